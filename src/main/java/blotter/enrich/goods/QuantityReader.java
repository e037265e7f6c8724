package blotter.enrich.goods;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Homograph;
import blotter.enrich.passage.OtherNumber;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Tagger.Tag;
import blotter.gazetteer.Words;
import blotter.text.NumberWords;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a quantity with its units: 3 kg, ٢٧ کیلۆ و ٥٠٠ گرام, طن و100 كغم, تۆنێک و نیو. A unit without a number is one of
 * it where its form says so, two in the Arabic dual.
 */
final class QuantityReader {
    private static final int BACK = 10;
    private static final int DESCRIBED_BY = 3;
    private static final Set<String> FILLERS = WordLists.of("QuantityReader.fillers");
    /** What goods are packed in: five hundred cartons of cigarettes. */
    private static final Set<String> PACKS = WordLists.of("QuantityReader.packs");

    /** What may not stand in the description of counted things: "three houses where weapons were found". */
    private static final Set<String> ELSEWHERE = WordLists.of("QuantityReader.elsewhere");

    /** What stands between goods and their count in an inventory: كلاشنكوف عدد 2. */
    private static final Set<String> COUNTS = WordLists.of("QuantityReader.counts");

    /** What a number measures that is no quantity of what follows: a 9 mm pistol. */
    private static final Set<String> CALIBRES = WordLists.of("QuantityReader.calibres");

    /** زنة الواحدة ٢٠ كغم: what each of counted things weighs or holds is no quantity of them all. */
    private static final Set<String> EACH = WordLists.of("QuantityReader.each");

    private static final Set<String> WEIGHING = WordLists.of("QuantityReader.weighing");
    private static final int WEIGHING_WITHIN = 3;

    private final NumberWords numbers;

    QuantityReader(NumberWords numbers) {
        this.numbers = numbers;
    }

    static boolean filler(String word) {
        return FILLERS.contains(word);
    }

    /**
     * The quantity that ends where a commodity begins; fillers and a description between them are left out.
     *
     * @param packed whether what it is packed in may be counted
     */
    @Nullable
    Quantity before(Passage passage, int word, Units units, boolean packed) {
        for (int from = Math.max(0, word - BACK); from < word; from++) {
            if (!passage.sameSentence(from, word)) {
                continue;
            }
            Quantity quantity = at(passage, from, word, units);
            if (quantity != null && fillers(passage, quantity, word, packed)) {
                return quantity;
            }
        }
        return null;
    }

    /** The quantity that begins at a word before a limit, null when none does; money is none. */
    @Nullable
    Quantity at(Passage passage, int from, int limit, Units units) {
        if (ofEach(passage, from)) {
            return null;
        }
        QuantitySum sum = new QuantitySum(from);
        boolean more = true;
        while (more && sum.next() < limit && passage.sameSentence(from, sum.next())) {
            more = add(passage, sum, limit, units);
        }
        return sum.quantity(passage.words());
    }

    private static boolean ofEach(Passage passage, int word) {
        return EACH.contains(passage.beside(word - 1, word))
                && passage.says(passage.back(word, WEIGHING_WITHIN), word - 1, WEIGHING);
    }

    /** Adds the next number with its unit, or "and"; false where the quantity ends. */
    private boolean add(Passage passage, QuantitySum sum, int limit, Units units) {
        Words words = passage.words();
        int at = sum.next();
        if (sum.begun() && QuantitySum.and(words, at)) {
            sum.skip();
            return true;
        }
        boolean article = sum.begun() && UnitForm.article(passage, at);
        NumberWords.Reading number = number(words, article ? at + 1 : at);
        Tag<Unit> bare = number == null ? UnitForm.at(passage, at, units) : null;
        BigDecimal form = bare == null ? null : UnitForm.number(passage, bare, at);
        BigDecimal amount = number == null ? form : number.value();
        boolean composed = number != null && sum.composes(words, number.value());
        if (amount == null || (sum.begun() && !sum.measured() && !composed)) {
            return false;
        }
        int after = number == null ? at : words.wordFrom(number.end());
        Tag<Unit> tag = number == null ? bare : units.at(after);
        tag = tag == null && !sum.begun() ? piece(passage, after, limit, units) : tag;
        if (tag == null && sum.begun() && !composed) {
            sum.fraction(amount, after);
            return false;
        }
        if (tag == null) {
            boolean calibre = after < words.size() && CALIBRES.contains(words.word(after));
            return calibre ? sum.nothing() : sum.count(amount, after);
        }
        Unit unit = tag.things().getFirst();
        return unit.money()
                ? sum.nothing()
                : sum.measure(
                        amount,
                        unit,
                        bare == null ? converted(words, units, tag.to()) : UnitForm.one(passage, tag.to()));
    }

