package blotter.enrich.goods;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.ListItem;
import blotter.enrich.passage.Passage;
import blotter.release.Evidence;
import blotter.release.Facts.Seizure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What one text says was seized, each thing once: told twice it counts once, with its larger figure, and of a kind told
 * generally and by name the name is kept. What a separate operation found is added.
 */
final class SeizureList {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final Set<String> ARMS = Set.of("weapon", "ammunition", "explosive");
    private static final int ARTICLE_WITHIN = 5;
    private static final Set<String> ARTICLES = WordLists.of("Fresh.first");
    private static final Set<String> ABOUT = WordLists.of("SeizureList.about");
    private static final Set<String> AMONG = WordLists.of("SeizureList.among");
    private final List<One> all = new ArrayList<>();

    /** A seizure, the sentence that tells of it and whether it belongs to another operation. */
    private record One(
            Seizure seizure,
            String kind,
            Evidence.Field field,
            int sentence,
            boolean other,
            boolean part,
            boolean item,
            boolean about) {
        One with(One more) {
            List<Evidence> evidence = new ArrayList<>(seizure.evidence());
            evidence.addAll(more.seizure.evidence());
            BigDecimal sum = Objects.requireNonNullElse(seizure.quantity(), BigDecimal.ZERO)
                    .add(Objects.requireNonNullElse(more.seizure.quantity(), BigDecimal.ZERO));
            return new One(
                    new Seizure(seizure.what(), sum, seizure.unit(), evidence),
                    kind,
                    field,
                    sentence,
                    other,
                    part,
                    item,
                    about);
        }
    }

    void add(Seizure seizure, String kind, Passage passage, int word) {
        int sentence = passage.sentenceCount() == 0 ? 0 : passage.sentence(word);
        boolean other = passage.field() == Evidence.Field.TEXT
                && passage.sentenceCount() > 0
                && passage.has(sentence, Cue.OTHER);
        boolean item = passage.sentenceCount() > 0 && ListItem.begins(passage, passage.opening(word));
        One one = new One(
                seizure, kind, passage.field(), sentence, other, part(passage, word), item, about(passage, seizure));
        One before = all.isEmpty() ? null : all.getLast();
        One listed =
                all.stream().filter(earlier -> items(earlier, one)).findFirst().orElse(null);
        if (listed != null) {
            all.set(all.indexOf(listed), listed.with(one));
        } else if (before != null && single(before, one) && another(passage, word)) {
            all.set(all.size() - 1, before.with(one));
        } else {
            all.add(one);
        }
    }

    /** "Nearly two tons", قرابة طنين: that a quantity is told roughly. */
    private static boolean about(Passage passage, Seizure seizure) {
        if (passage.sentenceCount() == 0 || !(seizure.evidence().getFirst() instanceof Evidence.Span span)) {
            return false;
        }
        int quantity = passage.wordAt(span.start());
        return ABOUT.contains(passage.beside(quantity - 1, quantity));
    }

    /** Whether the same goods are told at two items of a list, so that they add up; the last item may be their total. */
    private static boolean items(One a, One b) {
        boolean total = a.seizure.evidence().size() > 1 && amount(a.seizure).compareTo(amount(b.seizure)) == 0;
        return a.item
                && b.item
                && !total
                && !b.other
                && !b.part
                && a.sentence < b.sentence
                && a.field == b.field
                && a.seizure.quantity() != null
                && b.seizure.quantity() != null
                && a.seizure.what().equals(b.seizure.what())
                && Objects.equals(a.seizure.unit(), b.seizure.unit());
    }

    /** Whether two of the same goods are told in one sentence, one each. */
    private static boolean single(One a, One b) {
        return a.sentence == b.sentence
                && a.field == b.field
                && a.seizure.what().equals(b.seizure.what())
                && Objects.equals(a.seizure.unit(), b.seizure.unit())
                && amount(a.seizure).compareTo(BigDecimal.ONE) == 0
                && amount(b.seizure).compareTo(BigDecimal.ONE) == 0
                && apart(a.seizure.evidence(), b.seizure.evidence());
    }

