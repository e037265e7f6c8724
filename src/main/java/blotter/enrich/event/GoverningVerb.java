package blotter.enrich.event;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import java.util.Set;

/**
 * The verb, or its noun, that rules some people of a sentence. In English and Arabic it is the nearest, where a verb after "were" rules
 * before one that stands ahead; in Kurdish and Turkish it is the next, and that of the main clause where کە opens another.
 */
record GoverningVerb(Passage passage, People group, boolean verbFinal) {
    private static final int NONE = -1;
    /** A clause ends before any verb comes: nothing is told of the people. */
    private static final int CLAUSE_ENDS = -2;
    /** Who shot them or what carries them comes first; nothing that happens to it happened to them. */
    private static final int OBJECT = -3;

    private static final int JOINED_WITHIN = 9;
    private static final int COMMA_COST = 3;
    private static final int COMPLEMENT = 4;
    /** How soon after a verb whom it is done to comes: "killed his younger brother". */
    private static final int OBJECT_WITHIN = 3;
    /** How soon after "who" the verb of it comes. */
    private static final int WHO_WITHIN = 3;
    /** The most words of who somebody is, behind whom a relative clause is told of another. */
    private static final int NAME = 5;

    private static final Set<String> DEAD_PEOPLE = WordLists.of("GoverningVerb.dead-people");
    /** القبض على الزوج وعلى شقيقه: those behind it are whom the arrest is told of, whatever else is said of them. */
    private static final Set<String> ON = WordLists.of("GoverningVerb.on");

    /** Behind the verb: دەستگیر کران، لەگەڵ شۆفێرێک. */
    private static final Set<String> WITH = WordLists.of("Coordination.with");

    private static final Set<String> RELATIVE = WordLists.of("GoverningVerb.relative");
    /** A boat carrying 41, مركب على متنه. */
    private static final Set<String> CARRYING = WordLists.of("GoverningVerb.carrying");

    /** After the verb that happened to one of the people: أصيب أحدهما. */
    private static final Set<String> ONE_OF_THEM = WordLists.of("ToldBefore.one-of-them");

    private static final Set<String> KILLING = WordLists.of("GoverningVerb.killing");
    private static final Set<String> WHO = Set.of("who", "that");
    private static final Set<String> DID = WordLists.of("GoverningVerb.did");
    private static final Set<String> NO_OBJECT = WordLists.of("GoverningVerb.no-object");

    private static final Set<String> DEAD = WordLists.of("GoverningVerb.dead");
    private static final Set<String> AND = Set.of("and");
    private static final Set<String> DAYS = WordLists.of("GoverningVerb.days");

    /** After what also means "carries": لا يقل عن, no fewer than. */
    private static final String LESS = "عن";

    /** The place of the verb; -1 where none rules them. */
    int word() {
        if (verbFinal && SoraniClause.object(passage, group)) {
            return NONE;
        }
        int after = verbFinal && SoraniClause.predicate(passage, group) ? NONE : ahead(group.to());
        int before = after == CLAUSE_ENDS ? NONE : behind();
        if (after == CLAUSE_ENDS || before == OBJECT) {
            return NONE;
        }
        return verbFinal ? following(before, after) : nearer(before, after);
    }

    /** "A man who had killed his wife, was caught": the verb after the clause that کە opens; -1 where none comes. */
    int main(int verb) {
        int resumes = verbFinal && verb >= group.to() ? SoraniClause.resumes(passage, group.to(), verb) : NONE;
        return resumes >= 0 ? ahead(resumes) : NONE;
    }

    private boolean within(int w) {
        return passage.sameSentence(w, group.from());
    }

    private int behind() {
        for (int w = group.from() - 1; within(w) && !Clause.opens(passage, w); w--) {
            if (CARRYING.contains(passage.words().word(w))
                    && !passage.words().word(w + 1).equals(LESS)) {
                return OBJECT;
            }
            if (Happening.is(passage, w) && !Surrender.asked(passage, w)) {
                return w;
            }
            boolean toDeath = passage.beside(group.to() + 1, group.to()).equals("death");
            if (kills(w) && !toDeath) { // shot two brothers, of whom nothing else is told
                return OBJECT;
            }
        }
        return NONE;
    }

