package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Evidence.Origin;
import blotter.release.Found;
import blotter.release.Precision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Step: the date a reader sees near the title, in a time element, in an element named for it, or in a short line of its
 * own. Nearest to the title wins, for pages print today's date at their head and other stories' dates at their side; the
 * day of fetching is taken only when nothing else is there. A date within the headline is what the page is about, and one
 * that its label calls a change is when it was changed: neither is taken.
 */
record VisibleDates(DateReader reader, Set<String> labels, ChangeLabels changes) implements DateStep {
    private static final Set<String> ASIDE = Set.of("aside", "footer", "nav");
    private static final Set<String> STORY = Set.of("article", "main");
    private static final int SHORT = 120;
    private static final int SENTENCE = 60;
    private static final int ABOVE = 8;
    private static final int BELOW = 14;
    private static final int PLAIN = 60;
    private static final double FAR = 20;
    private static final double BESIDE = 6;

    VisibleDates(DateReader reader, Vocabulary words) {
        this(reader, words.words("datelabel"), new ChangeLabels(words));
    }

    /** @param plain whether what was read is hardly more than a date */
    private record Seen(Found<DateSpan> date, double rank, boolean plain) {}

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public List<Found<DateSpan>> read(DateSource source) {
        return ranked(source, Double.MAX_VALUE).stream().map(Seen::date).toList();
    }

    /** The date that stands so close to the headline that it can be no other story's. */
    Optional<Found<DateSpan>> beside(DateSource source) {
        return ranked(source, BESIDE).stream()
                .findFirst()
                .filter(seen -> seen.rank <= BESIDE && seen.plain)
                .map(Seen::date);
    }

    /** @param reach how far from the headline elements are looked at */
    private List<Seen> ranked(DateSource source, double reach) {
        var seen = new ArrayList<Seen>();
        int headline = source.printed().headline(source.title());
        lines(source, headline, seen);
        var outline = source.outline();
        if (outline != null) {
            elements(source, outline, headline, reach, seen);
        }
        LocalDate today =
                source.page().fetchedAt().atZone(source.page().hints().zone()).toLocalDate();
        return seen.stream()
                .map(date ->
                        today.equals(date.date.value().from()) ? new Seen(date.date, date.rank + 100, false) : date)
                .sorted(Comparator.comparingDouble(Seen::rank))
                .toList();
    }

    private void lines(DateSource source, int headline, List<Seen> seen) {
        var printed = source.printed();
        for (int i = Math.max(0, headline - ABOVE);
                headline >= 0 && i < Math.min(printed.size(), headline + BELOW);
                i++) {
            String line = printed.line(i);
            boolean sentence = line.length() > SENTENCE && source.text().contains(line);
            if (line.length() > SHORT || sentence) {
                continue;
            }
            for (var match : reader.phrases().find(line, source.order(), null)) {
                String words = line.substring(match.start(), match.end());
                String before = line.substring(0, match.start()).toLowerCase(Locale.ROOT);
                if (changes.in(before)
                        || !day(match.date())
                        || (i == headline && source.title().contains(words))) {
                    continue;
                }
                boolean much = match.end() - match.start() >= 0.4 * line.length();
                boolean labelled = labelled(before);
                if (line.length() > SENTENCE && !labelled && words.length() < 0.2 * line.length()) {
                    continue;
                }
                double rank = distance(i, headline) - (labelled ? 6 : 0) + (much ? 0 : 3);
                seen.add(new Seen(source.claimed(match.date(), Origin.PAGE_LABEL, words), rank, much || labelled));
            }
            if (line.length() <= SENTENCE && i != headline) {
                double rank = 6 + distance(i, headline);
                reader.shortYear(line)
                        .ifPresent(
                                date -> seen.add(new Seen(source.claimed(date, Origin.PAGE_LABEL, line), rank, false)));
            }
        }
    }

    /** Lines from the headline, those above it counted double. */
    private static double distance(int line, int headline) {
        return line >= headline ? line - headline : 2.0 * (headline - line) + 2;
    }

    private boolean labelled(String before) {
        for (String word : before.split("[^\\p{L}]+", -1)) {
            if (labels.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Several days are when something happens. */
    private static boolean day(DateSpan date) {
        return date.precision() != Precision.DAY || Objects.equals(date.from(), date.to());
    }

    private void elements(DateSource source, Outline outline, int headline, double reach, List<Seen> seen) {
        double far = FAR;
        for (int i = 0; i < outline.size(); i++) {
            Element element = outline.element(i);
            boolean time = element.normalName().equals("time");
            if (!time && (!outline.named(i, Names.DATED) || element.childrenSize() > 6)) {
                continue;
            }
            int line = source.printed().start(i);
            boolean near = headline >= 0 && line >= headline - ABOVE && line < headline + BELOW;
            if ((near ? distance(line, headline) : FAR) > reach) {
                continue;
            }
            String words = words(element, outline.end(i) - i);
            if (words.isEmpty() || outline.aside(i, ASIDE, Names.ASIDE)) {
                continue;
            }
            var date = changes.on(element) || changed(element, words, source)
                    ? Optional.<DateSpan>empty()
                    : reader.read(words, source).or(() -> reader.shortYear(words));
            if (date.isPresent() && day(date.get())) {
                double rank = near ? distance(line, headline) : far++;
                rank += outline.within(i, STORY) ? 0 : 2;
                seen.add(new Seen(source.claimed(date.get(), Origin.PAGE_LABEL, words), rank, words.length() <= PLAIN));
            }
        }
    }

    /** Whether the words before the date that is read from an element call it one of a change. */
    private boolean changed(Element element, String words, DateSource source) {
        String label = element.hasAttr("datetime") ? Clean.line(element.text()) : words;
        var first = reader.phrases().find(label, source.order(), null);
        return changes.in(
                first.isEmpty() ? label : label.substring(0, first.getFirst().start()));
    }

    /** What an element gives as its date: its stamp, else its words when they are few. */
    private static String words(Element element, int size) {
        if (element.hasAttr("datetime")) {
            return element.attr("datetime");
        }
        if (size > 40) {
            return "";
        }
        String words = Clean.line(element.text());
        if (words.length() <= SHORT) {
            return words;
        }
        return words.length() <= 3 * SHORT && size <= 12 ? words.substring(0, SHORT) : "";
    }
}
