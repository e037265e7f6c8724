package blotter.extract;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.extract.Extraction.Nothing;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LimitTest {
    private static final int READINGS = 200;

    private final Limit limit = new Limit();

    @Test
    void threads_stay_and_read_one_thing_after_the_other() {
        var threads = new HashSet<Thread>();
        for (int i = 0; i < READINGS; i++) {
            limit.within(Limit.PAGE, () -> {
                threads.add(Thread.currentThread());
                return new Nothing("empty", "read");
            });
        }
        assertThat(threads).hasSizeLessThan(READINGS / 4).allMatch(Thread::isDaemon);
    }

    @Test
    void a_reading_that_does_not_end_is_left_and_the_next_is_read() {
        var never = new CountDownLatch(1);
        var left = limit.within(Duration.ofMillis(20), () -> {
            never.await();
            return new Nothing("empty", "read");
        });
        assertThat(left).isEqualTo(new Nothing("timeout", "not read within 20 ms"));
        assertThat(limit.within(Limit.PAGE, () -> new Nothing("empty", "read")))
                .isEqualTo(new Nothing("empty", "read"));
    }
}
