package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Evidence.Origin;
import blotter.release.Found;
import blotter.text.DatePhrase.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Step: the date a reader sees near the title, in a time element, in an element named for it, or in a short line of its
 * own. Nearest to the title wins, for pages print today's date at their head and other stories' dates at their side; the
 * day of fetching is taken only when nothing else is there.
 */
record VisibleDates(DateReader reader, Set<String> labels) implements DateStep {
    private static final Evaluator ASIDE =
            QueryParser.parse("aside, footer, nav, li.comment, .comment, .related, .sidebar");
    private static final Evaluator STORY = QueryParser.parse("article, main, [role=main]");
    private static final int SHORT = 120;
    private static final int SENTENCE = 60;
    private static final int ABOVE = 8;
    private static final int BELOW = 14;

    VisibleDates(DateReader reader, Vocabulary words) {
        this(reader, words.words("datelabel"));
    }

    private record Seen(Found<DateSpan> date, double rank) {}

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public List<Found<DateSpan>> read(DateSource source) {
        var seen = new ArrayList<Seen>();
        lines(source, seen);
        var outline = source.outline();
        if (outline != null) {
            elements(source, outline, seen);
        }
        LocalDate today =
                source.page().fetchedAt().atZone(source.page().hints().zone()).toLocalDate();
        return seen.stream()
                .sorted(Comparator.comparingDouble(
                        date -> date.rank + (today.equals(date.date.value().from()) ? 100 : 0)))
                .map(Seen::date)
                .toList();
    }

    private void lines(DateSource source, List<Seen> seen) {
        var lines = source.lines();
        int title = title(lines, source.title());
        for (int i = Math.max(0, title - ABOVE); title >= 0 && i < Math.min(lines.size(), title + BELOW); i++) {
            String line = lines.get(i);
            boolean sentence = line.length() > SENTENCE && source.text().contains(line);
            if (line.length() > SHORT || sentence) {
                continue;
            }
            for (var match : reader.phrases().find(line, Order.DAY_FIRST, null)) {
                String before = line.substring(0, match.start()).toLowerCase(Locale.ROOT);
                double rank = i >= title ? i - title : 2.0 * (title - i) + 4;
                rank -= labelled(before) ? 6 : 0;
                rank += updated(before) ? 8 : 0;
                rank += match.end() - match.start() < 0.4 * line.length() ? 3 : 0;
                String words = line.substring(match.start(), match.end());
                seen.add(new Seen(source.claimed(match.date(), Origin.PAGE_LABEL, words), rank));
            }
            if (line.length() <= SENTENCE) {
                double rank = 6 + (i >= title ? i - title : 2.0 * (title - i) + 4);
                reader.shortYear(line)
                        .ifPresent(date -> seen.add(new Seen(source.claimed(date, Origin.PAGE_LABEL, line), rank)));
            }
        }
    }

    /** The line that is the title: the last one that reads like it, since menus and crumbs come before. */
    static int title(List<String> lines, String title) {
        int best = -1;
        double most = 0.6;
        for (int i = 0; i < lines.size(); i++) {
            double likeness = lines.get(i).length() > 3 * title.length() + 20 ? 0 : Title.likeness(lines.get(i), title);
            if (likeness > most) {
                most = likeness;
                best = i;
            }
        }
        return best;
    }

    private boolean labelled(String before) {
        for (String word : before.split("[^\\p{L}]+", -1)) {
            if (labels.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean updated(String before) {
        return before.contains("updat")
                || before.contains("modif")
                || before.contains("آخر تحديث")
                || before.contains("güncelle")
                || before.contains("aktualisiert");
    }

    private void elements(DateSource source, Outline outline, List<Seen> seen) {
        int rank = 10;
        for (int i = 0; i < outline.size(); i++) {
            Element element = outline.element(i);
            boolean time = element.normalName().equals("time");
            if (!time && (!outline.named(i, Names.DATED) || element.childrenSize() > 6)) {
                continue;
            }
            boolean stamped = element.hasAttr("datetime");
            if (!stamped && outline.end(i) - i > 40) {
                continue;
            }
            String words = stamped ? element.attr("datetime") : Clean.line(element.text());
            if (words.length() > SHORT) {
                words = words.length() <= 3 * SHORT && outline.end(i) - i <= 12 ? words.substring(0, SHORT) : "";
            }
            if (words.isEmpty() || element.closest(ASIDE) != null) {
                continue;
            }
            String told = words;
            var date = reader.read(told, source.page()).or(() -> reader.shortYear(told));
            if (date.isPresent()) {
                double nearer = element.closest(STORY) != null ? 0 : 8;
                seen.add(new Seen(
                        source.claimed(date.get(), Origin.PAGE_LABEL, told),
                        rank++ + nearer + (updated(told.toLowerCase(Locale.ROOT)) ? 8 : 0)));
            }
        }
    }
}
