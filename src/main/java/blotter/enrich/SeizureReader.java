package blotter.enrich;

import blotter.gazetteer.Tagger.Tag;
import blotter.release.Evidence;
import blotter.release.Facts.Seizure;
import blotter.text.NumberWords;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was seized: a quantity with a unit or a count before a commodity or after it (hashish weighing 3 kg), one
 * or two told by the form of a noun, or money, in a sentence that speaks of seizing. Drugs that somebody is arrested
 * with were seized too. Calibres and older seizures are none, nor is what a verdict speaks of.
 */
final class SeizureReader {
    private static final int CLAIM_WITHIN = 9;
    /** Kinds of things that texts name for other reasons too: only the very sentence of seizing counts for them. */
    private static final Set<String> OFTEN = Set.of("vehicle", "other", "document", "goods", "equipment");

    private static final int DESCRIBED_WITHIN = 4;
    /** After "was seized from him": وصودر منه هاتف. */
    private static final Set<String> FROM_HIM = WordLists.of("SeizureReader.from-him");

    /** Words for what was told of before: its quantity is that of the goods. */
    private static final Set<String> LOAD = WordLists.of("SeizureReader.load");

    private static final Set<String> UNCOUNTED = Set.of("weapon", "ammunition", "explosive", "document");
    /** Kinds that are told without a number only in a list of what was found: وأجهزة اتصال. */
    private static final Set<String> LISTED = Set.of("other", "equipment", "money");

    private static final Set<String> WEIGHT = WordLists.of("SeizureReader.weight");
    private static final Set<String> WITHIN = WordLists.of("SeizureReader.within");
    /** How vehicles are described: a small truck. */
    private static final Set<String> LOOKS = WordLists.of("SeizureReader.looks");

    private static final Set<String> OWN = WordLists.of("SeizureReader.own");
    private final Lexicon lexicon;
    private final QuantityReader quantities;
    private final MoneyReader money;

    SeizureReader(Lexicon lexicon, NumberWords numbers) {
        this.lexicon = lexicon;
        this.quantities = new QuantityReader(numbers);
        this.money = new MoneyReader(numbers);
    }

    List<Seizure> read(List<Passage> passages, String lang, boolean verdict) {
        SeizureList found = new SeizureList();
        if (verdict) {
            return found.distinct();
        }
        for (Passage passage : passages) {
            List<Tag<Unit>> units = lexicon.units.tags(passage.words);
            List<Tag<Commodity>> commodities = NarrowGoods.of(passage, passage.commodities);
            boolean[] claimed = new boolean[passage.words.size()];
            for (Tag<Commodity> tag : commodities) {
                Commodity commodity = tag.things().getFirst();
                boolean seizing =
                        seizing(passage, tag.from(), OFTEN.contains(commodity.kind())) || with(passage, tag.from());
                boolean held = commodity.kind().equals("drug") && caught(passage, tag.from());
                Seizure seizure = seizing || held ? of(passage, tag, units, lang, claimed, seizing) : null;
                if (seizure != null) {
                    found.add(seizure, commodity.kind(), passage, tag.from());
                }
            }
            claim(passage, commodities, units, claimed, found);
            boolean[] sentences = new boolean[passage.sentenceCount()];
            for (int w = 0; w < passage.words.size(); w++) {
                sentences[passage.sentence(w)] |= seizing(passage, w, true) || with(passage, w);
            }
            money.read(passage, units, sentences).forEach(seizure -> found.add(seizure, "money", passage, 0));
        }
        return found.distinct();
    }

    private static boolean seizes(Passage passage, int sentence) {
        return passage.has(sentence, Cue.SEIZE) || passage.has(sentence, Cue.GRASP);
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
        return seizes(passage, sentence) || (goesOn && passage.field == Evidence.Field.TEXT);
    }

    private static boolean caught(Passage passage, int word) {
        int sentence = passage.sentence(word);
        return told(passage, sentence) && (passage.has(sentence, Cue.ARREST) || passage.has(sentence, Cue.ACT));
    }

