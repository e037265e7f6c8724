package blotter.enrich.figure;

import blotter.enrich.event.Factuality;
import blotter.enrich.event.Surrender;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.release.Evidence;
import blotter.release.Found;
import blotter.text.NumberWords;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts arrests that a text states without a number: "the agent was arrested" is one, "both were arrested" two, and so
 * are القبض عليه and القبض عليهما. Asked only where no number is given.
 */
final class ImpliedFigures {
    private static final String THEM_BOTH = "هما";
    private static final int SHORTEST = 4;
    private static final int BESIDE = 2;
    /** The Sorani passive of one: دەستگیرکرا, not دەستگیرکران. */
    private static final Pattern SINGULAR =
            Pattern.compile("^(دهستگیر|دهسگیر|قولبهست|دهستبهسهر|کهلهپچه).*(کرا|گیرا|درا|برا)(وه)?$");

    private static final Set<String> ONE = WordLists.of("ImpliedFigures.one");

    private static final Set<String> FALLS = WordLists.of("ImpliedFigures.falls");

    private final NumberWords numbers;

    ImpliedFigures(NumberWords numbers) {
        this.numbers = numbers;
    }

    @Nullable
    Found<Integer> read(List<Passage> passages) {
        for (Passage passage : passages) {
            boolean verdict = passage.sentenceCount() > 0 && passage.has(0, Cue.CONVICT);
            Found<Integer> found = verdict ? null : read(passage);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Found<Integer> read(Passage passage) {
        NamedArrests named = new NamedArrests(numbers);
        for (int w = 0; w < passage.words().size(); w++) {
            if (!told(passage, w)) {
                continue;
            }
            int count = passage.words().arabic(w) ? count(passage, w) : 0;
            if (count > 0) {
                return Found.of(count, beside(passage, w));
            }
            if (!passage.words().arabic(w)) {
                named.add(passage, w);
            }
        }
        return named.found();
    }

    private static boolean told(Passage passage, int w) {
        return passage.is(w, Cue.ARREST)
                && !passage.past(passage.sentence(w))
                && Factuality.real(passage, w, Cue.ARREST);
    }

    /** One or two by the pronoun behind the word, القبض عليهما, or by the verb alone: أوقفتهما, اعتقاله, دەستگیرکرا. */
    private static int count(Passage passage, int w) {
        if (Surrender.is(passage, w)) {
            return 1;
        }
        int told = switch (passage.beside(w + 1, w)) {
            case "علیه", "علیها" -> 1;
            case "علیهما" -> 2;
            case "علی" -> ONE.contains(passage.beside(w + 2, w)) ? 1 : 0;
            default -> fell(passage, w) || theOne(passage, w + 1) ? 1 : 0;
        };
        String verb = passage.words().word(w);
        if (told > 0 || verb.endsWith(THEM_BOTH)) {
            return Math.max(told, verb.endsWith(THEM_BOTH) ? 2 : 0);
        }
        String apart = verb + passage.beside(w + 1, w); // دەستگیر کرا
        boolean him = passage.words().written(w, w + 1).endsWith("ه") && verb.length() > SHORTEST;
        return him || SINGULAR.matcher(verb).find() || SINGULAR.matcher(apart).find() ? 1 : 0;
    }

    /** عرّاب التهريب يقع في قبضة الشرطة: one, unless it is a gang that falls. */
    private static boolean fell(Passage passage, int w) {
        boolean falls = FALLS.contains(passage.words().word(w)) || FALLS.contains(passage.beside(w - 1, w));
        return falls && !passage.has(passage.sentence(w), Cue.GANG);
    }

    /** اعتقال المسؤول عن التفجير. */
    private static boolean theOne(Passage passage, int w) {
        String word = passage.beside(w, w - 1);
        return word.startsWith("ال") && ONE.contains(word.substring(2));
    }

    private static Evidence beside(Passage passage, int w) {
        int last = w + 1;
        while (last < w + 1 + BESIDE && passage.sameSentence(last, w)) {
            last++;
        }
        return passage.wordSpan(passage.back(w, BESIDE), last);
    }
}
