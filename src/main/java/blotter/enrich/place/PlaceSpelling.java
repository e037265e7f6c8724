package blotter.enrich.place;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.lexicon.WordTable;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Gazetteer;
import blotter.gazetteer.Gazetteer.Named;
import blotter.release.Location.Level;
import blotter.text.Fold;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the name of a place is written as one: with a capital where there are capitals (Van, not "van"), no abbreviation, no word that a
 * text mostly needs otherwise (إن, Police) unless something beside it supports it.
 */
final class PlaceSpelling {
    private static final int LARGE = 100_000;
    /** The most letters of Arabic words such as إن, which are no names. */
    private static final int PARTICLE = 2;

    private static final int ABBREVIATION = 3;
    private static final Set<String> NEAR = Set.of("IQ", "SY");
    /** Countries where Sorani is written, and their neighbours' towns are not strange to it. */
    private static final Set<String> REGION = Set.of("IQ", "IR", "SY", "TR");
    /** The most letters of a name that many a common word has. */
    private static final int SHORT = 4;

    private static final int METROPOLIS = 1_000_000;

    /** ناحیەکانی دیکە: the other ones, and no village, whatever stands beside it. */
    private static final Set<String> OTHER = WordLists.of("CountedPeople.others");

    private static final String THERE = "there";
    private static final String IN = "in";
    /** The pronoun "his", which folds as the end of many a name: في حديثه is no Haditha. */
    private static final String HIS = "ه";

    private final Set<String> stops = new HashSet<>();
    private final Set<String> there = new HashSet<>();
    private final Set<String> in = new HashSet<>();

    PlaceSpelling() {
        for (String[] row : WordTable.rows("stops.tsv")) {
            String name = Fold.key(row[0]);
            stops.add(name);
            if (row.length > 1 && row[1].equals(THERE)) {
                there.add(name);
            }
            if (row.length > 1 && (row[1].equals(THERE) || row[1].equals(IN))) {
                in.add(name);
            }
        }
    }

    /** @param supported whether words beside it say that it is a place */
    boolean written(Passage passage, Named named, boolean supported) {
        String written = passage.words().written(named.from(), named.to());
        char first = Capitals.first(written);
        boolean shortened = written.length() <= ABBREVIATION && first < 0x250 && !nearTown(named);
        boolean abbreviation = shortened && !supported && !(Capitals.all(written) && division(named));
        boolean other = OTHER.contains(key(passage, named)) && passage.words().inSorani();
        boolean particle = passage.words().arabic(named.from()) && named.end() - named.start() <= PARTICLE;
        if (Character.isLowerCase(first) || Character.isDigit(first) || abbreviation || particle || other) {
            return false;
        }
        boolean doubtful = stop(passage, named) || (passage.words().inSorani() && strange(passage, named));
        return !doubtful || (supported && !PlaceWords.region(passage, named));
    }

    /**
     * Whether no bearer of a name is of the region or called so in Sorani: بۆن is Bonn in Arabic letters, and "were" in Sorani. Countries
     * and great cities are told by longer names in whatever spelling.
     */
    private static boolean strange(Passage passage, Named named) {
        String key = key(passage, named);
        boolean arabic = passage.words().arabic(named.from());
        return arabic
                && named.candidates().stream()
                        .map(Gazetteer.Candidate::location)
                        .noneMatch(place -> REGION.contains(place.country())
                                || (key.length() > SHORT
                                        && (place.level() == Level.COUNTRY || place.population() >= METROPOLIS))
                                || place.names().getOrDefault("ckb", List.of()).stream()
                                        .anyMatch(name -> Fold.key(name).equals(key)));
    }

    /** "…, wa-an": a word that opens a clause after a comma is no further place of a list, for that has its own "and" written onto it. */
    boolean clause(Passage passage, Named named) {
        int first = named.from();
        return first > 0
                && passage.comma(first - 1, first)
                && passage.words().arabic(first)
                && passage.words().start(first) == named.start()
                && stop(passage, named);
    }

    /** Whether a name is one of the common words that are believed after "in": في حديثة. */
    boolean in(Passage passage, Named named) {
        return in.contains(key(passage, named))
                && !passage.words().written(named.to() - 1, named.to()).endsWith(HIS);
    }

    /** Whether a name is one of those that are believed also in a text of the place's country: دوما, "always" and a town of Syria. */
    boolean there(Passage passage, Named named) {
        return there.contains(key(passage, named));
    }

    private boolean stop(Passage passage, Named named) {
        return stops.contains(key(passage, named));
    }

    /** A name as it is compared with others: folded, without what is written onto it. */
    static String key(Passage passage, Named named) {
        return passage.words().folded().text(named.start(), named.end());
    }

    /** "Police District", "City Council": a common word beside a word of division names no far town, but after "of". */
    static boolean titular(Passage passage, Named named) {
        boolean near = named.candidates().stream()
                .anyMatch(candidate -> NEAR.contains(candidate.location().country()));
        boolean of = named.from() > 0 && passage.words().word(named.from() - 1).equals("of");
        return !near && !of && !passage.words().arabic(named.from()) && !large(named);
    }

    /** Whether a large town or a division bears a name, which then may go on a list of places: Mersin and Van. */
    static boolean large(Named named) {
        return named.candidates().stream().anyMatch(PlaceSpelling::large);
    }

    private static boolean large(Gazetteer.Candidate candidate) {
        return candidate.known() && candidate.location().population() >= LARGE;
    }

    /** USA, NY: what a country or a part of one is called for short, as no town is. */
    private static boolean division(Named named) {
        return named.candidates().stream()
                .anyMatch(candidate -> candidate.location().level() != Level.CITY);
    }

    /** A name of three letters is an abbreviation unless a large town or a division of the region bears it: Kut, Faw. */
    private static boolean nearTown(Named named) {
        return named.candidates().stream()
                .filter(candidate -> NEAR.contains(candidate.location().country()))
                .anyMatch(candidate -> large(candidate)
                        || (candidate.known() && candidate.location().level() != Level.CITY));
    }
}