    private static boolean apart(List<Evidence> first, List<Evidence> then) {
        return first.getLast() instanceof Evidence.Span one
                && then.getFirst() instanceof Evidence.Span other
                && one.end() <= other.start();
    }

    /** "A 9 mm pistol and a .45-calibre pistol": "and" with an article of its own tells of another one. */
    private static boolean another(Passage passage, int word) {
        for (int w = word - 1; w >= word - ARTICLE_WITHIN && passage.sameSentence(w - 1, word); w--) {
            if (ARTICLES.contains(passage.words().word(w))) {
                return passage.words().word(w - 1).equals("and");
            }
        }
        return false;
    }

    /** Whether goods are told to be among those named before them: منها ستة أختام. */
    private static boolean part(Passage passage, int word) {
        boolean goods = false;
        boolean among = false;
        for (int w = word - 1; w >= 0 && passage.sentenceCount() > 0 && passage.sameSentence(w, word); w--) {
            among |= passage.is(w, Cue.PART) || AMONG.contains(passage.words().word(w));
            goods |= among && passage.goods(w);
        }
        return goods;
    }

    /** Takes back the last count of packages of goods whose weight is told: 74 capsules of cocaine weighing 1 kg. */
    void weighed(String what) {
        for (int i = all.size() - 1; i >= 0; i--) {
            Seizure one = all.get(i).seizure;
            boolean packages = Objects.equals(one.unit(), "pill") || Objects.equals(one.unit(), "piece");
            if (one.what().equals(what) && packages) {
                all.remove(i);
                return;
            }
        }
    }

    List<Seizure> distinct() {
        List<Seizure> kept = new ArrayList<>();
        for (One one : all) {
            boolean repeated = all.stream().anyMatch(other -> !other.equals(one) && covers(other, one));
            if (!repeated && !summed(one) && !broken(one)) {
                kept.add(one.seizure);
            }
        }
        return kept;
    }

    /** "26 kg of drugs (20 kg of hashish and 6 kg of heroin)", 12 قطعة سلاح (9 بنادق و3 مسدسات): a general total that goods told by name add up to. */
    private boolean summed(One total) {
        return generic(total.seizure)
                && adds(
                        total,
                        all.stream()
                                .filter(one -> narrower(one.seizure, total.seizure) && one.kind.equals(total.kind))
                                .toList());
    }

    /** "23 pieces, four seals and 19 coins": one of those that a total of the same goods before them in the sentence is made of. */
    private boolean broken(One part) {
        List<One> same = all.stream()
                .filter(one -> one.field == part.field && one.sentence == part.sentence)
                .filter(one -> one.seizure.what().equals(part.seizure.what()))
                .toList();
        return same.indexOf(part) > 0 && adds(same.getFirst(), same.subList(1, same.size()));
    }