    /** One past a conversion in brackets after a unit, as in 2.7 kilograms (6 pounds); the same word where none stands. */
    private int converted(Words words, Units units, int next) {
        NumberWords.Reading number = bracketed(words, next) ? number(words, next) : null;
        Tag<Unit> unit = number == null ? null : units.at(words.wordFrom(number.end()));
        if (unit == null) {
            return next;
        }
        int end = words.end(unit.to() - 1);
        boolean closes = end < words.folded().length() && words.folded().at(end) == ')';
        return closes ? unit.to() : next;
    }

    /** Whether a bracket opens straight before a word, after another word. */
    static boolean bracketed(Words words, int word) {
        int start = word > 0 && word < words.size() ? words.start(word) : 0;
        return start > 1
                && words.folded().at(start - 1) == '('
                && words.folded().at(start - 2) == ' '
                && words.end(word - 1) == start - 2;
    }

    /** The pieces that a count with a description means: 37 palm-sized slabs. */
    private static @Nullable Tag<Unit> piece(Passage passage, int after, int limit, Units units) {
        for (int w = after; w < Math.min(limit, after + DESCRIBED_BY) && passage.sameSentence(after - 1, w); w++) {
            Tag<Unit> tag = units.at(w);
            if (tag != null) {
                return tag.things().getFirst().id().equals("piece") ? tag : null;
            }
            String word = passage.words().word(w);
            if (passage.words().arabic(w)
                    || passage.comma(w - 1, w)
                    || passage.cue(w) != null
                    || ELSEWHERE.contains(word)
                    || FILLERS.contains(word)
                    || word.equals("and")
                    || word.endsWith("s")) {
                return null;
            }
        }
        return null;
    }

    private NumberWords.@Nullable Reading number(Words words, int word) {
        int start = words.start(word);
        NumberWords.Reading number = Homograph.is(words, word) ? null : numbers.at(words.folded(), start);
        char first = words.folded().at(start);
        if (number == null && (first == 'و' || first == 'ب' || first == 'ل') && words.end(word) - start > 2) {
            number = numbers.at(words.folded(), start + 1);
        }
        boolean code = number != null && number.digits() && OtherNumber.uncounted(words.folded(), start, number.end());
        return number == null || number.end() < words.end(word) || code ? null : number;
    }

    /** The count that follows goods in an inventory: كلاشنكوف عدد 2, pistols: 3, rifles x 4; null when none does. */
    @Nullable
    Quantity after(Passage passage, int word, Units units) {
        int last = word - 1;
        if (!passage.sameSentence(last, word)) {
            return null;
        }
        boolean worded = COUNTS.contains(passage.words().word(word));
        boolean colon = passage.between(word).contains(":");
        int at = worded ? word + 1 : word;
        NumberWords.Reading number =
                (worded || colon) && passage.sameSentence(last, at) ? number(passage.words(), at) : null;
        if (number == null || number.value().stripTrailingZeros().scale() > 0) {
            return null;
        }
        int after = passage.words().wordFrom(number.end());
        Tag<Unit> unit = units.at(after);
        if (unit == null) {
            return new Quantity(number.value(), null, at, after);
        }
        boolean pieces = unit.things().getFirst().id().equals("piece"); // عددها 14 قطعة
        return pieces ? new Quantity(number.value(), null, at, unit.to()) : null;
    }

    private static boolean fillers(Passage passage, Quantity quantity, int to, boolean packed) {
        int from = quantity.to();
        int described = 0;
        for (int i = from; i < to; i++) {
            String word = passage.words().word(i);
            if (passage.comma(i - 1, i)) {
                return false;
            }
            if (FILLERS.contains(word) || (packed && PACKS.contains(word))) {
                continue;
            }
            described++;
            boolean latin = !passage.words().arabic(i);
            boolean plural = word.endsWith("s") && !word.endsWith("ss");
            boolean last = i == to - 1;
            if (word.equals("and")
                    || passage.words().folded().at(passage.words().start(i)) == 'و'
                    || (passage.cue(i) != null && !(quantity.unit() != null && passage.cue(i) == Cue.PERSON))
                    || !(last || latin)
                    || (!last && (plural || word.endsWith("ing") || ELSEWHERE.contains(word)))
                    || described > (latin ? DESCRIBED_BY : 1)) {
                return false;
            }
        }
        boolean line = to > 0 && passage.between(to).contains("\n");
        return !line && (from >= to || from == 0 || !passage.comma(to - 1, to));
    }
}
