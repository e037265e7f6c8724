package blotter.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Work that is done over and over, by a watch of its own. */
class ThrottleTest {
    private final AtomicLong watch = new AtomicLong(Long.MAX_VALUE - 50); // it may overflow
    private final Throttle throttle = new Throttle(Duration.ofNanos(100), Duration.ofNanos(300), watch::get);

    private void takes(long nanoseconds) throws IOException {
        throttle.run(() -> watch.addAndGet(nanoseconds));
    }

    private boolean dueAfter(long rest) {
        watch.addAndGet(rest);
        boolean before = throttle.due();
        watch.incrementAndGet();
        return !before && throttle.due();
    }

    @Test
    void it_is_due_once_there_is_something_to_do_and_the_rest_is_over() {
        watch.addAndGet(1000);
        assertThat(throttle.due()).isFalse();
        throttle.want();
        assertThat(throttle.due()).isTrue();
    }

    @Test
    void the_first_rest_is_the_shortest() {
        throttle.want();
        assertThat(throttle.due()).isFalse();
        assertThat(dueAfter(100)).isTrue();
    }

    @Test
    void a_rest_is_ten_times_as_long_as_the_work_within_bounds() throws IOException {
        for (var each : new long[][] {{20, 200}, {1, 100}, {1000, 300}}) {
            takes(each[0]);
            throttle.want();
            assertThat(dueAfter(each[1])).as("after %d", each[0]).isTrue();
        }
    }

    @Test
    void what_was_done_is_not_due_again_but_what_came_meanwhile_is() throws IOException {
        throttle.want();
        takes(1);
        watch.addAndGet(1000);
        assertThat(throttle.due()).isFalse();
        throttle.run(throttle::want);
        watch.addAndGet(1000);
        assertThat(throttle.due()).isTrue();
    }

    @Test
    void what_failed_is_due_again() {
        assertThatThrownBy(() -> throttle.run(() -> {
                    throw new IOException("no space");
                }))
                .isInstanceOf(IOException.class);
        watch.addAndGet(1000);
        assertThat(throttle.due()).isTrue();
    }
}
