package blotter.enrich.goods;

import blotter.enrich.lexicon.Commodity;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Tagger;
import blotter.gazetteer.Tagger.Tag;
import blotter.release.Facts.Seizure;
import blotter.text.NumberWords;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was seized: a quantity with a unit or a count before a commodity or after it (hashish weighing 3 kg), one
 * or two told by the form of a noun, or money, in a sentence that speaks of seizing. Drugs that somebody is arrested
 * with were seized too. Calibres and older seizures are none, nor is what a verdict speaks of.
 */
public final class SeizureReader {
    /** The two words before what others were a part of. */
    private static final Set<String> BASE_BEFORE = WordLists.of("SeizureReader.base-before");

    private static final int USED_WITHIN = 2;
    private static final int HARMED_WITHIN = 4;
    private static final Set<String> USED = WordLists.of("SeizureReader.used");
    private static final Set<String> OF = Set.of("of", "from");
    private static final Set<String> BASE = WordLists.of("SeizureReader.base");
    private final Tagger<Unit> names = Unit.tagger();
    private final QuantityReader quantities;
    private final MoneyReader money;
    private final LooseQuantities loose;
    private final StolenGoods stolen;

    public SeizureReader(NumberWords numbers) {
        this.quantities = new QuantityReader(numbers);
        this.money = new MoneyReader(numbers);
        this.loose = new LooseQuantities(quantities);
        this.stolen = new StolenGoods(numbers);
    }

    /** What the passages of a document tell to have been seized, each thing once; nothing of what a verdict looks back on. */
    public List<Seizure> read(List<Passage> passages, String lang, boolean verdict) {
        SeizureList found = new SeizureList();
        if (verdict) {
            return found.distinct();
        }
        passages.forEach(passage -> read(passage, lang, found));
        return found.distinct();
    }

    private void read(Passage passage, String lang, SeizureList found) {
        Units units = Units.of(names, passage);
        List<Tag<Commodity>> commodities = NarrowGoods.of(passage, passage.commodities());
        BitSet listed = Inventory.sentences(passage, commodities, units, quantities);
        boolean[] claimed = new boolean[passage.words().size()];
        for (Tag<Commodity> tag : commodities) {
            Commodity commodity = tag.things().getFirst();
            boolean seizing = Seizing.seizing(passage, tag.from(), Seizing.often(commodity.kind()))
                    || Seizing.with(passage, tag.from())
                    || listed.get(passage.sentence(tag.from()));
            boolean held = commodity.kind().equals("drug") && Seizing.caught(passage, tag.from());
            Seizure seizure = seizing || held ? of(passage, tag, commodities, units, lang, claimed, seizing) : null;
            if (seizure != null) {
                found.add(seizure, commodity.kind(), passage, tag.from());
            }
        }
        loose.read(passage, commodities, units, claimed, found);
        boolean[] sentences = new boolean[passage.sentenceCount()];
        BitSet stealing = StolenGoods.sentences(passage);
        for (int w = 0; w < passage.words().size(); w++) {
            sentences[passage.sentence(w)] |=
                    listed.get(passage.sentence(w)) || Seizing.seizing(passage, w, true) || Seizing.with(passage, w);
            Seizure recovered =
                    claimed[w] || !stealing.get(passage.sentence(w)) || !Seizing.told(passage, passage.sentence(w))
                            ? null
                            : stolen.recovered(passage, w, commodities);
            if (recovered != null) {
                found.add(recovered, "other", passage, w);
            }
        }
        money.read(passage, units, sentences).forEach(seizure -> found.add(seizure, "money", passage, 0));
    }

    private @Nullable Seizure of(
            Passage passage,
            Tag<Commodity> tag,
            List<Tag<Commodity>> commodities,
            Units units,
            String lang,
            boolean[] claimed,
            boolean seizing) {
        Commodity commodity = tag.things().getFirst();
        Quantity quantity = quantity(passage, tag, units, claimed);
        boolean pills = quantity != null
                && "pill".equals(quantity.unit())
                && !commodity.kind().equals("drug");
        int first = quantity == null ? tag.from() : Math.min(quantity.from(), tag.from());
        if (used(passage, first) || instrument(passage, tag)) {
            return null;
        }
        if (Seizing.often(commodity.kind()) && stolen.taken(passage, first, tag.to(), commodities)) {
            return null;
        }
        if (quantity == null || pills) {
            return seizing ? SingleGoods.of(passage, tag, lang) : null;
        }
        Quantity measured = measured(passage, tag, quantity);
        if (measured == null) {
            return null;
        }
        int to = Math.max(measured.to(), tag.to());
        Arrays.fill(claimed, first, to, true);
        return new Seizure(
                commodity.name(),
                Quantity.plain(measured.value()),
                measured.unit(),
                List.of(passage.wordSpan(first, to)));
    }

