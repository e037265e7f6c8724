package blotter.enrich.passage;

/** Tells the numbers that only count the items of a list: "3. Maysan – a suspect was captured". */
public final class ItemNumber {
    private static final String AFTER = ".)-/–";

    private ItemNumber() {}

    /** Whether a word is the number of an item. */
    public static boolean is(Passage passage, int w) {
        int end = passage.words().end(w);
        boolean line = w == 0 || passage.between(w).indexOf('\n') >= 0;
        return line
                && Character.isDigit(passage.words().word(w).charAt(0))
                && end + 1 < passage.words().folded().length()
                && AFTER.indexOf(passage.words().folded().at(end)) >= 0
                && !Character.isDigit(passage.words().folded().at(end + 1));
    }
}
