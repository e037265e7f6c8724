package blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Archive;
import blotter.release.ReleaseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release is taken down, and what is done again adds nothing. */
class WithholdTest {
    @TempDir
    Path home;

    private final World world = new World();

    @Test
    void a_takedown_done_again_adds_nothing_unless_it_says_something_new() throws IOException {
        Path rows =
                Files.writeString(home.resolve("rows.jsonl"), "{\"id\":\"1\",\"text\":\"Two were held in Marra.\"}");
        String at = home.toString();
        assertThat(world.run("", "import", rows.toString(), "--home", at)).isZero();
        String id = ReleaseId.ofKey("urn:blotter:import:1").value();
        assertThat(world.run("", "withhold", id, "--reason", "one", "--by", "A", "--home", at))
                .isZero();
        assertThat(world.out()).startsWith("withheld " + id);
        var kept = new Home(home, Path.of("").toAbsolutePath());
        String before = position(kept);
        assertThat(world.run("", "withhold", id, "--reason", "one", "--by", "B", "--home", at))
                .isZero();
        assertThat(world.out()).contains("was withheld already, at 2").contains("by A: one; nothing was added");
        assertThat(position(kept)).isEqualTo(before);
        assertThat(world.run("", "withhold", id, "--reason", "two", "--by", "B", "--home", at))
                .isZero();
        assertThat(world.out()).contains("by A: one").contains("recorded further: withheld");
        assertThat(position(kept)).isNotEqualTo(before);
        assertThat(world.run("", "withhold", id, "--reason", "two", "--by", "B", "--erase", "--home", at))
                .isZero();
        assertThat(world.out())
                .contains("by B: two")
                .contains("and erased its payloads; a tombstone stays with 1 hash");
        before = position(kept);
        assertThat(world.run("", "withhold", id, "--reason", "two", "--by", "C", "--erase", "--json", "--home", at))
                .isZero();
        assertThat(world.out()).contains("\"recorded\" : false").contains("\"erased\" : true");
        assertThat(position(kept)).isEqualTo(before);
        assertThat(world.run("", "withhold", id, "--reason", "three", "--by", "C", "--home", at))
                .isZero();
        assertThat(world.out()).contains("its payloads are erased").contains("recorded further");
        Files.writeString(rows, "{\"id\":\"1\",\"text\":\"Two were detained in Marra.\"}");
        before = position(kept);
        assertThat(world.run("", "import", rows.toString(), "--home", at)).isNotZero();
        assertThat(world.out() + world.err()).contains("release " + id + " is withheld (three)");
        assertThat(position(kept)).isEqualTo(before);
        try (Archive archive = Archive.reader(kept.archive(), kept.index())) {
            assertThat(archive.notes().withheld(new ReleaseId(id)).orElseThrow().erased())
                    .isTrue();
        }
        assertThat(world.run("", "verify", "--home", at)).as(world.out()).isZero();
    }

    private static String position(Home home) throws IOException {
        try (Archive archive = Archive.reader(home.archive(), home.index())) {
            return archive.position();
        }
    }
}
