package blotter.enrich.passage;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.gazetteer.Tagger.Tag;
import java.util.Set;

/**
 * Whether a word for people means some: not the month, the title, the county or the thing that an Arabic adjective describes (وثائق مزورة, عقداً
 * مزوراً, عمالة وافدة).
 */
final class PeopleSense {
    private static final Set<String> OWNERS = WordLists.of("PeopleSense.owners");
    private static final Set<String> TITLES = WordLists.of("PeopleSense.titles");
    private static final Set<String> COUNTY = WordLists.of("PeopleSense.county");
    /** The ending of an indefinite object. */
    private static final String ACCUSATIVE = "ا";

    /** تقنين الإجراءات, getting the warrants, is spelled like technicians. */
    private static final String LEGALISING = "تقنین";

    private static final String CONVEYING = "الناقل";
    private static final Set<String> PIPELINES = WordLists.of("PeopleSense.pipelines");
    private static final String POINT = "خال";
    private static final String SEARCH = "پشکنین";
    private static final String TANWIN = "\u0627\u064B";
    /** The end of Arabic feminine nouns. */
    private static final String FEMININE = "ة";

    private final Passage passage;

    PeopleSense(Passage passage) {
        this.passage = passage;
    }

    boolean mean(Tag<Cue> tag) {
        boolean legalising = passage.words().word(tag.from()).equals(LEGALISING);
        return !legalising
                && !described(tag)
                && !dated(tag)
                && !highness(tag)
                && !county(tag)
                && !checkpoint(tag)
                && !pipeline(tag);
    }

    /** صاحب السمو: the owner of nothing but a title. */
    private boolean highness(Tag<Cue> tag) {
        return passage.sameSentence(tag.from(), tag.to())
                && OWNERS.contains(passage.words().word(tag.from()))
                && TITLES.contains(passage.words().word(tag.to()));
    }

    /** الأنبوب الناقل: what conveys, and nobody. */
    private boolean pipeline(Tag<Cue> tag) {
        return passage.words().word(tag.from()).equals(CONVEYING)
                && PIPELINES.contains(passage.beside(tag.from() - 1, tag.from()));
    }

    /** خاڵی پشکنین: a point, and no uncle. */
    private boolean checkpoint(Tag<Cue> tag) {
        return passage.words().word(tag.from()).startsWith(POINT)
                && passage.beside(tag.to(), tag.from()).startsWith(SEARCH);
    }

    /** Cook County: a name that is spelled like a trade. */
    private boolean county(Tag<Cue> tag) {
        return passage.words().capital(tag.from())
                && passage.sameSentence(tag.from(), tag.to())
                && COUNTY.contains(passage.words().word(tag.to()));
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
}
