package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Evidence.Origin;
import blotter.release.Found;
import blotter.release.Precision;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Last step: the day that a short line near the title calls the last change, where the page says no other. It is no
 * earlier than the day of publication and mostly near it; the evidence keeps the label. Where hAtom gives no published
 * date, its updated one stands for it (microformats.org, hAtom 0.1).
 */
record ChangedDates(DateReader reader, ChangeLabels changes) implements DateStep {
    private static final int SHORT = 120;
    private static final int ABOVE = 8;
    private static final int BELOW = 14;

    ChangedDates(DateReader reader, Vocabulary words) {
        this(reader, new ChangeLabels(words));
    }

    @Override
    public String name() {
        return "changed";
    }

    @Override
    public List<Found<DateSpan>> read(DateSource source) {
        var found = new ArrayList<Found<DateSpan>>();
        var printed = source.printed();
        int headline = printed.headline(source.title());
        for (int i = Math.max(0, headline - ABOVE);
                headline >= 0 && i < Math.min(printed.size(), headline + BELOW);
                i++) {
            String line = printed.line(i);
            if (line.length() > SHORT) {
                continue;
            }
            for (var match : reader.phrases().find(line, source.order(), null)) {
                if (match.date().precision() == Precision.DAY && changes.in(line.substring(0, match.start()))) {
                    found.add(source.claimed(match.date(), Origin.PAGE_LABEL, line.substring(0, match.end())));
                }
            }
        }
        if (found.isEmpty() && source.document() != null) {
            for (Element element : source.document().select(".updated[title], time.updated[datetime]")) {
                String stamp = element.attr("title").isEmpty() ? element.attr("datetime") : element.attr("title");
                reader.read(stamp, source)
                        .ifPresent(date -> found.add(source.claimed(date, Origin.PAGE_METADATA, stamp)));
            }
        }
        return found;
    }
}