    /** The quantity before goods or after them that no other goods have; null where none is. */
    private @Nullable Quantity quantity(Passage passage, Tag<Commodity> tag, Units units, boolean[] claimed) {
        Commodity commodity = tag.things().getFirst();
        boolean and = tag.start() > passage.words().start(tag.from())
                && passage.words().folded().at(passage.words().start(tag.from())) == 'و';
        Quantity quantity = and
                ? null
                : quantities.before(passage, tag.from(), units, commodity.kind().equals("goods"));
        quantity = quantity == null ? quantities.after(passage, tag.to(), units) : quantity;
        for (int w = quantity == null ? 0 : quantity.from(); quantity != null && w < quantity.to(); w++) {
            quantity = claimed[w] ? null : quantity;
        }
        if (quantity != null && base(passage, quantity.from())) {
            return null;
        }
        boolean around = quantity != null
                && "pill".equals(quantity.unit())
                && quantity.to() > tag.from()
                && quantity.from() < tag.from();
        return quantity != null && around && commodity.unit().equals("piece") ? quantity.bare(tag.from()) : quantity;
    }

    /** "He detonated an explosive vest": what was used was not taken. */
    private static boolean used(Passage passage, int from) {
        for (int w = from - 1; w >= from - USED_WITHIN && passage.sameSentence(w, from); w--) {
            if (USED.contains(passage.words().word(w))) {
                return true;
            }
        }
        return false;
    }

    /** اعترف بقتل الصائغ بسلاح كاتم: what somebody was killed or hurt with. */
    private static boolean instrument(Passage passage, Tag<Commodity> tag) {
        int start = passage.words().start(tag.from());
        boolean with = tag.start() > start && passage.words().folded().at(start) == 'ب';
        return with && harmed(passage, tag.from());
    }

    private static boolean harmed(Passage passage, int word) {
        for (int w = word - 1; w >= word - HARMED_WITHIN && passage.sameSentence(w, word); w--) {
            if (passage.is(w, Cue.KILL) || passage.is(w, Cue.WOUND)) {
                return true;
            }
        }
        return false;
    }

    /** "Out of 70 stolen telephones", من أصل 70, لە کۆی ٧٠: what others were a part of. */
    private static boolean base(Passage passage, int from) {
        return passage.sameSentence(from - 2, from)
                && BASE.contains(passage.words().word(from - 1))
                && (BASE_BEFORE.contains(passage.words().word(from - 2)) || ofTotal(passage, from - 2));
    }

    /** "Of a total of 70"; "a total of 4 kg were seized" is all of it. */
    private static boolean ofTotal(Passage passage, int total) {
        return passage.words().word(total).equals("total")
                && (OF.contains(passage.beside(total - 1, total)) || OF.contains(passage.beside(total - 2, total)));
    }

    /** A quantity in the unit that its goods are told in; null where they cannot be counted so. */
    private static @Nullable Quantity measured(Passage passage, Tag<Commodity> tag, Quantity quantity) {
        Commodity commodity = tag.things().getFirst();
        boolean bulk = commodity.unit().equals("kg") || commodity.unit().equals("l");
        String unit = quantity.unit();
        if (unit == null) {
            Quantity counted = quantity.counted();
            boolean uncounted = commodity.unit().isEmpty()
                    || bulk
                    || counted.value().scale() > 0
                    || compound(passage, tag, counted);
            return uncounted ? null : counted.in(commodity.unit());
        }
        boolean weighed = !unit.equals("piece") && !unit.equals("pill");
        if (weighed && commodity.kind().equals("vehicle")) {
            return null; // 17 kg in the lorry
        }
        String told = unit.equals("piece") && !bulk ? commodity.unit() : unit;
        return told.equals("pill") || told.equals("piece") ? quantity.counted().in(told) : quantity.in(told);
    }

    /** "Two car washes": several of what the goods only describe. */
    private static boolean compound(Passage passage, Tag<Commodity> tag, Quantity quantity) {
        int last = tag.to() - 1;
        boolean several = quantity.from() < tag.from()
                && quantity.value().compareTo(BigDecimal.ONE) > 0
                && !passage.words().arabic(last)
                && !passage.words().word(last).endsWith("s");
        boolean plural = passage.sameSentence(last, last + 1)
                && !passage.comma(last, last + 1)
                && passage.words().word(last + 1).endsWith("s");
        return several && (plural || tag.things().getFirst().kind().equals("vehicle"));
    }
}
