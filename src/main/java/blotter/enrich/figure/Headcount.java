package blotter.enrich.figure;

import blotter.enrich.people.CountPlace;
import blotter.release.Evidence;
import blotter.release.Found;
import java.util.List;

/**
 * People to whom something happened.
 *
 * @param lead whether title or first sentences tell of them
 * @param part whether they belong to others counted elsewhere
 * @param other whether they are told to be further people, or of another operation
 * @param stated whether a number says how many
 * @param fresh whether they are spoken of for the first time
 * @param place how the sentence sets them off from those of other places
 * @param ordinal which of all they are told to be (a fourth suspect), 0 when not told
 * @param joined whether they were counted in several groups
 * @param side whose people they are
 */
record Headcount(
        int value,
        int sentence,
        boolean lead,
        boolean part,
        boolean other,
        boolean stated,
        boolean fresh,
        CountPlace place,
        int ordinal,
        boolean joined,
        Side side,
        Evidence.Span span) {
    /** A number that stands for the whole by itself. */
    static Headcount stated(int value, int sentence, boolean lead, Evidence.Span span) {
        return new Headcount(
                value, sentence, lead, false, false, true, true, CountPlace.NONE, 0, false, Side.NONE, span);
    }

    /** Whether the text tells of them, not the title. */
    boolean inText() {
        return span.field() == Evidence.Field.TEXT;
    }

    Found<Integer> found() {
        return Found.of(value, span);
    }

    /** "Three of them, and the fourth": these and the one who is told to be the next. */
    Headcount withNext(List<Headcount> counts) {
        return counts.stream()
                .filter(count -> !count.stated && value > 1 && count.ordinal == value + 1)
                .filter(count -> count.span.field() == span.field() && count.span.start() >= span.end())
                .findFirst()
                .map(this::with)
                .orElse(this);
    }

    /** These people and others that the same sentence tells of beside them. */
    Headcount with(Headcount more) {
        return new Headcount(
                value + more.value,
                more.sentence,
                lead,
                part,
                other,
                stated || more.stated,
                fresh,
                place,
                0,
                true,
                side == more.side ? side : Side.NONE,
                new Evidence.Span(span.field(), span.start(), more.span.end()));
    }
}
