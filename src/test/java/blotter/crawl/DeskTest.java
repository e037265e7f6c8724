package blotter.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Archive;
import blotter.archive.Arrival;
import blotter.archive.Content;
import blotter.release.Bytes;
import blotter.release.Capture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads knows of an arrival from before it is kept until it is read, so that nobody takes it for done in between. */
final class DeskTest {
    @TempDir
    Path folder;

    @Test
    void an_arrival_is_expected_from_before_it_is_kept_until_it_is_read() throws Exception {
        var expected = new AtomicInteger();
        var whenRead = new CopyOnWriteArrayList<Integer>();
        var reader = new Reader() {
            @Override
            public Read read(Capture capture, Content content) {
                whenRead.add(expected.get());
                return Read.of(Result.NEW);
            }

            @Override
            public Expected expect() {
                expected.incrementAndGet();
                return expected::decrementAndGet;
            }
        };
        try (Archive archive =
                        Archive.open(folder.resolve("archive"), folder.resolve("index"), InstantSource.system());
                var desk = new Desk(archive, reader)) {
            var done = desk.hand(arrival(), _ -> {});
            assertThat(done.isDone() || expected.get() == 1).isTrue();
            done.get(60, TimeUnit.SECONDS);
            assertThat(whenRead).containsExactly(1);
            assertThat(expected).hasValue(0);
            desk.hand(arrival(), _ -> false, _ -> {}).get(60, TimeUnit.SECONDS);
            assertThat(expected).hasValue(0);
        }
    }

    private static Arrival arrival() {
        return new Arrival.Saved(
                "urn:blotter:import:1",
                Instant.now(),
                "import",
                "text/plain; charset=utf-8",
                Bytes.of("Two were held.".getBytes(StandardCharsets.UTF_8)),
                "desk",
                "by hand",
                List.of());
    }
}
