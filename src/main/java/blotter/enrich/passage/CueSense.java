package blotter.enrich.passage;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.gazetteer.Tagger.Tag;
import blotter.release.Evidence;
import java.util.Set;

/**
 * Whether a word of the table means there what the table says of it: not "if sentenced", "never found", the month or the thing that an
 * Arabic adjective describes (وثائق مزورة, عقداً مزوراً), nor "the fields yielded" where nothing was searched.
 */
final class CueSense {
    /** Sorani for age, تەمەن, which without its last letter is Arabic for a charge. */
    private static final Set<String> AGE = WordLists.of("CueSense.age");

    private static final Set<String> AT_LEAST = WordLists.of("CueSense.at-least");
    private static final Set<String> OWNERS = WordLists.of("CueSense.owners");
    private static final Set<String> TITLES = WordLists.of("CueSense.titles");
    private static final Set<String> YIELDING = WordLists.of("CueSense.yielding");
    private static final Set<String> SEARCHES = WordLists.of("CueSense.searches");
    private static final Set<String> NEVER = WordLists.of("CueSense.never");
    /** "Then", which goes on to a further arrest only before a verb of one: ثم أوقفت. */
    private static final String THEN = "ثم";

    private static final Set<String> TAKEN = WordLists.of("CueSense.taken");
    private static final Set<String> CAPTURED = WordLists.of("CueSense.captured");
    private static final Set<String> FILM = WordLists.of("CueSense.film");
    private static final Set<String> PICKED = WordLists.of("CueSense.picked");
    private static final Set<String> PICKED_UP = WordLists.of("CueSense.picked-up");
    private static final Set<String> POLICE = WordLists.of("CueSense.police");
    private static final Set<String> COUNTY = WordLists.of("CueSense.county");
    private static final Set<String> CONTROL = WordLists.of("CueSense.control");
    private static final Set<String> FIRE = WordLists.of("CueSense.fire");
    private static final Set<String> PENALTY = WordLists.of("CueSense.penalty");
    private static final Set<String> POSSIBLE = WordLists.of("CueSense.possible");
    private static final int FIRE_WITHIN = 8;
    private static final int POSSIBLE_WITHIN = 5;
    private static final int DENIED_WITHIN = 2;
    private static final int FILMED_WITHIN = 6;
    private static final int POLICE_WITHIN = 6;

    /** The ending of an indefinite object. */
    private static final String ACCUSATIVE = "ا";

    private static final String TANWIN = "\u0627\u064B";

    /** Arabic "no", in Kurdish "side" and "with". */
    private static final String AT = "لا";

    /** The end of Arabic nouns that fold to Kurdish "is not": بنية, "with the intent". */
    private static final String FEMININE = "ة";

    private static final char KURDISH = 'ە';
    private final Passage passage;

    CueSense(Passage passage) {
        this.passage = passage;
    }

    boolean means(Tag<Cue> tag, Cue cue) {
        String word = passage.words().word(tag.from());
        return switch (cue) {
            case CHARGE -> !AGE.contains(word);
            case CONVICT ->
                (tag.from() == 0 || !passage.words().word(tag.from() - 1).equals("if")) && !possible(tag);
            case ARREST ->
                !filmed(tag) && !(PICKED.contains(word) && !byPolice(tag)) && !named(tag.from()) && !burning(tag);
            case NEXT -> !word.equals(THEN) || TAKEN.contains(passage.beside(tag.to(), tag.from()));
            case SEIZE -> !denied(tag.from()) && (!YIELDING.contains(word) || searched(tag.from()));
            case NO ->
                !(word.equals(AT) && passage.words().original().indexOf(KURDISH) >= 0)
                        && !atLeast(tag)
                        && !passage.words().written(tag.to() - 1, tag.to()).endsWith(FEMININE);
            case PEOPLE, PERSON -> !described(tag) && !dated(tag) && !highness(tag) && !county(tag);
            default -> true;
        };
    }

