package blotter.text;

import blotter.release.DateSpan;
import blotter.release.Precision;
import blotter.text.DateTokens.Token;
import blotter.text.Months.Calendar;
import blotter.text.Months.Month;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates that are written out in a text: {@code 14 December 2025}, {@code اليوم الأحد ( 14 كانون الأول 2025 )},
 * {@code 02ـی شوباتی 2026}, {@code ٢٠٢١/١/١١}, {@code ۲۳ آذر ۱۴۰۴}. Only dates that say day, month and year, or month
 * and year, or (when a day to count back from is given) day and month; no "today", no "two hours ago", and nothing is
 * guessed: a number that is not plainly part of a date is none.
 */
public final class DatePhrase {
    /** How {@code 03/04/2025} is read where both ways are possible. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    /**
     * A date and where it stands.
     *
     * @param start first UTF-16 unit; {@code end} is exclusive
     * @param yearless whether the year was not written but is that of the last such day up to the anchor
     */
    public record Match(int start, int end, DateSpan date, boolean yearless) {}

    private static final Set<String> AFTER_DAY = Set.of(
            "ي", "يه", "مين", "هم", "e", "ê", "a", "an", "em", "st", "nd", "rd", "th", "er", "of", "de", "del", "من",
            "شهر", "مانگي", ",", ".", "،", "ى", "ي مانگي", "meha");
    private static final Set<String> AFTER_MONTH = Set.of(
            ",", ".", "،", "ي", "de", "del", "of", "سنه", "عام", "من", "لعام", "لسنه", "للعام", "سالي", "ساله", "sala",
            "-", "(", ")", "م", "st", "nd", "rd", "th");
    private static final Set<String> TO = folded(
            "-", "–", "—", "to", "until", "till", "through", "الى", "والى", "حتى", "وحتى", "لغاية", "ولغاية", "تا",
            "تاكو", "بو");
    private static final Set<String> AND = folded("و", "and", "u", "û", "ve", "&");
    private static final Set<String> RANGE =
            Stream.concat(TO.stream(), AND.stream()).collect(Collectors.toUnmodifiableSet());
    /** Before two days of which "and" joins the last. */
    private static final Set<String> BETWEEN = folded("between", "بين", "نێوان", "نێوانی");

    /** The longest time that two dates of different months are the ends of. */
    private static final int MOST_MONTHS = 3;

    private static final Set<String> IN = folded("in", "during", "في", "شهر", "خلال", "مانگی");
    private static final Set<String> THIS_MONTH = folded(
            "this month",
            "الشهر الجاري",
            "الشهر الحالي",
            "هذا الشهر",
            "ئەم مانگە",
            "ئەم مانگەدا",
            "ئەم مانگەی",
            "bu ayın");
    /** What is divided in a month, or bears a day's name: the first week of July, the Fourteenth of March movement. */
    private static final Set<String> PARTED = folded(
            "الأسبوع", "النصف", "الثلث", "الربع", "الشهر", "أسبوع", "نصف", "هەفتەی", "نیوەی", "هجمات", "أحداث", "قوى",
            "ثورة", "تيار", "جسر", "حركة", "شارع");

    private static final Set<String> OF = Set.of("of", "من");
    private static final Months MONTHS = new Months();
    private static final DayOrdinals ORDINALS = new DayOrdinals();

