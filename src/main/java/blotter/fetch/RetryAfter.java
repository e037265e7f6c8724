package blotter.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The Retry-After field (RFC 9110, 10.2.3): seconds from now or a date. At least a second, at most seven days. */
final class RetryAfter {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofDays(7);

    private RetryAfter() {}

    static Optional<Instant> parse(String value, Instant now) {
        String text = value.strip();
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            Duration wait = text.length() > 9 ? MOST : Duration.ofSeconds(Long.parseLong(text));
            return Optional.of(clamp(now.plus(wait), now));
        }
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(clamp(date, now));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant clamp(Instant until, Instant now) {
        if (until.isBefore(now.plus(LEAST))) {
            return now.plus(LEAST);
        }
        return until.isAfter(now.plus(MOST)) ? now.plus(MOST) : until;
    }
}
