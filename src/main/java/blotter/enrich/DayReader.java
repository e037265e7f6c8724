package blotter.enrich;

import blotter.gazetteer.Tagger.Tag;
import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Found;
import blotter.release.Precision;
import blotter.text.DatePhrase.Match;
import blotter.text.NumberWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day or days of the operation. A day that belongs to the saying (announced on Sunday) is not one of them,
 * and the day of publication is never put in for one that is not stated.
 */
final class DayReader {
    /** Sentences that tell of the event itself, whatever their verb. */
    private static final int LEAD = 2;

    private static final int NEAR = 7;
    private static final int HEAD = 60;
    /** Words after which a new clause tells what was said. */
    private static final Set<String> THAT = WordLists.of("DayReader.that");

    /** Words that name who said it, and no act of saying on a day. */
    private static final Set<String> ATTRIBUTED = WordLists.of("DayReader.attributed");

    private static final Set<String> SAID = WordLists.of("DayReader.said");
    private static final Set<String> PREPOSITIONS = WordLists.of("DayReader.prepositions");
    private static final Set<String> PARTS_OF_DAY = WordLists.of("DayReader.parts-of-day");
    private static final Set<String> SAME = WordLists.of("DayReader.same");
    /** What follows an arrest on another day: charged, remanded, appeared in court. */
    private static final Set<String> PROCEEDINGS = WordLists.of("DayReader.proceedings");

    /** What happens on a later day: a hearing, a funeral, بەخاک سپاردن. */
    private static final Set<String> LATER = WordLists.of("DayReader.later");

    private static final int LATER_WITHIN = 8;
    private static final int RANGE_WITHIN = 6;
    private static final int RANGE_LETTERS = 20;
    private static final int ACTIVITY_WITHIN = 5;
    private static final Set<String> RANGE = WordLists.of("DayReader.range");
    private static final Set<String> BETWEEN = WordLists.of("DayReader.between");
    /** What a summary tells of: results, operations, چالاکییەکانی. */
    private static final Set<String> ACTIVITY = WordLists.of("DayReader.activity");

    private final Lexicon lexicon;
    private final NumberWords numbers;

    DayReader(Lexicon lexicon, NumberWords numbers) {
        this.lexicon = lexicon;
        this.numbers = numbers;
    }

    private record Day(LocalDate from, LocalDate to, int first, int last, boolean relative, Evidence.Span span) {}

    /**
     * When it happened.
     *
     * @param whole from the first day to the last, with the words of each
     * @param each the days and ranges that are named, in the order of the text
     */
    record Days(Found<DateSpan> whole, List<DateSpan> each) {
        static Days of(Found<DateSpan> one) {
            return new Days(one, one.value().known() ? List.of(one.value()) : List.of());
        }
    }

    Days happened(Passage text, DateSpan published, String lang) {
        LocalDate anchor = published.precision() == Precision.DAY ? published.to() : null;
        List<Day> days = new ArrayList<>();
        for (Match match : text.dates) {
            LocalDate from = match.date().from();
            LocalDate to = match.date().to();
            if (from != null && to != null && match.date().precision() == Precision.DAY && !ahead(text, match)) {
                int word = wordAt(text, match.start());
                int end = wordAt(text, match.end());
                days.add(new Day(
                        from,
                        to,
                        word,
                        Math.max(word, end - 1),
                        false,
                        new Evidence.Span(text.field, match.start(), match.end())));
            }
        }
        days.removeIf(day -> dateline(text, day));
        if (anchor != null) {
            relative(text, anchor, days);
        }
        List<Day> stated = stated(text, ranges(text, days), anchor, lang);
        if (stated.isEmpty()) {
            return Days.of(month(text, anchor));
        }
        LocalDate from =
                stated.stream().map(Day::from).min(LocalDate::compareTo).orElseThrow();
        LocalDate to = stated.stream().map(Day::to).max(LocalDate::compareTo).orElseThrow();
        Found<DateSpan> whole = new Found<>(
                DateSpan.days(from, to),
                stated.stream().<Evidence>map(Day::span).toList());
        List<DateSpan> each =
                stated.stream().map(day -> DateSpan.days(day.from, day.to)).distinct().toList();
        return new Days(whole, each);
    }

    /** Whether a day only lies ahead, "until 14 July", and ends no range. */
    private static boolean ahead(Passage text, Match match) {
        boolean ends = text.dates.stream()
                .anyMatch(other -> other.end() <= match.start() && match.start() - other.end() <= RANGE_LETTERS);
        return text.until(match.start()) && !ends;
    }