    private static Set<String> folded(String... phrases) {
        return Stream.of(phrases).map(Months::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** The first date in a phrase that says its year. */
    public Optional<DateSpan> parse(String phrase, Order order) {
        return find(phrase, order, null).stream().findFirst().map(Match::date);
    }

    /**
     * All dates in a text, in order and not overlapping.
     *
     * @param anchor the day a date without year is counted back from, such as that of publication; null leaves these out
     */
    public List<Match> find(String text, Order order, @Nullable LocalDate anchor) {
        var tokens = DateTokens.of(text);
        var found = new ArrayList<Match>();
        for (int i = 0; i < tokens.size(); ) {
            ReadDate parsed = upTo(tokens, i, order, anchor);
            if (parsed == null) {
                i++;
            } else {
                found.add(new Match(
                        tokens.get(i).start(), tokens.get(parsed.next() - 1).end(), parsed.span(), parsed.yearless()));
                i = parsed.next();
            }
        }
        return found;
    }

    private record Named(Month month, int next) {}

    /** A date, or the days from one up to another: 30 October to 5 November 2026, نێوان 26ی ئاب تا 1ی ئەیلوول. */
    private @Nullable ReadDate upTo(DateTokens tokens, int i, Order order, @Nullable LocalDate anchor) {
        ReadDate first = at(tokens, i, order, anchor);
        if (first == null || first.span().precision() != Precision.DAY) {
            return first;
        }
        String joining = tokens.folded(first.next());
        boolean range = TO.contains(joining) || (AND.contains(joining) && BETWEEN.contains(tokens.folded(i - 1)));
        ReadDate last = range && first.next() + 1 < tokens.size() ? at(tokens, first.next() + 1, order, anchor) : null;
        if (last == null || last.span().precision() != Precision.DAY) {
            return first;
        }
        LocalDate from = first.span().from();
        LocalDate to = last.span().to();
        if (from == null || to == null) {
            return first;
        }
        if (first.yearless()) {
            LocalDate same = from.withYear(to.getYear());
            from = same.isAfter(to) ? same.minusYears(1) : same;
        }
        return from.isAfter(to) || from.plusMonths(MOST_MONTHS).isBefore(to)
                ? first
                : new ReadDate(DateSpan.days(from, to), last.next(), first.yearless() && last.yearless());
    }

    private @Nullable ReadDate at(DateTokens tokens, int i, Order order, @Nullable LocalDate anchor) {
        Token token = tokens.get(i);
        if (!token.number()) {
            ReadDate first = token.word() && tokens.numberWithin(i, 6) ? monthFirst(tokens, i, anchor) : null;
            ReadDate told = first == null && token.word() ? inWords(tokens, i, anchor) : first;
            return told == null && anchor != null ? bareMonth(tokens, i, anchor) : told;
        }
        if (token.length() > 4 || tokens.continues(i)) {
            return null;
        }
        ReadDate numeric = NumericDate.at(tokens, i, order);
        if (numeric != null) {
            return numeric;
        }
        return token.length() <= 2 && token.value() >= 1 && token.value() <= 31 ? dayFirst(tokens, i, anchor) : null;
    }

    private @Nullable ReadDate dayFirst(DateTokens tokens, int i, @Nullable LocalDate anchor) {
        int first = tokens.get(i).value();
        int last = first;
        int at = i + 1;
        int afterSuffix = tokens.skip(at, Set.of("ي", "e", "st", "nd", "rd", "th"));
        boolean night = tokens.folded(afterSuffix).equals("/")
                && tokens.isNumber(afterSuffix + 1)
                && tokens.get(afterSuffix + 1).value() == first + 1; // ليلة 30/31 آذار
        if ((night || RANGE.contains(tokens.folded(afterSuffix)))
                && tokens.isNumber(afterSuffix + 1)
                && tokens.get(afterSuffix + 1).length() <= 2) {
            last = tokens.get(afterSuffix + 1).value();
            at = afterSuffix + 2;
        }
        return ofMonth(tokens, at, first, last, anchor);
    }

    /** A day told in words before its month: the twenty-first of July, الحادي والعشرين من تموز, بیست و یەکی تەمموز. */
    private @Nullable ReadDate inWords(DateTokens tokens, int i, @Nullable LocalDate anchor) {
        DayOrdinals.Told first = ORDINALS.at(tokens, i);
        if (first == null || PARTED.contains(tokens.folded(i - 1))) {
            return null;
        }
        DayOrdinals.Told last =
                RANGE.contains(tokens.folded(first.next())) ? ORDINALS.at(tokens, first.next() + 1) : null;
        DayOrdinals.Told end = last == null ? first : last;
        String word = tokens.folded(end.next() - 1);
        boolean tied = (word.endsWith("ي") && !word.startsWith("ال")) || OF.contains(tokens.folded(end.next()));
        ReadDate read = tied ? ofMonth(tokens, end.next(), first.day(), end.day(), anchor) : null;
        return read == null
                        || tokens.folded(read.next()).equals("'")
                        || tokens.folded(read.next()).equals("’")
                ? null
                : read;
    }

    private @Nullable ReadDate ofMonth(DateTokens tokens, int from, int first, int last, @Nullable LocalDate anchor) {
        int at = tokens.skip(from, AFTER_DAY);
        if (anchor != null && THIS_MONTH.contains(tokens.folded(at) + " " + tokens.folded(at + 1))) {
            DateSpan day = CalendarDays.days(
                    new Month(Calendar.GREGORIAN, anchor.getMonthValue()), anchor.getYear(), first, last);
            return day == null ? null : new ReadDate(day, at + 2, true);
        }
        Named named = monthAt(tokens, at);
        if (named == null
                && tokens.folded(at - 1).equals("مانگي")
                && tokens.isNumber(at)
                && tokens.get(at).value() <= 12) {
            named = new Named(new Month(Calendar.GREGORIAN, tokens.get(at).value()), at + 1);
        }
        return named == null ? null : withYear(tokens, named, first, last, anchor);
    }

    private @Nullable ReadDate monthFirst(DateTokens tokens, int i, @Nullable LocalDate anchor) {
        Named named = monthAt(tokens, i);
        if (named == null) {
            return null;
        }
        int at = tokens.skip(named.next, Set.of(".", ",", "،", "ي"));
        if (tokens.isNumber(at)
                && tokens.get(at).length() <= 2
                && tokens.get(at).value() >= 1) {
            int first = tokens.get(at).value();
            int last = first;
            int next = tokens.skip(at + 1, Set.of("st", "nd", "rd", "th"));
            if (RANGE.contains(tokens.folded(next))
                    && tokens.isNumber(next + 1)
                    && tokens.get(next + 1).length() <= 2) {
                last = tokens.get(next + 1).value();
                next += 2;
            }
            ReadDate whole = withYear(tokens, new Named(named.month, next), first, last, anchor);
            if (whole != null) {
                return whole;
            }
        }
        int year = tokens.skip(named.next, AFTER_MONTH);
        DateSpan span = tokens.isYear(year)
                ? CalendarDays.month(named.month, tokens.get(year).value())
                : null;
        return span == null ? null : new ReadDate(span, year + 1, false);
    }

    /** A month alone after "in": the last one so named up to the anchor. */
    private @Nullable ReadDate bareMonth(DateTokens tokens, int i, LocalDate anchor) {
        if (i == 0 || !IN.contains(tokens.folded(i - 1))) {
            return null;
        }
        Named named = monthAt(tokens, i);
        if (named == null || named.month.calendar() != Calendar.GREGORIAN || tokens.isNumber(named.next)) {
            return null;
        }
        int year = named.month.number() > anchor.getMonthValue() ? anchor.getYear() - 1 : anchor.getYear();
        DateSpan span = CalendarDays.month(named.month, year);
        return span == null ? null : new ReadDate(span, named.next, true);
    }

    private static @Nullable ReadDate withYear(
            DateTokens tokens, Named named, int first, int last, @Nullable LocalDate anchor) {
        int year = tokens.skip(named.next, AFTER_MONTH);
        if (tokens.isYear(year)) {
            DateSpan span = CalendarDays.days(named.month, tokens.get(year).value(), first, last);
            return span == null ? null : new ReadDate(span, year + 1, false);
        }
        if (anchor == null || named.month.calendar() != Calendar.GREGORIAN) {
            return null;
        }
        DateSpan span = CalendarDays.lastBefore(anchor, named.month.number(), first, last);
        return span == null ? null : new ReadDate(span, named.next, true);
    }

    /** The month named at a token, or the pair of names of one month: {@code كانون الثاني/يناير}. */
    private @Nullable Named monthAt(DateTokens tokens, int at) {
        Named one = oneMonth(tokens, at);
        if (one == null) {
            return null;
        }
        int slash = tokens.skip(one.next, Set.of("(", "-"));
        int second = tokens.folded(slash).equals("/") ? slash + 1 : slash;
        Named other = second > one.next ? oneMonth(tokens, second) : null;
        return other != null && other.month.equals(one.month) ? new Named(one.month, other.next) : one;
    }

    private @Nullable Named oneMonth(DateTokens tokens, int at) {
        if (!MONTHS.begins(tokens.folded(at))) {
            return null;
        }
        return MONTHS.at(tokens.words(at, 3))
                .map(named -> new Named(named.month(), at + named.words()))
                .orElse(null);
    }
}
