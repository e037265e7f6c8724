package blotter.enrich.place;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Gazetteer;
import blotter.gazetteer.Gazetteer.Named;
import blotter.release.Location.Level;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words and the other names beside a name say of it: Kirkuk Province, قضاء الزبير, "in Van", في هيت بالأنبار, Police, Poland.
 *
 * @param names those of the passage, in its order
 */
record PlaceContext(Gazetteer gazetteer, Passage passage, List<Named> names) {
    private static final Set<String> IN = WordLists.of("PlaceContext.in");
    private static final Set<String> AND = WordLists.of("PlaceContext.and");

    /** The level of division that a word beside a name asks for; null where none does. */
    @Nullable
    Level level(Named named) {
        if (beside(named, Cue.GOVERNORATE)) {
            return Level.ADMIN1;
        }
        return beside(named, Cue.DISTRICT) ? Level.ADMIN2 : null;
    }

    /** Whether a word beside a name says that it is a village or a city. */
    boolean settlement(Named named) {
        return beside(named, Cue.VILLAGE) || beside(named, Cue.CITY);
    }

    /** Whether a cue stands with a name: just before it in Arabic and Kurdish, on either side in Latin script. */
    private boolean beside(Named named, Cue cue) {
        int before = named.from() - 1;
        boolean latin = passage.words().folded().at(passage.words().start(named.from())) < 0x250;
        String word = before >= 0 ? passage.words().word(before) : "";
        boolean any = word.endsWith("یکی") || (passage.words().inSorani() && word.endsWith("هکه")); // ناحیەکە گوتی
        boolean whole = cue != Cue.CITY && word.matches("[وبفل]?ال.*"); // القضاء على, بالمحافظة على
        if (passage.cue(before) == cue && !any && !whole && !passage.comma(before, named.from())) {
            return !latin || passage.words().word(before).equals("of") || cue == Cue.CITY;
        }
        int after = named.to();
        return latin
                && passage.cue(after) == cue
                && !passage.comma(after - 1, after)
                && !passage.words().word(after).equals("of");
    }

    /** "In Van": a large town's name with a capital straight after "in", where a thing would have its article. */
    boolean placed(Named named) {
        return in(named)
                && !passage.words().arabic(named.from())
                && PlaceSpelling.large(named)
                && !Capitals.everywhere(passage, named);
    }

    /** Whether "in" stands before a name. */
    private boolean in(Named named) {
        return IN.contains(passage.beside(named.from() - 1, named.from()));
    }

    /** Whether "in" stands before a name or is written onto it. */
    boolean inside(Named named) {
        return in(named)
                || (passage.words().folded().at(passage.words().start(named.from())) == 'ب'
                        && named.start() > passage.words().start(named.from()));
    }

    /** Whether "in" stands before a name and another name of its sentence tells of the division it lies in: في هيت بالأنبار;
     * or whether its division or country follows it at once: Police, Poland. */
    boolean within(Named named) {
        boolean in = inside(named);
        for (Named other : near(named)) {
            boolean next = other.from() == named.to() && joined(passage, named, other);
            boolean beside = next || (in && passage.sameSentence(other.from(), named.from()));
            if (beside && !other.equals(named) && holds(other, named, next)) {
                return true;
            }
        }
        return false;
    }

    /** The names of the sentence of a name, and the one that follows it. */
    private List<Named> near(Named named) {
        int at = Math.max(0, Collections.binarySearch(names, named, Comparator.comparingInt(Named::from)));
        int from = at;
        while (from > 0 && passage.sameSentence(names.get(from - 1).from(), named.from())) {
            from--;
        }
        int to = Math.min(names.size(), at + 2);
        while (to < names.size() && passage.sameSentence(names.get(to).from(), named.from())) {
            to++;
        }
        return names.subList(from, to);
    }

    /** Whether a place that bears a name lies in a division of another name, or in a country that follows at once. */
    private boolean holds(Named division, Named named, boolean next) {
        for (Gazetteer.Candidate above : division.candidates()) {
            Level level = above.location().level();
            boolean holding = level == Level.ADMIN1 || (next && level == Level.COUNTRY);
            if (holding && named.candidates().stream().anyMatch(one -> lies(one, above))) {
                return true;
            }
        }
        return false;
    }

    private boolean lies(Gazetteer.Candidate candidate, Gazetteer.Candidate above) {
        return candidate.known()
                && gazetteer
                        .path(candidate.location().id())
                        .contains(above.location().id());
    }

    /** Whether two names are joined by nothing but a comma or "and". */
    static boolean joined(Passage passage, Named a, Named b) {
        int gap = b.from() - a.to();
        if (gap > 1 || !passage.sameSentence(a.to() - 1, b.from())) {
            return false;
        }
        if (gap == 1) {
            return AND.contains(passage.words().word(a.to()));
        }
        boolean and = passage.words().folded().at(passage.words().start(b.from())) == 'و'
                && b.start() > passage.words().start(b.from());
        return gap == 0 && (and || passage.comma(a.to() - 1, b.from()));
    }
}
