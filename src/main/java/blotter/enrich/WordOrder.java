package blotter.enrich;

/** Where a language puts its verb: in Sorani, Kurmanji and Turkish behind whom it is told of, in English and Arabic before or beside. */
final class WordOrder {
    private WordOrder() {}

    /** @param lang BCP 47 */
    static boolean verbFinal(String lang) {
        return lang.equals("ckb") || lang.equals("kmr") || lang.equals("tr");
    }
}
