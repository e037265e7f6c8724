package blotter.enrich.figure;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import java.util.Set;

/**
 * People whom a sentence only names beside what happened to others: لدى أحد المتهمين, the victims where others are arrested, "the
 * attack in which six soldiers were killed".
 */
final class Bystanders {
    private static final Set<String> VICTIMS = WordLists.of("Bystanders.victims");

    /** Who was taken away or is missed: خمسة قتلى و11 مختطفا. */
    private static final Set<String> GONE = WordLists.of("Bystanders.gone");

    /** After these stand people whom nothing was done to: لدى. */
    private static final Set<String> ASIDE = WordLists.of("Bystanders.aside");

    private static final int CAUGHT_WITHIN = 4;
    /** Before whom something else is done to: لنقل 19 شاباً, "after questioning eleven people". */
    private static final Set<String> ACTED_ON = WordLists.of("Bystanders.acted-on");

    private static final Set<String> COMPLAINED = WordLists.of("Bystanders.complained");
    private static final Set<String> BY_WHOM = WordLists.of("Bystanders.by-whom");
    private static final Set<String> BODY = WordLists.of("Bystanders.body");
    private static final Set<String> PASSED = WordLists.of("Bystanders.passed");

    private static final String THE = "ال";

    private static final Set<String> KILLERS = WordLists.of("Bystanders.killers");
    private static final Set<String> KILLED = WordLists.of("Bystanders.killed");
    /** Kin with the pronoun of whose they are. */
    private static final Set<String> KIN = WordLists.of("PeopleTies.companions");

    private Bystanders() {}

    static boolean are(Passage passage, People group, Cue what) {
        boolean and = passage.words().folded().at(passage.words().start(group.from())) == 'و'; // باسم وثلاثة آخرين
        return (!and && ASIDE.contains(passage.beside(before(passage, group), group.from())))
                || complaining(passage, group)
                || elsewhere(passage, group)
                || holding(passage, group)
                || (what == Cue.KILL && killing(passage, group))
                || (what == Cue.WOUND && corpse(passage, group))
                || (what == Cue.ARREST
                        ? are(passage, group, VICTIMS) || slain(passage, group) || actedOn(passage, group)
                        : are(passage, group, GONE));
    }

    /** Whether people were only taken somewhere or asked, and not caught themselves: "is questioning three men arrested on Monday". */
    private static boolean actedOn(Passage passage, People group) {
        boolean caught = false;
        for (int w = group.to(); w < group.to() + CAUGHT_WITHIN && passage.sameSentence(w, group.from()); w++) {
            if (passage.comma(w - 1, w)) {
                break;
            }
            caught |= passage.is(w, Cue.ARREST) || passage.is(w, Cue.GRASP);
        }
        return group.stated() && !caught && ACTED_ON.contains(passage.beside(group.from() - 1, group.from()));
    }

    /** The word before some people, or before the noun that they are told by once more: تخص المتهم الموقوف. */
    private static int before(Passage passage, People group) {
        int before = group.from() - 1;
        boolean again = !group.stated()
                && passage.beside(before, group.from()).startsWith(THE)
                && passage.words().word(group.from()).startsWith(THE)
                && (passage.is(before, Cue.PERSON) || passage.is(before, Cue.PEOPLE));
        return again ? before - 1 : before;
    }

    /** شكوى تقدم بها أحد المستثمرين: whoever complained. */
    private static boolean complaining(Passage passage, People group) {
        int by = group.from() - 1;
        return COMPLAINED.contains(passage.beside(by - 1, group.from()))
                && BY_WHOM.contains(passage.beside(by, group.from()));
    }

    /** وبحوزة أحدهم سلاح: what one of them had. */
    private static boolean holding(Passage passage, People group) {
        return group.part() && passage.beside(group.from() - 1, group.from()).endsWith("بحوزه");
    }

    /** "They planned the attack in which six soldiers were killed": what happened in another event. */
    private static boolean elsewhere(Passage passage, People group) {
        int in = group.from() - 2;
        return passage.sameSentence(in - 1, group.from())
                && passage.words().word(in).equals("in")
                && passage.words().word(in + 1).equals("which")
                && !passage.comma(in - 1, in);
    }

    /** جثة رجل مصاب بثلاث إطلاقات, الضحية مصابة بطلقتين وقد فارقت الحياة: the wounds of the dead. */
    private static boolean corpse(Passage passage, People group) {
        boolean passed = false;
        boolean others = group.stated();
        for (int w = group.to(); !others && passage.sameSentence(w, group.from()); w++) {
            others = passage.is(w, Cue.PEOPLE) || passage.is(w, Cue.PERSON);
            passed |= PASSED.contains(passage.words().word(w));
        }
        return passed || BODY.contains(passage.beside(group.from() - 1, group.from()));
    }

    /** القبض على متهم بقتل صائغ, على قاتل والدته: who was killed is not who is arrested. */
    private static boolean slain(Passage passage, People group) {
        int by = group.from() - 1;
        String word = passage.beside(by, group.from());
        return KILLERS.contains(word)
                || (passage.words().arabic(group.from()) && passage.is(by, Cue.KILL) && word.startsWith("ب"));
    }

    /** قتل رجل زوجته: the first of two behind the verb is who killed. */
    private static boolean killing(Passage passage, People group) {
        return !group.stated()
                && KILLED.contains(passage.beside(group.from() - 1, group.from()))
                && passage.sameSentence(group.to(), group.from())
                && !passage.comma(group.to() - 1, group.to())
                && KIN.contains(passage.words().word(group.to()));
    }

    /** Whether a word of theirs says what they are: victims and hostages are not who is arrested, nor are kidnapped ones dead. */
    private static boolean are(Passage passage, People group, Set<String> those) {
        for (int w = group.from(); w < group.to(); w++) {
            String word = passage.words().word(w);
            if (those.contains(word) || (word.startsWith("ال") && those.contains(word.substring(2)))) {
                return true;
            }
        }
        return false;
    }
}
