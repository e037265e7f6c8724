package blotter.enrich.passage;

import blotter.gazetteer.Words;

/** English words that fold to a numeral of another language: "car" to Kurmanji's çar, four. */
public final class Homograph {
    private static final String CAR = "car";

    private Homograph() {}

    /** Whether a word is written as an English one and is no numeral. */
    public static boolean is(Words words, int word) {
        return words.word(word).equals(CAR) && words.written(word, word + 1).equalsIgnoreCase(CAR);
    }
}
