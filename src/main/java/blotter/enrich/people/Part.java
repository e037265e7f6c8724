package blotter.enrich.people;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import java.util.Set;

/** Tells whether people belong to others that are counted elsewhere: two of them, بينهم امرأتان. */
final class Part {
    private static final int WITHIN = 3;
    private static final Set<String> IN_IT = WordLists.of("Part.in-it");
    private static final Set<String> ONE_OF = WordLists.of("CountedPeople.one-of");

    private Part() {}

    /** "Two more policemen are among the nine wounded", کە دوو منداڵیان تێدایە. */
    private static boolean amongThose(Passage passage, int w, int noun) {
        int last = Math.max(w, noun);
        for (int verb = last + 1; verb <= last + 2 && passage.sameSentence(verb + 1, w); verb++) {
            if (Clause.passive(passage, verb) && passage.words().word(verb + 1).equals("among")) {
                return true;
            }
        }
        return passage.sameSentence(last + 1, w)
                && IN_IT.contains(passage.words().word(last + 1));
    }

    /** "The arrest of the director", "killing of the": not some of others. */
    private static boolean ofWhat(Passage passage, int last) {
        int of = passage.words().word(last).equals("of") ? last : last - 1;
        return passage.sameSentence(of - 1, last)
                && passage.words().word(of).equals("of")
                && (passage.is(of - 1, Cue.ARREST) || passage.is(of - 1, Cue.KILL) || passage.is(of - 1, Cue.WOUND));
    }

    /**
     * @param w first word of the people
     * @param after the word after their number, -1 when there is none
     * @param noun the word that says they are people
     */
    static boolean is(Passage passage, int w, int after, int noun) {
        for (int i = w - 1; i >= Math.max(0, w - WITHIN) && passage.sameSentence(i, w); i--) {
            if (passage.comma(i, i + 1) && !passage.is(i, Cue.PART)) {
                break;
            }
            if (passage.words().word(i).equals("and")) {
                break;
            }
            if (passage.is(i, Cue.PART)) {
                return !ofWhat(passage, i);
            }
            if (passage.is(i, Cue.ARREST) || passage.is(i, Cue.KILL) || passage.is(i, Cue.WOUND)) {
                break;
            }
        }
        if (amongThose(passage, w, noun)) {
            return true;
        }
        String of = after >= 0 && noun > after ? passage.words().word(after) : "";
        boolean owned = after >= 0
                && noun > after + 1
                && ONE_OF.contains(passage.words().word(after + 1));
        boolean his = owned && of.equals("of");
        boolean whole =
                !passage.words().arabic(w) && passage.comma(after - 1, after); // a cell of four, among them a woman
        boolean next = passage.is(after, Cue.PART) && passage.sameSentence(after, w) && !whole && !his;
        return next
                || ((of.equals("of") && !owned)
                        || (of.equals("من") && noun > after + 1)
                        || (of.equals("له") && passage.is(noun, Cue.PEOPLE)));
    }
}
