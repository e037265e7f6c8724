package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Found;
import java.util.ArrayList;
import java.util.List;

/** Step: what a feed, a sitemap, an API, a listing or an import row said when it gave us the address. */
record ClaimedDates(DateReader reader) implements DateStep {
    @Override
    public String name() {
        return "claimed";
    }

    @Override
    public List<Found<DateSpan>> read(DateSource source) {
        var found = new ArrayList<Found<DateSpan>>();
        for (var claimed : source.page().claims()) {
            if (claimed.field().equals("published")) {
                reader.read(claimed.claim().words(), source)
                        .ifPresent(date -> found.add(Found.of(date, claimed.claim())));
            }
        }
        return found;
    }
}