    /** ما لا يقل عن, "no fewer than": at least so many, and nothing denied. */
    private boolean atLeast(Tag<Cue> tag) {
        return passage.sameSentence(tag.from(), tag.to())
                && AT_LEAST.contains(passage.words().word(tag.to()));
    }

    /** صاحب السمو: the owner of nothing but a title. */
    private boolean highness(Tag<Cue> tag) {
        return passage.sameSentence(tag.from(), tag.to())
                && OWNERS.contains(passage.words().word(tag.from()))
                && TITLES.contains(passage.words().word(tag.to()));
    }

    /** "Chief Nick Giaccone": a name that is spelled like a verb. */
    private boolean named(int word) {
        return passage.field() == Evidence.Field.TEXT
                && !passage.words().capitals()
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

    /** "Faces a maximum sentence of ten years", "carries a sentence of up to": what may come is no verdict. */
    private boolean possible(Tag<Cue> tag) {
        return PENALTY.contains(passage.words().word(tag.from()))
                && (passage.says(passage.back(tag.from(), POSSIBLE_WITHIN), tag.from(), POSSIBLE)
                        || (passage.beside(tag.to(), tag.from()).equals("of")
                                && passage.beside(tag.to() + 1, tag.from()).equals("up")));
    }

    /** Cook County: a name that is spelled like a trade. */
    private boolean county(Tag<Cue> tag) {
        return passage.words().capital(tag.from())
                && passage.sameSentence(tag.from(), tag.to())
                && COUNTY.contains(passage.words().word(tag.to()));
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

    /** "The raids on Tuesday produced": what a search brings to light, where it is spoken of before. */
    private boolean searched(int word) {
        for (int w = word - 1; passage.sameSentence(w, word); w--) {
            if (SEARCHES.contains(passage.words().word(w))) {
                return true;
            }
        }
        return false;
    }

    /**
     * An adjective of a noun that is feminine, وثائق مزورة, القوات المشتركة, or of a thing in the accusative, عقداً مزوراً. A noun for
     * women is in the table by itself.
     */
    private boolean described(Tag<Cue> tag) {
        int last = tag.to() - 1;
        if (ofThing(tag.from()) || ofFeminine(tag)) {
            return true;
        }
        int end = passage.words().folded().end(passage.words().end(last)) - 1;
        if (tag.end() >= passage.words().end(last)) {
            return false;
        }
        String taken = passage.words().folded().text(tag.end(), passage.words().end(last));
        return passage.words().original().charAt(end) == 'ة' || taken.equals("ات");
    }

    /** عمالة وافدة: an adjective behind a feminine noun that is no person. */
    private boolean ofFeminine(Tag<Cue> tag) {
        int before = tag.from() - 1;
        return passage.sameSentence(before, tag.from())
                && !passage.comma(before, tag.from())
                && passage.words().written(tag.to() - 1, tag.to()).endsWith(FEMININE)
                && passage.words().written(before, before + 1).endsWith(FEMININE)
                && passage.cue(before) == null;
    }

    /** Whether a word in the accusative stands right behind a thing: جواز سفر مزورا, عقدا مزورا. */
    private boolean ofThing(int word) {
        int before = word - 1;
        if (!passage.sameSentence(before, word)
                || passage.comma(before, word)
                || !passage.words().arabic(word)) {
            return false;
        }
        boolean accusative = passage.words().word(word).endsWith(ACCUSATIVE)
                && passage.words().folded().at(passage.words().start(word)) != 'و';
        boolean thing =
                passage.goods(before) || passage.words().written(before, word).endsWith(TANWIN);
        return accusative && thing && !passage.is(before, Cue.PEOPLE) && !passage.is(before, Cue.PERSON);
    }

    /** Whether an Arabic word is part of a date. */
    private boolean dated(Tag<Cue> tag) {
        int at = passage.words().folded().start(tag.start());
        return passage.words().arabic(tag.from())
                && passage.dates().stream().anyMatch(date -> date.start() <= at && at < date.end());
    }

    /** "Which have not been found", "was never recovered", لم يعثر. */
    private boolean denied(int word) {
        return passage.says(passage.back(word, DENIED_WITHIN), word, NEVER);
    }
}
