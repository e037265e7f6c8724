package blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingTest {
    @TempDir
    Path dir;

    @Test
    void a_full_disk_is_a_full_disk_however_often_it_was_handed_on() {
        var full = new IOException("only 0 MiB are free");
        for (Exception told : new Exception[] {
            full,
            new UncheckedIOException(full),
            new CompletionException(full),
            new CompletionException(new UncheckedIOException(full))
        }) {
            assertThat(Ending.of(told)).isEqualTo(new Ending(Exit.IO, "only 0 MiB are free"));
        }
        assertThat(Ending.of(new CompletionException(new NoSuchFileException("box.zip"))))
                .isEqualTo(new Ending(Exit.IO, "no such file: box.zip"));
        assertThat(Ending.of(new UncheckedIOException(new AccessDeniedException("archive/.lock"))))
                .isEqualTo(new Ending(
                        Exit.IO,
                        "archive/.lock: this user may not; give it the right, or run as the user the file belongs to"));
    }

    @Test
    void a_mistake_of_ours_is_called_one() {
        assertThat(Ending.of(new CompletionException(new IllegalStateException("x")))
                        .exit())
                .isEqualTo(Exit.SOFTWARE);
        assertThat(Ending.of(new CompletionException("nobody knows why", null)).exit())
                .isEqualTo(Exit.SOFTWARE);
    }

    @Test
    void nothing_is_kept_when_the_disk_has_less_than_the_reserve() throws IOException {
        Files.createDirectories(dir.resolve("crawl-config"));
        Files.writeString(dir.resolve("crawl-config/archive.yaml"), "reserve: 1000000 GiB\n");
        Path page = Files.writeString(dir.resolve("page.txt"), "Two suspects were held in Marra with hashish.");
        var world = new World();
        assertThat(world.run("", "import", page.toString(), "--home", dir.toString()))
                .isEqualTo(74);
        assertThat(world.err()).contains("are kept in reserve; make room and go on: what was kept is safe");
        Files.delete(dir.resolve("crawl-config/archive.yaml"));
        assertThat(world.run("", "import", page.toString(), "--home", dir.toString()))
                .as(world.err())
                .isZero();
    }
}
