package blotter.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Archive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that only read: they write nothing, and they work beside one that writes. */
class ReadingTest {
    @TempDir
    Path dir;

    private final World world = new World();
    private Home home;

    @BeforeEach
    void an_empty_home() throws IOException {
        home = new Home(Files.createDirectory(dir.resolve("home")), Path.of("").toAbsolutePath());
    }

    @Test
    void an_empty_home_stays_empty() {
        for (String command : List.of("search", "status", "export", "verify")) {
            assertThat(run(command)).as(command + world.err()).isZero();
        }
        assertThat(home.root()).isEmptyDirectory();
    }

    @Test
    void a_home_is_read_while_its_first_writer_is_at_work() throws IOException {
        try (Archive _ = Archive.open(home.archive(), home.index(), InstantSource.system())) {
            for (String command : List.of("search", "status", "export")) {
                assertThat(run(command)).as(command + world.err()).isZero();
            }
            assertThat(home.lucene()).doesNotExist();
        }
    }

    @Test
    void an_index_that_is_gone_is_made_again_by_who_searches_unless_another_process_is_at_it() throws IOException {
        Path rows = Files.writeString(dir.resolve("rows.jsonl"), "{\"id\":\"1\",\"text\":\"Two were held in Marra.\"}");
        assertThat(run("import", rows.toString())).isZero();
        try (Archive _ = Archive.open(home.archive(), home.index(), InstantSource.system())) {
            remove(home.index());
            assertThat(run("search", "held")).as(world.err()).isZero();
            assertThat(world.err()).contains("the index is missing").contains("another process is at work");
            assertThat(run("status")).as(world.err()).isZero();
            assertThat(home.index()).doesNotExist();
        }
        assertThat(run("search", "held")).as(world.err()).isZero();
        assertThat(world.err()).contains("the index is missing").contains("it is made again from the archive");
        assertThat(world.out()).contains("Marra");
    }

    @Test
    void serve_makes_no_home_and_says_in_one_line_that_its_port_is_taken() throws IOException {
        Path nowhere = dir.resolve("nowhere");
        assertThat(world.run("", "serve", "--home", nowhere.toString())).isEqualTo(78);
        assertThat(world.err()).contains("no folder \"" + nowhere + "\"");
        assertThat(nowhere).doesNotExist();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            var logged = new ByteArrayOutputStream();
            PrintStream before = System.err;
            System.setErr(new PrintStream(logged, true, UTF_8));
            try {
                assertThat(run("serve", "--dev", "--port", port)).isEqualTo(74);
            } finally {
                System.setErr(before);
            }
            assertThat(logged.toString(UTF_8)).doesNotContain("Javalin");
            assertThat(world.err()).contains("cannot listen on 127.0.0.1:" + port);
        }
    }

    private int run(String... words) {
        var line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--home", home.root().toString()));
        return world.run("", line.toArray(String[]::new));
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
