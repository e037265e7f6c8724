package blotter.enrich;

import java.util.Set;

/**
 * What happened to some people of a passage: the cue that rules them. In English and Arabic it is the nearest, in Kurdish and
 * Turkish the next; a verb after "were" rules before one that stands ahead.
 */
final class Happening {
    private static final Set<String> PASSIVE = WordLists.of("Happening.passive");

    private static final int CLAUSE_ENDS = -2;
    private static final int LATER_WITHIN = 9;
    private static final int ALLEGED_WITHIN = 2;
    private static final Set<String> CLAUSE = WordLists.of("Happening.clause");
    /** What has people in it: a boat carrying 41, مركب على متنه. Nothing that happens to it happened to them. */
    private static final Set<String> CARRYING = WordLists.of("Happening.carrying");

    private static final int CARRIED = -3;

    private static final String WHO = "که";

    private Happening() {}

    /** The word of what happened to some people, when it is what is asked for; -1 otherwise. */
    static int event(Passage passage, People group, Cue what, String lang) {
        boolean verbFinal = WordOrder.verbFinal(lang);
        ToldByNumber told = ToldByNumber.of(passage, group);
        if (told != null) {
            return told.what() == what ? told.word() : -1;
        }
        if (taken(passage, group, what)) {
            return group.from() - 1;
        }
        int label = Label.arrested(passage, group);
        if (label >= 0) {
            return what == Cue.ARREST ? label : -1;
        }
        int straight = group.from() - 1;
        if (!verbFinal && passage.is(straight, Cue.WOUND) && passage.sameSentence(straight, group.from())) {
            return what == Cue.WOUND ? straight : -1;
        }
        int after = next(passage, group, 1);
        if (after == CLAUSE_ENDS) {
            return -1;
        }
        int before = next(passage, group, -1);
        if (before == CARRIED) {
            return -1;
        }
        int first = verbFinal
                ? (before >= 0 && group.from() - before <= 2 && verbalNoun(passage, before))
                                || (after < 0 && !ended(passage, before, group.from()))
                        ? before
                        : after
                : nearer(passage, group, before, after);
        if (first < 0) {
            return -1;
        }
        if (verbFinal && first >= group.to()) {
            int main = main(passage, group, first);
            if (main >= 0) {
                return matches(passage, main, what) ? main : -1;
            }
        }
        if (matches(passage, first, what)) {
            return first;
        }
        for (int w = first + 1; w <= first + 3 && passage.sameSentence(w, first); w++) {
            if (first < group.from() && w >= group.from()) {
                return -1;
            }
            String word = passage.words.word(w);
            boolean link =
                    word.equals("and") || word.equals("و") || word.equals("then") || (verbFinal && w == first + 1);
            boolean clause = first >= group.to() && passage.words.arabic(w) && word.startsWith("و") && !link;
            if (clause) {
                break;
            }
            if (matches(passage, w, what)) {
                return w;
            }
            if (!link && !happening(passage, w)) {
                break;
            }
        }
        return verbFinal || passage.words.arabic(first) ? -1 : later(passage, group, first, what);
    }

    /** واعتقال رابع جريحاً: the verb or its noun straight before whom it is done to, whatever else is said of him. */
    private static boolean taken(Passage passage, People group, Cue what) {
        int before = group.from() - 1;
        return passage.words.arabic(group.from())
                && passage.is(before, what)
                && passage.sameSentence(before, group.from())
                && Ordinal.of(passage.words.word(group.from())) > 0;
    }

    /** "Was wounded, taken to hospital and then detained": what else happened to the same people. */
    private static int later(Passage passage, People group, int first, Cue what) {
        for (int w = first + 1; w <= first + LATER_WITHIN && passage.sameSentence(w, first); w++) {
            if (w >= group.from() && first < group.from()) {
                return -1;
            }
            if (passage.is(w, Cue.PEOPLE) || passage.is(w, Cue.PERSON) || passage.is(w, Cue.DUAL)) {
                return -1;
            }
            String before = passage.words.word(w - 1);
            if (matches(passage, w, what) && (before.equals("and") || before.equals("then"))) {
                return w;
            }
        }
        return -1;
    }

    /** Whether a word makes what follows something that is done to the people before it: were, who. */
    static boolean passive(Passage passage, int w) {
        return PASSIVE.contains(passage.words.word(w));
    }

