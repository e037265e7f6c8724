package blotter.enrich.goods;

import blotter.enrich.lexicon.Commodity;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Tagger.Tag;
import blotter.release.Facts.Seizure;
import blotter.text.Fold;
import blotter.text.NumberWords;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goods that were stolen are no seizure; those of them that were got back are: "stole 12 cars, of which eight were
 * recovered", سرقت 12 دراجة استرد ثماني منها, هەشتیان گەڕێنرانەوە.
 */
final class StolenGoods {
    private static final int BEFORE = 3;
    private static final int AFTER = 4;
    private static final int RECOVERED_WITHIN = 4;
    private static final Set<String> STEALING = WordLists.of("StolenGoods.stealing");
    private static final Set<String> STOLEN = WordLists.of("StolenGoods.stolen");
    private static final Set<String> OF_THEM = WordLists.of("StolenGoods.of-them");
    private static final Set<String> OF_WHICH = WordLists.of("StolenGoods.of-which");
    private static final String EACH = "یان";

    private final NumberWords numbers;

    StolenGoods(NumberWords numbers) {
        this.numbers = numbers;
    }

    /** Whether a verb of stealing rules goods of which others, or none, were got back. */
    boolean taken(Passage passage, int from, int to, List<Tag<Commodity>> goods) {
        if (!ruled(passage, from) && !suffered(passage, to)) {
            return false;
        }
        boolean others = goods.stream().anyMatch(tag -> tag.from() >= to && passage.sameSentence(tag.from(), from));
        boolean back = false;
        for (int w = to; w < passage.words().size() && passage.sentence(w) - passage.sentence(from) <= 1; w++) {
            others |= some(passage, w) >= 0;
            back |= passage.is(w, Cue.SEIZE) && passage.sameSentence(w, from);
        }
        return others || !back;
    }

    /** The sentences that speak of stealing or follow one that does. */
    static BitSet sentences(Passage passage) {
        BitSet telling = telling(passage);
        BitSet found = (BitSet) telling.clone();
        telling.stream().forEach(sentence -> found.set(sentence + 1));
        return found;
    }

    /** The sentences that speak of stealing. */
    static BitSet telling(Passage passage) {
        BitSet found = new BitSet();
        for (int w = 0; w < passage.words().size(); w++) {
            String each = passage.words().word(w);
            if (STEALING.contains(each) || STOLEN.contains(each)) {
                found.set(passage.sentence(w));
            }
        }
        return found;
    }

    private static boolean ruled(Passage passage, int from) {
        for (int w = from - 1; w >= Math.max(0, from - BEFORE) && passage.sameSentence(w, from); w--) {
            if (STEALING.contains(passage.words().word(w))) {
                return true;
            }
            if (passage.is(w, Cue.SEIZE) || passage.comma(w, w + 1)) {
                return false;
            }
        }
        return false;
    }

    private static boolean suffered(Passage passage, int to) {
        for (int w = to; w < to + AFTER && passage.sameSentence(w, to - 1); w++) {
            if (passage.is(w, Cue.SEIZE) || passage.goods(w)) {
                return false;
            }
            boolean arabic = passage.words().arabic(w);
            if (STOLEN.contains(passage.words().word(w)) && (arabic || Clause.passive(passage, w - 1))) {
                return true;
            }
        }
        return false;
    }

    /** How many of stolen goods named before were got back, told by a number alone that begins at a word; null where none is. */
    @Nullable
    Seizure recovered(Passage passage, int w, List<Tag<Commodity>> goods) {
        int end = some(passage, w);
        BigDecimal count = end < 0 ? null : value(passage, w);
        if (count == null || count.signum() <= 0 || count.stripTrailingZeros().scale() > 0) {
            return null;
        }
        Tag<Commodity> named = null;
        for (Tag<Commodity> tag : goods) {
            boolean near = tag.to() <= w && passage.sentence(w) - passage.sentence(tag.from()) <= 1;
            named = near && tag.things().getFirst().unit().equals("piece") ? tag : named;
        }
        return named == null
                ? null
                : new Seizure(named.things().getFirst().name(), count, "piece", List.of(passage.wordSpan(w, end)));
    }

    /** One past "eight of them", "of which eight", ثماني منها, هەشتیان, with a word of getting back beside; -1 for other numbers. */
    private int some(Passage passage, int w) {
        int end = end(passage, w);
        if (end < 0) {
            return -1;
        }
        boolean ofThem =
                passage.sameSentence(end, w) && OF_THEM.contains(passage.words().word(end));
        boolean of = passage.sameSentence(end + 1, w)
                && passage.words().word(end).equals("of")
                && OF_THEM.contains(passage.words().word(end + 1));
        boolean ofWhich = passage.sameSentence(w - 2, w)
                && passage.words().word(w - 2).equals("of")
                && OF_WHICH.contains(passage.words().word(w - 1));
        boolean elided = passage.is(end, Cue.SEIZE)
                && passage.sameSentence(end, w)
                && !passage.comma(end - 1, end)
                && !passage.words().arabic(w);
        boolean pronoun = passage.words().arabic(w) && passage.words().word(w).endsWith(EACH);
        if (!(ofThem || of || ofWhich || elided || pronoun)) {
            return -1;
        }
        for (int i = w - RECOVERED_WITHIN; i < end + RECOVERED_WITHIN; i++) {
            if (passage.sameSentence(i, w) && passage.is(i, Cue.SEIZE)) {
                return end;
            }
        }
        return -1;
    }

    private int end(Passage passage, int w) {
        if (passage.words().arabic(w) && passage.words().word(w).endsWith(EACH)) {
            return value(passage, w) == null ? -1 : w + 1;
        }
        NumberWords.Reading number =
                numbers.at(passage.words().folded(), passage.words().start(w));
        return number == null || number.end() < passage.words().end(w)
                ? -1
                : passage.words().wordFrom(number.end());
    }

    private @Nullable BigDecimal value(Passage passage, int w) {
        String word = passage.words().word(w);
        if (!(passage.words().arabic(w) && word.endsWith(EACH))) {
            NumberWords.Reading number =
                    numbers.at(passage.words().folded(), passage.words().start(w));
            return number == null ? null : number.value();
        }
        for (String ending : List.of("انیان", EACH)) {
            String rest = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
            NumberWords.Reading number = rest.isEmpty() ? null : numbers.at(Fold.fold(rest), 0);
            if (number != null && number.end() == rest.length()) {
                return number.value();
            }
        }
        return null;
    }
}