    private static boolean told(Passage passage, int sentence) {
        return !passage.past(sentence) && !passage.has(sentence, Cue.CONVICT);
    }

    /** "Caught with two printers": what somebody had when he was arrested. */
    private static boolean with(Passage passage, int word) {
        boolean arrested = false;
        boolean had = false;
        int first = word;
        while (passage.sameSentence(first - 1, word)) {
            first--;
        }
        for (int w = first; w < word; w++) {
            arrested |= passage.is(w, Cue.ARREST);
            had |= arrested
                    && ((passage.words.word(w).equals("مع") && w == word - 1)
                            || passage.words.word(w).equals("with")
                            || passage.words.word(w).equals("carrying"));
        }
        return had && told(passage, passage.sentence(word));
    }

    private @Nullable Seizure of(
            Passage passage,
            Tag<Commodity> tag,
            List<Tag<Unit>> units,
            String lang,
            boolean[] claimed,
            boolean seizing) {
        Commodity commodity = tag.things().getFirst();
        boolean and = tag.start() > passage.words.start(tag.from())
                && passage.words.folded().at(passage.words.start(tag.from())) == 'و';
        Quantity quantity = and
                ? null
                : quantities.before(passage, tag.from(), units, commodity.kind().equals("goods"));
        quantity = quantity == null ? quantities.after(passage, tag.to(), units) : quantity;
        for (int w = quantity == null ? 0 : quantity.from(); quantity != null && w < quantity.to(); w++) {
            quantity = claimed[w] ? null : quantity;
        }
        if (quantity != null
                && "pill".equals(quantity.unit())
                && quantity.to() > tag.from()
                && quantity.from() < tag.from()) {
            quantity = commodity.unit().equals("piece") ? quantity.bare(tag.from()) : quantity;
        }
        boolean pills = quantity != null
                && "pill".equals(quantity.unit())
                && !commodity.kind().equals("drug");
        if (quantity == null || pills) {
            return seizing ? one(passage, tag, commodity, lang) : null;
        }
        String unit = quantity.unit();
        boolean measured = commodity.unit().equals("kg") || commodity.unit().equals("l");
        if (unit == null) {
            quantity = quantity.counted();
            if (commodity.unit().isEmpty()
                    || measured
                    || quantity.value().scale() > 0
                    || compound(passage, tag, quantity)) {
                return null;
            }
            unit = commodity.unit();
        } else if (unit.equals("piece") && !measured) {
            unit = commodity.unit();
        }
        quantity = unit.equals("pill") || unit.equals("piece") ? quantity.counted() : quantity;
        int from = Math.min(quantity.from(), tag.from());
        int to = Math.max(quantity.to(), tag.to());
        Arrays.fill(claimed, from, to, true);
        return new Seizure(
                commodity.name(), Quantity.plain(quantity.value()), unit, List.of(passage.wordSpan(from, to)));
    }

    /** "Two car washes": several of what the goods only describe. */
    private static boolean compound(Passage passage, Tag<Commodity> tag, Quantity quantity) {
        int last = tag.to() - 1;
        boolean several = quantity.from() < tag.from()
                && quantity.value().compareTo(BigDecimal.ONE) > 0
                && !passage.words.arabic(last)
                && !passage.words.word(last).endsWith("s");
        boolean plural = passage.sameSentence(last, last + 1)
                && !passage.comma(last, last + 1)
                && passage.words.word(last + 1).endsWith("s");
        return several && (plural || tag.things().getFirst().kind().equals("vehicle"));
    }

