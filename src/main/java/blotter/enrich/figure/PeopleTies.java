package blotter.enrich.figure;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import blotter.enrich.people.AllOfThem;
import java.util.Set;

/** How people that one sentence speaks of hang together where they are no list: the same again, or told of apart. */
final class PeopleTies {
    private static final int APART_WITHIN = 3;
    private static final Set<String> KIN = WordLists.of("PeopleTies.kin");
    /** Companions and kin with the pronoun of whose they are. */
    private static final Set<String> COMPANIONS = WordLists.of("PeopleTies.companions");

    private static final Set<String> BOTH = WordLists.of("ToldBefore.both");
    private static final Set<String> ALL = WordLists.of("PeopleTies.all");
    /** What tells somebody's rank or name: ضابط برتبة نقيب. */
    private static final Set<String> RANKS = WordLists.of("PeopleTies.ranks");

    private static final Set<String> AND = WordLists.of("PeopleTies.and");

    private PeopleTies() {}

    /** "The owner, an expatriate, ...": the same man again. */
    static boolean apposed(Passage passage, People a, People b) {
        if (a.stated()
                || !passage.sameSentence(a.from(), b.from())
                || b.from() - a.to() > 3
                || nextItem(passage, a, b)) {
            return false;
        }
        if (ranks(passage, b.from() - 1)) {
            return true;
        }
        if (b.from() == a.to() && passage.words().folded().at(passage.words().start(b.from())) != 'و') {
            return true;
        }
        if (passage.sameSentence(b.from() - 1, b.from())
                && KIN.contains(passage.words().word(b.from() - 1))) {
            return false;
        }
        boolean comma = passage.comma(a.to() - 1, a.to());
        for (int w = a.to(); w < b.from(); w++) {
            comma &= !passage.words().word(w).equals("and")
                    && !passage.words().word(w).equals("و");
        }
        return comma && passage.words().folded().at(passage.words().start(b.from())) != 'و';
    }

    /** "Their father", شريكه, هاوبەشەکەی: one who is told of by those spoken of before. */
    static boolean kin(Passage passage, People group) {
        boolean his = passage.sameSentence(group.from() - 1, group.from())
                && KIN.contains(passage.words().word(group.from() - 1));
        boolean companions = passage.says(group.from(), group.to(), COMPANIONS);
        return companions || (!group.stated() && his);
    }

    /** Whether a word says that a rank or a name follows. */
    static boolean ranks(Passage passage, int w) {
        return w >= 0 && RANKS.contains(passage.words().word(w));
    }

    /** "All four": those of whom was just spoken, هەر چوار, all of the same number. */
    static boolean same(Passage passage, People a, People b) {
        String before =
                passage.sameSentence(b.from() - 1, b.from()) ? passage.words().word(b.from() - 1) : "";
        String first = passage.words().word(b.from());
        boolean all =
                ALL.contains(before) || first.equals("both") || first.startsWith(AllOfThem.ALL) || BOTH.contains(first);
        return a.stated() && b.stated() && a.count() == b.count() && all;
    }

    /** Whether somebody is the first of another line of the same list: "- Rochdale: a woman". */
    static boolean nextItem(Passage passage, People a, People b) {
        boolean line = false;
        for (int w = a.to(); w <= b.from() && passage.sameSentence(a.from(), b.from()); w++) {
            line |= passage.between(w).indexOf('\n') >= 0;
        }
        return line;
    }

    /** واستشهد مقاتل: after "and killed", a single one is one more. */
    static boolean fallen(Passage passage, People group) {
        int verb = group.from() - 1;
        return passage.is(verb, Cue.KILL)
                && passage.sameSentence(verb, group.from())
                && passage.words().folded().at(passage.words().start(verb)) == 'و';
    }

    /** Sorani ەکەش: "the gunman too". */
    static boolean also(Passage passage, People group) {
        return group.to() - group.from() == 1
                && passage.words().word(group.from()).endsWith("هکهش");
    }

    /** "The driver was held, and two who waited for him were caught later": a clause of its own tells of further people. */
    static boolean apart(Passage passage, People a, People b, boolean fresh) {
        if (!passage.sameSentence(a.from(), b.from())) {
            return false;
        }
        if (!b.stated() && !also(passage, b) && !fallen(passage, b)) {
            boolean apart = clause(passage, a.to(), b.from()) || semicolon(passage, a.to(), b.from());
            return (fresh || kin(passage, b)) && apart;
        }
        for (int w = b.from() - 1; w >= Math.max(a.to(), b.from() - APART_WITHIN); w--) {
            String word = passage.words().word(w);
            boolean joined = passage.is(w, Cue.KILL)
                    && passage.words().folded().at(passage.words().start(w)) == 'و';
            if (joined || AND.contains(word)) {
                return true;
            }
        }
        return b.stated()
                && b.from() > a.to()
                && (passage.comma(b.from() - 1, b.from()) || clause(passage, a.to(), b.from()));
    }

    private static boolean semicolon(Passage passage, int from, int to) {
        for (int w = from; w <= to; w++) {
            if (passage.between(w).indexOf(';') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word between two places opens a clause: while, فيما, كما. */
    private static boolean clause(Passage passage, int from, int to) {
        for (int w = from; w < to; w++) {
            if (Clause.opens(passage, w)) {
                return true;
            }
        }
        return false;
    }
}
