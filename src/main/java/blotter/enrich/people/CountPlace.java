package blotter.enrich.people;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.ListItem;
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
    private static final Set<String> OPENING = WordLists.of("CountPlace.opening");
    private static final Set<String> FURTHER_OPENING = WordLists.of("CountPlace.further");

    /** How the sentence of a word is set off. */
    public static CountPlace of(Passage passage, int word) {
        if (passage.field() != Evidence.Field.TEXT) {
            return NONE;
        }
        int first = passage.opening(word);
        boolean but = passage.words().word(first).equals("اما");
        String in = passage.words().word(but ? first + 1 : first);
        boolean near = word - first <= WITHIN || passage.words().arabic(first);
        if (near && FURTHER_OPENING.contains(in)) {
            return FURTHER;
        }
        return (near && OPENING.contains(in)) || ListItem.begins(passage, first) ? LISTED : NONE;
    }
}
