package blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Archive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Kills the whole program, with signal 9, in the middle of an import; src/measure/kill.sh does it oftener, and to a crawl. */
class KilledImportTest {
    private static final int KILLS = 2;
    private static final int ROWS = 3000;

    @TempDir
    Path dir;

    @Test
    void an_import_that_is_killed_loses_nothing_and_ends_when_it_is_started_again() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.err.println("seed " + seed);
        var random = new SplittableRandom(seed);
        Path home = dir.resolve("home");
        Path rows = rows();
        long kept = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            Process process = start("import", rows.toString(), "--home", home.toString());
            long until = kept + random.nextInt(20, 600);
            while (process.isAlive() && captures(home) < until) {
                Thread.sleep(5);
            }
            process.toHandle().destroyForcibly();
            process.waitFor();
            long now = captures(home);
            assertThat(now).as("captures after kill %s", kill).isGreaterThanOrEqualTo(kept);
            kept = now;
        }
        assertThat(kept).isPositive();
        var world = new World();
        assertThat(world.run("", "import", rows.toString(), "--json", "--home", home.toString()))
                .isZero();
        var report = JsonMapper.shared().readTree(world.out());
        assertThat(report.path("unchanged").asLong()).as("kept before").isGreaterThanOrEqualTo(kept);
        assertThat(captures(home)).isEqualTo(ROWS);
        assertThat(world.run("", "search", "--relevant", "any", "--json", "--home", home.toString()))
                .isZero();
        assertThat(JsonMapper.shared().readTree(world.out()).path("total").asInt())
                .isEqualTo(ROWS);
        assertThat(world.run("", "verify", "--home", home.toString()))
                .as(world.out())
                .isZero();
    }

    private static Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dblotter.root=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** What is committed, as another process sees it; none before there is a catalogue. */
    private static long captures(Path home) throws IOException {
        if (!Files.exists(home.resolve("index/catalogue.db"))) {
            return 0;
        }
        try (Archive archive = Archive.reader(home.resolve("archive"), home.resolve("index"))) {
            return archive.catalogue().tally().captures();
        } catch (IOException | UncheckedIOException e) {
            return 0; // it is being made
        }
    }

    private Path rows() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            text.append("{\"id\":\"k")
                    .append(i)
                    .append("\",\"title\":\"Statement ")
                    .append(i);
            text.append("\",\"text\":\"Officers in Mosul found ")
                    .append(i % 90 + 2)
                    .append(" rifles in case ");
            text.append(i).append(" and arrested a man.\",\"published\":\"2025-03-01\",\"lang\":\"en\"}\n");
        }
        return Files.writeString(dir.resolve("rows.jsonl"), text);
    }
}
