package blotter.web.page;

import blotter.text.WordDiff;
import java.util.List;

/**
 * The page of what changed between two revisions.
 *
 * @param ways to look at it: changes only, or all
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
        List<SearchPage.Choice> ways,
        List<Part> parts) {

    /** A paragraph; or, when fold, the place of paragraphs that did not change. */
    public record Part(boolean fold, List<WordDiff.Run> runs) {}
}
