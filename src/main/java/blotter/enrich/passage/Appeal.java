package blotter.enrich.passage;

import blotter.enrich.lexicon.WordLists;
import java.util.Set;

/**
 * Tells sentences that ask something of the public, to call a hotline or to report what they know: تهيب الجهات الأمنية بالمواطنين, "anyone with
 * information is asked", داوا لە هاووڵاتیان دەکەین. What they name is no part of the operation.
 */
final class Appeal {
    /** How far into its sentence the asking may stand. */
    private static final int OPENS_WITHIN = 3;

    private static final int PUBLIC_WITHIN = 8;
    private static final Set<String> ASKING = WordLists.of("Appeal.asking");
    private static final Set<String> PUBLIC = WordLists.of("Appeal.public");
    private static final Set<String> WHOEVER = WordLists.of("Appeal.whoever");

    private Appeal() {}

    /** Whether a word opens such a sentence; one that tells of an operation before it asks is none. */
    static boolean opens(Passage passage, int word) {
        if (passage.sameSentence(word - OPENS_WITHIN, word)) {
            return false;
        }
        boolean first = !passage.sameSentence(word - 1, word);
        if (first && WHOEVER.contains(passage.words().word(word))) {
            return passage.beside(word + 1, word).equals("with")
                    || passage.beside(word + 1, word).equals("who");
        }
        if (!ASKING.contains(passage.words().word(word))) {
            return false;
        }
        for (int w = word + 1; w <= word + PUBLIC_WITHIN && passage.sameSentence(w, word); w++) {
            if (PUBLIC.contains(passage.words().word(w))) {
                return true;
            }
        }
        return false;
    }
}
