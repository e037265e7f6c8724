package blotter.extract;

import blotter.release.DateSpan;
import blotter.text.DatePhrase;
import blotter.text.DatePhrase.Order;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as machines write them (RFC 3339, RFC 822, seconds of Unix, plain days, months and years) as days in the zone of
 * the source; anything else is read as people write dates. Midnight UTC and a time with an offset of its own, where the
 * source has no zone, are taken as the day that stands there: shifting those makes a day early out of a right one.
 */
final class DateReader {
    private static final Pattern ISO = Pattern.compile(
            "^(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ]+(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?)?.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RFC822 = Pattern.compile(
            "^(?:[A-Za-z]{3,9},?\\s+)?(\\d{1,2}\\s+[A-Za-z]{3}\\s+\\d{4})\\s+(\\d{1,2}:\\d{2})(?::\\d{2})?\\s*(Z|UT|UTC|GMT|[+-]\\d{4})?.*");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{2})(?![\\d.,:])");
    private static final Pattern SHORT_YEAR_WORDED = Pattern.compile(
            "(?<!\\d)(\\d{1,2}[\\s.-]{1,2}\\p{L}{3,12}[\\s.,-]{1,2})['’]?(\\d{2})(?!\\s*[\\p{L}\\d:.%])");
    private static final DateTimeFormatter MAIL_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final int WESTMOST = 10;
    private static final int EASTMOST = 14;
    private static final ZoneId UNSET = ZoneId.of("UTC");
    private static final Pattern UTC = Pattern.compile("\\d{1,2}:?\\d{2}[:\\d.,]*\\s*(?:Z|UTC|GMT|[+-]00:?00)\\s*$");
    private final Zones zones = new Zones();
    private final DatePhrase phrases;

    DateReader(DatePhrase phrases) {
        this.phrases = phrases;
    }

    DatePhrase phrases() {
        return phrases;
    }

    /** A date as a page gives it, as the day it was where its source is. */
    Optional<DateSpan> read(String words, DateSource source) {
        Page page = source.page();
        ZoneId zone = page.hints().zone();
        if (zone.equals(UNSET) && utc(words)) {
            zone = zones.of(page.url()).orElse(UNSET);
        }
        return read(words, zone, source.order());
    }

    /** Whether a stamp is an instant in UTC on a page whose zone is known. */
    boolean zoned(String words, Page page) {
        return utc(words)
                && (!page.hints().zone().equals(UNSET) || zones.of(page.url()).isPresent());
    }

    /**
     * Whether a stamp says the day in the page's own zone rather than the day before or after: it has no zone of its own,
     * or the page's is known, or there is no land where the instant is that other day (UTC-10 to UTC+14).
     */
    boolean local(String words, Page page, LocalDate other) {
        if (!utc(words)
                || !page.hints().zone().equals(UNSET)
                || zones.of(page.url()).isPresent()) {
            return true;
        }
        Matcher iso = ISO.matcher(Clean.line(words));
        if (!iso.matches() || iso.group(4) == null) {
            return false;
        }
        var day = LocalDate.of(
                Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
        int hour = Integer.parseInt(iso.group(4));
        return other.isBefore(day) ? hour >= WESTMOST : hour < 24 - EASTMOST;
    }

    private static boolean utc(String words) {
        return UTC.matcher(words).find();
    }

    /** A date with no page around it, day before month where only the order tells. */
    Optional<DateSpan> read(String words, ZoneId zone) {
        return read(words, zone, Order.DAY_FIRST);
    }

    /** Whether a date as machines write it has a time that no day has, such as {@code T25:00}; its day is read all the same. */
    static boolean untimely(String words) {
        Matcher iso = ISO.matcher(Clean.line(words));
        return iso.matches()
                && iso.group(4) != null
                && (Integer.parseInt(iso.group(4)) > 24
                        || Integer.parseInt(iso.group(5)) > 59
                        || (iso.group(6) != null && Integer.parseInt(iso.group(6)) > 60));
    }

    /** The other day a date may mean, where nothing tells which of its numbers is the month. */
    Optional<DateSpan> otherwise(String words) {
        Optional<DateSpan> other = read(words, UNSET, Order.MONTH_FIRST);
        return other.equals(read(words, UNSET)) ? Optional.empty() : other;
    }

    private Optional<DateSpan> read(String words, ZoneId zone, Order order) {
        String line = Clean.line(words);
        try {
            Optional<DateSpan> machine = machine(line, zone);
            return machine.isPresent() ? machine : phrases.parse(line, order);
        } catch (DateTimeException | NumberFormatException e) {
            return phrases.parse(line, order);
        }
    }

    /**
     * A day whose year has two digits, as labels give it: {@code 8.5.12}, with points, so the day comes first, or with the
     * month in words, {@code 14-Dec-25}.
     */
    Optional<DateSpan> shortYear(String words) {
        Matcher matcher = SHORT_YEAR.matcher(words);
        if (!matcher.find()) {
            Matcher worded = SHORT_YEAR_WORDED.matcher(words);
            return worded.find()
                    ? phrases.parse(worded.group(1).replace('-', ' ') + "20" + worded.group(2), Order.DAY_FIRST)
                    : Optional.empty();
        }
        try {
            return Optional.of(DateSpan.day(LocalDate.of(
                    2000 + Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(1)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<DateSpan> machine(String line, ZoneId zone) {
        if (line.matches("\\d{4}")) {
            int year = Integer.parseInt(line);
            return year >= 1900 && year <= 2100 ? Optional.of(DateSpan.year(year)) : Optional.empty();
        }
        if (line.matches("\\d{4}-\\d{2}")) {
            return Optional.of(DateSpan.month(YearMonth.parse(line)));
        }
        if (line.matches("1\\d{9}|1\\d{12}")) {
            long seconds = Long.parseLong(line.substring(0, 10));
            return Optional.of(
                    DateSpan.day(Instant.ofEpochSecond(seconds).atZone(zone).toLocalDate()));
        }
        Matcher iso = ISO.matcher(line);
        if (iso.matches()) {
            int year = Integer.parseInt(iso.group(1));
            if (year < 1900) {
                return Optional.empty();
            }
            var day = LocalDate.of(year, Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
            if (iso.group(4) == null || iso.group(7) == null) {
                return Optional.of(DateSpan.day(day));
            }
            String offset = iso.group(7).toUpperCase(Locale.ROOT);
            var time = LocalTime.of(Integer.parseInt(iso.group(4)) % 24, Integer.parseInt(iso.group(5)));
            return Optional.of(DateSpan.day(inZone(day, time, offset, zone)));
        }
        Matcher mail = RFC822.matcher(line);
        if (mail.matches()) {
            LocalDate day;
            try {
                day = LocalDate.parse(mail.group(1), MAIL_DAY);
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
            String offset = mail.group(3);
            String padded = mail.group(2).length() == 4 ? "0" + mail.group(2) : mail.group(2);
            return Optional.of(DateSpan.day(offset == null ? day : inZone(day, LocalTime.parse(padded), offset, zone)));
        }
        return Optional.empty();
    }

    private static LocalDate inZone(LocalDate day, LocalTime time, String offset, ZoneId zone) {
        boolean utc = Character.isLetter(offset.charAt(0)) || offset.matches("[+-]00:?00");
        if (zone.equals(UNSET) || (utc && time.equals(LocalTime.MIDNIGHT))) {
            return day;
        }
        ZoneOffset shift = utc
                ? ZoneOffset.UTC
                : ZoneOffset.of(offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset);
        return OffsetDateTime.of(day, time, shift).atZoneSameInstant(zone).toLocalDate();
    }
}
