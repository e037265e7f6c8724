package blotter.enrich.passage;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.gazetteer.Tagger.Tag;
import java.util.Set;

/**
 * Whether a word of the table means there what the table says of it: not "if sentenced", "never found", nor "the fields yielded" where
 * nothing was searched. Words of arrests and of people have classes of their own.
 */
final class CueSense {
    /** Sorani for age, تەمەن, which without its last letter is Arabic for a charge. */
    private static final Set<String> AGE = WordLists.of("CueSense.age");

    private static final Set<String> AT_LEAST = WordLists.of("CueSense.at-least");
    private static final Set<String> YIELDING = WordLists.of("CueSense.yielding");
    private static final Set<String> SEARCHES = WordLists.of("CueSense.searches");
    private static final Set<String> NEVER = WordLists.of("CueSense.never");
    /** "Then", which goes on to a further arrest only before a verb of one: ثم أوقفت. */
    private static final String THEN = "ثم";

    private static final Set<String> TAKEN = WordLists.of("CueSense.taken");
    private static final Set<String> PENALTY = WordLists.of("CueSense.penalty");
    private static final Set<String> POSSIBLE = WordLists.of("CueSense.possible");
    private static final int POSSIBLE_WITHIN = 5;
    private static final int DENIED_WITHIN = 2;
    /** Arabic "no", in Kurdish "side" and "with". */
    private static final String AT = "لا";

    /** The end of Arabic nouns that fold to Kurdish "is not": بنية, "with the intent". */
    private static final String FEMININE = "ة";

    private static final Set<String> MARTYR = WordLists.of("CueSense.martyr");
    /** What is often called after a martyr. */
    private static final Set<String> CALLED_AFTER = WordLists.of("CueSense.called-after");

    /** Before a word that is a name then, of a man or a place: أبي غرق. */
    private static final Set<String> KUNYA = WordLists.of("CueSense.kunya");

    private static final char KURDISH = 'ە';
    private final Passage passage;
    private final ArrestSense arrest;
    private final PeopleSense people;
    private final boolean kurdish;

    CueSense(Passage passage) {
        this.passage = passage;
        this.arrest = new ArrestSense(passage);
        this.people = new PeopleSense(passage);
        this.kurdish = passage.words().original().indexOf(KURDISH) >= 0;
    }

    boolean means(Tag<Cue> tag, Cue cue) {
        String word = passage.words().word(tag.from());
        if (KUNYA.contains(passage.beside(tag.from() - 1, tag.from()))) {
            return false;
        }
        return switch (cue) {
            case CHARGE -> !AGE.contains(word);
            case CONVICT ->
                (tag.from() == 0 || !passage.words().word(tag.from() - 1).equals("if")) && !possible(tag);
            case ARREST -> arrest.means(tag);
            case KILL -> !namedAfter(tag);
            case NEXT -> !word.equals(THEN) || TAKEN.contains(passage.beside(tag.to(), tag.from()));
            case SEIZE -> !denied(tag.from()) && (!YIELDING.contains(word) || searched(tag.from()));
            case NO ->
                !(word.equals(AT) && kurdish)
                        && !atLeast(tag)
                        && !passage.words().written(tag.to() - 1, tag.to()).endsWith(FEMININE);
            case PEOPLE, PERSON -> people.mean(tag);
            default -> true;
        };
    }

    /** نەخۆشخانەی شەهید پێشەوا: a place called after somebody. */
    private boolean namedAfter(Tag<Cue> tag) {
        return MARTYR.contains(passage.words().word(tag.from()))
                && CALLED_AFTER.contains(passage.beside(tag.from() - 1, tag.from()));
    }

    /** ما لا يقل عن, "no fewer than": at least so many, and nothing denied. */
    private boolean atLeast(Tag<Cue> tag) {
        return passage.sameSentence(tag.from(), tag.to())
                && AT_LEAST.contains(passage.words().word(tag.to()));
    }

    /** "Faces a maximum sentence of ten years", "carries a sentence of up to": what may come is no verdict. */
    private boolean possible(Tag<Cue> tag) {
        return PENALTY.contains(passage.words().word(tag.from()))
                && (passage.says(passage.back(tag.from(), POSSIBLE_WITHIN), tag.from(), POSSIBLE)
                        || (passage.beside(tag.to(), tag.from()).equals("of")
                                && passage.beside(tag.to() + 1, tag.from()).equals("up")));
    }

    /** "The raids on Tuesday produced": what a search brings to light, where it is spoken of before. */
    private boolean searched(int word) {
        for (int w = word - 1; passage.sameSentence(w, word); w--) {
            if (SEARCHES.contains(passage.words().word(w))) {
                return true;
            }
        }
        return false;
    }

    /** "Which have not been found", "was never recovered", لم يعثر. */
    private boolean denied(int word) {
        return passage.says(passage.back(word, DENIED_WITHIN), word, NEVER);
    }
}
