package blotter.crawl;

import java.util.List;

/**
 * What an import came to.
 *
 * @param fresh releases that were not known
 * @param revisions releases that were known with another text
 * @param unchanged items that were kept already, or whose text is that of the latest revision
 * @param others files in folders that are none of what import takes, such as pictures and scripts
 * @param refused what could not be kept
 * @param unread what is kept but has no text to read
 */
public record ImportReport(
        int fresh, int revisions, int unchanged, int others, List<Refused> refused, List<Refused> unread) {
    public ImportReport {
        refused = List.copyOf(refused);
        unread = List.copyOf(unread);
    }

    /**
     * Something that was not taken.
     *
     * @param place the file, and after a colon the line
     */
    public record Refused(String place, String reason) {}
}
