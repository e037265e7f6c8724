package blotter.enrich.figure;

import blotter.enrich.people.CountPlace;
import blotter.release.Evidence;
import blotter.release.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the people of whom numbers tell. The total that title or lead state wins over its parts; people of another
 * operation, of other items of a list or told to be further ones are added; "a fourth suspect" is one more than three.
 */
final class CountTotal {
    private final List<Headcount> all;
    private final Headcount total;
    private final List<Headcount> more;
    private final boolean parts;
    private final boolean elaborated;
    /** The sentences whose people are in the sum. */
    private final Set<Integer> sentences;

    private final List<Evidence> evidence = new ArrayList<>();
    private int sum;
    private boolean earlierTold;

    /**
     * @param whole the counts with a number that are no part of others
     * @param all every count, those of single people too
     */
    CountTotal(List<Headcount> whole, List<Headcount> all) {
        this.all = all;
        this.total = total(whole, all);
        this.more = all.stream()
                .filter(c -> !c.equals(total) && c.other() && !c.part() && c.inText())
                .filter(c -> c.stated() || whole.stream().noneMatch(w -> w.sentence() == c.sentence()))
                .toList();
        this.parts = parts();
        this.elaborated =
                total.place() == CountPlace.NONE && all.stream().anyMatch(c -> c.place() == CountPlace.LISTED);
        this.sentences = new HashSet<>(Set.of(total.sentence()));
        this.sum = total.value();
        evidence.add(total.span());
        all.stream().filter(c -> !c.equals(total) && !c.part()).forEach(this::add);
        Headcount against = parts ? null : against();
        if (against != null) {
            sum += against.value();
            evidence.add(against.span());
        }
    }

    int value() {
        return sum;
    }

    Found<Integer> found() {
        return new Found<>(sum, evidence);
    }

    private static Headcount total(List<Headcount> whole, List<Headcount> all) {
        List<Headcount> lead = whole.stream().filter(Headcount::lead).toList();
        List<Headcount> near = lead.isEmpty() ? whole : lead;
        List<Headcount> first = near.stream()
                .filter(c -> !c.other() || c.equals(all.getFirst())) // "killing one and taking three others"
                .toList();
        return (first.isEmpty() ? near : first)
                .stream()
                        .max(Comparator.comparingInt(Headcount::value).thenComparing(c -> !c.joined()))
                        .orElseThrow();
    }

    private void add(Headcount count) {
        boolean listed = listed(count) && !(parts && total.sentence() == 0);
        boolean earlier = earlier(count);
        boolean further = more.contains(count) && !parts && !again(count);
        if (total.inText() && (further || listed || earlier || elsewhere(count) || next(count))) {
            sum += count.value();
            sentences.add(count.sentence());
            evidence.add(count.span());
        } else if (count.stated() && !count.joined() && count.value() == total.value()) {
            evidence.add(count.span());
        }
    }

    /** "Some thirty others" once more, in another sentence. */
    private boolean again(Headcount count) {
        return count.stated()
                && count.value() > 1
                && all.subList(0, all.indexOf(count)).stream()
                        .anyMatch(before -> before.stated()
                                && before.other()
                                && before.inText()
                                && before.value() == count.value()
                                && before.sentence() != count.sentence());
    }

    /** An item of a list that the total is an item of; of those that no number tells of one for each sentence. */
    private boolean listed(Headcount count) {
        return count.sentence() != total.sentence()
                && total.place() != CountPlace.NONE
                && count.place() != CountPlace.NONE
                && (count.stated() || sentences.add(count.sentence()));
    }

    /** People of another place, where the text does not go on to tell of the total's places one by one. */
    private boolean elsewhere(Headcount count) {
        return count.sentence() != total.sentence()
                && count.stated()
                && count.place() == CountPlace.FURTHER
                && !parts
                && !elaborated
                && !titled();
    }

    /** Whether the title has the very same total: then the text goes on to its parts. */
    private boolean titled() {
        return all.stream().anyMatch(count -> !count.inText() && count.value() == total.value());
    }

    /** "A fourth suspect" after three, a fifth where one of them died. */
    private boolean next(Headcount count) {
        boolean beyond = count.ordinal() == sum + 2 && count.sentence() != total.sentence();
        return !count.stated() && count.inText() && (count.ordinal() == sum + 1 || beyond);
    }

    /** People told of before the total, where it is one of others. */
    private boolean earlier(Headcount count) {
        boolean earlier = total.other()
                && count.inText()
                && !count.other()
                && count.sentence() < total.sentence()
                && (count.stated() || count.fresh() || !earlierTold);
        earlierTold |= earlier;
        return earlier;
    }

    /** The most that are told of the other side, in another sentence than those added already; null where none are. */
    private @Nullable Headcount against() {
        return all.stream()
                .filter(c -> c.inText() && c.side().against(total.side()) && !sentences.contains(c.sentence()))
                .max(Comparator.comparingInt(Headcount::value))
                .orElse(null);
    }

    /** Whether the other numbers are just what the total is made of; that of one place, behind those of others, is no total. */
    private boolean parts() {
        if (total.place() != CountPlace.NONE
                && all.stream().anyMatch(c -> c.inText() && c.stated() && c.sentence() < total.sentence())) {
            return false;
        }
        List<Headcount> rest = all.stream()
                .filter(c -> !c.equals(total) && c.inText() && c.sentence() != total.sentence())
                .filter(c -> !c.stated() || c.joined() || c.value() != total.value())
                .toList();
        List<Headcount> stated = rest.stream().filter(Headcount::stated).toList();
        List<Headcount> whole = stated.stream().filter(c -> !c.part()).toList();
        boolean further =
                total.other() && all.indexOf(total) > 0 && rest.stream().anyMatch(Headcount::other);
        return (rest.size() > 1 && sum(rest) == total.value() && !further)
                || elaborated(rest)
                || sum(stated) == total.value()
                || sum(whole) == total.value()
                || (more.size() > 1 && sum(more) <= total.value());
    }

    /** "Two were arrested. ... He was caught in an ambush, then his partner": a sentence tells of as many single people as the total has. */
    private boolean elaborated(List<Headcount> rest) {
        return total.value() > 1
                && rest.stream()
                        .filter(count -> !count.stated() && !count.joined())
                        .collect(Collectors.groupingBy(Headcount::sentence, Collectors.summingInt(Headcount::value)))
                        .containsValue(total.value());
    }

    private static int sum(List<Headcount> counts) {
        return counts.stream().mapToInt(Headcount::value).sum();
    }
}