    /** The days in their order, two that "to" joins as one range. */
    private static List<Day> ranges(Passage text, List<Day> days) {
        List<Day> sorted = days.stream().sorted(Comparator.comparingInt(Day::first)).toList();
        List<Day> ranges = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Day day = sorted.get(i);
            if (i + 1 < sorted.size() && joined(text, day, sorted.get(i + 1))) {
                Day last = sorted.get(++i);
                Evidence.Span span = new Evidence.Span(
                        text.field, day.span.start(), last.span.end());
                day = new Day(day.from, last.to, day.first, last.last, day.relative && last.relative, span);
            }
            ranges.add(day);
        }
        return ranges;
    }

    /** "From Monday to Wednesday", "between 3 and 9 May", لە ٢٨ی حوزەیران تا ٤ی تەمموز. */
    private static boolean joined(Passage text, Day from, Day to) {
        boolean near = text.sameSentence(from.first, to.first) && to.first - from.last <= RANGE_WITHIN;
        if (!near || to.to.isBefore(from.from)) {
            return false;
        }
        boolean between = BETWEEN.contains(word(text, from.first - 1)) || BETWEEN.contains(word(text, from.first - 2));
        for (int w = Math.max(from.last + 1, to.first - 2); w < to.first; w++) {
            if (RANGE.contains(text.words.word(w))) {
                return true;
            }
        }
        return between || RANGE.contains(text.words.word(to.first));
    }

    private static String word(Passage text, int word) {
        return word < 0 ? "" : text.words.word(word);
    }

    /**
     * The days of what happened: those of sentences that tell of something done, where there is none those of the lead. Beside
     * the day of an arrest the day of the crime is none.
     */
    private static List<Day> stated(Passage text, List<Day> days, @Nullable LocalDate anchor, String lang) {
        List<Day> done = new ArrayList<>();
        List<Day> told = new ArrayList<>();
        for (Day day : days) {
            int sentence = text.sentence(Math.min(day.first, text.words.size() - 1));
            boolean first = sentence <= LEAD && day.relative && text.has(sentence, Cue.CONVICT);
            boolean late = anchor != null && day.from.isAfter(anchor);
            if ((!first && text.past(sentence)) || late || said(text, day, lang)) {
                continue;
            }
            if (!day.relative || text.done(sentence)) {
                done.add(day);
            } else if (sentence < LEAD) {
                told.add(day);
            }
        }
        boolean operation = done.stream().anyMatch(day -> !crime(text, day) && taken(text, day));
        if (operation) {
            done.removeIf(day -> crime(text, day));
        }
        return done.isEmpty() ? told : done;
    }

    /** Whether a day is that of a crime: the word that follows it, or stands before it, tells of harm. */
    private static boolean crime(Passage text, Day day) {
        for (int w = day.last + 1; w <= day.last + NEAR && text.sameSentence(w, day.first); w++) {
            Cue cue = text.cue(w);
            if (cue == Cue.HARM || (cue != null && cue.done())) {
                return cue == Cue.HARM;
            }
        }
        return false;
    }

    private static boolean taken(Passage text, Day day) {
        int sentence = text.sentence(Math.min(day.first, text.words.size() - 1));
        return text.has(sentence, Cue.ARREST) || text.has(sentence, Cue.GRASP) || text.has(sentence, Cue.ACT);
    }

    /** The month that the first sentence sums up, where no day is told: "during July", "the results of July 2026". */
    private static Found<DateSpan> month(Passage text, @Nullable LocalDate anchor) {
        for (Match match : text.dates) {
            LocalDate to = match.date().to();
            boolean first = text.sentenceAt(match.start()) == 0 && match.date().precision() == Precision.MONTH;
            boolean recent = match.yearless()
                    || (anchor != null && to != null && !to.isBefore(anchor.minusMonths(1).withDayOfMonth(1)));
            boolean summed = text.done(0) || activity(text, wordAt(text, match.start()));
            if (first && recent && summed) {
                return Found.of(match.date(), new Evidence.Span(text.field, match.start(), match.end()));
            }
        }
        return Found.of(DateSpan.NONE);
    }

    /** The date at the head of a wire story, {@code BASRA, March 12 -}: when it was sent, not when it happened. */
    private static boolean dateline(Passage text, Day day) {
        String words = text.words.original();
        int end = day.span.end();
        if (day.span.start() > HEAD) {
            return false;
        }
        for (int i = end; i < Math.min(words.length(), end + HEAD / 3); i++) {
            char c = words.charAt(i);
            if (c == '—' || c == '–' || (c == '-' && i > 0 && words.charAt(i - 1) == ' ')) {
                return true;
            }
            if (c == '.' || c == '\n') {
                return false;
            }
        }
        return false;
    }

    private static int wordAt(Passage text, int original) {
        int word = 0;
        while (word < text.words.size() - 1 && text.words.folded().end(text.words.end(word)) <= original) {
            word++;
        }
        return word;
    }

    private void relative(Passage text, LocalDate anchor, List<Day> days) {
        Day before = null;
        for (Tag<DayWord> tag : lexicon.days.tags(text.words)) {
            DayWord word = tag.things().getFirst();
            boolean inDate = days.stream().anyMatch(d -> Math.abs(d.first - tag.to()) <= 1 && d.first >= tag.from());
            boolean todayBefore = before != null && tag.from() - before.last <= 2 && before.to.equals(anchor);
            boolean same = tag.to() < text.words.size()
                    && word.weekday() == null
                    && (SAME.contains(text.words.word(tag.to()))
                            || (tag.from() > 0 && SAME.contains(text.words.word(tag.from() - 1))));
            if (same || inDate || ofDay(text, tag.from()) || (todayBefore && word.weekday() != null)) {
                continue;
            }
            boolean shifted = tag.to() < text.words.size() && shift(text, tag.to() - 1) != null;
            if (word.weekday() == null && shifted) {
                continue;
            }
            String previous = tag.from() > 0 ? text.words.word(tag.from() - 1) : "";
            String next = tag.to() < text.words.size() ? text.words.word(tag.to()) : "";
            boolean last = previous.equals("last") || next.startsWith("الماضی") || next.startsWith("رابردو");
            if (word.weekday() != null && !capital(text, tag)) {
                continue;
            }
            LocalDate day = word.on(anchor, last);
            int to = last && !previous.equals("last") ? tag.to() + 1 : tag.to();
            Day found = new Day(day, day, tag.from(), to - 1, true, text.wordSpan(tag.from(), to));
            days.add(found);
            before = found;
        }
        shifted(text, days);
    }

    /** ليوم الجمعة, ليومي: "the day of", not today. */
    private static boolean ofDay(Passage text, int word) {
        String written = text.words.word(word);
        return written.startsWith("لیوم") || written.startsWith("بیوم");
    }

    private static boolean capital(Passage text, Tag<DayWord> tag) {
        return !Character.isLowerCase(text.words.written(tag.from(), tag.to()).charAt(0));
    }

    /** How many days lie between a day that was named and the one that some words mean: none for "the same day". */
    private record Shift(int days, int length) {}

    /** "A day earlier" and "the next day" count from the day named before them. */
    private void shifted(Passage text, List<Day> days) {
        for (int w = 0; w + 1 < text.words.size(); w++) {
            int at = w;
            Shift shift = shift(text, w);
            Day base = shift == null
                    ? null
                    : days.stream()
                            .filter(d -> d.first < at)
                            .max((x, y) -> Integer.compare(x.first, y.first))
                            .orElse(null);
            if (shift != null && base != null) {
                days.add(new Day(
                        base.from.plusDays(shift.days),
                        base.to.plusDays(shift.days),
                        w,
                        w + shift.length - 1,
                        true,
                        text.wordSpan(w, w + shift.length)));
            }
        }
    }

    private @Nullable Shift shift(Passage text, int w) {
        String a = text.words.word(w);
        String b = text.words.word(w + 1);
        String c = w + 2 < text.words.size() ? text.words.word(w + 2) : "";
        if (previous(a, b, c)) {
            return new Shift(-1, 2);
        }
        if (a.equals("a") && b.equals("day") && c.equals("earlier")) {
            return new Shift(-1, 3);
        }
        boolean same = (a.equals("same") && PARTS_OF_DAY.contains(b))
                || (PARTS_OF_DAY.contains(a) && SAME.contains(b))
                || (SAME.contains(a) && PARTS_OF_DAY.contains(b));
        if (same) {
            return new Shift(0, 2);
        }
        if ((b.equals("days") || b.equals("day")) && c.equals("later")) {
            int later = number(text, w);
            return later == 0 ? null : new Shift(later, 3);
        }
        boolean next = ((a.equals("next") || a.equals("following")) && PARTS_OF_DAY.contains(b))
                || (a.startsWith("روژی") && b.startsWith("دواتر"))
                || (a.equals("الیوم") && b.equals("التالی"));
        return next ? new Shift(1, 2) : null;
    }

    private static boolean previous(String a, String b, String c) {
        return (a.equals("previous") && (b.equals("night") || b.equals("day") || b.equals("evening")))
                || ((a.equals("night") || a.equals("day")) && b.equals("before") && !c.equals("yesterday"))
                || (a.equals("الیوم") && b.equals("السابق"))
                || (a.equals("روژی") && b.equals("پیشتر"));
    }

    /** How many days "three days later" tells of; one for "a day later". */
    private int number(Passage text, int word) {
        NumberWords.Reading number = numbers.at(text.words.folded(), text.words.start(word));
        return number == null || number.value().scale() > 0 ? 1 : number.value().intValue();
    }

    /** Whether the day belongs to a word of saying, or to the crime that led to arrests: the nearest before it, in Kurdish and Turkish the nearest after. */
    private static boolean said(Passage text, Day day, String lang) {
        boolean period = !day.from.equals(day.to) || activity(text, day.first);
        if (period && text.sentence(day.first) < LEAD) {
            return false;
        }
        boolean verbFinal = lang.equals("ckb") || lang.equals("kmr") || lang.equals("tr");
        Cue cue = verbFinal ? after(text, day) : before(text, day);
        if (cue == null) {
            cue = verbFinal ? null : after(text, day);
        }
        return cue == Cue.SAY || cue == Cue.HARM;
    }

    /** "The results of its work for", حصيلة نشاطاتها ليوم, پوختەی چالاکییەکانی: whether a day or month is what a report sums up. */
    private static boolean activity(Passage text, int first) {
        for (int w = first - 1; w >= first - ACTIVITY_WITHIN && text.sameSentence(w, first); w--) {
            if (ACTIVITY.contains(text.words.word(w))) {
                return true;
            }
            if (text.comma(w, w + 1)) {
                return false;
            }
        }
        return false;
    }

    private static @Nullable Cue before(Passage text, Day day) {
        for (int w = day.first - 1; w >= 0 && text.sameSentence(w, day.first); w--) {
            boolean colon = text.between(w + 1).contains(":");
            if (colon || THAT.contains(text.words.word(w))) {
                return null;
            }
            Cue cue = text.cue(w);
            if (cue == Cue.SAY && ATTRIBUTED.contains(text.words.word(w))) {
                continue;
            }
            if (cue == Cue.SAY && SAID.contains(text.words.word(w)) && clause(text, w + 1, day.first)) {
                return null;
            }
            if (PROCEEDINGS.contains(text.words.word(w))) {
                return Cue.SAY;
            }
            boolean crime = cue == Cue.HARM
                    && (text.has(text.sentence(w), Cue.ARREST)
                            || (text.has(text.sentence(w), Cue.GANG) && text.has(text.sentence(w), Cue.ACT)));
            if (cue == Cue.SAY || crime || (cue != null && cue.done())) {
                return cue;
            }
        }
        return null;
    }

    /** Whether what was said begins straight after: "said its teams put out a fire on Sunday". */
    private static boolean clause(Passage text, int after, int day) {
        return after < day
                && !text.comma(after - 1, after)
                && !PREPOSITIONS.contains(text.words.word(after))
                && text.cue(after) != Cue.SAY
                && day - after > 2;
    }

    private static @Nullable Cue after(Passage text, Day day) {
        for (int w = day.last + 1; w <= day.last + NEAR + 8 && text.sameSentence(w, day.first); w++) {
            if (w <= day.last + LATER_WITHIN && LATER.contains(text.words.word(w))) {
                return Cue.SAY;
            }
            if (w > day.last + 1
                    && text.comma(day.last, day.last + 1)
                    && !text.words.arabic(w)
                    && text.cue(w) == Cue.SAY) {
                return null;
            }
            Cue cue = text.cue(w);
            boolean attributed = cue == Cue.SAY && ATTRIBUTED.contains(text.words.word(w));
            if (!attributed && (cue == Cue.SAY || (cue != null && cue.done()))) {
                return cue;
            }
        }
        return null;
    }
}
