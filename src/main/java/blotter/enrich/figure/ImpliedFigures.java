package blotter.enrich.figure;

import blotter.enrich.event.Factuality;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.people.Roster;
import blotter.release.Found;
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
    /** The Sorani passive of one: دەستگیرکرا, not دەستگیرکران. */
    private static final Pattern SINGULAR =
            Pattern.compile("^(دهستگیر|دهسگیر|قولبهست|دهستبهسهر|کهلهپچه).*(کرا|گیرا|درا|برا)(وه)?$");

    private static final Set<String> ACTIVE = WordLists.of("ImpliedFigures.active");
    private static final Set<String> ONE = WordLists.of("ImpliedFigures.one");

    @Nullable
    Found<Integer> read(List<Passage> passages) {
        for (Passage passage : passages) {
            for (int w = 0; w < passage.words().size(); w++) {
                if (passage.cue(w) == Cue.ARREST
                        && !passage.past(passage.sentence(w))
                        && Factuality.real(passage, w, Cue.ARREST)
                        && !passage.has(0, Cue.CONVICT)) {
                    int count = count(passage, w);
                    if (count > 0) {
                        int from = Math.max(0, w - 2);
                        int to = Math.min(passage.words().size(), w + 3);
                        return Found.of(count, passage.wordSpan(first(passage, from, w), last(passage, w, to)));
                    }
                }
            }
        }
        return null;
    }

    private static int count(Passage passage, int w) {
        String before = word(passage, w - 1, w);
        if (before.equals("was")) {
            return 1;
        }
        if (before.equals("were") && word(passage, w - 2, w).equals("both")) {
            return 2;
        }
        int told = switch (word(passage, w + 1, w)) {
            case "علیه", "علیها" -> 1;
            case "علیهما" -> 2;
            case "علی" -> ONE.contains(word(passage, w + 2, w)) ? 1 : 0;
            default -> 0;
        };
        return told > 0 ? told : form(passage, w);
    }

    /** One or two by the verb alone: أوقفتهما, اعتقاله, دەستگیرکرا, "police arrested Karim Odeh". */
    private static int form(Passage passage, int w) {
        String verb = passage.words().word(w);
        if (!passage.words().arabic(w)) {
            return ACTIVE.contains(verb) && Roster.name(passage, w + 1) ? 1 : 0;
        }
        if (verb.endsWith(THEM_BOTH)) {
            return 2;
        }
        boolean him = passage.words().written(w, w + 1).endsWith("ه") && verb.length() > SHORTEST;
        return him || SINGULAR.matcher(verb).find() ? 1 : 0;
    }

    private static String word(Passage passage, int at, int near) {
        return passage.sameSentence(at, near) ? passage.words().word(at) : "";
    }

    private static int first(Passage passage, int from, int w) {
        int first = from;
        while (!passage.sameSentence(first, w)) {
            first++;
        }
        return first;
    }

    private static int last(Passage passage, int w, int to) {
        int last = to;
        while (!passage.sameSentence(last - 1, w)) {
            last--;
        }
        return last;
    }
}
