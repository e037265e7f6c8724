package blotter.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader that stops early, against a process of its own. */
class PipeTest {
    private static final String LINE =
            "{\"id\":\"a\",\"title\":\"Two were held in Marra\",\"text\":\"Two were held in Marra.\"}";

    @TempDir
    Path dir;

    @Test
    void a_reader_that_has_read_enough_is_no_fault() throws Exception {
        Path in = Files.writeString(dir.resolve("in.jsonl"), (LINE + "\n").repeat(3000));
        Process process = start(in, ProcessBuilder.Redirect.PIPE);
        assertThat(process.getInputStream().read()).isEqualTo('{');
        process.getInputStream().close();
        assertThat(ended(process)).isZero();
        assertThat(dir.resolve("err")).isEmptyFile();
    }

    @Test
    void a_disk_that_is_full_is_one() throws Exception {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full));
        Process process = start(
                Files.writeString(dir.resolve("in.jsonl"), LINE + "\n"), ProcessBuilder.Redirect.to(full.toFile()));
        assertThat(ended(process)).isEqualTo(74);
        assertThat(Files.readString(dir.resolve("err"), UTF_8))
                .contains("not all of the result could be written to standard output");
    }

    private Process start(Path in, ProcessBuilder.Redirect out) throws Exception {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dblotter.root=" + Path.of("").toAbsolutePath(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "enrich",
                        "--home",
                        dir.toString()))
                .redirectInput(in.toFile())
                .redirectOutput(out)
                .redirectError(dir.resolve("err").toFile())
                .start();
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
