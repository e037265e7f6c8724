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
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Step: the date a reader sees near the title, in a time element, in an element named for it, or in a short line of its
 * own. Nearest to the title wins, for pages print today's date at their head and other stories' dates at their side; the
 * day of fetching is taken only when nothing else is there. A date within the headline is what the page is about, and one
 * that its label calls a change is when it was changed: neither is taken.
 */
record VisibleDates(DateReader reader, Set<String> labels, Labels changes, Labels others) implements DateStep {
    private static final Set<String> ASIDE = Set.of("aside", "footer", "nav");
    private static final Set<String> STORY = Set.of("article", "main");
    private static final int SHORT = 120;
    private static final int SENTENCE = 60;
    private static final int ABOVE = 8;
    private static final int BELOW = 14;
    private static final int PLAIN = 60;
    private static final int LABEL = 30;
    private static final double FAR = 20;
    private static final double BESIDE = 6;
    private static final Pattern SEPARATED = Pattern.compile(" [⋅·•|] .* [⋅·•|] ");

    VisibleDates(DateReader reader, Vocabulary words) {
        this(reader, words.words("datelabel"), Labels.ofChange(words), Labels.ofOther(words));
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
        lines(source, seen);
        var outline = source.outline();
        var others = source.others();
        if (outline != null && others != null) {
            elements(source, outline, others, reach, seen);
        }
        LocalDate today =
                source.page().fetchedAt().atZone(source.page().hints().zone()).toLocalDate();
        return seen.stream()
                .map(date ->
                        today.equals(date.date.value().from()) ? new Seen(date.date, date.rank + 100, false) : date)
                .sorted(Comparator.comparingDouble(Seen::rank))
                .toList();
    }

    private void lines(DateSource source, List<Seen> seen) {
        var printed = source.printed();
        int headline = source.headline();
        OtherStory others = source.others();
        for (int i = Math.max(0, headline - ABOVE);
                headline >= 0 && i < Math.min(printed.size(), headline + BELOW);
                i++) {
            boolean another = others != null && others.around(printed.owner(i));
            if (!another && mayBeDated(source, printed.line(i))) {
                line(source, i, seen);
                withShortYear(source, i, seen);
            }
        }
    }

    /** A short line with a figure that is no sentence of the text. */
    private static boolean mayBeDated(DateSource source, String line) {
        boolean sentence = line.length() > SENTENCE
                && !SEPARATED.matcher(line).find()
                && source.text().contains(line);
        return line.length() <= SHORT && !sentence && line.chars().anyMatch(Character::isDigit);
    }

    /** The dates of a line, each with what stands before it as its label; else the label of the line is theirs. */
    private void line(DateSource source, int at, List<Seen> seen) {
        String line = source.printed().line(at);
        String label = source.printed().label(at).toLowerCase(Locale.ROOT);
        int labelled = 0;
        for (var match : reader.phrases().find(line, source.order(), null)) {
            String words = line.substring(match.start(), match.end());
            String before = line.substring(labelled, match.start()).toLowerCase(Locale.ROOT);
            label = before.chars().anyMatch(Character::isLetter) ? before : label;
            labelled = match.end();
            boolean titled = at == source.headline() && source.title().contains(words);
            boolean published = published(before);
            boolean inPassing = line.length() > SENTENCE && !published && words.length() < 0.2 * line.length();
            if (!otherwise(label) && day(match.date()) && !titled && !inPassing) {
                boolean much = match.end() - match.start() >= 0.4 * line.length();
                double rank = distance(at, source.headline()) - (published ? 6 : 0) + (much ? 0 : 3);
                seen.add(new Seen(source.claimed(match.date(), Origin.PAGE_LABEL, words), rank, much || published));
            }
        }
    }

    /** A date whose year has two digits, which is believed of a line of its own. */
    private void withShortYear(DateSource source, int at, List<Seen> seen) {
        String line = source.printed().line(at);
        if (line.length() <= SENTENCE && at != source.headline() && !otherwise(line)) {
            double rank = 6 + distance(at, source.headline());
            reader.shortYear(line)
                    .ifPresent(date -> seen.add(new Seen(source.claimed(date, Origin.PAGE_LABEL, line), rank, false)));
        }
    }

    /** Lines from the headline, those above it counted double. */
    private static double distance(int line, int headline) {
        return line >= headline ? line - headline : 2.0 * (headline - line) + 2;
    }

    /** Whether a label says of a date that it is not that of publication. */
    private boolean otherwise(String label) {
        return changes.in(label) || others.in(label);
    }

    private boolean published(String before) {
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

    private void elements(DateSource source, Outline outline, OtherStory others, double reach, List<Seen> seen) {
        int headline = source.headline();
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
            if (words.isEmpty() || outline.aside(i, others.headline(), ASIDE, Names.ASIDE) || others.around(i)) {
                continue;
            }
            var date = changes.on(element) || labelledOtherwise(outline, i, words, source)
                    ? Optional.<DateSpan>empty()
                    : reader.read(words, source).or(() -> reader.shortYear(words));
            if (date.isPresent() && day(date.get())) {
                double rank = near ? distance(line, headline) : far++;
                rank += outline.within(i, STORY) ? 0 : 2;
                seen.add(new Seen(source.claimed(date.get(), Origin.PAGE_LABEL, words), rank, words.length() <= PLAIN));
            }
        }
    }

    /** Whether the words before the date that is read from an element, in it or on its line, call it another than one of publication. */
    private boolean labelledOtherwise(Outline outline, int i, String words, DateSource source) {
        Element element = outline.element(i);
        String own = element.hasAttr("datetime") ? Clean.line(element.text()) : words;
        var first = reader.phrases().find(own, source.order(), null);
        if (otherwise(first.isEmpty() ? own : own.substring(0, first.getFirst().start()))) {
            return true;
        }
        var printed = source.printed();
        int line = printed.start(i);
        int at = line < printed.size() && !own.isEmpty() ? printed.line(line).indexOf(own) : -1;
        if (at == 0) {
            return otherwise(printed.label(line));
        }
        return at > 0 && otherwise(printed.line(line).substring(Math.max(0, at - LABEL), at));
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
