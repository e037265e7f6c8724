package blotter.enrich;

import blotter.gazetteer.Tagger.Tag;
import blotter.gazetteer.Words;
import blotter.release.Evidence;
import blotter.release.Facts.Seizure;
import blotter.text.NumberWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was seized: a quantity with a unit or a count before a commodity, or money, in a sentence that speaks of
 * seizing. Prices, calibres and older seizures are none; the same thing told twice counts once, with its larger figure.
 */
final class SeizureReader {
    private static final int BACK = 10;
    private static final Set<String> OFTEN = Set.of("vehicle", "other", "document", "goods", "equipment");
    private static final Set<String> FILLERS = Set.of(
            "of",
            "the",
            "من",
            "ماده",
            "نوع",
            "له",
            "worth",
            "pure",
            "illegal",
            "suspected",
            "raw",
            "iraqi",
            "us",
            "عراقی",
            "امریکی",
            "in",
            "مخدره",
            "مخدر");
    private static final Set<String> PRICE = Set.of(
            "worth",
            "person",
            "fined",
            "fine",
            "charging",
            "price",
            "بمبلغ",
            "بقیمه",
            "costs",
            "each",
            "apiece",
            "ransom",
            "month");
    private static final Set<String> PRICE_BEFORE =
            Set.of("ثمن", "مقابل", "لقاء", "فدیه", "قیمه", "قیمتها", "نرخی", "بدفع");
    private static final Set<String> FALSE_MONEY =
            Set.of("counterfeit", "fake", "forged", "ساخته", "ساختهی", "مزیفه", "مزوره", "مزیف");
    private final Lexicon lexicon;
    private final NumberWords numbers;

    SeizureReader(Lexicon lexicon, NumberWords numbers) {
        this.lexicon = lexicon;
        this.numbers = numbers;
    }

    /** A quantity and where it stands. */
    private record Quantity(BigDecimal value, @Nullable String unit, int from) {}

    List<Seizure> read(List<Passage> passages) {
        List<Seizure> found = new ArrayList<>();
        for (Passage passage : passages) {
            List<Tag<Unit>> units = lexicon.units.tags(passage.words);
            for (Tag<Commodity> tag : lexicon.commodities.tags(passage.words)) {
                if (seizing(
                        passage,
                        tag.from(),
                        OFTEN.contains(tag.things().getFirst().kind()))) {
                    Seizure seizure = of(passage, tag, units);
                    if (seizure != null) {
                        found.add(seizure);
                    }
                }
            }
            money(passage, units, found);
        }
        return distinct(found);
    }

    /** Whether the sentence, or for what is rarely named otherwise the one before it, speaks of seizing. */
    private static boolean seizing(Passage passage, int word, boolean strict) {
        int sentence = passage.sentence(word);
        if (passage.past(sentence) || passage.has(sentence, Cue.CONVICT)) {
            return false;
        }
        boolean goesOn = !strict
                && sentence > 0
                && !passage.has(0, Cue.CONVICT)
                && passage.has(sentence - 1, Cue.SEIZE)
                && !passage.past(sentence - 1);
        return passage.has(sentence, Cue.SEIZE) || (goesOn && passage.field == Evidence.Field.TEXT);
    }

    private @Nullable Seizure of(Passage passage, Tag<Commodity> tag, List<Tag<Unit>> units) {
        Commodity commodity = tag.things().getFirst();
        Quantity quantity = before(passage, tag.from(), units);
        if (quantity == null) {
            return one(passage, tag, commodity);
        }
        String unit = quantity.unit;
        if (unit == null) {
            boolean counted = !commodity.unit().isEmpty()
                    && !commodity.unit().equals("kg")
                    && !commodity.unit().equals("l");
            if (!counted || quantity.value.scale() > 0) {
                return null;
            }
            unit = commodity.unit();
        } else if (unit.equals("piece")
                && !commodity.unit().equals("kg")
                && !commodity.unit().equals("l")) {
            unit = commodity.unit();
        }
        return new Seizure(
                commodity.name(),
                quantity.value,
                unit,
                List.of(passage.span(passage.words.start(quantity.from), passage.words.end(tag.to() - 1))));
    }

    /** "A rifle", "one car": a single thing; documents and the like count even where no number is given. */
    private static @Nullable Seizure one(Passage passage, Tag<Commodity> tag, Commodity commodity) {
        int before = tag.from() - 1;
        String word = before >= 0 ? passage.words.word(before) : "";
        boolean plural = passage.words.word(tag.to() - 1).endsWith("s");
        boolean article = word.equals("a")
                || word.equals("an")
                || (word.equals("the") && commodity.kind().equals("vehicle"));
        boolean kurdishOne = false;
        for (int i = tag.from(); i < tag.to(); i++) {
            kurdishOne |= passage.words.word(i).endsWith("یک")
                    || passage.words.word(i).endsWith("یکی");
        }
        boolean piece = commodity.unit().equals("piece") || commodity.unit().equals("pill");
        if (piece && ((article && !plural) || kurdishOne) && !(word.equals("the") && !listed(passage, before))) {
            return new Seizure(
                    commodity.name(),
                    BigDecimal.ONE,
                    commodity.unit(),
                    List.of(passage.wordSpan(Math.max(0, before), tag.to())));
        }
        if (commodity.kind().equals("document") || (commodity.kind().equals("other") && listed(passage, before))) {
            return new Seizure(commodity.name(), null, null, List.of(passage.wordSpan(tag.from(), tag.to())));
        }
        return null;
    }

    private static boolean listed(Passage passage, int word) {
        for (int i = Math.max(0, word - 2); i < word; i++) {
            String each = passage.words.word(i);
            if (each.equals("and") || each.equals("و")) {
                return true;
            }
        }
        return false;
    }

