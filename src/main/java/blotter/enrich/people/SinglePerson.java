package blotter.enrich.people;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.SoraniNoun;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import java.util.Set;

/** Tells single people by form alone: the driver, a suspect, مسافر, گەنجێک. Who only speaks or orders is none of them. */
public final class SinglePerson {
    private static final int ACTS_WITHIN = 4;
    private static final int DETERMINER_WITHIN = 5;
    /** After these somebody stands whom nothing was done to: a bribe from a citizen. */
    private static final Set<String> ASIDE = WordLists.of("SinglePerson.aside");

    private static final Set<String> TOGETHER = WordLists.of("SinglePerson.together");

    /** What a single person does who was not arrested: a judge ordered. */
    private static final Set<String> ACTING = WordLists.of("SinglePerson.acting");

    private static final int SPEAKER_WITHIN = 9;
    private static final Set<String> IS = Set.of("is", "remains", "remained", "was", "became");
    private static final Set<String> RANKS = WordLists.of("SinglePerson.ranks");

    private static final String QUOTES = "\"\u201C\u201D\u00AB";
    private static final int SHORTEST = 4;
    /** Stands before what he owns without an ending: خاوەن خانووەکە. */
    private static final String OWNER = "خاوهن";

    private static final int CASES_WITHIN = 3;
    private static final Set<String> CASES = WordLists.of("SinglePerson.cases");

    private static final Set<String> ADJECTIVES = WordLists.of("SinglePerson.adjectives");
    private static final Set<String> BEHIND = WordLists.of("SinglePerson.behind");
    private static final Set<String> KIN = WordLists.of("SinglePerson.kin");
    /** Verbs whose subject speaks or acts, and is no victim of what the sentence tells: استنكر قائد القوة. */
    private static final Set<String> TOLD_OF = WordLists.of("SinglePerson.told-of");

    private static final Set<String> OFFICES = WordLists.of("SinglePerson.offices");
    private static final Set<String> ATTACKS = WordLists.of("SinglePerson.attacks");
    private static final Set<String> HONOURS = WordLists.of("SinglePerson.honours");
    private static final Set<String> ONE_OF = WordLists.of("CountedPeople.one-of");
    private static final Set<String> EACH = WordLists.of("SinglePerson.each");

    /** Whose killer he is: بکوژی دوو برا. */
    private static final Set<String> TWO_AND_MORE = WordLists.of("SinglePerson.two-and-more");

    private static final Set<String> COMPANIONS = WordLists.of("PeopleTies.companions");

    /** Kin with the pronoun of whose they are: گەنجێک و مامی. */
    private static final Set<String> HIS = WordLists.of("SinglePerson.his");

    private SinglePerson() {}

    static boolean at(Passage passage, int w, String lang) {
        String word = passage.words().word(w);
        String before =
                w > 0 && passage.sameSentence(w - 1, w) ? passage.words().word(w - 1) : "";
        boolean says = (passage.is(w - 1, Cue.SAY) && !passage.comma(w - 1, w) && !quoted(passage, w))
                || (passage.is(w + 1, Cue.SAY) && passage.sameSentence(w, w + 1))
                || (passage.is(w + 2, Cue.SAY) && passage.sameSentence(w, w + 2));
        if (says || acts(passage, w) || speaker(passage, w)) {
            return false;
        }
        if (lang.equals("ckb") || lang.equals("kmr")) {
            return sorani(passage, w, word);
        }
        if (!passage.words().arabic(w)) {
            return english(passage, w, word);
        }
        boolean tells = TOLD_OF.contains(before) || HONOURS.contains(before);
        return !EACH.contains(before) && !tells && !kind(passage, w) && !inOffice(passage, w);
    }

    /** دەڵێت "ئەفسەرێک و چوار سەرباز بریندارن": whether a quotation begins with a word. */
    private static boolean quoted(Passage passage, int w) {
        return passage.between(w).chars().anyMatch(c -> QUOTES.indexOf(c) >= 0);
    }