    /** "A rifle", مسدسين, دەمانچەیەک: one or two by the form; arms and documents are told even where none is counted. */
    private static @Nullable Seizure one(Passage passage, Tag<Commodity> tag, Commodity commodity, String lang) {
        boolean piece = commodity.unit().equals("piece") || commodity.unit().equals("pill");
        int count = piece ? counted(passage, tag, commodity, lang) : 0;
        int from = Math.max(0, count > 0 && !passage.words.arabic(tag.from()) ? tag.from() - 1 : tag.from());
        if (count > 0) {
            return new Seizure(
                    commodity.name(),
                    BigDecimal.valueOf(count),
                    commodity.unit(),
                    List.of(passage.wordSpan(from, tag.to())));
        }
        boolean named = UNCOUNTED.contains(commodity.kind()) && seizes(passage, passage.sentence(tag.from()));
        if (properName(passage, tag)) {
            return null;
        }
        if (named || (LISTED.contains(commodity.kind()) && inList(passage, tag))) {
            return new Seizure(commodity.name(), null, null, List.of(passage.wordSpan(tag.from(), tag.to())));
        }
        return null;
    }

    private static int counted(Passage passage, Tag<Commodity> tag, Commodity commodity, String lang) {
        int before = tag.from() - 1;
        String word = passage.sameSentence(before, tag.from()) ? passage.words.word(before) : "";
        String first = passage.words.word(tag.from());
        if (!passage.words.arabic(tag.from())) {
            boolean plural = passage.words.word(tag.to() - 1).endsWith("s");
            String earlier = passage.sameSentence(before - 1, tag.from()) ? passage.words.word(before - 1) : "";
            boolean adjective = described(passage, before, commodity.kind().equals("vehicle"));
            boolean within = commodity.kind().equals("vehicle") && WITHIN.contains(earlier);
            boolean the = word.equals("the")
                    && commodity.kind().equals("vehicle")
                    && (listed(passage, before) || passage.is(before - 1, Cue.SEIZE));
            return !plural
                            && !within
                            && (adjective || word.equals("a") || word.equals("an") || OWN.contains(word) || the)
                    ? 1
                    : 0;
        }
        if (commodity.kind().equals("vehicle") && WITHIN.contains(word)) {
            return 0;
        }
        if (lang.equals("ckb") || lang.equals("kmr")) {
            for (int i = tag.from(); i < tag.to(); i++) {
                String each = passage.words.word(i);
                boolean too = each.endsWith("هکهش") && passage.is(i + 1, Cue.GRASP);
                boolean known = too || (!OFTEN.contains(commodity.kind()) && SinglePerson.soraniThe(each));
                if (SinglePerson.soraniOne(each) || known) {
                    return 1;
                }
            }
            return 0;
        }
        if (first.endsWith("ین") || first.endsWith("ان")) {
            return 2;
        }
        boolean owned = tag.end() < passage.words.end(tag.to() - 1) && first.endsWith("ه");
        boolean held = passage.sameSentence(before - 1, before)
                && passage.words.word(before - 1).endsWith("بحوزه");
        boolean begun = held
                || first.charAt(0) == 'و'
                || word.equals("علی")
                || word.equals("مع")
                || FROM_HIM.contains(word)
                || word.equals("وهی")
                || word.equals("هی")
                || passage.is(before, Cue.SEIZE)
                || passage.is(before, Cue.GRASP);
        return (commodity.single() && begun) || (owned && begun) ? 1 : 0;
    }

    /** "A loaded 9 mm handgun", "a Mercedes van": an article with nothing but description up to the noun, of vehicles only the make. */
    private static boolean described(Passage passage, int before, boolean make) {
        for (int w = before; w > Math.max(0, before - DESCRIBED_WITHIN) && passage.sameSentence(w - 1, before); w--) {
            String word = passage.words.word(w);
            boolean name = Character.isUpperCase(passage.words.written(w, w + 1).charAt(0));
            if ((make && !name && !LOOKS.contains(word))
                    || passage.cue(w) != null
                    || WITHIN.contains(word)
                    || word.equals("and")
                    || word.equals("with")) {
                return false;
            }
            String earlier = passage.words.word(w - 1);
            if (earlier.equals("a") || earlier.equals("an")) {
                return true;
            }
        }
        return false;
    }

    /** "Alcohol, Tobacco, Firearms and Explosives": a capital inside a sentence and another before it. */
    private static boolean properName(Passage passage, Tag<Commodity> tag) {
        int w = tag.from();
        boolean inside = passage.sameSentence(w - 2, w) && !passage.words.capitals();
        return inside && upper(passage, w) && (upper(passage, w - 1) || upper(passage, w - 2));
    }