    private int ahead(int from) {
        for (int w = from; within(w) && !Clause.opens(passage, w); w++) {
            boolean subject = (passage.is(w, Cue.HARM) && !passage.is(w - 1, Cue.HARM) && !undergone(w))
                    || arrests(w)
                    || kills(w)
                    || ofOthers(w);
            if (Happening.is(passage, w)
                    && !subject
                    && !Allegation.is(passage, w)
                    && !others(w)
                    && !ONE_OF_THEM.contains(passage.beside(w + 1, w))
                    && !onThem(w)
                    && !Surrender.ofAnother(passage, group, w)) {
                return w;
            }
            if (!group.stated()
                    && w > group.to() + NAME
                    && RELATIVE.contains(passage.words().word(w))) {
                return NONE;
            }
            boolean ends = SoraniClause.ends(passage, w) && !SoraniClause.relative(passage, group.to(), w);
            if (ends || found(w) || each(w)) {
                return CLAUSE_ENDS;
            }
        }
        return NONE;
    }

    /** "Had sought to free fighters held in detention": a participle is told of those right before it. */
    private boolean ofOthers(int w) {
        int first = w;
        while (passage.is(first - 1, Cue.ARREST) && passage.sameSentence(first - 1, w)) {
            first--;
        }
        return first - 1 > group.to()
                && !group.stated()
                && !passage.words().arabic(w)
                && passage.is(first, Cue.HELD)
                && passage.is(first - 1, Cue.PEOPLE)
                && passage.words().word(first - 1).endsWith("s");
    }

    /** "Two officers arrested Karim Odeh": who arrests somebody is not who is arrested. */
    private boolean arrests(int w) {
        return passage.is(w, Cue.ARREST)
                && w - group.to() < COMPLEMENT
                && !Clause.passive(passage, w - 1)
                && !passage.words().arabic(w)
                && passage.sameSentence(w, w + 2)
                && passage.words().capital(w + 1)
                && !DAYS.contains(passage.words().word(w + 1))
                && (passage.words().capital(w + 2)
                        || AND.contains(passage.words().word(w + 2)));
    }

    /** "A man who killed his neighbour": whoever kills or wounds somebody is not who is dead or hurt. */
    private boolean kills(int w) {
        int verb = passage.words().word(w).equals("dead") ? w - 1 : w; // shot dead
        while (within(verb) && DID.contains(passage.words().word(verb))) { // fatally shot
            verb++;
        }
        int object = passage.beside(verb + 1, w).equals("dead") ? verb + 2 : verb + 1;
        if (!KILLING.contains(passage.beside(verb, w)) || !within(object) || passage.comma(object - 1, object)) {
            return false;
        }
        int who = verb - 1;
        while (within(who) && DID.contains(passage.words().word(who))) {
            who--;
        }
        return within(who)
                && WHO.contains(passage.words().word(who))
                && !NO_OBJECT.contains(passage.words().word(object));
    }

    /** وقد ضبط بحوزتهم: what is found on somebody. */
    private boolean onThem(int w) {
        return passage.is(w, Cue.GRASP) && passage.beside(w + 1, w).startsWith("بحوزت");
    }

    /** العميد ... أسر الشهداء: the dead of whom a noun tells are others than a single one named before. */
    private boolean others(int w) {
        return !group.stated() && DEAD_PEOPLE.contains(passage.words().word(w)) && w > group.to() + 1;
    }

    /** "Five girls were freed": what follows the people happened to them, where it does not say that they did it. */
    private boolean undergone(int w) {
        String before = passage.words().word(w - 1);
        boolean joined = before.equals("and")
                && Clause.passive(passage, group.to())
                && !passage.words().word(group.to()).equals("who")
                && w - group.to() <= JOINED_WITHIN;
        return joined || passage.words().arabic(w) || before.equals("were") || before.equals("was") || w == group.to();
    }

    /** "63 migrants were found in a tanker, and four organisers were detained": the second verb is told of the organisers. */
    private boolean found(int w) {
        if (!passage.is(w, Cue.SEIZE) || !Clause.passive(passage, w - 1)) {
            return false;
        }
        for (int i = w + 1; passage.sameSentence(i, w) && !Happening.is(passage, i); i++) {
            if (passage.is(i, Cue.PEOPLE)
                    || (passage.comma(i - 1, i) && passage.words().word(i).equals("and"))) {
                return true;
            }
        }
        return false;
    }