    /** گەنجێک, شۆفێرەکە, ژن و مێردێک, برا گەورەکە, بکوژی دوو برا. */
    private static boolean sorani(Passage passage, int w, String word) {
        String next = passage.sameSentence(w + 1, w) ? passage.words().word(w + 1) : "";
        boolean couple = next.equals("و")
                && passage.sameSentence(w + 2, w)
                && (SoraniNoun.one(passage.words().word(w + 2))
                        || TWO_AND_MORE.contains(passage.words().word(w + 2))
                        || COMPANIONS.contains(passage.words().word(w + 2)));
        boolean his = HIS.contains(word) && before(passage, w, 1).equals("و") && someone(passage, w);
        return SoraniNoun.one(word)
                || couple
                || his
                || (next.endsWith("هکه") && !passage.is(w + 1, Cue.PEOPLE) && !passage.comma(w, w + 1))
                || word.contains("ایهک")
                || SoraniNoun.known(word)
                || ((word.endsWith("ی") || word.equals(OWNER))
                        && (((next.endsWith("که") || next.endsWith("کهی")) && next.length() > SHORTEST)
                                || next.contains("هکه")
                                || next.contains("هکان")
                                || SoraniNoun.one(next)
                                || TWO_AND_MORE.contains(next)));
    }

    /** Whether somebody is told of before a word in its sentence: گەنجێکی ٢٤ ساڵ. */
    private static boolean someone(Passage passage, int word) {
        for (int w = word - 1; passage.sameSentence(w, word); w--) {
            if (passage.is(w, Cue.PERSON) || passage.is(w, Cue.PEOPLE)) {
                return true;
            }
        }
        return false;
    }

    private static String before(Passage passage, int w, int words) {
        return passage.sameSentence(w - words, w) ? passage.words().word(w - words) : "";
    }

    /** The driver, a suspect, his brother: after a word that says which one; "the victim's" only says whose. */
    private static boolean english(Passage passage, int w, String word) {
        if (passage.genitive(w)) {
            return false;
        }
        boolean goesOn = passage.is(w + 1, Cue.PERSON) && passage.sameSentence(w, w + 1);
        if (!goesOn && (word.endsWith("men") || (word.endsWith("s") && !word.endsWith("ss")))) {
            return false;
        }
        boolean couple = passage.beside(w + 1, w).equals("couple");
        if (couple || predicate(passage, w) || adjective(passage, w, word) || named(passage, w)) {
            return false;
        }
        if (kin(passage, w)) {
            return true;
        }
        for (int i = w - 1; i >= Math.max(0, w - DETERMINER_WITHIN) && passage.sameSentence(i, w); i--) {
            if (ONE_OF.contains(passage.words().word(i))) {
                return !aside(passage, i - 1, w);
            }
            if (passage.genitive(i)) {
                return true;
            }
            if (passage.comma(i, i + 1)
                    || passage.is(i, Cue.PEOPLE)
                    || passage.is(i, Cue.PERSON)
                    || passage.is(i, Cue.ARREST)) {
                return false;
            }
        }
        return false;
    }

    /** "His mother, father and sister": further kin of whom the first is told to be. */
    public static boolean kin(Passage passage, int w) {
        boolean and = passage.beside(w - 1, w).equals("and");
        int before = and ? w - 2 : w - 1;
        return KIN.contains(passage.words().word(w))
                && passage.sameSentence(before, w)
                && KIN.contains(passage.words().word(before))
                && (and || passage.comma(before, w))
                && english(passage, before, passage.words().word(before));
    }

