package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Evidence.Origin;
import blotter.release.Found;
import blotter.text.RelativePhrase;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Step: how long ago a short line near the title says the page was published, {@code 3 hours ago} or {@code منذ ساعتين},
 * counted back from when the page was fetched. Months and years ago are too rough for a day and give none.
 */
record RelativeDates(RelativePhrase phrases) implements DateStep {
    private static final int SHORT = 80;
    private static final int ABOVE = 4;
    private static final int BELOW = 8;

    @Override
    public String name() {
        return "relative";
    }

    @Override
    public List<Found<DateSpan>> read(DateSource source) {
        var found = new ArrayList<Found<DateSpan>>();
        List<String> lines = source.printed().lines();
        int title = source.headline();
        OtherStory others = source.others();
        ZonedDateTime fetched =
                source.page().fetchedAt().atZone(source.page().hints().zone());
        for (int step = 0; title >= 0 && step < BELOW + ABOVE; step++) {
            int at = step < BELOW ? title + 1 + step : title - 1 - (step - BELOW);
            boolean brief = at >= 0 && at < lines.size() && lines.get(at).length() <= SHORT;
            if (!brief) {
                continue;
            }
            for (String part : lines.get(at).split("[|•·,،/()]|\\s[-–—]\\s", -1)) {
                phrases.parse(part, fetched)
                        .filter(_ -> others == null
                                || !others.around(source.printed().owner(at)))
                        .ifPresent(day -> found.add(source.claimed(day, Origin.PAGE_LABEL, part.strip())));
            }
        }
        return found;
    }
}
