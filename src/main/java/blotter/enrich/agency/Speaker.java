package blotter.enrich.agency;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.NamedAgency;
import blotter.enrich.passage.Passage;
import blotter.release.Evidence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The agency that a noun alone speaks for: "the force said", after the Revolutionary Guards were named in the same sentence. */
final class Speaker {
    private static final Set<String> NOUNS = WordLists.of("Speaker.nouns");

    private Speaker() {}

    /** The last agency of the first sentence that is named before such a noun; null where none is. */
    static @Nullable NamedAgency of(List<NamedAgency> seen) {
        NamedAgency found = null;
        for (NamedAgency one : seen) {
            Passage passage = one.passage();
            int sentence = passage.sentence(one.named().from());
            boolean first = passage.lead(sentence, 1) && passage.field() == Evidence.Field.TEXT;
            if (found == null && first && says(passage, one.named().to())) {
                found = one;
            }
        }
        return found;
    }

    private static boolean says(Passage passage, int from) {
        for (int w = from; passage.sameSentence(w + 1, from); w++) {
            boolean noun = passage.words().word(w).equals("the")
                    && NOUNS.contains(passage.words().word(w + 1));
            if (noun && passage.sameSentence(w + 2, w) && passage.is(w + 2, Cue.SAY)) {
                return true;
            }
        }
        return false;
    }
}
