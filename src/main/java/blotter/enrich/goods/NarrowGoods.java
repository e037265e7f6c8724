package blotter.enrich.goods;

import blotter.enrich.lexicon.Commodity;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Tagger.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins a general name of goods with the narrower one beside it, so that they are told once and by the narrower name. */
final class NarrowGoods {
    /** Names for any goods of their kind: the narrower name that follows one says which. */
    private static final Set<String> GENERIC = Set.of("narcotics", "narcotic pills", "weapons", "explosives");

    private static final int TYPE_WITHIN = 3;
    private static final Set<String> TYPE = WordLists.of("NarrowGoods.type");

    /** What may be pills or of clay. */
    private static final Set<String> TABLETS = WordLists.of("NarrowGoods.tablets");

    private static final String PILLS = "narcotic pills";
    private static final Set<String> PRODUCING = WordLists.of("NarrowGoods.producing");

    private NarrowGoods() {}

    /** The goods of a passage, where "narcotics of the type crystal", مواد مخدرة نوع كريستال are one and bear the narrower name. */
    static List<Tag<Commodity>> of(Passage passage, List<Tag<Commodity>> tags) {
        List<Tag<Commodity>> whole = new ArrayList<>();
        Commodity made = null;
        Commodity antiquities = antiquities(tags);
        for (Tag<Commodity> told : tags) {
            Tag<Commodity> plain = antiquities == null || !tablets(passage, told) ? told : renamed(told, antiquities);
            boolean pills = plain.things().getFirst().name().equals(PILLS);
            made = !pills && made(passage, plain) ? plain.things().getFirst() : made;
            Tag<Commodity> tag = made == null || !pills ? plain : renamed(plain, made);
            Tag<Commodity> before = whole.isEmpty() ? null : whole.getLast();
            if (before != null && pills(passage, before, tag)) {
                Commodity drug = before.things().getFirst();
                whole.removeLast();
                whole.add(new Tag<>(
                        before.from(),
                        tag.to(),
                        before.start(),
                        tag.end(),
                        List.of(new Commodity(drug.name(), drug.kind(), "pill", false, false))));
            } else if (before != null && type(passage, before, tag)) {
                whole.removeLast();
                whole.add(new Tag<>(before.from(), tag.to(), before.start(), tag.end(), tag.things()));
            } else {
                whole.add(tag);
            }
        }
        return whole;
    }

    private static Tag<Commodity> renamed(Tag<Commodity> tag, Commodity commodity) {
        return new Tag<>(tag.from(), tag.to(), tag.start(), tag.end(), List.of(commodity));
    }

    /** The antiquities of a passage that speaks of no drug by name: its tablets are of clay; null where there are none. */
    private static @Nullable Commodity antiquities(List<Tag<Commodity>> tags) {
        Commodity found = null;
        for (Tag<Commodity> tag : tags) {
            Commodity one = tag.things().getFirst();
            if (one.kind().equals("drug") && !one.name().equals(PILLS)) {
                return null;
            }
            found = found == null && one.kind().equals("antiquity") ? one : found;
        }
        return found;
    }

    private static boolean tablets(Passage passage, Tag<Commodity> tag) {
        return tag.to() == tag.from() + 1 && TABLETS.contains(passage.words().word(tag.from()));
    }

    /** Whether pills are told to be made where they are found: the tablets of a laboratory are what it makes. */
    private static boolean made(Passage passage, Tag<Commodity> tag) {
        for (int w = tag.from() - 1; w >= Math.max(0, tag.from() - TYPE_WITHIN); w--) {
            if (passage.sameSentence(w, tag.from())
                    && PRODUCING.contains(passage.words().word(w))) {
                return tag.things().getFirst().unit().equals("pill");
            }
        }
        return false;
    }

    /** "Fentanyl pills": the drug is named, and it comes in pills. */
    private static boolean pills(Passage passage, Tag<Commodity> drug, Tag<Commodity> pills) {
        Commodity what = drug.things().getFirst();
        return what.kind().equals("drug")
                && !GENERIC.contains(what.name())
                && pills.things().getFirst().name().equals(PILLS)
                && pills.from() == drug.to()
                && passage.sameSentence(drug.from(), pills.from())
                && !passage.words().arabic(drug.from())
                && !passage.comma(drug.to() - 1, drug.to());
    }

    private static boolean type(Passage passage, Tag<Commodity> generic, Tag<Commodity> narrow) {
        Commodity any = generic.things().getFirst();
        boolean kin = GENERIC.contains(any.name())
                && !any.name().equals(narrow.things().getFirst().name())
                && any.kind().equals(narrow.things().getFirst().kind());
        if (!kin
                || narrow.from() - generic.to() > TYPE_WITHIN
                || !passage.sameSentence(generic.from(), narrow.from())) {
            return false;
        }
        boolean said = any.kind().equals("drug") && narrow.from() == generic.to();
        for (int w = generic.to(); w < narrow.from(); w++) {
            if (!TYPE.contains(passage.words().word(w)) || passage.comma(w, w + 1)) {
                return false;
            }
            said = true;
        }
        boolean and = passage.words().folded().at(passage.words().start(narrow.from())) == 'و'
                && narrow.start() > passage.words().start(narrow.from());
        return said && !and && !passage.comma(generic.to() - 1, generic.to());
    }
}
