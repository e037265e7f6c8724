package blotter.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is broken in a page ends in an outcome, within five seconds and 256 MB. */
class MalformedTest {
    private static final int MOST_MILLISECONDS = 5_000;

    @Test
    @Timeout(value = 240, unit = TimeUnit.SECONDS)
    void whatever_is_broken_ends_in_an_outcome_within_five_seconds_and_256_megabytes()
            throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Malformed.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("exit code after:%n%s", told).isZero();
        List<String[]> lines = told.lines()
                .map(line -> line.split("\t", -1))
                .filter(line -> line.length == 3)
                .toList();
        assertThat(lines).hasSizeGreaterThan(20);
        assertThat(lines)
                .allSatisfy(line -> assertThat(Long.parseLong(line[2]))
                        .as("milliseconds for %s, which came to %s", line[0], line[1])
                        .isLessThan(MOST_MILLISECONDS));
    }
}
