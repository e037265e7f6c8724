package blotter.archive;

import static blotter.archive.Home.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blotter.archive.Verdict.Finding;
import blotter.archive.Verdict.Level;
import blotter.release.Capture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do to the folders of an archive. */
class OperatorTest {
    private static final String URL = "https://agency.example/news/";

    @TempDir
    Path dir;

    private Home home;

    @BeforeEach
    void begin() {
        home = new Home(dir);
    }

    private void fill(int from, int to) throws IOException {
        try (Archive archive = home.openSealing()) {
            for (int i = from; i < to; i++) {
                archive.keep(page(URL + i, i, "<p>page " + i + "</p>")).join();
            }
        }
    }

    private Verdict verify() throws IOException {
        return new Verifier(home.archive(), home.index()).verify(1, 0);
    }

    private long captures() throws IOException {
        try (Archive reader = Archive.reader(home.archive(), home.index())) {
            return reader.catalogue().tally().captures();
        }
    }

    @Test
    void the_archive_or_a_year_of_it_may_be_a_link_to_another_disk() throws IOException {
        Path disk = Files.createDirectory(dir.resolve("disk"));
        Files.createSymbolicLink(home.archive(), Files.createDirectory(disk.resolve("archive")));
        fill(0, 3);
        Path year = home.archive().resolve("2026");
        Files.move(year, disk.resolve("old"));
        Files.createSymbolicLink(year, disk.resolve("old"));
        fill(3, 5);
        assertThat(Segment.all(home.archive())).extracting(Segment::n).containsExactly(1, 2);
        assertThat(verify().records()).isEqualTo(2 + 2 * 5);
        assertThat(verify().findings()).isEmpty();
        Archive.rebuild(home.archive(), home.index(), Home.CLOCK, line -> {});
        assertThat(captures()).isEqualTo(5);
    }

