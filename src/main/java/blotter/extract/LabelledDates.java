package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Evidence.Origin;
import blotter.release.Found;
import blotter.release.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Step: a short line anywhere on the page that says in a word that it was published and when, as programs print below a
 * text: {@code Dieser Beitrag wurde am 3. Dezember 2011 veröffentlicht}, {@code نشر بتاريخ 14/12/2025}. Comments and what stands aside do not
 * count.
 */
record LabelledDates(DateReader reader, List<String> words, Labels changes) implements DateStep {
    private static final Set<String> ASIDE = Set.of("aside", "nav", "li");
    private static final int LONGEST = 400;
    private static final int NEAR = 50;

    LabelledDates(DateReader reader, Vocabulary words) {
        this(reader, words.lines("publishedlabel"), Labels.ofChange(words));
    }

    @Override
    public String name() {
        return "labelled";
    }

    @Override
    public List<Found<DateSpan>> read(DateSource source) {
        var found = new ArrayList<Found<DateSpan>>();
        var outline = source.outline();
        if (outline == null) {
            return found;
        }
        var printed = source.printed();
        int headline = source.headlineElement();
        for (int i = 0; i < printed.size(); i++) {
            String line = printed.labelled(i);
            if (line.length() > LONGEST
                    || !labelled(line)
                    || outline.aside(printed.owner(i), headline, ASIDE, Names.ASIDE)) {
                continue;
            }
            for (var match : reader.phrases().find(line, source.order(), null)) {
                String around =
                        line.substring(Math.max(0, match.start() - NEAR), Math.min(line.length(), match.end() + NEAR));
                if (match.date().precision() == Precision.DAY && labelled(around) && !changes.in(around)) {
                    found.add(source.claimed(match.date(), Origin.PAGE_LABEL, around));
                }
            }
        }
        return found;
    }

    private boolean labelled(String line) {
        String plain = line.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(plain::contains);
    }
}
