package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Evidence.Origin;
import blotter.release.Found;
import blotter.release.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Last step: the day that a short line near the title calls the last change, where the page says no other. It is no
 * earlier than the day of publication and mostly near it; the evidence keeps the label. Where hAtom gives no published
 * date, its updated one stands for it (microformats.org, hAtom 0.1).
 */
record ChangedDates(DateReader reader, Labels changes) implements DateStep {
    private static final int SHORT = 120;
    private static final int ABOVE = 8;
    private static final int BELOW = 14;
    private static final int LABEL = 40;
    private static final Set<String> ASIDE = Set.of("aside", "nav");

    ChangedDates(DateReader reader, Vocabulary words) {
        this(reader, Labels.ofChange(words));
    }

    @Override
    public String name() {
        return "changed";
    }

    @Override
    public List<Found<DateSpan>> read(DateSource source) {
        var found = new ArrayList<Found<DateSpan>>();
        int headline = source.headline();
        if (headline >= 0) {
            lines(source, Math.max(0, headline - ABOVE), headline + BELOW, found);
        }
        if (found.isEmpty() && source.outline() != null) {
            lines(source, 0, source.printed().size(), found);
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

    private void lines(DateSource source, int from, int to, List<Found<DateSpan>> found) {
        var printed = source.printed();
        var others = source.others();
        for (int i = from; i < Math.min(printed.size(), to); i++) {
            String line = printed.labelled(i);
            if (line.length() > SHORT
                    || !changes.in(line)
                    || (others != null && others.around(printed.owner(i)))
                    || aside(source, printed.owner(i))) {
                continue;
            }
            for (var match : reader.phrases().find(line, source.order(), null)) {
                String before = line.substring(Math.max(0, match.start() - LABEL), match.start());
                if (match.date().precision() == Precision.DAY && changes.in(before)) {
                    found.add(source.claimed(match.date(), Origin.PAGE_LABEL, line.substring(0, match.end())));
                }
            }
        }
    }

    private static boolean aside(DateSource source, int owner) {
        var outline = source.outline();
        return outline != null && owner >= 0 && outline.aside(owner, source.headlineElement(), ASIDE, Names.ASIDE);
    }
}
