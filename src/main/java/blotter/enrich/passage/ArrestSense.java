package blotter.enrich.passage;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.gazetteer.Tagger.Tag;
import blotter.release.Evidence;
import java.util.Set;

/** Whether a word for an arrest means one: not what cameras captured, what robbers picked up, a fire brought under control, or Chief Nick Brand. */
final class ArrestSense {
    private static final Set<String> CAPTURED = WordLists.of("ArrestSense.captured");
    private static final Set<String> FILM = WordLists.of("ArrestSense.film");
    private static final Set<String> PICKED = WordLists.of("ArrestSense.picked");
    private static final Set<String> PICKED_UP = WordLists.of("ArrestSense.picked-up");
    private static final Set<String> POLICE = WordLists.of("ArrestSense.police");
    private static final Set<String> CONTROL = WordLists.of("ArrestSense.control");
    private static final Set<String> FIRE = WordLists.of("ArrestSense.fire");
    private static final int FIRE_WITHIN = 8;
    private static final int FILMED_WITHIN = 6;
    private static final int POLICE_WITHIN = 6;

    private final Passage passage;
    /** Whether names can be told by their capitals. */
    private final boolean names;

    ArrestSense(Passage passage) {
        this.passage = passage;
        this.names = passage.field() == Evidence.Field.TEXT && !passage.words().capitals();
    }

    boolean means(Tag<Cue> tag) {
        boolean lifted = PICKED.contains(passage.words().word(tag.from())) && !byPolice(tag);
        return !filmed(tag) && !lifted && !named(tag.from()) && !burning(tag) && !truck(tag);
    }

    /** "The back of a pick-up". */
    private boolean truck(Tag<Cue> tag) {
        return tag.to() - tag.from() == 2 && passage.between(tag.from() + 1).equals("-");
    }

    /** "Cameras captured the shooting", "was captured on video". */
    private boolean filmed(Tag<Cue> tag) {
        int from = passage.back(tag.from(), FILMED_WITHIN);
        boolean film = passage.says(from, tag.from(), FILM) && !passage.says(from, tag.from(), POLICE);
        boolean on = passage.beside(tag.to(), tag.from()).equals("on")
                && FILM.contains(passage.beside(tag.to() + 1, tag.from()));
        return CAPTURED.contains(passage.words().word(tag.from())) && (film || on);
    }

    /** "Picked up at a checkpoint", "officers picked up two men", not "he picked up the phone". */
    private boolean byPolice(Tag<Cue> tag) {
        boolean undergone = !passage.sameSentence(tag.to(), tag.from())
                || passage.comma(tag.to() - 1, tag.to())
                || PICKED_UP.contains(passage.words().word(tag.to()));
        return undergone
                || Clause.passive(passage, Math.max(0, tag.from() - 1))
                || passage.says(passage.back(tag.from(), POLICE_WITHIN), tag.from(), POLICE);
    }

    /** "Chief Nick Giaccone": a name that is spelled like a verb. */
    private boolean named(int word) {
        return names
                && passage.sameSentence(word - 2, word + 1)
                && passage.words().capital(word)
                && passage.words().capital(word - 1)
                && passage.words().capital(word + 1);
    }

    /** السيطرة عليه of a fire. */
    private boolean burning(Tag<Cue> tag) {
        return CONTROL.contains(passage.words().word(tag.from()))
                && passage.says(passage.back(tag.from(), FIRE_WITHIN), tag.from(), FIRE);
    }
}
