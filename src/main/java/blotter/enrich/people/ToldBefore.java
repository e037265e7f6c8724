package blotter.enrich.people;

import blotter.enrich.event.Happening;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People who were told of before, by a pronoun or a numeral that stands for them: القبض عليها وعلى زوجها, هەردووکیان, "one of them", "caught him". */
final class ToldBefore {
    /** چوارەمیان: the fourth of them. */
    private static final String NTH_OF_THEM = "همیان";

    private static final String NTH_OF_THEM_TOO = "همیشیان";

    /** القبض فجر يوم أمس الثلاثاء على الاثنين. */
    private static final int ON_WITHIN = 8;

    private static final Set<String> BOTH = WordLists.of("ToldBefore.both");

    private static final String ONE_OF_THOSE = "یهکیک";

    /** Whom an Arabic verb of taking is done to. */
    private static final Set<String> HIM = Set.of("علیه", "علیها");

    private static final Set<String> ONE_OF_THEM = WordLists.of("ToldBefore.one-of-them");

    private static final Set<String> TWO = WordLists.of("PeopleForm.two");

    private ToldBefore() {}

    /** The pronoun of who is taken: فقُبض عليه, "set an ambush and caught him", not "after police arrested him". */
    static boolean him(Passage passage, int w) {
        boolean caught = passage.words().word(w).equals("him")
                && passage.beside(w - 2, w).equals("and")
                && !passage.comma(w - 1, w);
        return (caught || HIM.contains(passage.words().word(w)))
                && passage.sameSentence(w - 1, w)
                && passage.is(w - 1, Cue.ARREST);
    }

    /** "Two were arrested, and the one who had planned it was seized". */
    static boolean theOneWho(Passage passage, int w, String word) {
        return word.equals("one")
                && passage.beside(w - 1, w).equals("the")
                && passage.beside(w - 2, w).equals("and")
                && passage.beside(w + 1, w).equals("who");
    }

    /** Those who were told of before, by a pronoun or a numeral that stands for them: القبض عليها وعلى زوجها, هەردووکیان, "one of them". */
    static @Nullable People at(Passage passage, int w, String word) {
        if (him(passage, w) || theOneWho(passage, w, word)) {
            return PeopleForm.single(w);
        }
        if (both(passage, w, word)) {
            return new People(2, w, w + 1, true, false);
        }
        if (ONE_OF_THEM.contains(word)) {
            return new People(1, w, w + 1, true, true);
        }
        if (word.endsWith(NTH_OF_THEM) || word.endsWith(NTH_OF_THEM_TOO)) {
            return PeopleForm.single(w);
        }
        boolean ofThose = word.equals(ONE_OF_THOSE) && passage.is(w, Cue.PART);
        return ofThose ? new People(1, w, w + 2, true, true) : null;
    }

    /** القبض على الاثنين, هەردووکیان: both of those told of. */
    private static boolean both(Passage passage, int w, String word) {
        boolean two = word.startsWith("ال") && TWO.contains(word.substring(2));
        boolean on = two && passage.beside(w - 1, w).equals("علی");
        return (on && Happening.any(passage, passage.back(w, ON_WITHIN), w, Cue.ARREST)) || BOTH.contains(word);
    }

    /** "He and an accomplice were handcuffed", "he, too, was taken in". */
    static boolean heAnd(Passage passage, int w, String word) {
        if (!(word.equals("he") || word.equals("she")) || !passage.sameSentence(w, w + 2)) {
            return false;
        }
        boolean too = passage.words().word(w + 1).equals("too") && Clause.passive(passage, w + 2);
        boolean and = passage.words().word(w + 1).equals("and")
                && (passage.is(w + 2, Cue.PERSON) || passage.is(w + 3, Cue.PERSON) || passage.is(w + 2, Cue.PEOPLE));
        return too || and;
    }
}
