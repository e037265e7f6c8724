package blotter.enrich.goods;

import blotter.enrich.lexicon.Commodity;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Tagger.Tag;
import blotter.release.Evidence;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the sentences that list what an operation found without any word that tables know for it: "behind the tiles the officers
 * came across 92 kg of cocaine", 420 گرام زێڕ و پێنج مۆبایل. Counted drugs and arms tell it alone, other things when two of them,
 * or one and money, are counted in a text that tells of something done. What was sold, stolen, used, asked for or is only part of an accusation is none.
 */
final class Inventory {
    private static final Set<String> CONTRABAND = Set.of("drug", "weapon", "ammunition", "explosive");
    private static final int LIST = 2;
    /** What else is told of goods that are counted: they were sold, stolen, fired, asked for, are made in a year. */
    private static final Set<String> OTHERWISE = WordLists.of("Inventory.otherwise");

    private Inventory() {}

    /** The sentences of a text that list what was found; none where nothing was done in the text. */
    static BitSet sentences(Passage passage, List<Tag<Commodity>> goods, Units units, QuantityReader quantities) {
        BitSet found = new BitSet();
        if (passage.field() != Evidence.Field.TEXT) {
            return found;
        }
        boolean operation = operation(passage);
        int sentence = -1;
        Set<String> counted = new HashSet<>();
        for (Tag<Commodity> tag : goods) {
            if (passage.sentence(tag.from()) != sentence) {
                sentence = passage.sentence(tag.from());
                counted.clear();
                if (money(passage, units, sentence)) {
                    counted.add("money");
                }
            }
            if (found.get(sentence) || !open(passage, sentence)) {
                continue;
            }
            Quantity quantity = quantities.before(passage, tag.from(), units, false);
            quantity = quantity == null ? quantities.after(passage, tag.to(), units) : quantity;
            if (quantity != null) {
                String kind = tag.things().getFirst().kind();
                counted.add(tag.things().getFirst().name());
                boolean several = kind.equals("drug") || quantity.value().compareTo(BigDecimal.ONE) > 0;
                found.set(sentence, (CONTRABAND.contains(kind) && several) || (operation && counted.size() >= LIST));
            }
        }
        found.andNot(otherwise(passage));
        return found;
    }

    private static boolean money(Passage passage, Units units, int sentence) {
        return units.tags().stream()
                .anyMatch(tag -> tag.things().getFirst().money() && passage.sentence(tag.from()) == sentence);
    }

    /** Whether the text tells of people taken or of something else that security forces did. */
    private static boolean operation(Passage passage) {
        for (int sentence = 0; sentence < passage.sentenceCount(); sentence++) {
            if (passage.done(sentence) && Seizing.told(passage, sentence)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence speaks neither of older things nor of harm or accusations. */
    private static boolean open(Passage passage, int sentence) {
        return Seizing.told(passage, sentence)
                && !passage.has(sentence, Cue.CHARGE)
                && !passage.has(sentence, Cue.HARM)
                && !passage.has(sentence, Cue.KILL)
                && !passage.has(sentence, Cue.WOUND)
                && !passage.has(sentence, Cue.NO);
    }

    private static BitSet otherwise(Passage passage) {
        BitSet found = new BitSet();
        for (int w = 0; w < passage.words().size(); w++) {
            if (OTHERWISE.contains(passage.words().word(w))) {
                found.set(passage.sentence(w));
            }
        }
        found.or(StolenGoods.telling(passage));
        return found;
    }
}
