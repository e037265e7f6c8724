package blotter.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date put together from words in any order; a word that has no place in it makes it no date. */
final class WordedDate {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?)?");
    private static final Pattern OFFSET = Pattern.compile("(?:gmt|utc)?([+-])(\\d{2}):?(\\d{2})");

    private final Map<String, Integer> months;
    private final Map<String, ZoneOffset> zones;
    private final Map<String, String> parts;
    private int year = -1;
    private int month;
    private int day;
    private @Nullable LocalTime time;
    private @Nullable ZoneOffset zone;
    private @Nullable String half;

    WordedDate(Map<String, Integer> months, Map<String, ZoneOffset> zones, Map<String, String> parts) {
        this.months = months;
        this.zones = zones;
        this.parts = parts;
    }

    void zone(ZoneOffset offset) {
        zone = offset;
    }

    void ymd(String y, String m, String d) {
        year = Integer.parseInt(y);
        Integer named = months.get(m);
        month = named != null ? named : Integer.parseInt(m);
        day = Integer.parseInt(d);
    }

    /** Finds the place of a lower-case word; false when it has none. */
    boolean take(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        if (bare.isEmpty()) {
            return true;
        }
        String part = parts.getOrDefault(bare, "");
        if (part.equals("weekdays")) {
            return true;
        }
        if (part.equals("am") || part.equals("pm")) {
            half = part;
            return true;
        }
        Integer named = months.get(bare.replace('_', ' '));
        if (named != null && month == 0) {
            month = named;
            return true;
        }
        ZoneOffset abbreviated = zones.get(bare);
        if (abbreviated != null) {
            zone = abbreviated;
            return true;
        }
        return clock(bare) || offset(bare) || number(bare);
    }

    private boolean clock(String word) {
        Matcher match = CLOCK.matcher(word);
        if (!match.matches() || time != null) {
            return false;
        }
        int seconds = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        time = LocalTime.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), seconds);
        return true;
    }

    private boolean offset(String word) {
        Matcher match = OFFSET.matcher(word);
        if (!match.matches()) {
            return false;
        }
        zone = ZoneOffset.of(match.group(1) + match.group(2) + ":" + match.group(3));
        return true;
    }

    private boolean number(String word) {
        if (word.length() > 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int value = Integer.parseInt(word);
        if (word.length() <= 2 && day == 0) {
            day = value;
            return true;
        }
        if (year >= 0 || word.length() == 3) {
            return false;
        }
        year = word.length() == 4 ? value : value < 70 ? 2000 + value : 1900 + value;
        return true;
    }

    /** @throws DateTimeException when there is no such day */
    Optional<Instant> instant() {
        if (year < 0 || month == 0 || day == 0) {
            return Optional.empty();
        }
        LocalTime clock = time == null ? LocalTime.MIDNIGHT : time;
        if ("pm".equals(half) && clock.getHour() < 12) {
            clock = clock.plusHours(12);
        } else if ("am".equals(half) && clock.getHour() == 12) {
            clock = clock.minusHours(12);
        }
        return Optional.of(
                LocalDate.of(year, month, day).atTime(clock).toInstant(zone == null ? ZoneOffset.UTC : zone));
    }
}
