package blotter.enrich.people;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.release.Evidence;
import java.util.Set;

/** How a sentence sets off the people it counts from those of other sentences. */
public enum CountPlace {
    NONE,
    /** It begins with its place, or is an item of a list: "In Basra, five drivers were arrested." */
    LISTED,
    /** It goes on to another place: وفي نجران. */
    FURTHER;

    private static final int WITHIN = 25;
    private static final int LABEL = 4;
    private static final Set<String> OPENING = WordLists.of("CountPlace.opening");
    private static final Set<String> FURTHER_OPENING = WordLists.of("CountPlace.further");

    /** How the sentence of a word is set off. */
    public static CountPlace of(Passage passage, int word) {
        if (passage.field() != Evidence.Field.TEXT) {
            return NONE;
        }
        int first = word;
        while (first > 0 && passage.sameSentence(first - 1, word)) {
            first--;
        }
        boolean but = passage.words().word(first).equals("اما");
        String in = passage.words().word(but ? first + 1 : first);
        boolean near = word - first <= WITHIN || passage.words().arabic(first);
        if (near && FURTHER_OPENING.contains(in)) {
            return FURTHER;
        }
        return (near && OPENING.contains(in)) || item(passage, first) ? LISTED : NONE;
    }

    /** Whether a sentence is a line of its own that begins with a mark, a number or a label: "- Irbid: a dealer was held". */
    private static boolean item(Passage passage, int first) {
        int from = first == 0 ? 0 : passage.words().end(first - 1);
        String gap = passage.words().folded().text(from, passage.words().start(first));
        if (gap.indexOf('\n') < 0) {
            return false;
        }
        String mark = gap.substring(gap.indexOf('\n')).strip();
        if (!mark.isEmpty() && "-*•·–—▪●".indexOf(mark.charAt(0)) >= 0) {
            return true;
        }
        int end = passage.words().end(first);
        boolean number = Character.isDigit(passage.words().word(first).charAt(0))
                && end < passage.words().folded().length()
                && "-.)/".indexOf(passage.words().folded().at(end)) >= 0;
        for (int w = first; w < first + LABEL && passage.sameSentence(w + 1, first); w++) {
            String between = passage.between(w + 1);
            number |= between.startsWith(":");
        }
        return number;
    }
}
