package blotter.enrich.figure;

import blotter.enrich.event.Happening;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.OtherNumber;
import blotter.enrich.passage.Passage;
import blotter.text.NumberWords;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The total in so many words, which rises as a story goes on: "bringing the number of arrests to eleven", ثم ارتفعت الحصيلة إلى
 * ستة. Of several the last counts.
 */
final class RunningTotal {
    private static final int BRINGING_WITHIN = 8;
    /** How far behind the word that a toll rose its number may stand: ارتفعت حصيلة الحريق الذي ... إلى تسعة. */
    private static final int TOLL_WITHIN = 14;

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);
    private static final Set<String> NUMBER = WordLists.of("RunningTotal.number");
    private static final Set<String> RISE = WordLists.of("RunningTotal.rise");
    private static final Set<String> TOLLS = WordLists.of("RunningTotal.tolls");
    private static final Set<String> TO = WordLists.of("RunningTotal.to");
    private final NumberWords numbers;

    RunningTotal(NumberWords numbers) {
        this.numbers = numbers;
    }

    /** The last total that a passage states of what is asked for; null where it states none. */
    @Nullable
    Headcount read(Passage passage, Cue what) {
        Headcount found = null;
        int mark = -TOLL_WITHIN;
        for (int w = 1; w < passage.words().size(); w++) {
            String before = passage.words().word(w - 1);
            mark = NUMBER.contains(before) || RISE.contains(before) ? w - 1 : mark;
            boolean near = w - mark <= TOLL_WITHIN;
            if (!near || passage.past(passage.sentence(w)) || !announced(passage, w, what)) {
                continue;
            }
            NumberWords.Reading number =
                    numbers.at(passage.words().folded(), passage.words().start(w));
            if (number != null
                    && number.value().scale() <= 0
                    && number.value().compareTo(MOST) <= 0
                    && !OtherNumber.is(passage, w, number)) {
                int end = Math.max(w + 1, passage.words().wordFrom(number.end()));
                found = Headcount.stated(
                        number.value().intValue(), passage.sentence(w), true, passage.wordSpan(w, end));
                w = end - 1;
            }
        }
        return found;
    }

    /** Whether the words before a number say that it is the total of what is asked for. */
    private static boolean announced(Passage passage, int w, Cue what) {
        int near = passage.back(w, BRINGING_WITHIN);
        boolean to = TO.contains(passage.beside(w - 1, w));
        boolean number = passage.says(near, w, NUMBER);
        boolean event = Happening.any(passage, near, w, what);
        if (to && number && event) {
            return true;
        }
        boolean killed = to && what == Cue.KILL && dead(passage, w, event);
        return ((number && event) || killed) && risen(passage, near, w);
    }

    /** Whether a toll or a number rises: at a little distance a word for a rise is meant so only before one for a toll. */
    private static boolean risen(Passage passage, int near, int w) {
        if (passage.says(near, w, RISE)) {
            return true;
        }
        for (int i = passage.back(w, TOLL_WITHIN); i < near; i++) {
            if (RISE.contains(passage.words().word(i)) && passage.says(i, w, TOLLS)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number that something rose to is one of the dead, not of those arrested or wounded. */
    private static boolean dead(Passage passage, int w, boolean event) {
        int after = w + 1;
        boolean people = !passage.sameSentence(after, w)
                || passage.comma(w, after)
                || passage.is(after, Cue.PEOPLE)
                || passage.is(after, Cue.KILL);
        if (!people) {
            return false;
        }
        int sentence = passage.sentence(w);
        boolean told = passage.has(sentence, Cue.KILL) || (sentence > 0 && passage.has(sentence - 1, Cue.KILL));
        return event
                || passage.says(passage.back(w, TOLL_WITHIN), w, TOLLS)
                || (told && !others(passage, w) && !passage.has(sentence, Cue.WOUND));
    }

    private static boolean others(Passage passage, int w) {
        for (int i = passage.back(w, BRINGING_WITHIN); i < w; i++) {
            if (passage.is(i, Cue.ARREST) || passage.is(i, Cue.GRASP) || passage.is(i, Cue.PEOPLE)) {
                return true;
            }
        }
        return false;
    }
}
