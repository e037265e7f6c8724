package blotter.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class BesideTest {
    @Test
    void a_part_is_made_while_the_other_goes_on() throws IOException {
        var other = new CountDownLatch(1);
        try (var part = Beside.of(() -> waited(other))) {
            other.countDown();
            assertThat(part.get()).isEqualTo("made");
        }
    }

    @Test
    void what_reads_the_index_has_come_to_its_end_when_the_other_part_fails() {
        var other = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        assertThatThrownBy(() -> {
                    try (var part = Beside.of(() -> {
                        waited(other);
                        ended.set(true);
                        return "made";
                    })) {
                        assertThat(part).isNotNull();
                        other.countDown();
                        throw new IOException("the disk fails");
                    }
                })
                .hasMessage("the disk fails");
        assertThat(ended).isTrue();
    }

    @Test
    void what_goes_wrong_in_the_part_is_thrown_as_it_is() {
        assertThatThrownBy(() -> failing(new IOException("torn"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> failing(new IllegalStateException("odd"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> failing(new StackOverflowError())).isInstanceOf(StackOverflowError.class);
    }

    private static void failing(Throwable failure) throws IOException {
        try (var part = Beside.of(() -> {
            switch (failure) {
                case IOException e -> throw e;
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new AssertionError(failure);
            }
        })) {
            part.get();
        }
    }

    private static String waited(CountDownLatch other) throws IOException {
        try {
            other.await();
            return "made";
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
