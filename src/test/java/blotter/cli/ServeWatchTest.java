package blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.search.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that also collects, beside one who writes and where there is nothing to collect. */
class ServeWatchTest {
    @TempDir
    Path dir;

    private final World world = new World();
    private Home home;
    private Thread serving = new Thread();

    @BeforeEach
    void make() {
        home = new Home(dir.resolve("home"), Path.of("").toAbsolutePath());
    }

    @AfterEach
    void stop() throws InterruptedException {
        serving.interrupt();
        serving.join();
    }

    @Test
    void pages_are_served_while_another_process_writes_and_collecting_begins_when_it_is_done() throws Exception {
        sources(false);
        try (Blotter _ = Blotter.writer(home, InstantSource.system(), _ -> {})) {
            serve();
            assertThat(world.err()).contains("pages are served meanwhile, and collecting begins when it is done");
        }
        until(() -> world.err().contains("collecting on schedule from now on"));
        try (Blotter beside = Blotter.reader(home, InstantSource.system())) {
            until(() -> beside.engine().search(Search.EVERYTHING).total() == 1);
        }
    }

    @Test
    void a_site_with_nothing_to_collect_says_so_and_leaves_the_archive_to_others() throws Exception {
        sources(true);
        serve();
        assertThat(world.err()).contains("nothing is collected: every source is paused; take \"paused: true\" away");
        Blotter.writer(home, InstantSource.system(), _ -> {}).close();
    }

    private void sources(boolean paused) throws IOException {
        Path inbox = Files.createDirectories(dir.resolve("inbox"));
        Files.writeString(inbox.resolve("one.txt"), "Officers in Basra seized rifles and arrested a man.");
        Files.createDirectories(home.config());
        Files.writeString(home.config().resolve("sources.yaml"), """
                sources:
                  - id: desk
                    name: The desk
                    type: outlet
                    languages: [en]
                    timezone: UTC
                    start:
                      - folder: %s
                    paused: %s
                """.formatted(inbox, paused));
    }

    private void serve() throws InterruptedException {
        serving = Thread.ofPlatform()
                .start(() -> world.run(
                        "",
                        "serve",
                        "--watch",
                        "--port",
                        "0",
                        "--home",
                        home.root().toString()));
        until(() -> world.out().contains("Blotter answers at") || !serving.isAlive());
        assertThat(serving.isAlive()).as(world.err()).isTrue();
    }

    private static void until(BooleanSupplier so) throws InterruptedException {
        for (int i = 0; i < 1_200 && !so.getAsBoolean(); i++) {
            Thread.sleep(25);
        }
        assertThat(so.getAsBoolean()).isTrue();
    }
}
