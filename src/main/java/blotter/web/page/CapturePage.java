package blotter.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one capture: where it came from, around the page as it was kept.
 *
 * @param framed whether the payload can be shown inside the page
 */
public record CapturePage(
        Frame f,
        String heading,
        List<ReleasePage.Line> lines,
        @Nullable String release,
        String raw,
        boolean framed) {}