    /** "A pair of kidnappers put up a fight: one was shot dead": after a colon each of them is told of apart. */
    private boolean each(int w) {
        return w > group.to()
                && passage.between(w).startsWith(":")
                && passage.words().word(w).equals("one");
    }

    /** The verb behind, unless its noun stands before the people, or the one before is meant for what comes after it too. */
    private int following(int before, int after) {
        if (after < 0 && before >= 0 && SoraniClause.acts(passage, before, group)) {
            return NONE;
        }
        boolean noun = before >= 0 && group.from() - before <= 2 && SoraniClause.verbalNoun(passage, before);
        boolean with = WITH.contains(passage.beside(group.from() - 1, group.from())) && before == group.from() - 2;
        return noun || with || (after < 0 && !SoraniClause.ended(passage, before, group.from())) ? before : after;
    }

    private int nearer(int before, int after) {
        if (before < 0 || after < 0) {
            return Math.max(before, after);
        }
        boolean acts = kills(before) || passage.words().word(before).equals("killing");
        if (acts && group.from() - before <= OBJECT_WITHIN) {
            return before;
        }
        int subject = complement(group.to());
        boolean who = passage.words().word(subject).equals("who")
                && after - subject > WHO_WITHIN
                && !Clause.passive(passage, after - 1)
                && !Clause.passive(passage, after - 2);
        boolean were = subject < after && Clause.passive(passage, subject) && !who;
        if (were
                || resumed(after)
                || predicate(before)
                || passage.words().word(after).startsWith("واستسلم")) {
            return after;
        }
        if (actsOn(before, after)) {
            return before;
        }
        if (passage.words().arabic(after)) {
            boolean on = ON.contains(passage.words().word(group.from() - 1)) && passage.is(before, Cue.ARREST);
            if (on) {
                return before;
            }
            boolean joined = passage.words().folded().at(passage.words().start(after)) == 'و';
            boolean crime = passage.is(after, Cue.HARM) && passage.is(before, Cue.ARREST);
            boolean denied = passage.is(after - 1, Cue.NO);
            if (joined || crime || denied) {
                return before;
            }
            if (after == group.to() && !passage.comma(after - 1, after)) {
                return after;
            }
        }
        return cost(group.to() - 1, after) < cost(before, group.from()) ? after : before;
    }

    /** "Captured an emir and killed two of his guards": the second verb has an object of its own. */
    private boolean actsOn(int before, int after) {
        return passage.beside(after - 1, after).equals("and")
                && after - 1 == group.to()
                && !Clause.passive(passage, before - 1)
                && !passage.is(before, Cue.HELD)
                && within(after + 1)
                && !passage.comma(after, after + 1);
    }

    /** The word behind "of his family" where that follows the people: three members of his family were hurt. */
    private int complement(int of) {
        int to = of + 1;
        while (to <= of + COMPLEMENT && within(to) && !passage.comma(to - 1, to) && !Clause.passive(passage, to)) {
            to++;
        }
        boolean ends = within(to) && passage.words().word(of).equals("of") && Clause.passive(passage, to);
        return ends ? to : of;
    }

    /** "Seven people, among them a lieutenant, were wounded": after what is put in between, the verb of the people comes. */
    private boolean resumed(int verb) {
        int to = group.to();
        for (int w = to; w < verb; w++) {
            if (passage.comma(to - 1, to) && passage.comma(w - 1, w) && Clause.passive(passage, w)) {
                return w > to;
            }
        }
        return false;
    }

    /** "One man dead and three men seriously injured": what stands behind other people without a verb is told of them. */
    private boolean predicate(int before) {
        boolean people = passage.is(before - 1, Cue.PEOPLE) || passage.is(before - 1, Cue.PERSON);
        return people
                && within(before - 1)
                && !passage.words().arabic(before)
                && DEAD.contains(passage.words().word(before))
                && passage.says(before, group.from(), AND);
    }

    /** How far two words stand apart, with commas between them weighed. */
    private int cost(int from, int to) {
        int cost = to - from;
        for (int w = from; w < to; w++) {
            cost += passage.comma(w, w + 1) ? COMMA_COST : 0;
        }
        return cost;
    }
}
