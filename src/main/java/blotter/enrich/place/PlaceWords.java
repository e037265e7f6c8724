package blotter.enrich.place;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Gazetteer.Named;
import blotter.release.Location.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words beside a place say of it: that something came from there or went there, that it is a court's or a hospital's, or only supposed. */
final class PlaceWords {
    private static final int COURT_WITHIN = 3;
    private static final Set<String> PARTS = WordLists.of("PlaceWords.parts");
    private static final Set<String> THROUGH = WordLists.of("PlaceWords.through");
    private static final Set<String> HOSPITALS = WordLists.of("PlaceWords.hospitals");
    private static final Set<String> SUPPOSED = WordLists.of("PlaceWords.supposed");
    private static final Set<String> IN = WordLists.of("PlaceWords.in");
    /** What may stand between "from" and a name: from the port of Basra. */
    private static final Set<String> FILLERS = WordLists.of("PlaceWords.fillers");

    private static final Set<String> REGION = WordLists.of("PlaceWords.region");

    private static final int ROAD_WITHIN = 4;
    private static final Set<String> ROADS = WordLists.of("PlaceWords.roads");
    private static final Set<String> RAMPS = WordLists.of("PlaceWords.ramps");
    private static final Set<String> BETWEEN = WordLists.of("PlaceWords.between");

    private PlaceWords() {}

    /** Leeds Crown Court, Cook County Circuit Court. */
    static boolean court(Passage passage, int after) {
        for (int w = after; w < after + COURT_WITHIN && passage.sameSentence(w, after - 1); w++) {
            if (passage.cue(w) == Cue.COURT) {
                return true;
            }
            if (!passage.words().capital(w) || passage.comma(w - 1, w)) {
                return false;
            }
        }
        return false;
    }

    /** The courthouse in Basra, the Justice Center, Santa Ana. */
    static boolean courtBefore(Passage passage, int from) {
        boolean in = passage.beside(from - 1, from).equals("in") && !passage.past(passage.sentence(from));
        int before = in ? from - 2 : from - 1;
        return passage.sameSentence(before, from) && passage.is(before, Cue.COURT);
    }

    /** A hospital that people were taken to, نەخۆشخانەی کەرکووک: where they lie, not where it happened. */
    static boolean hospital(Passage passage, NamedPlace one) {
        int from = one.named().from();
        for (int w = from - 2; w <= one.named().to(); w++) {
            boolean within = w >= from && w < one.named().to();
            if (!within
                    && passage.sameSentence(w, from)
                    && HOSPITALS.contains(passage.words().word(w))) {
                return !passage.comma(Math.min(w, from), Math.min(w, from) + 1);
            }
        }
        return false;
    }

    /** "Baghdad said", طهران تعلن, أعلنت أنقرة: a capital that speaks stands for its government. */
    static boolean speaks(Passage passage, NamedPlace one) {
        int from = one.named().from();
        int to = one.named().to();
        boolean opens = !passage.sameSentence(from - 1, from) || passage.comma(from - 1, from);
        boolean says = passage.is(to, Cue.SAY) && passage.sameSentence(from, to) && !passage.comma(to - 1, to);
        boolean said = passage.words().arabic(from)
                && passage.is(from - 1, Cue.SAY)
                && passage.sameSentence(from - 1, from)
                && passage.words().word(from - 1).endsWith("ت");
        return (opens && says) || said;
    }

    /** "Kurdistan Region", إقليم كردستان, كردستان العراق: a name that is one of a region beside these words. */
    static boolean region(Passage passage, Named named) {
        int before = named.from() - 1;
        int after = named.to();
        return (passage.sameSentence(before, named.from())
                        && REGION.contains(passage.words().word(before)))
                || (passage.sameSentence(after, named.from())
                        && REGION.contains(passage.words().word(after)));
    }

