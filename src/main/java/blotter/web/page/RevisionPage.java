package blotter.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one revision.
 *
 * @param text its paragraphs; empty when they could not be read again from the capture
 * @param diff what changed since, null for the latest
 */
public record RevisionPage(
        Frame f,
        String heading,
        String note,
        String title,
        String lang,
        String direction,
        List<String> text,
        String release,
        String revisions,
        String capture,
        @Nullable Link diff,
        ReleasePage.Cite cite) {}
