package blotter.enrich.passage;

import blotter.gazetteer.Words;
import java.util.Set;

/** Words that fold to ones of another meaning: English "car" to Kurmanji's çar, four; Arabic وإلى, "and to", to والي, a governor. */
public final class Homograph {
    private static final String CAR = "car";
    /** What with a hamza below is "and to" and no governor, "during" or the town of Ibb and no father. */
    private static final Set<String> BELOW = Set.of("والی", "اب", "ابان");

    /** A movement that is spelled like two students. */
    private static final String TALIBAN = "طالبان";

    private static final char HAMZA = 'إ';

    private Homograph() {}

    /** Whether a word is not what it folds to. */
    public static boolean is(Words words, int word) {
        String folded = words.word(word);
        return folded.equals(TALIBAN)
                || (folded.equals(CAR) && words.written(word, word + 1).equalsIgnoreCase(CAR))
                || (BELOW.contains(folded) && words.written(word, word + 1).indexOf(HAMZA) >= 0);
    }
}