    /** "The terrorist gangs": a word that describes the noun behind it. */
    private static boolean adjective(Passage passage, int w, String word) {
        if (!ADJECTIVES.contains(word) || !passage.sameSentence(w, w + 1) || passage.comma(w, w + 1)) {
            return false;
        }
        Cue next = passage.cue(w + 1);
        boolean verb = next != null && (next.done() || next == Cue.SAY || next == Cue.HARM);
        return !verb
                && !Clause.passive(passage, w + 1)
                && !BEHIND.contains(passage.words().word(w + 1));
    }

    private static final String NATIONAL = "i";

    /** "The Iraqi Counter Terrorism Service": a word that begins the name of a body. */
    private static boolean named(Passage passage, int w) {
        return passage.words().word(w).endsWith(NATIONAL)
                && passage.sameSentence(w, w + 1)
                && !passage.comma(w, w + 1)
                && passage.words().capital(w)
                && passage.words().capital(w + 1);
    }

    /** "The eighth remains a fugitive": what somebody is said to be is nobody else. */
    private static boolean predicate(Passage passage, int w) {
        return passage.sameSentence(w - 2, w)
                && (passage.words().word(w - 1).equals("a")
                        || passage.words().word(w - 1).equals("an"))
                && IS.contains(passage.words().word(w - 2));
    }

    /** Whether somebody stands aside after a word: a bribe from a citizen, but "together with the courier". */
    private static boolean aside(Passage passage, int before, int w) {
        return passage.sameSentence(before, w)
                && ASIDE.contains(passage.words().word(before))
                && !together(passage, before);
    }

    /** Whether a word is the "with" of "along with". */
    public static boolean together(Passage passage, int with) {
        return passage.sameSentence(with - 1, with)
                && passage.words().word(with).equals("with")
                && TOGETHER.contains(passage.words().word(with - 1));
    }

    /** وقال الناطق باسم المديرية، العقيد: a rank after a comma is of who speaks. */
    private static boolean speaker(Passage passage, int w) {
        boolean rank =
                RANKS.contains(passage.words().word(w)) && passage.sameSentence(w - 1, w) && passage.comma(w - 1, w);
        for (int i = w - 1; rank && i >= w - SPEAKER_WITHIN && passage.sameSentence(i, w); i--) {
            if (passage.is(i, Cue.SAY)) {
                return true;
            }
        }
        return false;
    }

    /** "A judge in Frankfurt ordered": the first verb that follows is what he did. */
    private static boolean acts(Passage passage, int w) {
        for (int i = w + 1; i <= w + ACTS_WITHIN && passage.sameSentence(i, w); i++) {
            if (passage.comma(i - 1, i) || passage.is(i, Cue.ARREST)) {
                return false;
            }
            if (ACTING.contains(passage.words().word(i))) {
                return true;
            }
        }
        return false;
    }

    /** A prince, president or minister of whom nothing is told straight before: he speaks, prays or gives orders. */
    private static boolean inOffice(Passage passage, int w) {
        String word = passage.words().word(w);
        String bare = word.startsWith("ال") ? word.substring(2) : word;
        int verb = passage.beside(w - 1, w).equals("علی") ? w - 2 : w - 1;
        boolean happened = passage.is(verb, Cue.ARREST)
                || passage.is(verb, Cue.KILL)
                || passage.is(verb, Cue.GRASP)
                || passage.is(verb, Cue.WOUND);
        return OFFICES.contains(bare) && !happened;
    }

    /** Whether a word for people only tells of what kind cases are, قضايا جنائية وإرهابية, or an attack is: تفجير إرهابي. */
    private static boolean kind(Passage passage, int w) {
        String before = passage.beside(w - 1, w);
        if (ATTACKS.contains(before.startsWith("ال") ? before.substring(2) : before)) {
            return true;
        }
        for (int i = w - 1; i >= Math.max(0, w - CASES_WITHIN) && passage.sameSentence(i, w); i--) {
            String word = passage.words().word(i);
            if (CASES.contains(word.startsWith("ب") ? word.substring(1) : word)) {
                return passage.words().word(w).endsWith("یه");
            }
        }
        return false;
    }
}
