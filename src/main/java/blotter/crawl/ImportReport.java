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
 * @param findings what of the rows that were taken cannot be used
 */
public record ImportReport(
        int fresh,
        int revisions,
        int unchanged,
        int others,
        List<Refused> refused,
        List<Refused> unread,
        List<Finding> findings) {
    public ImportReport {
        refused = List.copyOf(refused);
        unread = List.copyOf(unread);
        findings = List.copyOf(findings);
    }

    /**
     * Something that was not taken.
     *
     * @param place the file, and after a colon the line
     */
    public record Refused(String place, String reason) {}

    /**
     * Something that was taken without one of its values.
     *
     * @param place the file, and after a colon the line
     */
    public record Finding(String place, String message) {}
}
