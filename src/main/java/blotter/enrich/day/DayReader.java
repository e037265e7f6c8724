package blotter.enrich.day;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordOrder;
import blotter.enrich.passage.Passage;
import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Found;
import blotter.release.Precision;
import blotter.text.NumberWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day or days of the operation. A day that belongs to the saying (announced on Sunday) is not one of them,
 * and the day of publication is never put in for one that is not stated.
 */
public final class DayReader {
    /** Sentences that tell of the event itself, whatever their verb. */
    private static final int LEAD = 2;

    private final DayMentions mentions;

    public DayReader(NumberWords numbers) {
        this.mentions = new DayMentions(numbers);
    }

    /**
     * When it happened.
     *
     * @param whole from the first day to the last, with the words of each
     * @param each the days and ranges that are named, in the order of the text
     */
    public record Days(Found<DateSpan> whole, List<DateSpan> each) {
        static Days of(Found<DateSpan> one) {
            return new Days(one, one.value().known() ? List.of(one.value()) : List.of());
        }

        /** @param days at least one */
        static Days of(List<NamedDay> days) {
            LocalDate from = days.stream()
                    .map(NamedDay::from)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            LocalDate to = days.stream()
                    .map(NamedDay::to)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return new Days(
                    new Found<>(
                            DateSpan.days(from, to),
                            days.stream().<Evidence>map(NamedDay::span).toList()),
                    days.stream()
                            .map(day -> DateSpan.days(day.from(), day.to()))
                            .distinct()
                            .toList());
        }
    }

    /** When what a text announces happened. Without a day of publication no word that counts from it names one. */
    public Days happened(Passage text, DateSpan published, String lang) {
        LocalDate anchor = published.precision() == Precision.DAY ? published.to() : null;
        List<NamedDay> told = told(text, mentions.read(text, anchor), anchor, lang);
        return told.isEmpty() ? Days.of(ReportingPeriod.month(text, anchor)) : Days.of(told);
    }

    /**
     * The days of what happened: those of sentences that tell of something done, where there is none those of the lead. Beside
     * the day of an arrest the day of the crime is none.
     */
    private static List<NamedDay> told(Passage text, List<NamedDay> days, @Nullable LocalDate anchor, String lang) {
        DayAttachment attachment = new DayAttachment(text, WordOrder.verbFinal(lang));
        List<NamedDay> done = new ArrayList<>();
        List<NamedDay> lead = new ArrayList<>();
        for (NamedDay day : days) {
            int sentence = text.sentence(day.first());
            boolean late = anchor != null && day.from().isAfter(anchor);
            if (late || past(text, day) || attachment.saying(day)) {
                continue;
            }
            if (!day.relative() || text.done(sentence)) {
                done.add(day);
            } else if (text.lead(sentence, LEAD)) {
                lead.add(day);
            }
        }
        if (done.stream().anyMatch(day -> !attachment.crime(day) && taken(text, day))) {
            done.removeIf(attachment::crime);
        }
        return done.isEmpty() ? lead : done;
    }

    /** Whether a day is told of in a sentence about something older, which a verdict of the lead is not. */
    private static boolean past(Passage text, NamedDay day) {
        int sentence = text.sentence(day.first());
        boolean verdict = sentence <= LEAD && day.relative() && text.has(sentence, Cue.CONVICT);
        return !verdict && text.past(sentence);
    }

    private static boolean taken(Passage text, NamedDay day) {
        int sentence = text.sentence(day.first());
        return text.has(sentence, Cue.ARREST) || text.has(sentence, Cue.GRASP) || text.has(sentence, Cue.ACT);
    }
}
