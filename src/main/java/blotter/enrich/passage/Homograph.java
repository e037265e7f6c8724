package blotter.enrich.passage;

import blotter.gazetteer.Words;

/** Words that fold to ones of another meaning: English "car" to Kurmanji's çar, four; Arabic وإلى, "and to", to والي, a governor. */
public final class Homograph {
    private static final String CAR = "car";
    private static final String AND_TO = "والی";
    private static final char HAMZA = 'إ';

    private Homograph() {}

    /** Whether a word is not what it folds to. */
    public static boolean is(Words words, int word) {
        return switch (words.word(word)) {
            case CAR -> words.written(word, word + 1).equalsIgnoreCase(CAR);
            case AND_TO -> words.written(word, word + 1).indexOf(HAMZA) >= 0;
            default -> false;
        };
    }
}
