package blotter.enrich.place;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Gazetteer.Named;
import java.util.Set;

/** Tells places where somebody only lives: "a Garden Grove man", "Karim Sadiq, 40, of Irvine". */
final class Home {
    private static final int DIGITS = 2;
    private static final Set<String> PEOPLE = WordLists.of("Home.people");
    private static final Set<String> LIVES = WordLists.of("Home.lives");
    private static final Set<String> IN = WordLists.of("Home.in");
    private static final Set<String> OF = WordLists.of("Home.of");

    private Home() {}

    static boolean is(Passage passage, Named named) {
        boolean latin = !passage.words().arabic(named.from());
        return lives(passage, named) || (latin && (ofSomebody(passage, named) || afterAge(passage, named)));
    }

    /** "A resident of Basra", مقيم بمحافظة قنا, دانیشتووی شاری هەولێر. */
    private static boolean lives(Passage passage, Named named) {
        int w = named.from() - 1;
        while (passage.sameSentence(w, named.from()) && between(passage, w) && !passage.comma(w, w + 1)) {
            w--;
        }
        return passage.sameSentence(w, named.from())
                && !passage.comma(w, w + 1)
                && LIVES.contains(passage.words().word(w));
    }

    /** Whether a word may stand between that somebody lives and where: in the city of. */
    private static boolean between(Passage passage, int w) {
        Cue cue = passage.cue(w);
        return IN.contains(passage.words().word(w))
                || cue == Cue.GOVERNORATE
                || cue == Cue.DISTRICT
                || cue == Cue.VILLAGE
                || cue == Cue.CITY;
    }

    private static boolean ofSomebody(Passage passage, Named named) {
        return passage.sameSentence(named.from(), named.to())
                && PEOPLE.contains(passage.words().word(named.to()))
                && !passage.comma(named.to() - 1, named.to())
                && !PlaceWords.inside(passage, named.from());
    }

    /** Whether an age between commas begins at a word. */
    static boolean aged(Passage passage, int word) {
        return passage.sameSentence(word - 1, word + 1)
                && number(passage.words().word(word))
                && passage.comma(word - 1, word)
                && passage.comma(word, word + 1);
    }

    /** Behind an age between commas: a street's number has no comma behind it, and an age one before it. */
    private static boolean afterAge(Passage passage, Named named) {
        int before = named.from() - 1;
        int age = OF.contains(passage.beside(before, named.from())) ? before - 1 : before;
        return age > 0
                && passage.sameSentence(age - 1, named.from())
                && aged(passage, age)
                && passage.words().capital(age - 1);
    }

    private static boolean number(String word) {
        return word.length() == DIGITS && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
