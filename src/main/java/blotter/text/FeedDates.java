package blotter.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as feeds, sitemaps and APIs write them: W3C-DTF, ISO 8601, RFC 822 and what is passed off as it. A date without
 * a time is its first instant, one without a zone is taken as UTC; what cannot be read is nothing, never a guess.
 */
public final class FeedDates {
    private static final String TIME = "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?)?";
    private static final String ZONE = "(?: ?(Z|[+-]\\d{2}:?\\d{2}))?";
    private static final Pattern W3C =
            Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?" + TIME + ZONE, Pattern.CASE_INSENSITIVE);
    private static final Pattern BASIC =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?)?" + ZONE);
    private static final Pattern SHORT = Pattern.compile("(\\d{2})-?(\\d{2})-?(\\d{2})()()()()");
    private static final Pattern SHORT_MONTH = Pattern.compile("-(\\d{2})-?(\\d{2})()()()()()");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.년-] ?(\\p{L}+|\\d{1,2})[/.월-] ?(\\d{1,2})일?");
    private static final Pattern TEXT_DATE_T = Pattern.compile("(?<=\\d)T(?=\\d)");

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, ZoneOffset> zones = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();

    /** Reads the table of names. */
    public FeedDates() {
        var names = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(FeedDates.class.getResourceAsStream("feed-dates.properties")),
                StandardCharsets.UTF_8)) {
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String key : names.stringPropertyNames()) {
            for (String word : names.getProperty(key).split(" +", -1)) {
                String name = word.replace('_', ' ').toLowerCase(Locale.ROOT);
                if (key.startsWith("month.")) {
                    months.put(name, Integer.valueOf(key.substring("month.".length())));
                } else if (key.startsWith("zone.")) {
                    zones.put(name, ZoneOffset.of(key.substring("zone.".length())));
                } else {
                    parts.put(name, key);
                }
            }
        }
    }

    /** The instant a date means, if it can be read. */
    public Optional<Instant> instant(String words) {
        String text = digits(words).strip().replaceAll("\\s+", " ");
        try {
            for (Pattern form : new Pattern[] {W3C, BASIC, SHORT, SHORT_MONTH}) {
                Matcher match = form.matcher(text);
                if (match.matches()) {
                    return Optional.of(numeric(match));
                }
            }
            return text.isEmpty() ? Optional.empty() : worded(text);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Instant numeric(Matcher match) {
        String year = match.group(1);
        return LocalDateTime.of(
                        year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year),
                        number(match.group(2), 1),
                        number(match.group(3), 1),
                        number(match.group(4), 0),
                        number(match.group(5), 0),
                        number(match.group(6), 0))
                .toInstant(offset(match.group(7)));
    }

    private static int number(String digits, int otherwise) {
        return digits == null || digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    }

    private static ZoneOffset offset(String zone) {
        return zone == null || zone.isEmpty() || zone.equalsIgnoreCase("Z") ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    private Optional<Instant> worded(String text) {
        String spaced = text.toLowerCase(Locale.ROOT);
        for (String name : months.keySet()) {
            if (name.indexOf(' ') > 0) {
                spaced = spaced.replace(name, name.replace(' ', '_'));
            }
        }
        var date = new WordedDate(months, zones, parts);
        if (text.indexOf('년') > 0 || text.indexOf('오') > 0) {
            date.zone(ZoneOffset.ofHours(9)); // the blog systems that write so are in Korea and say no zone
        }
        Matcher yearFirst = YEAR_FIRST.matcher(spaced);
        if (yearFirst.find()) {
            date.ymd(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
            spaced = spaced.substring(0, yearFirst.start()) + " "
                    + spaced.substring(yearFirst.end()).replaceFirst("^t", " ").replaceAll("(?<=:\\d\\d)([+-])", " $1");
        } else {
            spaced = TEXT_DATE_T.matcher(spaced).replaceAll(" ");
        }
        for (String word : spaced.replace(",", " ").strip().split(" +", -1)) {
            if (!date.take(word)) {
                return Optional.empty();
            }
        }
        return date.instant();
    }

    /** Digits of any script as ASCII. */
    private static String digits(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int value = Character.isDigit(c) ? Character.digit(c, 10) : -1;
            out.appendCodePoint(value >= 0 ? '0' + value : c);
        });
        return out.toString();
    }
}
