package blotter.text;

import blotter.release.DateSpan;
import blotter.release.Precision;
import blotter.text.Months.Calendar;
import blotter.text.Months.Month;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of the Gregorian, the Solar Hijri (Jalali) and the Umm al-Qura calendar as Gregorian days. Each year number
 * belongs to one calendar: 1340 to 1410 are Jalali years (1961 to 2032), 1411 to 1500 Hijri years (1990 to 2077).
 */
final class CalendarDays {
    private CalendarDays() {}

    /** The day of a date in digits, in the calendar its year belongs to; null when there is no such day. */
    static @Nullable DateSpan day(int year, int month, int day) {
        Calendar calendar = calendar(year);
        return calendar == null || month < 1 || month > 12 ? null : days(new Month(calendar, month), year, day, day);
    }

    /** From one day of a month to another; null when there are no such days. */
    static @Nullable DateSpan days(Month month, int year, int first, int last) {
        if (calendar(year) != month.calendar()) {
            return null;
        }
        try {
            LocalDate from = gregorian(month.calendar(), year, month.number(), first);
            LocalDate to = gregorian(month.calendar(), year, month.number(), last);
            return to.isBefore(from) ? null : DateSpan.days(from, to);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable DateSpan month(Month month, int year) {
        if (calendar(year) != month.calendar()) {
            return null;
        }
        if (month.calendar() == Calendar.GREGORIAN) {
            return DateSpan.month(YearMonth.of(year, month.number()));
        }
        LocalDate from = gregorian(month.calendar(), year, month.number(), 1);
        boolean last = month.number() == 12;
        LocalDate next = gregorian(month.calendar(), last ? year + 1 : year, last ? 1 : month.number() + 1, 1);
        return new DateSpan(from, next.minusDays(1), Precision.MONTH);
    }

    /** The last such days of a Gregorian month that do not begin after the anchor. */
    static @Nullable DateSpan lastBefore(LocalDate anchor, int month, int first, int last) {
        var gregorian = new Month(Calendar.GREGORIAN, month);
        DateSpan span = days(gregorian, anchor.getYear(), first, last);
        if (span != null && span.from() != null && span.from().isAfter(anchor)) {
            span = days(gregorian, anchor.getYear() - 1, first, last);
        }
        return span;
    }

    private static @Nullable Calendar calendar(int year) {
        if (year >= 1900 && year <= 2100) {
            return Calendar.GREGORIAN;
        }
        if (year >= 1340 && year <= 1410) {
            return Calendar.JALALI;
        }
        return year > 1410 && year <= 1500 ? Calendar.HIJRI : null;
    }

    private static LocalDate gregorian(Calendar calendar, int year, int month, int day) {
        return switch (calendar) {
            case GREGORIAN -> LocalDate.of(year, month, day);
            case HIJRI -> LocalDate.from(HijrahDate.of(year, month, day));
            case JALALI -> jalali(year, month, day);
        };
    }

    /** By the 33-year cycle of leap years, which holds from 1343 to 1472. */
    private static LocalDate jalali(int year, int month, int day) {
        int most = month <= 6 ? 31 : month < 12 || leap(year) ? 30 : 29;
        if (day < 1 || day > most) {
            throw new DateTimeException("no day " + day + " in month " + month + " of " + year);
        }
        LocalDate newYear = LocalDate.of(2020, 3, 20);
        int years = 1399;
        while (years < year) {
            newYear = newYear.plusDays(leap(years++) ? 366 : 365);
        }
        while (years > year) {
            newYear = newYear.minusDays(leap(--years) ? 366 : 365);
        }
        return newYear.plusDays(month <= 7 ? (month - 1) * 31L + day - 1 : 186 + (month - 7) * 30L + day - 1);
    }

    private static boolean leap(int year) {
        return switch (Math.floorMod(year, 33)) {
            case 1, 5, 9, 13, 17, 22, 26, 30 -> true;
            default -> false;
        };
    }
}
