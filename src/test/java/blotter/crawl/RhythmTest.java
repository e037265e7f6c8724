package blotter.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Note;
import blotter.config.Politeness;
import blotter.config.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a source is visited, and how it is said to stand, both learned from its own visits. */
final class RhythmTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Source SOURCE = Crawling.source();
    private final Rhythm rhythm = new Rhythm(new Politeness.Visits(Duration.ofMinutes(10), Duration.ofHours(6)));

    /** So many visits an hour apart, newest first, each bringing what is asked for by its number. */
    private static List<Note.Coverage> hourly(int visits, IntUnaryOperator fresh) {
        var out = new ArrayList<Note.Coverage>();
        for (int i = visits - 1; i >= 0; i--) {
            out.add(visit(START.plus(Duration.ofHours(i)), fresh.applyAsInt(i), null));
        }
        return out;
    }

    private static Note.Coverage visit(Instant at, int fresh, @Nullable String broken) {
        return new Note.Coverage(
                at, at.atZone(ZoneOffset.UTC).toLocalDate(), "test", fresh, 3, fresh, 0, 0, 0, 0, broken, null);
    }

    @Test
    void a_source_nobody_knows_yet_is_visited_often() {
        assertThat(rhythm.untilNext(List.of(), START)).isZero();
        assertThat(rhythm.interval(hourly(1, i -> 2000))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void a_source_is_visited_twice_in_the_time_in_which_something_new_comes() {
        assertThat(rhythm.interval(hourly(241, i -> i % 4 == 0 ? 1 : 0)))
                .isBetween(Duration.ofMinutes(110), Duration.ofMinutes(125));
        assertThat(rhythm.interval(hourly(241, i -> 1))).isBetween(Duration.ofMinutes(28), Duration.ofMinutes(32));
    }

    @Test
    void the_bounds_hold_however_much_or_little_comes() {
        assertThat(rhythm.interval(hourly(100, i -> 50))).isEqualTo(Duration.ofMinutes(10));
        assertThat(rhythm.interval(hourly(100, i -> 0))).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void what_a_first_visit_brings_is_a_past_and_no_rhythm() {
        assertThat(rhythm.interval(hourly(49, i -> i == 0 ? 5000 : 0))).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void the_next_visit_counts_from_the_last_so_that_a_restart_asks_no_sooner() {
        var visits = hourly(100, i -> 0);
        Instant last = visits.getFirst().at();
        assertThat(rhythm.untilNext(visits, last.plus(Duration.ofHours(4)))).isEqualTo(Duration.ofHours(2));
        assertThat(rhythm.untilNext(visits, last.plus(Duration.ofHours(7)))).isNegative();
    }

    @Test
    void a_clock_that_was_years_ahead_puts_no_visit_off_by_years() {
        var visits = new ArrayList<>(hourly(100, i -> 0));
        visits.addFirst(visit(START.plus(Duration.ofDays(2000)), 1, null));
        Instant now = START.plus(Duration.ofHours(101));
        assertThat(rhythm.untilNext(visits, now)).isBetween(Duration.ofMinutes(10), Duration.ofHours(6));
        visits.addFirst(visit(now, 1, null));
        assertThat(rhythm.untilNext(visits, now)).isBetween(Duration.ofMinutes(10), Duration.ofHours(6));
    }

    @Test
    void a_broken_source_says_since_when_and_why() {
        var visits = new ArrayList<>(hourly(10, i -> 1));
        visits.add(visit(START.plus(Duration.ofHours(10)), 0, "a challenge page"));
        visits.add(visit(START.plus(Duration.ofHours(11)), 0, "a challenge page"));
        Standing standing = Standing.of(SOURCE, visits, START.plus(Duration.ofHours(12)));
        assertThat(standing.state()).isEqualTo(Standing.State.BROKEN);
        assertThat(standing.reason()).isEqualTo("a challenge page");
        assertThat(standing.since()).isEqualTo(START.plus(Duration.ofHours(10)));
        assertThat(standing.brought()).isEqualTo(START.plus(Duration.ofHours(9)));
    }

    @Test
    void a_source_that_falls_silent_is_told_from_one_that_is_rarely_heard() {
        var daily = hourly(240, i -> i % 24 == 0 ? 2 : 0);
        Instant newest = daily.getFirst().at();
        assertThat(Standing.of(SOURCE, daily, newest).state()).isEqualTo(Standing.State.WELL);
        assertThat(Standing.of(SOURCE, daily, newest.plus(Duration.ofDays(6))).state())
                .isEqualTo(Standing.State.SILENT);
        assertThat(Standing.of(SOURCE, List.of(), newest).state()).isEqualTo(Standing.State.NEVER);
    }

    @Test
    void a_day_adds_up_its_visits_and_is_silent_when_none_brought_anything() {
        var days = Standing.days(hourly(72, i -> i < 24 || i == 60 ? 1 : 0));
        assertThat(days).extracting(Standing.Day::visits).containsExactly(24, 24, 24);
        assertThat(days).extracting(Standing.Day::fresh).containsExactly(24, 0, 1);
        assertThat(days).extracting(Standing.Day::silent).containsExactly(false, true, false);
    }
}
