package blotter.web.page;

import blotter.search.Results.Run;
import blotter.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A title as a list has room for it, some of it marked as found.
 *
 * @param full all of it, for whoever points at it; null when nothing was left out
 */
public record Shown(List<Run> runs, @Nullable String full) {
    private static final int LONGEST = 240;

    public static Shown of(String title) {
        return of(List.of(new Run(title, false)));
    }

    public static Shown of(List<Run> title) {
        String full = title.stream().map(Run::text).collect(Collectors.joining());
        int end = Printable.brief(full, LONGEST).length();
        if (end >= full.length()) {
            return new Shown(title, null);
        }
        var runs = new ArrayList<Run>();
        int left = end - 1; // the ellipsis counts
        for (Run run : title) {
            String text = run.text().substring(0, Math.min(left, run.text().length()));
            left -= text.length();
            if (!text.isEmpty()) {
                runs.add(new Run(text, run.match()));
            }
        }
        runs.add(new Run("\u2026", false));
        return new Shown(runs, full);
    }
}