    /** Whether a word opens a clause of its own: while, فيما, كما. */
    static boolean opens(Passage passage, int w) {
        return CLAUSE.contains(passage.words.word(w));
    }

    private static boolean matches(Passage passage, int w, Cue what) {
        return passage.is(w, what) || (what == Cue.ARREST && passage.is(w, Cue.GRASP));
    }

    /** Whether a clause ends between a verb and people: a finite verb with a comma after it. */
    private static boolean ended(Passage passage, int verb, int people) {
        if (verb < 0 || !verb(passage, people)) {
            return false;
        }
        for (int w = verb; w < people - 1; w++) {
            if (passage.between(w + 1).contains(":")) {
                return false;
            }
            boolean ends = passage.comma(w, w + 1) || passage.words.word(w + 1).equals("و");
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

    /** The Sorani noun of doing, which stands before whom it is done to: دەستگیرکردنی دوو کەس. */
    private static boolean verbalNoun(Passage passage, int w) {
        String word = passage.words.word(w);
        return word.endsWith("نی") || word.endsWith("تن") || word.endsWith("دن");
    }

    /** "A man who had killed his wife, was caught": what happened after the clause that کە opens; -1 where none does. */
    private static int main(Passage passage, People group, int first) {
        int who = who(passage, group.to(), first);
        if (who < 0) {
            return -1;
        }
        int end = who + 1;
        while (passage.sameSentence(end + 1, who) && !(passage.comma(end, end + 1) && finite(passage, end))) {
            end++;
        }
        return passage.sameSentence(end + 1, who) && end >= first ? next(passage, end + 1, group, 1) : -1;
    }

    /** The کە between people and a verb, -1 where none stands there. */
    private static int who(Passage passage, int from, int verb) {
        for (int w = from; w < verb; w++) {
            if (passage.words.word(w).equals(WHO)) {
                return w;
            }
        }
        return -1;
    }

    private static boolean finite(Passage passage, int w) {
        return SoraniVerb.finite(passage.words.word(w)) || happening(passage, w);
    }

    /** Whether a verb stands in a clause that کە opens after some word. */
    private static boolean relative(Passage passage, int from, int verb) {
        return who(passage, from, verb) >= 0 && passage.sameSentence(verb, verb + 1) && passage.comma(verb, verb + 1);
    }

    private static int next(Passage passage, People group, int step) {
        return next(passage, step > 0 ? group.to() : group.from() - 1, group, step);
    }

    private static int next(Passage passage, int start, People group, int step) {
        int w = start;
        while (passage.sameSentence(w, group.from())) {
            if (opens(passage, w)) {
                return -1;
            }
            if (step < 0 && CARRYING.contains(passage.words.word(w))) {
                return CARRIED;
            }
            boolean subject = step > 0
                    && passage.is(w, Cue.HARM)
                    && !passage.is(w - 1, Cue.HARM)
                    && !verbFinal(passage, w, group);
            if (happening(passage, w) && !subject && !(step > 0 && alleged(passage, w))) {
                return w;
            }
            if (step > 0 && (found(passage, w) || each(passage, w, group))) {
                return CLAUSE_ENDS;
            }
            if (step > 0 && clauseEnds(passage, w) && !relative(passage, group.to(), w)) {
                return CLAUSE_ENDS;
            }
            w += step;
        }
        return -1;
    }

    /** "63 migrants were found in a tanker, and four organisers were detained": the second verb is told of the organisers. */
    private static boolean found(Passage passage, int w) {
        if (!passage.is(w, Cue.SEIZE) || !passive(passage, w - 1)) {
            return false;
        }
        for (int i = w + 1; passage.sameSentence(i, w) && !happening(passage, i); i++) {
            if (passage.is(i, Cue.PEOPLE)
                    || (passage.comma(i - 1, i) && passage.words.word(i).equals("and"))) {
                return true;
            }
        }
        return false;
    }

    /** "A pair of kidnappers put up a fight: one was shot dead": after a colon each of them is told of apart. */
    private static boolean each(Passage passage, int w, People group) {
        return w > group.to()
                && passage.between(w).startsWith(":")
                && passage.words.word(w).equals("one")
                && passage.sameSentence(w, group.from());
    }

    /** A Sorani verb before a comma: what comes after it is told of somebody else. */
    private static boolean clauseEnds(Passage passage, int w) {
        return passage.sameSentence(w, w + 1) && passage.comma(w, w + 1) && SoraniVerb.finite(passage.words.word(w));
    }

    /** "Five girls were freed": what follows the people happened to them, where it does not say that they did it. */
    private static boolean verbFinal(Passage passage, int w, People group) {
        String before = passage.words.word(w - 1);
        boolean joined = before.equals("and")
                && passive(passage, group.to())
                && !passage.words.word(group.to()).equals("who")
                && w - group.to() <= LATER_WITHIN;
        return joined || passage.words.arabic(w) || before.equals("were") || before.equals("was") || w == group.to();
    }

    /** Whether a word between two places tells of what is asked for. */
    static boolean any(Passage passage, int from, int to, Cue what) {
        for (int w = from; w < to; w++) {
            if (matches(passage, w, what)) {
                return true;
            }
        }
        return false;
    }

    static boolean happening(Passage passage, int w) {
        return passage.is(w, Cue.ARREST)
                || passage.is(w, Cue.GRASP)
                || passage.is(w, Cue.KILL)
                || passage.is(w, Cue.WOUND)
                || passage.is(w, Cue.TREATED)
                || passage.is(w, Cue.CONVICT)
                || passage.is(w, Cue.HARM);
    }

    /** "Accused of kidnapping", بتهمة الابتزاز, "two men wanted for murder": nothing that happened. */
    private static boolean alleged(Passage passage, int w) {
        if (passage.is(w, Cue.HARM) && passage.is(w, Cue.CHARGE)) {
            return !passive(passage, w - 1);
        }
        return (passage.is(w, Cue.HARM) || passage.is(w, Cue.KILL))
                && passage.sameSentence(w - ALLEGED_WITHIN, w)
                && (passage.is(w - 1, Cue.CHARGE) || passage.is(w - ALLEGED_WITHIN, Cue.CHARGE))
                && !passive(passage, w - 1)
                && !passage.is(w, Cue.CHARGE);
    }

    private static int nearer(Passage passage, People group, int before, int after) {
        if (after >= 0 && group.to() < after && PASSIVE.contains(passage.words.word(group.to()))) {
            return after;
        }
        if (before < 0 || after < 0) {
            return Math.max(before, after);
        }
        if (resumed(passage, group.to(), after)) {
            return after;
        }
        boolean joined = passage.words.folded().at(passage.words.start(after)) == 'و';
        boolean meant = passage.is(after, Cue.HARM) && passage.is(before, Cue.ARREST);
        boolean surrendered = passage.words.word(after).startsWith("واستسلم");
        if (surrendered) {
            return after;
        }
        if (passage.words.arabic(after) && (joined || meant)) {
            return before;
        }
        if (after == group.to() && passage.words.arabic(after) && !passage.comma(after - 1, after)) {
            return after;
        }
        int back = cost(passage, before, group.from());
        int ahead = cost(passage, group.to() - 1, after);
        return ahead < back ? after : before;
    }

    /** "Seven people, among them a lieutenant, were wounded": after what is put in between, the verb of the people comes. */
    private static boolean resumed(Passage passage, int to, int verb) {
        for (int w = to; w < verb; w++) {
            if (passage.comma(to - 1, to) && passage.comma(w - 1, w) && PASSIVE.contains(passage.words.word(w))) {
                return w > to;
            }
        }
        return false;
    }

    private static int cost(Passage passage, int from, int to) {
        int cost = to - from;
        for (int w = from; w < to; w++) {
            cost += passage.comma(w, w + 1) ? 3 : 0;
        }
        return cost;
    }

    /** Whether the killing is only what somebody is accused of. */
    static boolean charged(Passage passage, People group, int event, Cue what) {
        if (what == Cue.ARREST
                || (event >= group.to() && !passage.words.arabic(event) && passive(passage, event - 1))) {
            return false;
        }
        int from = Math.min(event, group.from());
        int last = Math.max(event, group.to());
        for (int w = last; w >= Math.max(0, from - 4); w--) {
            if (passage.is(w, Cue.CHARGE) && passage.sameSentence(w, from)) {
                return true;
            }
        }
        return false;
    }
}
