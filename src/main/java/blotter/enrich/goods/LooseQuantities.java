package blotter.enrich.goods;

import blotter.enrich.lexicon.Commodity;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Tagger.Tag;
import blotter.release.Facts.Seizure;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives quantities that no goods follow to the goods named before them: hashish weighing 3 kg, "the load weighed two tonnes". */
final class LooseQuantities {
    private static final int WITHIN = 9;
    private static final int UNIT_LETTERS = 3;
    /** Words for what was told of before: its quantity is that of the goods. */
    private static final Set<String> LOAD = WordLists.of("LooseQuantities.load");

    private static final Set<String> WEIGHT = WordLists.of("UnitForm.weight");
    private final QuantityReader quantities;

    LooseQuantities(QuantityReader quantities) {
        this.quantities = quantities;
    }

    /** Quantities that no commodity follows belong to the one before them: hashish weighing 3 kg. */
    void read(Passage passage, List<Tag<Commodity>> commodities, Units units, boolean[] claimed, SeizureList found) {
        int[] loads = loads(passage);
        for (int w = 0; w < passage.words().size(); w++) {
            if (claimed[w] || !(Seizing.seizing(passage, w, true) || load(passage, loads, w))) {
                continue;
            }
            Quantity quantity = quantities.at(passage, w, passage.words().size(), units);
            if (quantity != null && quantity.unit() != null && !quantity.unit().equals("piece")) {
                give(passage, owner(passage, commodities, w, quantity, loads), quantity, claimed, found);
            }
            w = quantity == null ? w : quantity.to() - 1;
        }
    }

    /** Gives a quantity to its goods, where neither has another or the goods are told to weigh so much. */
    private static void give(
            Passage passage, @Nullable Tag<Commodity> owner, Quantity quantity, boolean[] claimed, SeizureList found) {
        int w = quantity.from();
        boolean weighed = owner != null && WEIGHT.contains(passage.words().word(w - 1));
        if (owner == null || !free(claimed, quantity) || !numbered(passage, quantity)) {
            return;
        }
        if (claimed[owner.from()]) {
            if (!weighed) {
                return;
            }
            found.weighed(owner.things().getFirst().name());
        }
        claimed[owner.from()] = true;
        found.add(
                new Seizure(
                        owner.things().getFirst().name(),
                        Quantity.plain(quantity.value()),
                        quantity.unit(),
                        List.of(passage.wordSpan(w, quantity.to()))),
                kind(owner),
                passage,
                w);
    }

    private static boolean free(boolean[] claimed, Quantity quantity) {
        for (int i = quantity.from(); i < quantity.to(); i++) {
            if (claimed[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a number stands with the unit: an Arabic word of few letters alone is mostly another word. */
    private static boolean numbered(Passage passage, Quantity quantity) {
        int w = quantity.from();
        return !passage.words().arabic(w)
                || quantity.to() - w > 1
                || passage.words().end(w) - passage.words().start(w) > UNIT_LETTERS;
    }

    /** The goods before a quantity that may be measured so; null where none are. */
    private static @Nullable Tag<Commodity> owner(
            Passage passage, List<Tag<Commodity>> commodities, int w, Quantity quantity, int[] loads) {
        Tag<Commodity> owner = null;
        for (Tag<Commodity> tag : commodities) {
            boolean near = tag.to() <= w && w - tag.to() <= WITHIN && passage.sameSentence(tag.from(), w);
            boolean fits = quantity.unit() != null && tag.things().getFirst().measuredIn(quantity.unit());
            boolean told = owner == null
                    && tag.to() <= w
                    && fits
                    && (kind(tag).equals("fuel") || loaded(passage, tag, loads, w));
            owner = (near && fits) || told ? tag : owner;
        }
        return owner;
    }

    private static String kind(Tag<Commodity> tag) {
        return tag.things().getFirst().kind();
    }

    /** The first word of each sentence that tells of a load, past the end where none does. */
    private static int[] loads(Passage passage) {
        int[] loads = new int[passage.sentenceCount()];
        Arrays.fill(loads, Integer.MAX_VALUE);
        for (int w = passage.words().size() - 1; w >= 0; w--) {
            String each = passage.words().word(w);
            if (LOAD.contains(each.startsWith("ال") ? each.substring(2) : each)) {
                loads[passage.sentence(w)] = w;
            }
        }
        return loads;
    }

    /** Whether a sentence has told of the load that a sentence before it says was seized. */
    private static boolean load(Passage passage, int[] loads, int word) {
        int sentence = passage.sentence(word);
        return loads[sentence] < word && Seizing.told(passage, sentence);
    }

    private static boolean loaded(Passage passage, Tag<Commodity> tag, int[] loads, int word) {
        int sentence = passage.sentence(tag.from());
        return load(passage, loads, word)
                && sentence < passage.sentence(word)
                && Seizing.seizes(passage, sentence)
                && !passage.past(sentence);
    }
}