    /** The quantity that ends where a commodity begins, fillers between them left out. */
    private @Nullable Quantity before(Passage passage, int word, List<Tag<Unit>> units) {
        for (int from = Math.max(0, word - BACK); from < word; from++) {
            if (!passage.sameSentence(from, word)) {
                continue;
            }
            Quantity quantity = at(passage, from, word, units);
            if (quantity != null) {
                return quantity;
            }
        }
        return null;
    }

    private @Nullable Quantity at(Passage passage, int from, int to, List<Tag<Unit>> units) {
        Words words = passage.words;
        BigDecimal total = null;
        String unit = null;
        int next = from;
        while (next < to) {
            int start = words.start(next);
            if (total != null
                    && (words.word(next).equals("and") || words.word(next).equals("و"))) {
                next++;
                continue;
            }
            NumberWords.Reading number = numbers.at(words.folded(), start);
            if (number == null && words.folded().at(start) == 'و' && words.end(next) - start > 2) {
                number = numbers.at(words.folded(), start + 1);
            }
            if (number == null || (total != null && unit == null)) {
                break;
            }
            int after = words.wordFrom(number.end());
            Tag<Unit> tag = unitAt(units, after);
            if (tag == null && total != null) {
                return null;
            }
            Unit measured = tag == null ? null : tag.things().getFirst();
            if (measured != null && measured.money()) {
                return null;
            }
            BigDecimal value =
                    measured == null ? number.value() : number.value().multiply(measured.factor());
            if (measured != null && unit != null && !measured.id().equals(unit)) {
                if (!unit.equals("kg") || !measured.id().equals("g")) {
                    return null;
                }
                value = value.movePointLeft(3);
            }
            total = total == null ? value : total.add(value);
            unit = unit != null ? unit : measured == null ? null : measured.id();
            next = tag == null ? after : tag.to();
        }
        return total != null && fillers(passage, next, to) ? new Quantity(plain(total), unit, from) : null;
    }

    /** Without needless zeros and never as a power of ten. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static boolean fillers(Passage passage, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = passage.words.word(i);
            boolean adjective = i == to - 1
                    && !word.equals("and")
                    && !word.equals("و")
                    && passage.cue(i) == null
                    && passage.words.folded().at(passage.words.start(i)) != 'و';
            if ((!FILLERS.contains(word) && !adjective) || passage.comma(i - 1, i)) {
                return false;
            }
        }
        return from >= to || from == 0 || !passage.comma(to - 1, to);
    }

    private static @Nullable Tag<Unit> unitAt(List<Tag<Unit>> units, int word) {
        for (Tag<Unit> tag : units) {
            if (tag.from() == word) {
                return tag;
            }
        }
        return null;
    }

    private void money(Passage passage, List<Tag<Unit>> units, List<Seizure> found) {
        Words words = passage.words;
        for (int w = 0; w < words.size(); w++) {
            if (!seizing(passage, w, true)) {
                continue;
            }
            int start = words.start(w);
            boolean and = words.folded().at(start) == 'و' && words.end(w) - start > 2;
            NumberWords.Reading number = numbers.at(words.folded(), and ? start + 1 : start);
            if (number == null) {
                continue;
            }
            int after = words.wordFrom(number.end());
            char sign = start > 0 ? words.folded().at(start - 1) : ' ';
            String unit = sign == '$' ? "USD" : sign == '£' ? "GBP" : sign == '€' ? "EUR" : null;
            int end = after;
            for (int i = after; unit == null && i <= after + 1; i++) {
                Tag<Unit> tag = unitAt(units, i);
                if (tag != null
                        && tag.things().getFirst().money()
                        && (i == after || FILLERS.contains(words.word(after)))) {
                    unit = tag.things().getFirst().id();
                    end = tag.to();
                }
            }
            if (unit != null && !price(passage, w, end)) {
                boolean counterfeit = near(passage, Math.max(0, w - 1), end + 1, FALSE_MONEY);
                found.add(new Seizure(
                        counterfeit ? "counterfeit cash" : "cash",
                        plain(number.value()),
                        unit,
                        List.of(passage.wordSpan(w, Math.max(end, w + 1)))));
                w = Math.max(w, end - 1);
            }
        }
    }

    private static boolean price(Passage passage, int from, int to) {
        int before = Math.max(0, from - 4);
        return near(passage, before, to + 2, PRICE) || near(passage, before, from, PRICE_BEFORE);
    }

    private static boolean near(Passage passage, int from, int to, Set<String> wanted) {
        for (int i = from; i < Math.min(to, passage.words.size()); i++) {
            if (wanted.contains(passage.words.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean generic(Seizure one) {
        return one.what().equals("narcotics")
                || one.what().equals("narcotic pills")
                || one.what().equals("weapons");
    }

    private static List<Seizure> distinct(List<Seizure> found) {
        List<Seizure> kept = new ArrayList<>();
        for (Seizure one : found) {
            boolean repeated = found.stream()
                    .anyMatch(other -> !other.equals(one)
                            && other.quantity() != null
                            && (other.what().equals(one.what()) || generic(one))
                            && Objects.equals(other.unit(), one.unit())
                            && one.quantity() != null
                            && (other.quantity().compareTo(one.quantity()) > 0
                                    || (other.quantity().compareTo(one.quantity()) == 0
                                            && (found.indexOf(other) < found.indexOf(one) || generic(one)))));
            boolean emptier = one.quantity() == null
                    && found.stream()
                            .anyMatch(other -> !other.equals(one)
                                    && other.what().equals(one.what())
                                    && (other.quantity() != null || found.indexOf(other) < found.indexOf(one)));
            if (!repeated && !emptier) {
                kept.add(one);
            }
        }
        return kept;
    }
}
