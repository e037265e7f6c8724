package blotter.enrich.people;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.text.NumberWords;
import java.util.Set;

/** Sorani numbers of goods and not of people: شەش لە تەنکەرەکان ... سێیان ... و دووانی دیکەیان, six of the tankers, three of them and the other two. */
record AmongGoods(NumberWords numbers) {
    private static final String OF = "له";
    private static final String THEM = "یان";
    private static final Set<String> OTHERS = WordLists.of("CountedPeople.others");

    /** Whether a number counts some of goods, or the rest of those that its sentence counts before any people. */
    boolean counts(Passage passage, int w) {
        if (some(passage, w)) {
            return true;
        }
        boolean rest = passage.words().word(w).endsWith(THEM)
                || (OTHERS.contains(passage.beside(w + 1, w))
                        && passage.words().word(w + 1).endsWith(THEM));
        for (int i = passage.opening(w); rest && i < w; i++) {
            if (passage.is(i, Cue.PEOPLE) && number(passage, i - 1)) {
                return false;
            }
            if (some(passage, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean some(Passage passage, int number) {
        return passage.beside(number + 1, number).equals(OF)
                && passage.sameSentence(number + 2, number)
                && passage.goods(number + 2)
                && number(passage, number);
    }

    private boolean number(Passage passage, int w) {
        return w >= 0 && numbers.at(passage.words().folded(), passage.words().start(w)) != null;
    }
}