    @Test
    void who_reads_while_the_catalogue_is_made_sees_it_once_it_is_there() throws IOException {
        fill(0, 2);
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(home.index().resolve(Database.FILE + suffix));
        }
        assertThatThrownBy(this::captures).isInstanceOf(IOException.class).hasMessageContaining("index --rebuild");
        Lock lock = Lock.take(home.archive());
        try (Archive reader = Archive.reader(home.archive(), home.index())) {
            assertThat(reader.catalogue().tally().captures()).isZero();
            assertThat(reader.position()).isNotNull();
            lock.close();
            Archive.rebuild(home.archive(), home.index(), Home.CLOCK, line -> {});
            assertThat(reader.catalogue().tally().captures()).isEqualTo(2);
        }
    }

    @Test
    void what_others_put_into_the_archive_is_left_alone() throws IOException {
        fill(0, 2);
        Path month = home.archive().resolve("2026/11");
        Path segment = Segment.all(home.archive()).getFirst().file();
        Files.copy(segment, month.resolve("copy of " + segment.getFileName()));
        Files.copy(segment, month.resolve(segment.getFileName() + ".bak"));
        Files.createDirectory(month.resolve("blotter-20261122T101500Z-00007.warc.gz"));
        Files.writeString(home.archive().resolve("README.txt"), "ours");
        Files.writeString(month.resolve(".DS_Store"), "x");
        fill(2, 3);
        assertThat(verify().findings()).isEmpty();
        Archive.rebuild(home.archive(), home.index(), Home.CLOCK, line -> {});
        assertThat(captures()).isEqualTo(3);
        assertThat(home.archive().resolve("README.txt")).hasContent("ours");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 90, 150})
    void a_manifest_that_was_cut_short_is_made_whole_by_the_next_opening(int bytes) throws IOException {
        fill(0, 2);
        fill(2, 4);
        Path manifest = home.archive().resolve(Manifest.FILE);
        String whole = Files.readString(manifest);
        Files.writeString(manifest, whole.substring(0, bytes) + (bytes == 90 ? "\u0000\ufffd" : ""));
        assertThat(verify().level()).isEqualTo(Level.REPAIRABLE);
        assertThat(verify().findings()).extracting(Finding::what).containsOnly("manifest");
        home.openSealing().close();
        assertThat(Files.readAllLines(manifest))
                .containsExactlyInAnyOrderElementsOf(whole.lines().toList());
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void a_manifest_that_is_no_text_is_made_anew() throws IOException {
        fill(0, 2);
        Path manifest = home.archive().resolve(Manifest.FILE);
        String whole = Files.readString(manifest);
        Files.write(manifest, new byte[] {(byte) 0xff, 0, (byte) 0xfe, 10, 3});
        home.openSealing().close();
        assertThat(Files.readString(manifest)).isEqualTo(whole);
    }

    @Test
    void a_folder_nobody_can_write_to_is_read_and_verified() throws IOException {
        fill(0, 3);
        var folders = List.of(home.archive(), home.index(), dir);
        for (Path folder : folders) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        }
        try {
            assumeTrue(!Files.isWritable(home.index()), "the superuser can write anywhere");
            assertThat(captures()).isEqualTo(3);
            assertThat(verify().findings()).isEmpty();
        } finally {
            for (Path folder : folders.reversed()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    @Test
    void a_copy_made_in_two_goes_while_segments_are_closed_holds_all_that_was_kept_before() throws Exception {
        var copy = new Home(dir.resolve("copy"));
        List<Capture> kept = new CopyOnWriteArrayList<>();
        List<Capture> before;
        var stop = new AtomicBoolean();
        try (Archive archive = home.openTurning()) {
            Thread desk = Thread.ofVirtual().start(() -> {
                for (int i = 0; !stop.get(); i++) {
                    kept.add(archive.keep(page(URL + i, i, "<p>page " + i + "</p>"))
                            .join());
                }
            });
            before = await(kept, 5);
            copy(copy, kept);
            copy(copy, kept);
            stop.set(true);
            desk.join();
        }
        try (Archive archive = copy.openTurning()) {
            for (Capture capture : before) {
                Capture copied = archive.catalogue().capture(capture.id()).orElseThrow();
                assertThat(archive.content(copied).body().length()).isPositive();
            }
        }
        assertThat(new Verifier(copy.archive(), copy.index()).verify(1, 0).findings())
                .isEmpty();
    }

    /** Waits until so many more were kept, and says which were by then. */
    private static List<Capture> await(List<Capture> kept, int more) throws InterruptedException {
        for (int until = kept.size() + more; kept.size() < until; ) {
            Thread.sleep(2);
        }
        return List.copyOf(kept);
    }

    /** As docs/operating.md says, but slower: segments are closed between the look at the folder and the copying. */
    private void copy(Home copy, List<Capture> kept) throws Exception {
        Files.createDirectories(copy.archive());
        Path manifest = home.archive().resolve(Manifest.FILE);
        Files.copy(manifest, copy.archive().resolve(Manifest.FILE), StandardCopyOption.REPLACE_EXISTING);
        for (Segment segment : Segment.all(home.archive())) {
            await(kept, segment.open() ? 2 : 0);
            Path to = copy.archive()
                    .resolve(home.archive().relativize(segment.file()).toString());
            Files.createDirectories(to.getParent());
            try {
                Files.copy(segment.file(), to, StandardCopyOption.REPLACE_EXISTING);
            } catch (NoSuchFileException e) {
                // closed since
            }
        }
    }

    @Test
    void segments_begun_by_a_clock_that_was_set_back_still_come_after_those_before() throws IOException {
        for (int i = 0; i < 3; i++) {
            Instant at = Home.START.minus(Duration.ofDays(40L * i));
            try (Archive archive = Archive.open(home.archive(), home.index(), () -> at, Home.TURNING, Map.of())) {
                archive.keep(page(URL, -40 * 24 * 60 * i, "<p>page " + i + "</p>"))
                        .join();
            }
        }
        assertThat(Segment.all(home.archive()))
                .extracting(Segment::n, segment -> segment.name().substring(0, 7))
                .containsExactly(tuple(1, "2026/11"), tuple(2, "2026/10"), tuple(3, "2026/09"));
        assertThat(verify().findings()).isEmpty();
        String before = Dump.of(home.index().resolve(Database.FILE));
        Archive.rebuild(home.archive(), home.index(), Home.CLOCK, line -> {});
        assertThat(Dump.of(home.index().resolve(Database.FILE))).isEqualTo(before);
    }

    @Test
    void an_older_copy_of_a_segment_beside_the_closed_one_is_put_aside() throws IOException {
        fill(0, 3);
        Path closed = Segment.all(home.archive()).getFirst().file();
        byte[] bytes = Files.readAllBytes(closed);
        Files.write(closed.resolveSibling(closed.getFileName() + ".open"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(verify().findings()).isEmpty();
        assertThat(captures()).isEqualTo(3);
        fill(3, 4);
        assertThat(verify().findings()).isEmpty();
        assertThat(captures()).isEqualTo(4);
        assertThat(home.archive().resolve("quarantine")).isDirectoryContaining("glob:**.older");
    }

    @Test
    void a_segment_that_was_copied_before_it_was_closed_has_one_line_in_the_manifest() throws IOException {
        fill(0, 3);
        Path closed = Segment.all(home.archive()).getFirst().file();
        Files.move(closed, closed.resolveSibling(closed.getFileName() + ".open"));
        fill(3, 4);
        assertThat(Files.readAllLines(home.archive().resolve(Manifest.FILE))).hasSize(1);
        assertThat(verify().findings()).isEmpty();
        assertThat(captures()).isEqualTo(4);
    }

    @Test
    void a_copy_of_what_is_being_written_is_no_writer_of_its_own() throws IOException {
        var copy = new Home(dir.resolve("copy"));
        try (Archive archive = home.open()) {
            archive.keep(page(URL, 0, "words")).join();
            Path segment = Segment.all(home.archive()).getFirst().file();
            Path place =
                    copy.archive().resolve(home.archive().relativize(segment).toString());
            Files.createDirectories(place.getParent());
            Files.copy(segment, place);
            Files.writeString(copy.archive().resolve(".lock"), "", StandardCharsets.UTF_8);
            Files.copy(home.archive().resolve(".writer"), copy.archive().resolve(".writer"));
            copy.open().close();
        }
        assertThat(new Verifier(copy.archive(), copy.index()).verify(1, 0).findings())
                .isEmpty();
    }
}
