package blotter.enrich;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import java.util.Set;

/**
 * Tells whether a court's verdict is announced, not an operation. Who is only described by one (inmates sentenced for
 * terrorism, زیندانییەک کە سزا درابوو) announces none.
 */
final class Verdict {
    private static final String WHO = "که";
    private static final int EARLIER_WITHIN = 6;
    private static final Set<String> EARLIER = WordLists.of("Verdict.earlier");

    private Verdict() {}

    /** Whether the lead tells of a verdict and of no arrest. */
    static boolean is(Passage text) {
        int first = 0;
        while (first + 1 < text.sentenceCount() && text.lead(first + 1, 1)) {
            first++; // TUCSON, Ariz. -
        }
        return text.sentenceCount() > 0 && !text.has(first, Cue.ARREST) && told(text, first);
    }

    /** Whether a sentence tells of a verdict. */
    static boolean told(Passage text, int sentence) {
        if (!text.has(sentence, Cue.CONVICT)) {
            return false;
        }
        boolean who = false;
        for (int w = 0; w < text.words().size(); w++) {
            if (text.sentence(w) == sentence) {
                who |= text.words().word(w).equals(WHO) && (text.is(w - 1, Cue.PEOPLE) || text.is(w - 1, Cue.PERSON));
                if (text.is(w, Cue.CONVICT) && !who && !describes(text, w)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Inmates sentenced for terrorism", "previously sentenced", سبق الحكم عليهم: straight after those who were, with no "were" between. */
    private static boolean describes(Passage text, int w) {
        if (earlier(text, w)) {
            return true;
        }
        boolean people = text.is(w - 1, Cue.PEOPLE) || text.is(w - 1, Cue.PERSON);
        return people && text.sameSentence(w - 1, w) && !text.words().arabic(w) && !text.comma(w - 1, w);
    }

    /** What a word before puts into an earlier time, and the words that go on with it: سبق الحكم على بعضهم بالسجن المؤبد. */
    private static boolean earlier(Passage text, int w) {
        for (int before = w; before > w - EARLIER_WITHIN && text.sameSentence(before, w); before--) {
            if (EARLIER.contains(text.words().word(before))) {
                return true;
            }
        }
        return false;
    }
}
