package blotter.enrich.goods;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Tagger.Tag;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many a unit without a number means by its form: طن, تۆنێک and "a kilogram" one, كيلوغرامين two. */
final class UnitForm {
    private static final Set<String> ARTICLE = Set.of("a", "an");
    /** Before "a kilogram" these make less of it: half a kilogram. */
    private static final Set<String> HALF = Set.of("half", "quarter", "per");

    private static final Set<String> TON = WordLists.of("UnitForm.ton");
    /** Two of a unit in the nominative: طنان. */
    private static final Set<String> DUAL = WordLists.of("UnitForm.dual");

    /** كيلو ونصف, کیلۆ و نیوێک. */
    private static final Set<String> HALVES = WordLists.of("UnitForm.halves");

    private static final Set<String> ONE = WordLists.of("UnitForm.one");
    private static final Set<String> WEIGHT = WordLists.of("UnitForm.weight");

    private UnitForm() {}

    /** Whether a word is the article of what follows it. */
    static boolean article(Passage passage, int word) {
        return ARTICLE.contains(passage.words().word(word)) && passage.sameSentence(word, word + 1);
    }

    /** One past "one" behind a unit: كيلوغرام واحد. */
    static int one(Passage passage, int after) {
        return ONE.contains(passage.beside(after, after - 1)) ? after + 1 : after;
    }

    /** The unit that a word without a number names, with its article in English; null when none does. */
    static @Nullable Tag<Unit> at(Passage passage, int word, Units units) {
        return units.at(article(passage, word) ? word + 1 : word);
    }

    /**
     * How many it means; null where the form does not say it.
     *
     * @param word the first one, which may be the article
     */
    static @Nullable BigDecimal number(Passage passage, Tag<Unit> unit, int word) {
        String id = unit.things().getFirst().id();
        if (!id.equals("kg") && !id.equals("l")) {
            return null;
        }
        String written = passage.words().word(word);
        if (!passage.words().arabic(word)) {
            boolean half = HALF.contains(passage.beside(word - 1, word));
            boolean singular = !passage.words().word(unit.to() - 1).endsWith("s");
            return singular && unit.from() > word && !half ? BigDecimal.ONE : null;
        }
        if (written.endsWith("ین") || DUAL.contains(written)) {
            return BigDecimal.TWO;
        }
        boolean one = written.endsWith("یک")
                || written.endsWith("یهک")
                || TON.contains(written)
                || (id.equals("kg") && kilo(passage, word));
        return one ? BigDecimal.ONE : null;
    }

    /** وزن كيلوغرام, كيلوغرام من: a kilogram where the words around it show that it is one. */
    private static boolean kilo(Passage passage, int word) {
        return passage.words().word(word).startsWith("کیلو")
                && (WEIGHT.contains(passage.beside(word - 1, word)) || goesOn(passage, word));
    }

    /** كيلوغرام و200 غرام, كيلوغرام من: what follows a single unit shows that it is one. */
    private static boolean goesOn(Passage passage, int word) {
        int next = word + 1;
        if (!passage.sameSentence(word, next) || passage.comma(word, next)) {
            return false;
        }
        String after = passage.words().word(next);
        boolean more =
                after.startsWith("و") && (passage.is(next + 1, Cue.MEASURE) || passage.is(next + 2, Cue.MEASURE));
        boolean half = HALVES.contains(after) || (after.equals("و") && HALVES.contains(passage.beside(next + 1, word)));
        return after.equals("من") || ONE.contains(after) || more || half;
    }
}
