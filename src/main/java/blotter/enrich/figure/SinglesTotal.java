package blotter.enrich.figure;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.people.CountPlace;
import blotter.release.Evidence;
import blotter.release.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds up people of whom no number tells: the driver of the first sentence that speaks of anybody, and whoever was taken "also",
 * at another item of the list he stands in, or is told to be a fourth after a third.
 */
record SinglesTotal(int value, List<Evidence> evidence) {
    /** The sum of the counts that are no part of others; null when there are none. */
    static @Nullable SinglesTotal of(List<Headcount> counts, Cue what) {
        List<Headcount> whole = counts.stream().filter(c -> !c.part()).toList();
        List<Headcount> text = whole.stream().filter(Headcount::inText).toList();
        List<Headcount> singles = text.isEmpty() ? whole : text;
        if (singles.isEmpty()) {
            return null;
        }
        Headcount first = singles.stream()
                .filter(count -> what == Cue.ARREST && count.joined())
                .max(Comparator.comparingInt(Headcount::value))
                .filter(most -> most.value() > singles.getFirst().value() && !most.other())
                .orElse(singles.getFirst());
        int sum = first.value();
        List<Evidence> evidence = new ArrayList<>(List.of(first.span()));
        for (Headcount count : singles.subList(singles.indexOf(first) + 1, singles.size())) {
            boolean listed = first.place() != CountPlace.NONE && count.place() != CountPlace.NONE;
            boolean next = count.ordinal() == sum + 1 || (first.ordinal() > 0 && count.ordinal() > first.ordinal());
            if ((count.other() || listed || next) && count.sentence() != first.sentence()) {
                sum += count.value();
                evidence.add(count.span());
            }
        }
        return new SinglesTotal(sum, evidence);
    }

    /** Those told of by a pronoun, with whoever is told to be one more: أوقفتهما الدورية ومعهما ثالث. */
    static Found<Integer> beyond(Found<Integer> said, List<Headcount> counts) {
        int sum = said.value();
        List<Evidence> evidence = new ArrayList<>(said.evidence());
        for (Headcount count : counts) {
            if (count.inText() && !count.part() && (count.other() || count.ordinal() == sum + 1)) {
                sum += count.value();
                evidence.add(count.span());
            }
        }
        return new Found<>(sum, evidence);
    }

    Found<Integer> found() {
        return new Found<>(value, evidence);
    }
}
