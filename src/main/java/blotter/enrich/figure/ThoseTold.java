package blotter.enrich.figure;

import blotter.enrich.event.Factuality;
import blotter.enrich.event.Happening;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people whom a pronoun takes up: "three men broke in ... they were arrested", قيام أربعة أشخاص ... وأمكن ضبطهم. Asked only where
 * nothing else tells how many were arrested.
 */
final class ThoseTold {
    private static final Set<String> THEY = WordLists.of("ThoseTold.they");
    private static final Set<String> COPULAS = WordLists.of("ThoseTold.copulas");
    private static final Set<String> OWN = WordLists.of("ThoseTold.own");
    private static final Set<String> THEM = WordLists.of("ThoseTold.them");
    /** Also told of hostages. */
    private static final String HELD = "held";

    private static final String ON_THEM = "علیهم";
    private static final String THEM_WRITTEN_ON = "هم";
    private static final String BOTH_WRITTEN_ON = "هما";
    /** 3 أشخاص مقيمين بمحافظة الجيزة: where those told of live. */
    private static final Set<String> LIVING = WordLists.of("ThoseTold.living");

    private ThoseTold() {}

    /** The people before such a pronoun of whom a number tells; null where there are none, or it may mean others. */
    static @Nullable Headcount arrested(Participants told) {
        Passage passage = told.passage();
        for (int w = 0; w < passage.words().size(); w++) {
            boolean arrest = (passage.is(w, Cue.ARREST) || passage.is(w, Cue.GRASP))
                    && !passage.past(passage.sentence(w))
                    && Factuality.real(passage, w, Cue.ARREST);
            Headcount numbered = arrest ? numbered(told, w) : null;
            if (numbered != null) {
                return numbered;
            }
            if (arrest && !passage.words().word(w).equals(HELD) && taken(passage, w)) {
                People group = before(told, w);
                return group == null
                        ? null
                        : Headcount.stated(
                                group.count(), passage.sentence(w), false, passage.wordSpan(group.from(), group.to()));
            }
        }
        return null;
    }

    /** "Arresting their drivers ... the six drivers": the number of people that the verb names without one; null where none is told. */
    private static @Nullable Headcount numbered(Participants told, int w) {
        Passage passage = told.passage();
        int noun = w + 2;
        boolean named =
                OWN.contains(passage.beside(w + 1, w)) && passage.sameSentence(noun, w) && passage.is(noun, Cue.PEOPLE);
        for (People group : named ? told.groups() : List.<People>of()) {
            boolean same = group.stated()
                    && group.count() > 1
                    && passage.words()
                            .word(group.to() - 1)
                            .equals(passage.words().word(noun));
            if (same && !passage.past(passage.sentence(group.from()))) {
                return Headcount.stated(
                        group.count(),
                        passage.sentence(group.from()),
                        false,
                        passage.wordSpan(group.from(), group.to()));
            }
        }
        return null;
    }

    private static boolean taken(Passage passage, int w) {
        if (passage.words().arabic(w)) {
            return passage.beside(w + 1, w).equals(ON_THEM)
                    || passage.words().word(w).endsWith(THEM_WRITTEN_ON)
                    || passage.words().word(w).endsWith(BOTH_WRITTEN_ON);
        }
        boolean they = COPULAS.contains(passage.beside(w - 1, w)) && THEY.contains(passage.beside(w - 2, w));
        return they || THEM.contains(passage.beside(w + 1, w));
    }

    /** Of the nearest sentence that counts people the first, its subject; null where they suffered, or others are told of since. */
    private static @Nullable People before(Participants told, int w) {
        Passage passage = told.passage();
        People subject = null;
        for (People group : told.groups().reversed()) {
            boolean fits = !passage.words().word(w).endsWith(BOTH_WRITTEN_ON) || group.count() == 2;
            boolean earlier = group.to() <= w && group.stated() && group.count() > 1 && !group.part() && fits;
            boolean same = subject == null || passage.sameSentence(group.from(), subject.from());
            if (earlier && same) {
                subject = group;
            }
        }
        boolean taken = subject != null
                && !passage.past(passage.sentence(subject.from()))
                && !suffered(told, subject)
                && !others(passage, subject.to(), w)
                && Side.of(passage, subject, w) != Side.OWN;
        return taken ? subject : null;
    }

    private static boolean suffered(Participants told, People group) {
        return told.event(group, Cue.KILL) >= 0
                || told.event(group, Cue.WOUND) >= 0
                || Happening.event(told.passage(), group, Cue.HARM, told.lang()) >= 0
                || Bystanders.are(told.passage(), group, Cue.ARREST);
    }

    /** Whether people are named between without a number, whom the pronoun may mean. */
    private static boolean others(Passage passage, int from, int to) {
        for (int w = from; w < to; w++) {
            boolean several = passage.is(w, Cue.PEOPLE) && !passage.is(w, Cue.PERSON) && !passage.is(w, Cue.ARREST);
            if (several
                    && !passage.genitive(w)
                    && !LIVING.contains(passage.words().word(w))
                    && !THEY.contains(passage.words().word(w))) {
                return true;
            }
        }
        return false;
    }
}
