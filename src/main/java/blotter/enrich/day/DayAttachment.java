package blotter.enrich.day;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which word of its sentence a day belongs to: "said on Sunday that three were held", "was held on Monday over a murder on 3 May". It
 * is the nearest before the day, in Kurdish and Turkish the nearest after it.
 */
final class DayAttachment {
    private static final int CRIME_WITHIN = 7;
    private static final int AFTER_WITHIN = 15;
    /** Where verbs come first, one that says what happened on a day does not stand far behind it. */
    private static final int VERB_FIRST_WITHIN = 9;

    private static final int BESIDE = 2;
    private static final int LATER_WITHIN = 8;
    /** Words after which a new clause tells what was said. */
    private static final Set<String> THAT = WordLists.of("DayAttachment.that");

    /** Words that name who said it, and no act of saying on a day. */
    private static final Set<String> ATTRIBUTED = WordLists.of("DayAttachment.attributed");

    private static final Set<String> SAID = WordLists.of("DayAttachment.said");
    private static final Set<String> PREPOSITIONS = WordLists.of("DayAttachment.prepositions");
    /** What follows an arrest on another day: charged, remanded, appeared in court. */
    private static final Set<String> PROCEEDINGS = WordLists.of("DayAttachment.proceedings");

    /** What happens on a later day: a hearing, a funeral, بەخاک سپاردن. */
    private static final Set<String> LATER = WordLists.of("DayAttachment.later");

    private final Passage text;
    private final boolean verbFinal;

    DayAttachment(Passage text, boolean verbFinal) {
        this.text = text;
        this.verbFinal = verbFinal;
    }

    /** Whether a day is that of the saying, of what came later, or of the crime that led to arrests. */
    boolean saying(NamedDay day) {
        if (ReportingPeriod.is(text, day)) {
            return false;
        }
        Cue before = verbFinal ? null : before(day);
        Cue cue = before == null ? after(day) : before;
        return cue == Cue.SAY || cue == Cue.HARM;
    }

    /** Whether a day is that of a crime: the word that follows it tells of harm. */
    boolean crime(NamedDay day) {
        for (int w = day.last() + 1; w <= day.last() + CRIME_WITHIN && text.sameSentence(w, day.first()); w++) {
            Cue cue = text.cue(w);
            if (cue == Cue.HARM || (cue != null && cue.done())) {
                return cue == Cue.HARM;
            }
        }
        return false;
    }

    private @Nullable Cue before(NamedDay day) {
        for (int w = day.first() - 1; text.sameSentence(w, day.first()); w--) {
            if (text.between(w + 1).contains(":") || THAT.contains(text.words().word(w))) {
                return null;
            }
            if (attributed(w)) {
                continue;
            }
            if (attributed(w - 1) && apart(w, day)) {
                return null;
            }
            if (quotes(w, day)) {
                return null;
            }
            Cue cue = PROCEEDINGS.contains(text.words().word(w)) ? Cue.SAY : text.cue(w);
            if (cue == Cue.SAY || (cue != null && cue.done()) || (cue == Cue.HARM && led(text.sentence(w)))) {
                return cue;
            }
        }
        return null;
    }

    /** Whether a comma stands between a word and a day and something is told between the comma and the day: بحسب البيان، طوّقت القوة مساء الثلاثاء. */
    private boolean apart(int w, NamedDay day) {
        for (int i = w; i < day.first() - BESIDE; i++) {
            if (text.comma(i, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Cue after(NamedDay day) {
        int next = day.last() + 1;
        boolean verbFirst = !verbFinal && text.words().arabic(day.first());
        int within = verbFirst ? VERB_FIRST_WITHIN : AFTER_WITHIN;
        for (int w = next; w <= day.last() + within && text.sameSentence(w, day.first()); w++) {
            if (w <= day.last() + LATER_WITHIN && LATER.contains(text.words().word(w))) {
                return Cue.SAY;
            }
            Cue cue = text.cue(w);
            if (cue == Cue.CONVICT) {
                return null;
            }
            boolean source = cue == Cue.SAY
                    && w > next
                    && text.comma(day.last(), next)
                    && !text.words().arabic(w);
            if (source) {
                return null;
            }
            if (!attributed(w) && (cue == Cue.SAY || (cue != null && cue.done()))) {
                return verbFinal && announced(w) ? Cue.SAY : cue;
            }
        }
        return null;
    }

    /** ئەمڕۆ دەستە دەستگیرکردنی بەڕێوەبەرێکی ڕاگەیاند: whether what happened is only named as what the sentence's verb announces. */
    private boolean announced(int noun) {
        if (!text.words().word(noun).endsWith("نی")) {
            return false;
        }
        for (int w = noun + 1; text.sameSentence(w, noun) && !text.comma(w - 1, w); w++) {
            Cue cue = text.cue(w);
            if (cue == Cue.SAY) {
                return true;
            }
            if (cue != null && cue.done() && !text.words().word(w).endsWith("نی")) {
                return false;
            }
        }
        return false;
    }

    private boolean attributed(int w) {
        return text.cue(w) == Cue.SAY && ATTRIBUTED.contains(text.words().word(w));
    }

    /** Whether a sentence tells of a crime as what led to an arrest. */
    private boolean led(int sentence) {
        return text.has(sentence, Cue.ARREST) || (text.has(sentence, Cue.GANG) && text.has(sentence, Cue.ACT));
    }

    /** Whether what was said begins straight after: "said its teams put out a fire on Sunday". */
    private boolean quotes(int said, NamedDay day) {
        int after = said + 1;
        return text.cue(said) == Cue.SAY
                && SAID.contains(text.words().word(said))
                && day.first() - after > 2
                && !text.comma(said, after)
                && !PREPOSITIONS.contains(text.words().word(after))
                && text.cue(after) != Cue.SAY;
    }
}