    /** Whether several goods of one unit are together as much as a total. */
    private static boolean adds(One total, List<One> parts) {
        List<One> alike = parts.stream()
                .filter(one ->
                        one.seizure.quantity() != null && unit(one.seizure).equals(unit(total.seizure)))
                .toList();
        BigDecimal sum = alike.stream().map(one -> amount(one.seizure)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return alike.size() > 1 && total.seizure.quantity() != null && sum.compareTo(amount(total.seizure)) == 0;
    }

    /** Whether another seizure tells what this one does, so that it is not told again. */
    private boolean covers(One other, One one) {
        Seizure a = other.seizure;
        Seizure b = one.seizure;
        boolean earlier = all.indexOf(other) < all.indexOf(one);
        if (a.quantity() == null || b.quantity() == null) {
            return b.quantity() == null && coversUncounted(other, one, earlier);
        }
        if (partOfFuel(other, one)) {
            return true;
        }
        boolean same = a.what().equals(b.what());
        if (!same && !(generic(b) && other.kind.equals(one.kind) && kin(a, b))) {
            return false;
        }
        int compared = amount(a).compareTo(amount(b));
        if (one.part && earlier && same && compared > 0) {
            return true;
        }
        if (apart(other, one)) {
            return false;
        }
        if (same && rougher(other, one) && rounded(b, a)) {
            return compared == 0 && earlier;
        }
        if (same && rougher(one, other) && rounded(a, b)) {
            return true;
        }
        return compared > 0 || (compared == 0 && ((generic(b) && !generic(a)) || earlier));
    }

    /** Whether goods without a quantity are told of by others: the same once more, or weapons by any with a quantity. */
    private static boolean coversUncounted(One other, One one, boolean earlier) {
        Seizure a = other.seizure;
        Seizure b = one.seizure;
        if (a.quantity() == null) {
            return earlier && a.what().equals(b.what());
        }
        return (b.what().equals("weapons") && ARMS.contains(other.kind)) || other.kind.equals(one.kind);
    }

    /** Whether two quantities are no two tellings of one: items of a list, another operation, other units. */
    private static boolean apart(One other, One one) {
        Seizure a = other.seizure;
        Seizure b = one.seizure;
        boolean listed = other.field == one.field && other.sentence == one.sentence;
        boolean items = listed && amount(a).compareTo(amount(b)) != 0;
        boolean operation = one.other && a.what().equals(b.what()) && !listed && other.field == one.field;
        return items || operation || !unit(a).equals(unit(b));
    }

    /** Crude oil that is told further down than a larger total of fuel is a part of it. */
    private static boolean partOfFuel(One total, One one) {
        return total.seizure.what().equals("fuel")
                && one.kind.equals("fuel")
                && !one.seizure.what().equals("fuel")
                && total.field == one.field
                && total.sentence < one.sentence
                && Objects.equals(unit(total.seizure), unit(one.seizure))
                && amount(total.seizure).compareTo(amount(one.seizure)) > 0;
    }

    /** Whether one is the title's, or told roughly, where another tells the same elsewhere. */
    private static boolean rougher(One one, One other) {
        boolean title = one.field == Evidence.Field.TITLE && other.field != Evidence.Field.TITLE;
        boolean about = one.field == other.field
                && one.sentence == 0
                && other.sentence > 0
                && one.about
                && !other.about
                && !other.other
                && !other.part;
        return title || about;
    }

    /** What rounds another: 12,000 for 12,300. */
    private static boolean rounded(Seizure told, Seizure titled) {
        BigDecimal difference = amount(told).subtract(amount(titled)).abs();
        return difference.multiply(BigDecimal.TEN).compareTo(amount(told)) < 0;
    }

    private static boolean generic(Seizure one) {
        return one.what().equals("narcotics")
                || one.what().equals("narcotic pills")
                || one.what().equals("weapons")
                || one.what().equals("explosives")
                || one.what().equals("rifles");
    }

    /** Whether goods are told by a name of their own, or as rifles where the total is told as weapons. */
    private static boolean narrower(Seizure one, Seizure total) {
        return !generic(one) || (total.what().equals("weapons") && one.what().equals("rifles"));
    }

    /** Whether one may be another name for the other: arms for arms, drugs for drugs, by their units. */
    private static boolean kin(Seizure a, Seizure b) {
        boolean drugs = b.what().startsWith("narcotic");
        boolean piece = Objects.equals(a.unit(), "piece");
        return drugs != piece && Objects.equals(unit(a), unit(b));
    }

    private static String unit(Seizure one) {
        return Objects.equals(one.unit(), "g") ? "kg" : Objects.toString(one.unit(), "");
    }

    private static BigDecimal amount(Seizure one) {
        BigDecimal quantity = Objects.requireNonNullElse(one.quantity(), BigDecimal.ZERO);
        return Objects.equals(one.unit(), "g") ? quantity.divide(THOUSAND) : quantity;
    }
}
