package blotter.config;

import blotter.config.Node.Mark;
import blotter.config.Node.Scalar;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/** Reads single values; each refusal says the value and what to write instead. */
final class Values {
    private static final java.util.regex.Pattern DURATION =
            java.util.regex.Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?) ?(ms|s|m|h|d)");
    private static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private static final java.util.regex.Pattern SIZE =
            java.util.regex.Pattern.compile("([0-9]{1,9}) ?(B|KiB|MiB|GiB)");

    private Values() {}

    /** Bytes as a number and its unit: {@code 256 MiB}. */
    static long size(String text, Mark mark) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw mark.wrong("\"" + text + "\" is not a size; write a number and B, KiB, MiB or GiB, such as 256 MiB");
        }
        int shift = switch (matcher.group(2)) {
            case "B" -> 0;
            case "KiB" -> 10;
            case "MiB" -> 20;
            default -> 30;
        };
        return Long.parseLong(matcher.group(1)) << shift;
    }

    /** A number and its unit: {@code 500ms}, {@code 2s}, {@code 1.5m}, {@code 1h}, {@code 1d}. */
    static Duration duration(String text, Mark mark) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw mark.wrong(
                    "\"" + text + "\" is not a duration; write a number and its unit, such as 500ms, 2s or 1m");
        }
        long unit = switch (matcher.group(2)) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            default -> 86_400_000;
        };
        return Duration.ofMillis(Math.round(Double.parseDouble(matcher.group(1)) * unit));
    }

    /**
     * A day, or the first or last day of a month or a year: {@code 2014-06-15}, {@code 2014-06}, {@code 2014}.
     *
     * @param last whether the last day is meant
     */
    static LocalDate day(String text, boolean last, Mark mark) {
        try {
            return switch (text.length()) {
                case 4 ->
                    last
                            ? Year.parse(text).atMonth(12).atEndOfMonth()
                            : Year.parse(text).atDay(1);
                case 7 ->
                    last
                            ? YearMonth.parse(text).atEndOfMonth()
                            : YearMonth.parse(text).atDay(1);
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeException e) {
            throw mark.wrong("\"" + text + "\" is not a date; write a year, month or day, such as 2014 or 2014-06-15");
        }
    }

    static ZoneId zone(String text, Mark mark) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException _) {
            String near = Near.to(text, ZoneId.getAvailableZoneIds())
                    .map(id -> "; did you mean \"" + id + "\"?")
                    .orElse("; write a zone of the tz database, such as Asia/Baghdad");
            throw mark.wrong("no time zone is called \"" + text + "\"" + near);
        }
    }

    static Pattern pattern(Scalar value) {
        try {
            return Pattern.compile(value.text());
        } catch (PatternSyntaxException e) {
            throw value.mark()
                    .wrong(String.format(
                            Locale.ROOT,
                            "\"%s\" is not an RE2 pattern: %s; look-around and back-references do not exist in RE2",
                            value.text(),
                            e.getDescription()));
        }
    }

    /** An absolute http or https address. */
    static String address(String text, Mark mark) {
        try {
            var uri = new URI(text);
            String scheme = uri.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            if (web && uri.getRawAuthority() != null && uri.getRawUserInfo() == null) {
                return text;
            }
        } catch (URISyntaxException e) {
            throw mark.wrong(String.format(
                    Locale.ROOT,
                    "\"%s\" is not an address (%s at character %d); write it whole, with https://",
                    text,
                    e.getReason().toLowerCase(Locale.ROOT),
                    e.getIndex() + 1));
        }
        throw mark.wrong(
                "\"" + text + "\" is not an address of the web; write it whole, with https://, and no password");
    }

    /** A JSON pointer (RFC 6901); empty means the whole. */
    static String pointer(String text, Mark mark) {
        if (text.isEmpty() || text.startsWith("/")) {
            return text;
        }
        throw mark.wrong(String.format(
                Locale.ROOT, "\"%s\" is not a JSON pointer; write \"/%s\"", text, text.replace('.', '/')));
    }

    static String id(String text, boolean capitals, Mark mark) {
        if (ID.matcher(capitals ? text.toLowerCase(Locale.ROOT) : text).matches()) {
            return text;
        }
        throw mark.wrong("\"" + text + "\" is not an id; use small letters a-z, digits, and - . _ between them");
    }

    static String language(String text, Mark mark) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            if (!locale.getLanguage().isEmpty()) {
                return text;
            }
        } catch (IllformedLocaleException _) {
            // said below, as for a tag without a language
        }
        throw mark.wrong("\"" + text + "\" is not a language; write a BCP 47 tag, such as en, ar, ckb or kmr");
    }

    static boolean yes(String text, Mark mark) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw mark.wrong("\"" + text + "\" is neither true nor false");
        };
    }

    /** @param least and {@code most} are allowed too */
    static double number(String text, double least, double most, Mark mark) {
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            // said below, as for a number out of range
        }
        throw mark.wrong(
                String.format(Locale.ROOT, "\"%s\" is not a number from %s to %s", text, plain(least), plain(most)));
    }

    static String oneOf(String text, List<String> words, Mark mark) {
        if (words.contains(text)) {
            return text;
        }
        throw mark.wrong("\"" + text + "\" does not work here" + Near.remedy(text, words));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
