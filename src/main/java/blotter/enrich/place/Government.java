package blotter.enrich.place;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.release.Location.Level;
import java.util.List;
import java.util.Set;

/** Tells capitals that stand for the government that sits there: "Moscow and Tehran agreed", "Damascus would", اتفاق واشنطن وأنقرة. */
final class Government {
    private static final Set<String> CAPITALS = WordLists.of("Government.capitals");
    private static final Set<String> DOING = WordLists.of("Government.doing");
    private static final Set<String> JOINING = WordLists.of("Government.joining");

    private static final Set<String> DEALING = WordLists.of("Government.dealing");
    private static final Set<String> ATTACKS = WordLists.of("Government.attacks");
    private static final int WITHIN = 12;

    private Government() {}

    static boolean is(List<NamedPlace> seen, int i) {
        NamedPlace one = seen.get(i);
        if (!capital(one) || located(one)) {
            return false;
        }
        int to = one.named().to();
        return DOING.contains(one.passage().beside(to, to - 1))
                || (i > 0 && pair(seen.get(i - 1), one))
                || (i + 1 < seen.size() && pair(one, seen.get(i + 1)));
    }

    private static boolean capital(NamedPlace one) {
        return one.location().level() != Level.COUNTRY && CAPITALS.contains(key(one));
    }

    private static boolean located(NamedPlace one) {
        return PlaceWords.inside(one.passage(), one.named().from());
    }

    /** Two governments joined by "and" or "with" and told to be nowhere. */
    private static boolean pair(NamedPlace one, NamedPlace other) {
        Passage passage = one.passage();
        boolean states = (capital(one) || one.location().level() == Level.COUNTRY)
                && (capital(other) || other.location().level() == Level.COUNTRY);
        if (!states
                || other.passage() != passage
                || one.location().country().equals(other.location().country())
                || located(one)
                || located(other)) {
            return false;
        }
        int gap = other.named().from() - one.named().to();
        boolean word = gap == 1
                && JOINING.contains(passage.beside(one.named().to(), one.named().from()));
        boolean and = gap == 0
                && passage.words().arabic(other.named().from())
                && passage.words().word(other.named().from()).startsWith("و");
        return passage.sameSentence(one.named().from(), other.named().from()) && (word || and) && deals(one);
    }

    /** Whether a word of dealing stands before, or the sentence tells of nobody harmed and of no attack: bombs hit Baghdad and Damascus. */
    private static boolean deals(NamedPlace one) {
        Passage passage = one.passage();
        int from = one.named().from();
        int sentence = passage.sentence(from);
        boolean harmed = passage.has(sentence, Cue.KILL) || passage.has(sentence, Cue.WOUND);
        return DEALING.contains(passage.beside(from - 1, from))
                || (!harmed && !passage.says(passage.back(from, WITHIN), from, ATTACKS) && !attacked(passage, from));
    }

    private static boolean attacked(Passage passage, int from) {
        for (int w = from; w < from + WITHIN && passage.sameSentence(w, from); w++) {
            if (ATTACKS.contains(passage.words().word(w))) {
                return true;
            }
        }
        return false;
    }

    private static String key(NamedPlace one) {
        return PlaceSpelling.key(one.passage(), one.named());
    }
}
