package blotter.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dates as feeds write them. */
final class FeedDatesTest {
    private static final Path CASES = Path.of("../shared/data/crawl/feedparser/dates.tsv");
    private final FeedDates dates = new FeedDates();

    @Test
    void the_usual_and_the_unusual_are_read() {
        assertThat(dates.instant("Sat, 14 Mar 2026 09:30:00 +0300")).contains(Instant.parse("2026-03-14T06:30:00Z"));
        assertThat(dates.instant("2026-03-14T09:30:00+03:00")).contains(Instant.parse("2026-03-14T06:30:00Z"));
        assertThat(dates.instant("Mar 20, 2016 04:40 GMT")).contains(Instant.parse("2016-03-20T04:40:00Z"));
        assertThat(dates.instant("WED,23 MAY 2018 10:00:00 GMT")).contains(Instant.parse("2018-05-23T10:00:00Z"));
        assertThat(dates.instant("١٤ آذار ٢٠٢٦")).contains(Instant.parse("2026-03-14T00:00:00Z"));
        assertThat(dates.instant("14 كانون الثاني 2026 10:15")).contains(Instant.parse("2026-01-14T10:15:00Z"));
    }

    @Test
    void what_is_no_date_is_nothing() {
        for (String words : List.of("", "yesterday", "31 Feb 2026", "2026-13-01", "5", "12:30", "14 Mar")) {
            assertThat(dates.instant(words)).as(words).isEmpty();
        }
    }

    @Test
    void other_peoples_cases_are_read_but_for_a_few() throws Exception {
        assumeTrue(Files.exists(CASES));
        var misses = new ArrayList<String>();
        int cases = 0;
        for (String line : Files.readAllLines(CASES)) {
            String[] fields = line.split("\t", -1);
            Optional<Instant> expected = fields[2].equals("null") ? Optional.empty() : Optional.of(instant(fields[2]));
            cases++;
            if (!dates.instant(fields[1]).equals(expected)) {
                misses.add(fields[0] + " \"" + fields[1] + "\" " + expected + " but was " + dates.instant(fields[1]));
            }
        }
        assertThat(misses).as(cases + " cases: " + String.join("\n", misses)).hasSizeLessThanOrEqualTo(4);
    }

    private static Instant instant(String numbers) {
        int[] n = Stream.of(numbers.split(",", -1)).mapToInt(Integer::parseInt).toArray();
        return LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], n[5]).toInstant(ZoneOffset.UTC);
    }
}
