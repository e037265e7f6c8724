package blotter.enrich.place;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Gazetteer;
import blotter.gazetteer.Gazetteer.Named;
import blotter.release.Location;
import blotter.release.Location.Level;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What capital letters say of a Latin name: a town's name beside another capitalised word is mostly part of a person's
 * or an institution's name (David Martin, Officer Jackson). Says nothing where everything is in capitals.
 */
final class Capitals {
    private static final int KNOWN_EVERYWHERE = 1_000_000;
    /** Three of five words. */
    private static final int MOST = 3;

    private static final int MOST_OF = 5;
    /** How many words on either side of a name tell how what is around it is written. */
    private static final int AROUND = 30;

    private static final Set<String> FREE = WordLists.of("Capitals.free");

    private static final Set<String> GIVEN = WordLists.of("Capitals.given");
    private static final Set<String> INSTITUTIONS = WordLists.of("Capitals.institutions");
    private static final Set<String> NEAR = Set.of("IQ", "SY", "US");
    /** How adjectives of peoples end. */
    private static final List<String> PEOPLES = List.of("an", "ish", "ese", "qi", "di", "ni");

    /** The Arabic article before a name, small in running text: al-Qaim, ash-Shirqat. */
    private static final Pattern ARTICLE = Pattern.compile("(?:al|el|a[dnrstz]|ash|adh|ath)[- '\u2019](?=\\p{Lu})");

    private Capitals() {}

    /** The letter that tells whether a name is written as one: that after a small article. */
    static char first(String written) {
        Matcher article = ARTICLE.matcher(written);
        return written.charAt(article.lookingAt() ? article.end() : 0);
    }

    static boolean all(String written) {
        return written.chars().noneMatch(Character::isLowerCase);
    }

    /** Whether most words have capitals, as in titles and telegrams: those that a passage opens with, and those around a name. */
    static boolean everywhere(Passage passage, Named named) {
        return most(passage, 0, 2 * AROUND) && most(passage, named.from() - AROUND, named.to() + AROUND);
    }

    private static boolean most(Passage passage, int first, int end) {
        int from = Math.max(0, first);
        int to = Math.min(passage.words().size(), end);
        int capitals = 0;
        for (int i = from; i < to; i++) {
            capitals += passage.words().capital(i) ? 1 : 0;
        }
        return capitals * MOST_OF > (to - from) * MOST;
    }

    /** A name of a country, a large division or a city known everywhere. */
    private static boolean famous(Named named) {
        return named.candidates().stream().map(Gazetteer.Candidate::location).anyMatch(Capitals::famous);
    }

    private static boolean famous(Location place) {
        return place.level() == Level.COUNTRY
                || place.level() == Level.ADMIN1
                || place.population() >= KNOWN_EVERYWHERE;
    }

    static boolean partOfName(Passage passage, Named named) {
        Location first = named.candidates().getFirst().location();
        if (named.to() - named.from() > 1) {
            return false;
        }
        if (given(passage, named)) {
            return true;
        }
        if (first.country().equals("IQ")) {
            return false;
        }
        if (famous(named)) {
            return !passage.words().arabic(named.from()) && surnameOf(passage, named);
        }
        return beside(passage, named.from() - 1, named.from(), named.from() - 1)
                || beside(passage, named.to() - 1, named.to(), named.to());
    }

    /** "Virginia Raggi", "Virginia L. Lane", but "Virginia State Police": a first name that is a famous place's too. */
    private static boolean given(Passage passage, Named named) {
        int after = named.to();
        return GIVEN.contains(passage.words().word(named.from()))
                && beside(passage, after - 1, after, after)
                && !INSTITUTIONS.contains(passage.words().word(after));
    }

    /** "Gilbert Lara": a far division's name behind a word that is no place's, no people's and no title. */
    private static boolean surnameOf(Passage passage, Named named) {
        int before = named.from() - 1;
        boolean far = named.candidates().stream()
                .map(Gazetteer.Candidate::location)
                .filter(Capitals::famous)
                .allMatch(place -> place.level() == Level.ADMIN1 && !NEAR.contains(place.country()));
        return far
                && beside(passage, before, named.from(), before)
                && (passage.sameSentence(before - 1, named.from()) || Home.aged(passage, named.to()))
                && PEOPLES.stream().noneMatch(passage.words().word(before)::endsWith);
    }

    /** Whether a first name stands before a name: a word with a capital that neither begins the sentence nor is a title's or a place's. */
    static boolean surname(Passage passage, Named named) {
        int before = named.from() - 1;
        return passage.sameSentence(before - 1, named.from())
                && !famous(named)
                && named.to() - named.from() == 1
                && beside(passage, before, named.from(), before);
    }

    private static boolean beside(Passage passage, int left, int right, int other) {
        return left >= 0
                && passage.sameSentence(left, right)
                && passage.words().start(right) - passage.words().end(left) == 1
                && passage.words().capital(other)
                && !FREE.contains(passage.words().word(other))
                && passage.cue(other) == null;
    }
}
