package blotter.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What is remembered of hosts does not grow with all that were ever met, and nobody is asked sooner for it. */
final class TurnsTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
    private final Turns turns = new Turns(Ledger.none(), now::get);

    @Test
    void a_host_nobody_asked_for_a_day_is_forgotten_as_others_come() throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            turns.take("host" + i + ".example").leave();
            pass(Duration.ofHours(1));
            assertThat(turns.size()).isLessThanOrEqualTo(25);
        }
    }

    @Test
    void a_host_that_is_asked_again_is_the_one_it_was() throws InterruptedException {
        Turns.Turn turn = turns.take("a.example");
        turn.leave();
        for (int i = 0; i < 5; i++) {
            pass(Duration.ofHours(20));
            turns.take("other" + i + ".example").leave();
            Turns.Turn again = turns.take("a.example");
            again.leave();
            assertThat(again).isSameAs(turn);
        }
    }

    @Test
    void a_host_that_is_to_be_left_alone_is_remembered_until_then() throws InterruptedException {
        Turns.Turn turn = turns.take("a.example");
        turn.restUntil(BEGIN.plus(Duration.ofDays(5)), BEGIN);
        turn.leave();
        pass(Duration.ofDays(4));
        turns.take("b.example").leave();
        Turns.Turn again = turns.take("a.example");
        assertThat(again.rest(now.get()).over(now.get())).isFalse();
        again.leave();
        pass(Duration.ofDays(2));
        turns.take("c.example").leave();
        assertThat(turns.size()).isOne();
    }

    @Test
    void a_turn_that_is_held_or_waited_for_is_never_forgotten() throws Exception {
        Turns.Turn held = turns.take("a.example");
        var waiting = CompletableFuture.supplyAsync(() -> take("a.example"));
        pass(Duration.ofDays(3));
        turns.take("b.example").leave();
        assertThat(turns.take("a.example", Duration.ofMillis(1))).isEmpty();
        held.leave();
        Turns.Turn second = waiting.get(60, TimeUnit.SECONDS);
        assertThat(second).isSameAs(held);
        pass(Duration.ofDays(3));
        turns.take("c.example").leave();
        assertThat(turns.take("a.example", Duration.ofMillis(1))).isEmpty();
        second.leave();
        pass(Duration.ofDays(3));
        turns.take("d.example").leave();
        assertThat(turns.size()).isOne();
    }

    private Turns.Turn take(String host) {
        try {
            return turns.take(host);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
