package blotter.archive;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.Capture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing process at random moments, most of them near the end of a segment; what it acknowledged must be there. */
class KillTest {
    private static final int KILLS = 3;

    @TempDir
    Path dir;

    @Test
    void nothing_acknowledged_is_lost_when_the_writer_is_killed() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.err.println("seed " + seed);
        var random = new SplittableRandom(seed);
        var home = new Home(dir);
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Victim.class.getName(),
                            dir.toString(),
                            Integer.toString(kill))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int after = random.nextInt(20, 400);
            try (var out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String id = out.readLine(); id != null; id = out.readLine()) {
                    acknowledged.add(id);
                    if (--after == 0) {
                        process.toHandle().destroyForcibly();
                    }
                }
            }
            process.waitFor();
        }
        assertThat(acknowledged).hasSizeGreaterThan(20 * KILLS);
        try (Archive archive = home.open()) {
            for (String id : acknowledged) {
                Capture capture = archive.catalogue().capture(id).orElseThrow(() -> new AssertionError("lost " + id));
                assertThat(archive.content(capture).body().length()).isPositive();
            }
        }
        assertThat(new Verifier(home.archive(), home.index()).verify(1, 0).findings())
                .isEmpty();
    }

    /** The process that is killed: prints the id of each capture once it is acknowledged. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] args) throws IOException {
            var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            try (Archive archive = new Home(Path.of(args[0])).openTurning()) {
                for (int i = 0; i < 100_000; i++) {
                    String url = "https://agency.example/" + args[1] + "/" + i;
                    var kept = archive.keep(Home.page(url, i, ("words " + i + " ").repeat(200)))
                            .thenAccept(capture -> out.println(capture.id()));
                    if (i % 40 == 39) {
                        kept.join();
                    }
                }
            }
        }
    }
}
