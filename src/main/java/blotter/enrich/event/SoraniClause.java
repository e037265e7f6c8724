package blotter.enrich.event;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import java.util.Set;

/**
 * Where a Sorani clause ends: at a finite verb with a comma or و after it. One that کە opens says who somebody is, and the main clause goes
 * on behind it: پیاوێک کە ژنەکەی کوشتبوو، دەستگیرکرا.
 */
public final class SoraniClause {
    private static final String WHO = "که";

    private static final Set<String> ARE = WordLists.of("SoraniClause.are");
    private static final Set<String> WERE = WordLists.of("SoraniClause.were");

    private SoraniClause() {}

    /** A verb before a comma: what comes after it is told of somebody else. */
    static boolean ends(Passage passage, int w) {
        return passage.sameSentence(w, w + 1)
                && passage.comma(w, w + 1)
                && SoraniVerb.finite(passage.words().word(w));
    }

    /** Whether a verb stands at the end of a clause that کە opens after some word. */
    static boolean relative(Passage passage, int from, int verb) {
        return who(passage, from, verb) >= 0 && passage.sameSentence(verb, verb + 1) && passage.comma(verb, verb + 1);
    }

    /** Where the main clause goes on after a relative one that opens between people and a verb; -1 where there is none. */
    static int resumes(Passage passage, int people, int verb) {
        int who = who(passage, people, verb);
        if (who < 0) {
            return -1;
        }
        int end = who + 1;
        while (passage.sameSentence(end + 1, who) && !(passage.comma(end, end + 1) && finite(passage, end))) {
            end++;
        }
        return passage.sameSentence(end + 1, who) && end >= verb ? end + 1 : -1;
    }

    /** کەسێک گیرا کە پارەی لە ٤٣ هاووڵاتی وەرگرتبوو: whether people stand in a clause about somebody to whom something happened before it. */
    static boolean acts(Passage passage, int verb, People people) {
        int told = people.from();
        return who(passage, verb, told) >= 0 && verb(passage, people.to() - 1);
    }

    /** فێڵبازێک کە پارەی 48 کەسی بردبوو گیرا: those of whom a relative clause tells, whose verb stands behind them. */
    static boolean object(Passage passage, People people) {
        int who = who(passage, passage.opening(people.from()), people.from());
        int verb = people.to();
        return who > passage.opening(people.from())
                && people.stated()
                && passage.sameSentence(verb + 1, who)
                && (passage.is(who - 1, Cue.PERSON) || passage.is(who - 1, Cue.PEOPLE))
                && SoraniVerb.finite(passage.words().word(verb))
                && !Happening.is(passage, verb);
    }

    /** راوچییەکان پێنج کەس بوون: whether it is only said how many they are. */
    static boolean predicate(Passage passage, People people) {
        String noun = passage.words().word(people.to() - 1);
        String next = passage.beside(people.to(), people.from());
        return people.stated() && ((ARE.contains(noun) && !next.equals(WHO)) || WERE.contains(next));
    }

    /** The کە between two places, -1 where none stands there. */
    private static int who(Passage passage, int from, int to) {
        for (int w = from; w < to; w++) {
            if (passage.words().word(w).equals(WHO)) {
                return w;
            }
        }
        return -1;
    }

    /** Whether a clause ends between a verb and people, who then have one of their own. */
    public static boolean ended(Passage passage, int verb, int people) {
        if (verb < 0 || !verb(passage, people)) {
            return false;
        }
        for (int w = verb; w < people - 1; w++) {
            if (passage.between(w + 1).contains(":")) {
                return false;
            }
            boolean ends =
                    passage.comma(w, w + 1) || passage.words().word(w + 1).equals("و");
            if (ends && finite(passage, w)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a finite verb comes after a word in its sentence; where none does, the one before is meant for both. */
    private static boolean verb(Passage passage, int from) {
        for (int w = from + 1; passage.sameSentence(w, from); w++) {
            if (finite(passage, w)) {
                return true;
            }
        }
        return false;
    }

    /** The noun of doing, which stands before whom it is done to: دەستگیرکردنی دوو کەس. */
    static boolean verbalNoun(Passage passage, int w) {
        String word = passage.words().word(w);
        return word.endsWith("نی") || word.endsWith("تن") || word.endsWith("دن");
    }

    private static boolean finite(Passage passage, int w) {
        return SoraniVerb.finite(passage.words().word(w)) || Happening.is(passage, w);
    }
}
