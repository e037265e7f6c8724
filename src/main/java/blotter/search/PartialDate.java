package blotter.search;

import blotter.release.DateSpan;
import blotter.text.DatePhrase;
import blotter.text.DatePhrase.Order;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as one types it, meaning its whole span: {@code 2025}, {@code 2025-03} or {@code 2025-03-07} (ISO 8601), or with
 * the year last, {@code 03/2025} and {@code 7/3/2025}, the day before the month; digits may be Arabic or Persian. A day or a
 * month may also be in words, {@code March 2025} or {@code آذار 2025}, in every language whose months are known.
 */
public final class PartialDate {
    /** What a year filter takes for a date that is not known. */
    public static final String UNKNOWN = "none";

    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{3})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?");

    private static final Pattern YEAR_LAST = Pattern.compile("(?:([0-9]{1,2})[/.-])?([0-9]{1,2})[/.-]([1-9][0-9]{3})");

    private static final DatePhrase PHRASES = new DatePhrase();

    private PartialDate() {}

    /** The text with its year first and its digits Western, or as it is when it is no date. */
    static String ordered(String text) {
        var digits = new StringBuilder();
        text.strip()
                .codePoints()
                .forEach(c -> digits.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        Matcher last = YEAR_LAST.matcher(digits);
        if (last.matches()) {
            String month = last.group(3) + "-" + two(last.group(2));
            return last.group(1) == null ? month : month + "-" + two(last.group(1));
        }
        Matcher first = SHAPE.matcher(digits.toString().replace('/', '-').replace('.', '-'));
        return first.matches() ? first.group() : worded(text.strip()).orElse(text);
    }

    /** What words from end to end say, when it is one day or one month. */
    private static Optional<String> worded(String text) {
        return text.codePoints().noneMatch(Character::isLetter)
                ? Optional.empty()
                : PHRASES.find(text, Order.DAY_FIRST, null).stream()
                        .filter(match -> match.start() == 0 && match.end() == text.length())
                        .findFirst()
                        .flatMap(match -> iso(match.date()));
    }

    private static Optional<String> iso(DateSpan span) {
        LocalDate from = span.from();
        if (from == null) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.from(from);
        return span.equals(DateSpan.day(from))
                ? Optional.of(from.toString())
                : span.equals(DateSpan.month(month)) ? Optional.of(month.toString()) : Optional.empty();
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** What is said of a first date that was later than the last one. */
    public static String exchanged(String from, String to) {
        return "from " + from + " is after to " + to + "; the two were exchanged";
    }

    /** The span meant; empty when the text is no date. */
    public static Optional<DateSpan> of(String text) {
        Matcher matcher = SHAPE.matcher(ordered(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(matcher.group(1));
            if (matcher.group(2) == null) {
                return Optional.of(DateSpan.year(year));
            }
            int month = Integer.parseInt(matcher.group(2));
            return Optional.of(
                    matcher.group(3) == null
                            ? DateSpan.month(YearMonth.of(year, month))
                            : DateSpan.day(LocalDate.of(year, month, Integer.parseInt(matcher.group(3)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
