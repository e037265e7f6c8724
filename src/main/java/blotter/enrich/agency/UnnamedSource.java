package blotter.enrich.agency;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.text.Fold;
import java.util.Set;

/** A source without a name that tells it: a security source, مصدر في الشرطة. One that speaks for a body is none. */
final class UnnamedSource {
    private static final int LEAD = 2;
    private static final int SOURCE_WITHIN = 4;
    /** "A military source at the General Command said". */
    private static final int SAYING_WITHIN = 6;

    /** مصدر مسؤول speaks for the agency. */
    private static final String OFFICIAL = Fold.key("مسؤول");

    private static final Set<String> SOURCES = WordLists.of("UnnamedSource.sources");
    /** A military source speaks for the army that is named. */
    private static final Set<String> ARMY = WordLists.of("UnnamedSource.army");

    private static final Set<String> IN = WordLists.of("UnnamedSource.in");
    private static final Set<String> BODIES = WordLists.of("UnnamedSource.bodies");

    private UnnamedSource() {}

    /** "A security source said", أفاد مصدر أمني: in the lead, beside a word of saying; who is first called so is meant by "the source". */
    static boolean tells(Passage text) {
        for (int w = 0; w < text.words().size() && text.sentence(w) < LEAD; w++) {
            String word = text.words().word(w);
            if (word.equals("anonymity")) {
                return true;
            }
            boolean army = (w > 0 && ARMY.contains(text.words().word(w - 1)))
                    || (text.words().size() > w + 1
                            && ARMY.contains(text.words().word(w + 1)));
            boolean official = army
                    || ofNamedBody(text, w)
                    || (text.words().size() > w + 2
                            && (OFFICIAL.equals(text.words().word(w + 1))
                                    || OFFICIAL.equals(text.words().word(w + 2))));
            if ((SOURCES.contains(word) || word.startsWith("سهرچاوهیهکی")) && speaks(text, w)) {
                return !official;
            }
        }
        return false;
    }

    /** مصدر في الإدارة: a source in the body that was named. */
    private static boolean ofNamedBody(Passage text, int source) {
        boolean in = IN.contains(text.beside(source + 1, source));
        int body = text.beside(source + 2, source).equals("the") ? source + 3 : source + 2;
        boolean described = text.beside(body + 1, source).startsWith("ال"); // الإدارة المحلية
        return in && !described && BODIES.contains(text.beside(body, source));
    }

    /** Whether an unnamed source in the agency says it, وقال مصدر في الحشد: that counts less than the word of an agency. */
    static boolean inBody(Passage passage, int from) {
        return from > 1
                && passage.words().word(from - 1).equals("فی")
                && SOURCES.contains(passage.words().word(from - 2))
                && passage.sameSentence(from - 2, from);
    }

    private static boolean speaks(Passage text, int source) {
        for (int w = source - SOURCE_WITHIN; w <= source + SAYING_WITHIN; w++) {
            if (text.sameSentence(w, source) && text.is(w, Cue.SAY)) {
                return true;
            }
        }
        return false;
    }
}
