package blotter.enrich.day;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Tagger;
import blotter.gazetteer.Tagger.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days that are told from the day of publication: yesterday, on Monday, الأحد الماضي, دوێنێ. */
final class DeicticDays {
    private static final Set<String> SAME = WordLists.of("ShiftedDays.same");
    private static final String LAST = "last";
    private final Tagger<DayWord> names = DayWord.tagger();
    private final ShiftedDays shifted;
    private final LastDays last;

    DeicticDays(ShiftedDays shifted, LastDays last) {
        this.shifted = shifted;
        this.last = last;
    }

    /** @param days those named by the calendar, to which these are added; a weekday beside one of them is no other day */
    void add(Passage text, LocalDate published, List<NamedDay> days) {
        NamedDay before = null;
        for (Tag<DayWord> tag : names.tags(text.words())) {
            boolean weekday = tag.things().getFirst().weekday() != null;
            boolean meant = weekday
                    ? capital(text, tag) && !onBoth(text, tag) && !apposed(before, tag, published)
                    : !same(text, tag) && !counted(text, tag);
            if (meant && !ahead(text, tag) && !ofDay(text, tag.from()) && !inDate(tag, days)) {
                before = day(text, tag, published);
                days.add(before);
            }
        }
    }

    /** "Last Monday" is not publication's own weekday; الماضي belongs to the words of the day. */
    private static NamedDay day(Passage text, Tag<DayWord> tag, LocalDate published) {
        boolean before = tag.from() > 0 && text.words().word(tag.from() - 1).equals(LAST);
        String next = tag.to() < text.words().size() ? text.words().word(tag.to()) : "";
        boolean after = next.startsWith("الماضی") || next.startsWith("رابردو");
        LocalDate day = tag.things().getFirst().on(published, before || after);
        int to = after && !before ? tag.to() + 1 : tag.to();
        return new NamedDay(day, day, tag.from(), to - 1, true, text.wordSpan(tag.from(), to));
    }

    /** "Today, Sunday": the weekday behind a word for the day of publication. */
    private static boolean apposed(@Nullable NamedDay before, Tag<DayWord> tag, LocalDate published) {
        return before != null && tag.from() - before.last() <= 2 && before.to().equals(published);
    }

    /** القبض على الاثنين, السائقين الاثنين: both of them, and no Monday. */
    private static boolean onBoth(Passage text, Tag<DayWord> tag) {
        String before = text.beside(tag.from() - 1, tag.from());
        boolean people = before.startsWith("ال")
                && before.endsWith("ین")
                && (text.is(tag.from() - 1, Cue.PEOPLE) || text.is(tag.from() - 1, Cue.DUAL));
        return text.words().word(tag.from()).equals("الاثنین") && (before.equals("علی") || people);
    }

    /** "A longer report follows later today": what is still to come. */
    private static boolean ahead(Passage text, Tag<DayWord> tag) {
        return text.words().word(tag.from()).equals("today")
                && text.beside(tag.from() - 1, tag.from()).equals("later")
                && !Clause.passive(text, Math.max(0, tag.from() - 3));
    }

    /** A weekday beside a date: Monday 12 March. */
    private static boolean inDate(Tag<DayWord> tag, List<NamedDay> days) {
        return days.stream().anyMatch(day -> Math.abs(day.first() - tag.to()) <= 1 && day.first() >= tag.from());
    }

    /** اليوم نفسه, هەمان ڕۆژ: the day named before, not that of publication. */
    private static boolean same(Passage text, Tag<DayWord> tag) {
        return tag.to() < text.words().size()
                && (SAME.contains(text.words().word(tag.to()))
                        || (tag.from() > 0 && SAME.contains(text.words().word(tag.from() - 1))));
    }

    /** اليوم التالي, اليومين الماضيين: the word for a day is one of those that count. */
    private boolean counted(Passage text, Tag<DayWord> tag) {
        return last.at(text, tag.from()) > 0 || (tag.to() < text.words().size() && shifted.at(text, tag.to() - 1));
    }

    /** ليوم الجمعة, ليومي: "the day of", not today. */
    private static boolean ofDay(Passage text, int word) {
        String written = text.words().word(word);
        return written.startsWith("لیوم") || written.startsWith("بیوم");
    }

    private static boolean capital(Passage text, Tag<DayWord> tag) {
        return !Character.isLowerCase(text.words().written(tag.from(), tag.to()).charAt(0));
    }
}
