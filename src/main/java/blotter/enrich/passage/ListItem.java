package blotter.enrich.passage;

/** Items of a list: lines of their own that begin with a mark, a number or a label, "- Irbid: a dealer was held". */
public final class ListItem {
    private static final int LABEL = 4;
    private static final String MARKS = "-*•·–—▪●";

    private ListItem() {}

    /** Whether an item begins with a sentence, told by its first word. */
    public static boolean begins(Passage passage, int first) {
        int from = first == 0 ? 0 : passage.words().end(first - 1);
        String gap = passage.words().folded().text(from, passage.words().start(first));
        if (gap.indexOf('\n') < 0) {
            return false;
        }
        String mark = gap.substring(gap.indexOf('\n')).strip();
        if (!mark.isEmpty() && MARKS.indexOf(mark.charAt(0)) >= 0) {
            return true;
        }
        int end = passage.words().end(first);
        boolean number = Character.isDigit(passage.words().word(first).charAt(0))
                && end < passage.words().folded().length()
                && "-.)/".indexOf(passage.words().folded().at(end)) >= 0;
        for (int w = first; w < first + LABEL && passage.sameSentence(w + 1, first); w++) {
            number |= passage.between(w + 1).startsWith(":");
        }
        return number;
    }
}
