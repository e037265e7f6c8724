package blotter.enrich.goods;

import blotter.enrich.lexicon.Commodity;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.SoraniNoun;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Tagger.Tag;
import blotter.release.Facts.Seizure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads goods that no number counts: one or two told by the form of a noun (a rifle, مسدسين, دەمانچەیەک), and arms and documents,
 * which are told of even where nothing says how many.
 */
final class SingleGoods {
    private static final int DESCRIBED_WITHIN = 4;
    private static final int WORTH_WITHIN = 6;
    private static final int SUBJECT = 3;
    private static final int FOUND_WITHIN = 6;
    private static final Set<String> FOUND = WordLists.of("SingleGoods.found");
    private static final Set<String> BEEN = WordLists.of("SingleGoods.been");
    private static final int SOME_WITHIN = 3;
    private static final Set<String> SOME = WordLists.of("SingleGoods.some");
    private static final Set<String> UNCOUNTED = Set.of("weapon", "ammunition", "explosive", "document");
    /** Kinds that are told without a number only in a list of what was found: وأجهزة اتصال. */
    private static final Set<String> LISTED = Set.of("other", "equipment", "money");

    /** After "was seized from him": وصودر منه هاتف. */
    private static final Set<String> FROM_HIM = WordLists.of("SingleGoods.from-him");

    private static final Set<String> WITHIN = WordLists.of("SingleGoods.within");
    /** How vehicles are described: a small truck. */
    private static final Set<String> LOOKS = WordLists.of("SingleGoods.looks");

    /** إضافة إلى, فضلا عن: what was found besides. */
    private static final Set<String> BESIDES_BEFORE = WordLists.of("SingleGoods.besides-before");

    private static final Set<String> BESIDES = WordLists.of("SingleGoods.besides");
    private static final Set<String> STOPPED = WordLists.of("SingleGoods.stopped");
    private static final Set<String> OWN = WordLists.of("SingleGoods.own");

    private SingleGoods() {}

    /** "A rifle", مسدسين, دەمانچەیەک: one or two by the form; arms and documents are told even where none is counted. */
    static @Nullable Seizure of(Passage passage, Tag<Commodity> tag, String lang) {
        Commodity commodity = tag.things().getFirst();
        boolean piece = commodity.unit().equals("piece") || commodity.unit().equals("pill");
        int count = piece ? counted(passage, tag, commodity, lang) : 0;
        int from = Math.max(0, count > 0 && !passage.words().arabic(tag.from()) ? tag.from() - 1 : tag.from());
        if (count > 0) {
            return new Seizure(
                    commodity.name(),
                    BigDecimal.valueOf(count),
                    commodity.unit(),
                    List.of(passage.wordSpan(from, tag.to())));
        }
        boolean named = UNCOUNTED.contains(commodity.kind()) && Seizing.seizes(passage, passage.sentence(tag.from()));
        if (properName(passage, tag)) {
            return null;
        }
        boolean taken = commodity.kind().equals("drug")
                && ((passage.is(tag.from() - 1, Cue.SEIZE) && passage.sameSentence(tag.from() - 1, tag.from()))
                        || (!passage.sameSentence(tag.from() - 1, tag.from())
                                && impounded(passage, worth(passage, tag.to()))));
        if (named
                || taken
                || some(passage, tag.from())
                || (LISTED.contains(commodity.kind()) && inList(passage, tag))) {
            return new Seizure(commodity.name(), null, null, List.of(passage.wordSpan(tag.from(), tag.to())));
        }
        return null;
    }

    /** The verb behind "worth two million pounds"; the word after the goods where that does not follow. */
    private static int worth(Passage passage, int after) {
        if (!passage.beside(after, after - 1).equals("worth")) {
            return after;
        }
        int w = after + 1;
        while (w < after + WORTH_WITHIN && passage.sameSentence(w, after) && !Clause.passive(passage, w)) {
            w++;
        }
        return w;
    }

    /** "A quantity of", كمية من, بڕێک: told without a number. */
    private static boolean some(Passage passage, int from) {
        for (int w = from - 1; w >= from - SOME_WITHIN && passage.sameSentence(w, from); w--) {
            if (SOME.contains(passage.words().word(w))) {
                return true;
            }
            if (!QuantityReader.filler(passage.words().word(w))) {
                return false;
            }
        }
        return false;
    }

    private static int counted(Passage passage, Tag<Commodity> tag, Commodity commodity, String lang) {
        int before = tag.from() - 1;
        String word = passage.sameSentence(before, tag.from()) ? passage.words().word(before) : "";
        boolean vehicle = commodity.kind().equals("vehicle");
        if (!passage.words().arabic(tag.from())) {
            return english(passage, tag, word, vehicle) ? 1 : 0;
        }
        if (vehicle && WITHIN.contains(word)) {
            return 0;
        }
        return lang.equals("ckb") || lang.equals("kmr")
                ? sorani(passage, tag, commodity) ? 1 : 0
                : arabic(passage, tag, commodity, word);
    }

    /** A rifle, his telephone, a loaded 9 mm handgun, seized the van. */
    private static boolean english(Passage passage, Tag<Commodity> tag, String word, boolean vehicle) {
        int before = tag.from() - 1;
        String earlier =
                passage.sameSentence(before - 1, tag.from()) ? passage.words().word(before - 1) : "";
        if (passage.words().word(tag.to() - 1).endsWith("s")
                || (vehicle && (WITHIN.contains(earlier) || found(passage, tag.to())))) {
            return false;
        }
        boolean the = word.equals("the")
                && (passage.is(before - 1, Cue.SEIZE)
                        || (vehicle && listed(passage, before))
                        || impounded(passage, tag.to()));
        return described(passage, before, vehicle)
                || word.equals("a")
                || word.equals("an")
                || OWN.contains(word)
                || the;
    }

