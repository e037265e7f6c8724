package blotter.enrich;

import blotter.gazetteer.Words;

/** English words that fold to a numeral of another language: "car" to Kurmanji's çar, four. */
final class Homograph {
    private static final String CAR = "car";

    private Homograph() {}

    static boolean is(Words words, int word) {
        return words.word(word).equals(CAR) && words.written(word, word + 1).equalsIgnoreCase(CAR);
    }
}