    private static boolean upper(Passage passage, int w) {
        return Character.isUpperCase(passage.words.written(w, w + 1).codePointAt(0));
    }

    /** Whether goods stand in a list, after "and" or with it written onto them. */
    private static boolean inList(Passage passage, Tag<Commodity> tag) {
        boolean written = passage.words.arabic(tag.from())
                && passage.words.folded().at(passage.words.start(tag.from())) == 'و'
                && tag.start() > passage.words.start(tag.from());
        return written || listed(passage, tag.from());
    }

    private static String commodity(Tag<Commodity> tag) {
        return tag.things().getFirst().kind();
    }

    /** The first word of each sentence that tells of a load, past the end where none does. */
    private static int[] loads(Passage passage) {
        int[] loads = new int[passage.sentenceCount()];
        Arrays.fill(loads, Integer.MAX_VALUE);
        for (int w = passage.words.size() - 1; w >= 0; w--) {
            String each = passage.words.word(w);
            if (LOAD.contains(each.startsWith("ال") ? each.substring(2) : each)) {
                loads[passage.sentence(w)] = w;
            }
        }
        return loads;
    }

    /** Whether a sentence has told of the load that a sentence before it says was seized. */
    private static boolean load(Passage passage, int[] loads, int word) {
        int sentence = passage.sentence(word);
        return loads[sentence] < word && told(passage, sentence);
    }

    private static boolean loaded(Passage passage, Tag<Commodity> tag, int[] loads, int word) {
        int sentence = passage.sentence(tag.from());
        return load(passage, loads, word)
                && sentence < passage.sentence(word)
                && seizes(passage, sentence)
                && !passage.past(sentence);
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

    /** Quantities that no commodity follows belong to the one before them: hashish weighing 3 kg. */
    private void claim(
            Passage passage,
            List<Tag<Commodity>> commodities,
            List<Tag<Unit>> units,
            boolean[] claimed,
            SeizureList found) {
        int[] loads = loads(passage);
        for (int w = 0; w < passage.words.size(); w++) {
            if (claimed[w] || !(seizing(passage, w, true) || load(passage, loads, w))) {
                continue;
            }
            Quantity quantity = quantities.at(passage, w, passage.words.size(), units);
            if (quantity == null || quantity.unit() == null || quantity.unit().equals("piece")) {
                w = quantity == null ? w : quantity.to() - 1;
                continue;
            }
            Tag<Commodity> owner = null;
            boolean free = true;
            for (int i = quantity.from(); i < quantity.to(); i++) {
                free &= !claimed[i];
            }
            for (Tag<Commodity> tag : commodities) {
                boolean near = tag.to() <= w && w - tag.to() <= CLAIM_WITHIN && passage.sameSentence(tag.from(), w);
                boolean fits = tag.things().getFirst().measuredIn(quantity.unit());
                boolean told = owner == null
                        && tag.to() <= w
                        && fits
                        && (commodity(tag).equals("fuel") || loaded(passage, tag, loads, w));
                owner = (near && fits) || told ? tag : owner;
            }
            boolean numbered = !passage.words.arabic(w)
                    || quantity.to() - w > 1
                    || passage.words.end(w) - passage.words.start(w) > 3;
            boolean weighed = owner != null && WEIGHT.contains(passage.words.word(w - 1));
            if (owner != null && free && numbered && (weighed || !claimed[owner.from()])) {
                if (claimed[owner.from()]) {
                    found.weighed(owner.things().getFirst().name());
                }
                claimed[owner.from()] = true;
                found.add(
                        new Seizure(
                                owner.things().getFirst().name(),
                                Quantity.plain(quantity.value()),
                                quantity.unit(),
                                List.of(passage.wordSpan(quantity.from(), quantity.to()))),
                        commodity(owner),
                        passage,
                        w);
            }
            w = quantity.to() - 1;
        }
    }
}