    /** "His car was later found abandoned": seen, not taken. */
    private static boolean found(Passage passage, int after) {
        for (int w = after; w < after + FOUND_WITHIN && passage.sameSentence(w, after - 1); w++) {
            if (passage.is(w, Cue.SEIZE)) {
                return FOUND.contains(passage.words().word(w)) && passage.says(after, w, BEEN);
            }
        }
        return false;
    }

    /** "The car was impounded". */
    private static boolean impounded(Passage passage, int after) {
        return passage.sameSentence(after - 1, after + 1)
                && Clause.passive(passage, after)
                && (passage.is(after + 1, Cue.SEIZE) || passage.is(after + 2, Cue.SEIZE));
    }

    private static boolean sorani(Passage passage, Tag<Commodity> tag, Commodity commodity) {
        for (int i = tag.from(); i < tag.to(); i++) {
            String each = passage.words().word(i);
            boolean the = each.endsWith("هکهش") || each.endsWith("هکه");
            boolean too = the
                    && (passage.is(i + 1, Cue.GRASP)
                            || passage.is(i + 1, Cue.SEIZE)
                            || passage.is(tag.from() - 1, Cue.SEIZE));
            boolean known = too || (!Seizing.often(commodity.kind()) && SoraniNoun.known(each));
            if (SoraniNoun.one(each) || known) {
                return !commodity.kind().equals("vehicle") || !stopped(passage, tag.to());
            }
        }
        return false;
    }

    /** "A lorry was stopped": not taken, but for what was found in it. */
    private static boolean stopped(Passage passage, int after) {
        return passage.sameSentence(after - 1, after)
                && STOPPED.contains(passage.words().word(after));
    }

    private static int arabic(Passage passage, Tag<Commodity> tag, Commodity commodity, String word) {
        int before = tag.from() - 1;
        String first = passage.words().word(tag.from());
        if (commodity.pair()) {
            return 2;
        }
        boolean owned = tag.end() < passage.words().end(tag.to() - 1) && first.endsWith("ه");
        boolean held = passage.sameSentence(before - 1, before)
                && passage.words().word(before - 1).endsWith("بحوزه");
        boolean besides = passage.sameSentence(before - 1, before)
                && BESIDES.contains(word)
                && BESIDES_BEFORE.contains(passage.words().word(before - 1));
        boolean begun = held
                || besides
                || first.charAt(0) == 'و'
                || word.equals("علی")
                || word.equals("مع")
                || FROM_HIM.contains(word)
                || word.equals("وهی")
                || word.equals("هی")
                || seizing(passage, before);
        return begun && (commodity.single() || owned) ? 1 : 0;
    }

    /** ضبطت المفارز عجلة: a verb of seizing, with at most who did it between. */
    private static boolean seizing(Passage passage, int before) {
        for (int w = before; w > before - SUBJECT && passage.sameSentence(w, before + 1); w--) {
            if (passage.is(w, Cue.SEIZE) || passage.is(w, Cue.GRASP)) {
                return true;
            }
            boolean place = passage.words().word(w).startsWith("ال")
                    || WITHIN.contains(passage.words().word(w));
            if (!place || passage.goods(w)) {
                return false;
            }
        }
        return false;
    }

    /** "A loaded 9 mm handgun", "a Mercedes van": an article with nothing but description up to the noun, of vehicles only the make. */
    private static boolean described(Passage passage, int before, boolean make) {
        for (int w = before; w > Math.max(0, before - DESCRIBED_WITHIN) && passage.sameSentence(w - 1, before); w--) {
            String word = passage.words().word(w);
            boolean name = passage.words().capital(w);
            if ((make && !name && !LOOKS.contains(word))
                    || passage.cue(w) != null
                    || WITHIN.contains(word)
                    || word.equals("and")
                    || word.equals("with")) {
                return false;
            }
            String earlier = passage.words().word(w - 1);
            if (earlier.equals("a") || earlier.equals("an")) {
                return true;
            }
        }
        return false;
    }

    /** "Alcohol, Tobacco, Firearms and Explosives": a capital inside a sentence and another before it. */
    private static boolean properName(Passage passage, Tag<Commodity> tag) {
        int w = tag.from();
        boolean inside = passage.sameSentence(w - 2, w) && !passage.words().capitals();
        return inside
                && passage.words().capital(w)
                && (passage.words().capital(w - 1) || passage.words().capital(w - 2));
    }

    /** Whether goods stand in a list, after "and" or with it written onto them. */
    private static boolean inList(Passage passage, Tag<Commodity> tag) {
        boolean written = passage.words().arabic(tag.from())
                && passage.words().folded().at(passage.words().start(tag.from())) == 'و'
                && tag.start() > passage.words().start(tag.from());
        return written || listed(passage, tag.from());
    }

    private static boolean listed(Passage passage, int word) {
        for (int i = Math.max(0, word - 2); i < word; i++) {
            String each = passage.words().word(i);
            if (each.equals("and") || each.equals("و")) {
                return true;
            }
        }
        return false;
    }
}