    /** "So-called Falluja province", "is thought to be in Dubai": a unit's name or a guess, not where it acted. */
    static boolean soCalled(Passage passage, int from) {
        for (int w = from - 1; w >= Math.max(0, from - 4) && passage.sameSentence(w, from); w--) {
            String word = passage.words().word(w);
            if (SUPPOSED.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the next words, with no comma before it, says that the name is only a part of another. */
    static boolean holds(Passage passage, int after, Set<String> wanted, int reach) {
        for (int w = after; w < after + reach && passage.sameSentence(w, after - 1); w++) {
            if (passage.comma(w - 1, w)) {
                return false;
            }
            if (wanted.contains(passage.words().word(w)) && passage.words().capital(w)) {
                return true;
            }
        }
        return false;
    }

    /** Whether "in" stands before a name; a country named otherwise is seldom where it happened. */
    static boolean inside(Passage passage, int from) {
        return from > 0 && IN.contains(passage.words().word(from - 1));
    }

    /** The exit of a motorway bears the name of what it leads to: the La Paz off-ramp. */
    static boolean ramp(Passage passage, Named named) {
        int after = named.to();
        boolean joined = passage.beside(after, named.from()).equals("off")
                || passage.beside(after, named.from()).equals("on");
        return RAMPS.contains(passage.beside(joined ? after + 1 : after, named.from()));
    }

    /** "On the road between Koya and Erbil", ڕێگای کەرکووک - تکریت: the towns a road leads to. */
    static boolean road(Passage passage, NamedPlace one) {
        int from = one.named().from();
        for (int w = from - 1; w >= from - ROAD_WITHIN && passage.sameSentence(w, from); w--) {
            if (ROADS.contains(passage.words().word(w))) {
                return w == from - 1 || BETWEEN.contains(passage.words().word(w + 1)) || dash(passage, w, from);
            }
        }
        return false;
    }

    private static boolean dash(Passage passage, int road, int from) {
        String gap = passage.between(from);
        return road == from - 2 && (gap.contains("-") || gap.contains("–"));
    }

    /** A border crossing is where things happen, but for what only came through it. */
    static @Nullable Role through(Passage passage, int from) {
        for (int w = from - 1; w >= Math.max(0, from - 2) && passage.sameSentence(w, from); w--) {
            if (THROUGH.contains(passage.words().word(w))) {
                return Role.ROUTE;
            }
        }
        return null;
    }

    /** مناطق متفرقة من: "from" that only says what they are parts of. */
    private static boolean parts(Passage passage, int from) {
        for (int w = from - 1; w >= from - 2 && passage.sameSentence(w, from); w--) {
            if (PARTS.contains(passage.words().word(w))) {
                return true;
            }
        }
        return false;
    }

    /** Origin, destination or route, where a word beside the name says so. */
    static @Nullable Role moved(Passage passage, NamedPlace one, String lang) {
        if ((lang.equals("ckb") || lang.equals("und")) && ofOrigin(passage, one)) {
            return Role.ORIGIN;
        }
        int from = one.named().from();
        for (int w = from - 1; w >= Math.max(0, from - 4) && passage.sameSentence(w, from); w--) {
            if (passage.comma(w, w + 1)) {
                return null;
            }
            Cue cue = passage.cue(w);
            if (cue == Cue.FROM || cue == Cue.TO || cue == Cue.VIA) {
                return switch (cue) {
                    case FROM -> parts(passage, w) ? null : Role.ORIGIN;
                    case TO -> Role.DESTINATION;
                    default -> Role.ROUTE;
                };
            }
            if (!filler(passage.words().word(w), cue)) {
                break;
            }
        }
        return !lang.equals("en") && crossed(passage, one) ? Role.ROUTE : null;
    }

    /** Sorani ەوە at the end of a name: from there. */
    private static boolean ofOrigin(Passage passage, NamedPlace one) {
        int last = one.named().to() - 1;
        return passage.words()
                .folded()
                .text(one.named().end(), passage.words().end(last))
                .endsWith("وه");
    }

    /** Whether a word may stand between "from" and a name. */
    private static boolean filler(String word, @Nullable Cue cue) {
        return FILLERS.contains(word)
                || word.endsWith("ern")
                || cue == Cue.GOVERNORATE
                || cue == Cue.DISTRICT
                || cue == Cue.VILLAGE
                || cue == Cue.CITY;
    }

    /** Whether a word behind a name says that the way led through it. */
    private static boolean crossed(Passage passage, NamedPlace one) {
        int to = one.named().to();
        for (int w = to; w < to + 2 && passage.sameSentence(w, one.named().from()); w++) {
            if (passage.cue(w) == Cue.VIA) {
                return true;
            }
        }
        return false;
    }
}
