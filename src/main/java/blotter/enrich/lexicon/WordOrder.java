package blotter.enrich.lexicon;

/** Where a language puts its verb: in Sorani, Kurmanji and Turkish behind whom it is told of, in English and Arabic before or beside. */
public final class WordOrder {
    private WordOrder() {}

    /**
     * Whether the verb stands at the end of a sentence of a language.
     *
     * @param lang BCP 47
     */
    public static boolean verbFinal(String lang) {
        return lang.equals("ckb") || lang.equals("kmr") || lang.equals("tr");
    }
}
