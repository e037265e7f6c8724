package blotter.archive;

import static blotter.archive.Home.page;
import static blotter.archive.Home.reading;
import static blotter.archive.Home.saved;
import static blotter.archive.Home.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import blotter.release.Capture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    private static final String URL = "https://agency.example/news/";

    @TempDir
    Path dir;

    private Home home;

    @BeforeEach
    void begin() {
        home = new Home(dir);
    }

    private List<Capture> fill(int pages) throws IOException {
        List<Capture> kept = new ArrayList<>();
        try (Archive archive = home.open()) {
            for (int i = 0; i < pages; i++) {
                kept.add(archive.keep(page(URL + i, i, "<p>page " + i + "</p>")).join());
            }
        }
        return kept;
    }

    private Path segment() throws IOException {
        return Segment.all(home.archive()).getLast().file();
    }

    private void dropCatalogue() throws IOException {
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(home.index().resolve(Database.FILE + suffix));
        }
    }

    @Test
    void a_torn_tail_is_cut_off_wherever_it_is_torn_and_nothing_acknowledged_is_lost() throws IOException {
        List<Capture> kept = fill(5);
        byte[] whole = Files.readAllBytes(segment());
        long seed = Long.getLong("seed", System.nanoTime());
        System.err.println("seed " + seed);
        Random random = new Random(seed);
        byte[] more = Arrays.copyOf(whole, whole.length);
        for (int i = 0; i < 12; i++) {
            // half of what another batch would have written; a copy of the first records stands in for it
            int torn = 1 + random.nextInt(600);
            byte[] tail = i % 4 == 0 ? new byte[torn] : Arrays.copyOfRange(more, 11, 11 + torn);
            Files.write(segment(), whole);
            Files.write(segment(), tail, StandardOpenOption.APPEND);
            try (Archive archive = home.open()) {
                assertThat(Files.readAllBytes(segment())).isEqualTo(whole);
                for (Capture capture : kept) {
                    assertThat(archive.catalogue().capture(capture.id())).contains(capture);
                    assertThat(text(archive.content(capture).body())).contains("page");
                }
            }
        }
        assertThat(home.archive().resolve("quarantine")).isDirectory();
    }

    @Test
    void records_that_the_catalogue_never_heard_of_are_entered() throws IOException {
        fill(2);
        byte[] before = Files.readAllBytes(home.index().resolve(Database.FILE));
        List<Capture> later;
        try (Archive archive = home.open()) {
            later = List.of(
                    archive.keep(page(URL + "new", 9, "new")).join(),
                    archive.keep(saved(URL + "saved", 9, "saved")).join());
            archive.note(reading(later.getFirst(), URL + "new en", 1)).join();
        }
        String whole = dump();
        dropCatalogue();
        Files.write(home.index().resolve(Database.FILE), before);
        try (Archive archive = home.open()) {
            for (Capture capture : later) {
                assertThat(archive.catalogue().capture(capture.id())).contains(capture);
                assertThat(archive.catalogue().claims(capture.id())).isEqualTo(Home.CLAIMS);
            }
        }
        assertThat(dump()).isEqualTo(whole);
    }

    @Test
    void a_group_without_its_end_was_never_acknowledged_and_goes() throws IOException {
        fill(1);
        Path segment = segment();
        long whole = Files.size(segment);
        fill(2);
        long second = 0;
        long end = 0;
        try (Scan scan = new Scan(segment, whole)) {
            while (scan.next() instanceof Scanned.Whole member) {
                second = end == 0 ? member.offset() + member.length() : second;
                end = member.offset() + member.length();
            }
        }
        assertThat(second).isLessThan(end);
        byte[] bytes = Files.readAllBytes(segment);
        Files.write(segment, Arrays.copyOf(bytes, (int) second));
        dropCatalogue();
        home.open().close();
        assertThat(Files.size(segment)).isEqualTo(whole);
    }

    @Test
    void damage_before_the_tail_is_refused_and_nothing_is_changed() throws IOException {
        fill(5);
        byte[] bytes = Files.readAllBytes(segment());
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(segment(), bytes);
        assertThatThrownBy(home::open)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is damaged at byte")
                .hasMessageContaining("blotter index --rebuild");
        assertThat(Files.readAllBytes(segment())).isEqualTo(bytes);
    }

    @Test
    void a_segment_shorter_than_what_was_acknowledged_is_refused() throws IOException {
        fill(3);
        byte[] bytes = Files.readAllBytes(segment());
        Files.write(segment(), Arrays.copyOf(bytes, bytes.length - 9));
        assertThatThrownBy(home::open).hasMessageContaining("were committed");
        Archive.rebuild(home.archive(), home.index(), Home.CLOCK, line -> {});
        try (Archive archive = home.open()) {
            assertThat(archive.catalogue().tally().captures()).isEqualTo(2);
        }
    }

    @Test
    void a_rebuild_gives_the_same_catalogue() throws IOException {
        List<Capture> kept = new ArrayList<>(fill(20));
        try (Archive archive = home.openSealing()) {
            kept.add(archive.keep(page(URL + 3, 30, "<p>page 3</p>")).join());
            kept.add(archive.keep(page(URL + 4, 31, "<p>page 4, corrected</p>")).join());
            kept.add(archive.keep(Home.answer(URL + 5, 32, "HTTP/1.1 304 Not Modified\r\n\r\n"))
                    .join());
            kept.add(archive.keep(Home.answer(URL + 6, 33, "HTTP/1.1 410 Gone\r\n\r\n"))
                    .join());
            kept.add(archive.keep(saved(URL + 7, 34, "saved")).join());
            for (Capture capture : kept) {
                archive.note(reading(capture, capture.url() + " en", 1)).join();
            }
            archive.note(new Note.Rest(Home.START, "agency.example", Home.START.plusSeconds(9), "503"))
                    .join();
        }
        String before = dump();
        String position;
        try (Archive reader = Archive.reader(home.archive(), home.index())) {
            position = reader.position();
        }
        var lines = new ArrayList<String>();
        Archive.rebuild(home.archive(), home.index(), Home.CLOCK, lines::add);
        assertThat(dump().lines()).containsExactlyElementsOf(before.lines().toList());
        dropCatalogue();
        try (Archive archive = home.open()) {
            assertThat(archive.position()).isEqualTo(position);
        }
        assertThat(dump().lines()).containsExactlyElementsOf(before.lines().toList());
        assertThat(lines).hasSize(1).first().asString().contains("records");
    }

    @Test
    void after_a_rebuild_nobody_is_asked_sooner_than_before() throws IOException {
        try (Archive archive = home.open()) {
            archive.keep(page(URL + 1, 0, "as it was")).join();
            archive.keep(page(URL + 1, 2 * 24 * 60, "as it was")).join();
            archive.keep(page(URL + 2, 0, "new")).join();
            archive.keep(saved(URL + 3, 0, "handed over")).join();
            archive.note(new Note.Attempt(Home.START, URL + 4, "agency", "timeout", "60 s"))
                    .join();
        }
        Archive.rebuild(home.archive(), home.index(), Home.CLOCK, line -> {});
        try (Archive archive = home.open()) {
            var due = archive.catalogue().due("agency", Home.START.plus(Duration.ofDays(99)), 9);
            assertThat(due)
                    .extracting(Planned::url, row -> Duration.between(Home.START, row.due()))
                    .containsExactly(
                            tuple(URL + 4, Duration.ofHours(1)),
                            tuple(URL + 2, Duration.ofDays(1)),
                            tuple(URL + 1, Duration.ofDays(2 + 4)));
        }
    }

    @Test
    void whoever_reads_during_a_rebuild_goes_on_reading() throws IOException {
        List<Capture> kept = fill(5);
        try (Archive reader = Archive.reader(home.archive(), home.index())) {
            assertThat(reader.catalogue().tally().captures()).isEqualTo(5);
            Archive.rebuild(home.archive(), home.index(), Home.CLOCK, line -> {});
            assertThat(reader.catalogue().latest(URL + 2)).contains(kept.get(2));
            fill(6);
            assertThat(reader.catalogue().tally().captures()).isEqualTo(11);
        }
    }

    @Test
    void a_full_disk_fails_the_batch_and_keeps_what_was_kept() throws IOException {
        var disk = new FullDisk(Long.MAX_VALUE);
        List<Capture> kept = new ArrayList<>();
        try (Archive archive =
                Archive.open(home.archive(), home.index(), Home.CLOCK, Home.LASTING, java.util.Map.of(), disk)) {
            kept.add(archive.keep(page(URL + 1, 1, "one")).join());
            disk.room = 100;
            assertThatThrownBy(() -> archive.keep(page(URL + 2, 2, "two")).join())
                    .hasMessageContaining("No space left")
                    .hasMessageContaining("nothing that was kept is lost");
            disk.room = Long.MAX_VALUE;
            kept.add(archive.keep(page(URL + 3, 3, "three")).join());
            disk.free = 0;
            assertThatThrownBy(() -> archive.keep(page(URL + 4, 4, "four")).join())
                    .hasMessageContaining("kept in reserve");
        }
        try (Archive archive = home.open()) {
            for (Capture capture : kept) {
                assertThat(archive.content(capture).body().length()).isPositive();
            }
            assertThat(archive.catalogue().tally().captures()).isEqualTo(2);
        }
        assertThat(new Verifier(home.archive(), home.index()).verify(1, 0).findings())
                .isEmpty();
    }

    @Test
    void a_segment_that_cannot_be_closed_costs_nothing_and_is_closed_by_the_next_opening() throws IOException {
        var disk = new FullDisk(Long.MAX_VALUE);
        List<Capture> kept = new ArrayList<>();
        try (Archive archive =
                Archive.open(home.archive(), home.index(), Home.CLOCK, Home.TURNING, java.util.Map.of(), disk)) {
            kept.add(archive.keep(page(URL + 1, 1, "one")).join());
            disk.renames = false;
            kept.add(archive.keep(page(URL + 2, 2, "two")).join());
            kept.add(archive.keep(page(URL + 3, 3, "three")).join());
            disk.renames = true;
            kept.add(archive.keep(page(URL + 4, 4, "four")).join());
        }
        assertThat(Segment.all(home.archive())).filteredOn(Segment::open).isNotEmpty();
        try (Archive archive = home.open()) {
            for (Capture capture : kept) {
                assertThat(text(archive.content(capture).body())).isNotEmpty();
            }
        }
        assertThat(Segment.all(home.archive())).hasSize(4).noneMatch(Segment::open);
        assertThat(new Verifier(home.archive(), home.index()).verify(1, 0).findings())
                .isEmpty();
    }

    private String dump() {
        return Dump.of(home.index().resolve(Database.FILE));
    }
}
