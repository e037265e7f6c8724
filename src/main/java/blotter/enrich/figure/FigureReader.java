package blotter.enrich.figure;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.passage.Passage;
import blotter.enrich.people.PeopleReader;
import blotter.release.Found;
import blotter.text.NumberWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the people arrested, killed or wounded in the operation that is announced. The total of the title or the lead
 * wins over its parts; a second operation is added; "no arrests" is zero, and nothing said is null. Single people (the
 * driver was detained) count where no number is given, and beside one.
 */
public final class FigureReader {
    private final PeopleReader people;
    private final RunningTotal running;
    private final DefiniteNumber definite;
    private final ImpliedFigures implied;

    public FigureReader(NumberWords numbers) {
        this.people = new PeopleReader(numbers);
        this.running = new RunningTotal(numbers);
        this.definite = new DefiniteNumber(numbers);
        this.implied = new ImpliedFigures(numbers);
    }

    /** Arrested, killed and wounded, each null when not stated. Who was taken to hospital was hurt where others died or wounds are spoken of. */
    public record Figures(
            @Nullable Found<Integer> arrested,
            @Nullable Found<Integer> killed,
            @Nullable Found<Integer> wounded) {}

    /**
     * The figures that a document states.
     *
     * @param passages the text, then the title when there is one
     */
    public Figures read(List<Passage> passages, String lang) {
        List<Participants> told = passages.stream()
                .map(passage -> Participants.of(passage, people.read(passage, lang), lang))
                .toList();
        Found<Integer> killed = read(told, Cue.KILL);
        Found<Integer> wounded = read(told, Cue.WOUND);
        return new Figures(read(told, Cue.ARREST), killed, wounded == null ? treated(told, killed) : wounded);
    }

    private @Nullable Found<Integer> treated(List<Participants> told, @Nullable Found<Integer> killed) {
        boolean harmed = (killed != null && killed.value() > 0)
                || told.stream().anyMatch(each -> each.passage().has(Cue.WOUND));
        Found<Integer> treated = harmed ? read(told, Cue.TREATED) : null;
        return treated == null || treated.value() == 0 ? null : treated;
    }

    private @Nullable Found<Integer> read(List<Participants> told, Cue what) {
        Passage text = told.getFirst().passage();
        Headcount toll = running.read(text, what);
        if (toll != null) {
            return toll.found();
        }
        Found<Integer> all = GrandTotal.read(told, what);
        if (all != null) {
            return all;
        }
        List<Headcount> counts = counts(told, what);
        Headcount gang = what == Cue.ARREST ? gang(told.getFirst(), counts) : null;
        if (gang != null) {
            return gang.found();
        }
        List<Headcount> stated = counts.stream().filter(Headcount::stated).toList();
        List<Headcount> whole = stated.stream().filter(c -> !c.part()).toList();
        if (!whole.isEmpty()) {
            CountTotal total = new CountTotal(whole, counts);
            Headcount confirmed = definite.confirming(counts, text, total.value(), what);
            return confirmed == null ? total.found() : confirmed.found();
        }
        Headcount part = stated.isEmpty() ? null : stated.getFirst().withNext(counts);
        boolean listed = what == Cue.ARREST
                && part != null
                && counts.stream().anyMatch(c -> !c.stated() && c.joined() && c.value() > part.value());
        return part == null || listed ? singles(told, counts, what) : part.found();
    }

    private static List<Headcount> counts(List<Participants> told, Cue what) {
        List<Headcount> counts = new ArrayList<>();
        for (Participants each : told) {
            Denials.find(each.passage(), what, each.lang(), counts);
            new Tally(each, what, counts).count();
        }
        Denials.ofMore(counts);
        return counts;
    }

    /** The members of a gang that was broken up, where just as many were taken, or their arrest is told without a number. */
    private static @Nullable Headcount gang(Participants text, List<Headcount> counts) {
        Headcount gang = GangMembers.of(text);
        boolean taken = gang != null
                && (GangMembers.adds(counts, gang) || (counts.isEmpty() && states(text.passage(), Cue.ARREST)));
        Headcount all = taken || counts.stream().anyMatch(Headcount::stated) ? null : GangMembers.allTaken(text);
        return taken ? gang : all;
    }

    private static boolean states(Passage text, Cue what) {
        for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
            if (text.has(sentence, what) && !text.past(sentence)) {
                return true;
            }
        }
        return false;
    }

    /** Where nobody is counted at all: whom a pronoun takes up, or names tell of. */
    private static @Nullable Found<Integer> told(List<Participants> told, Cue what) {
        return switch (what) {
            case ARREST -> {
                Headcount those = ThoseTold.arrested(told.getFirst());
                yield those == null ? null : those.found();
            }
            case KILL ->
                NamedVictims.read(told.stream().map(Participants::passage).toList());
            default -> null;
        };
    }

    /** Where no number is given: single people, unless the form of a verb or a number that refers back tells of more. */
    private @Nullable Found<Integer> singles(List<Participants> told, List<Headcount> counts, Cue what) {
        Found<Integer> said = what == Cue.ARREST
                ? implied.read(told.stream().map(Participants::passage).toList())
                : null;
        SinglesTotal singles = SinglesTotal.of(counts, what);
        if (singles == null) {
            return said == null ? told(told, what) : said;
        }
        Headcount confirmed = definite.confirming(counts, told.getFirst().passage(), singles.value(), what);
        if (confirmed != null) {
            return confirmed.found();
        }
        Found<Integer> beyond = said != null && said.value() > 1 ? SinglesTotal.beyond(said, counts) : said;
        return beyond != null && beyond.value() > singles.value() ? beyond : singles.found();
    }
}
