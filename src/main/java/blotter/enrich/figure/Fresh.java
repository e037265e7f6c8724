package blotter.enrich.figure;

import blotter.enrich.lexicon.SoraniNoun;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.lexicon.WordOrder;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import java.util.Set;

/** Tells whether people are spoken of for the first time: an employee, موظفا, گەنجێک, not "the employee", الموظف, گەنجەکە. */
final class Fresh {
    private static final Set<String> FIRST = WordLists.of("Fresh.first");
    /** المدعو: what opens the name of somebody new. */
    private static final Set<String> CALLED = WordLists.of("Fresh.called");

    private static final Set<String> KNOWN = WordLists.of("Fresh.known");
    private static final int DETERMINER_WITHIN = 4;

    private Fresh() {}

    static boolean is(Passage passage, People group, String lang) {
        String head = passage.words().word(group.from());
        if (!passage.words().arabic(group.from())) {
            return english(passage, group);
        }
        if (WordOrder.verbFinal(lang)) {
            boolean ofOne = head.endsWith("ی")
                    && SoraniNoun.one(passage.beside(group.from() + 1, group.from())); // خاوەنی کۆگایەک
            return group.stated() || ofOne || SoraniNoun.one(head);
        }
        if (CALLED.contains(head)) {
            return true;
        }
        String bare = head.charAt(0) == 'و' || head.charAt(0) == 'ف' ? head.substring(1) : head;
        return !bare.startsWith("ال") && !bare.startsWith("بال") && !bare.startsWith("لل");
    }

    private static boolean english(Passage passage, People group) {
        int within = group.stated() ? 2 : DETERMINER_WITHIN;
        for (int w = group.to() - 1; w >= group.from() - within && passage.sameSentence(w, group.from()); w--) {
            String word = passage.words().word(w);
            if (KNOWN.contains(word)) {
                return false;
            }
            if (FIRST.contains(word)) {
                return true;
            }
            if (w < group.from() && passage.comma(w, w + 1)) {
                break;
            }
        }
        return group.stated();
    }
}
