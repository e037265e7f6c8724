package blotter.web;

import blotter.text.WordDiff;
import java.util.List;

/**
 * The page of what changed between two revisions.
 *
 * @param summary how much changed, or plainly that nothing did
 */
public record DiffPage(
        Frame f,
        String heading,
        String title,
        String lang,
        String direction,
        String release,
        String revisions,
        String summary,
        boolean same,
        List<Part> parts) {

    /** A paragraph; or, when fold, the place of paragraphs that did not change. */
    public record Part(boolean fold, List<WordDiff.Run> runs) {}
}
