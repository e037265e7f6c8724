package blotter.archive;

import static blotter.archive.Home.page;
import static blotter.archive.Home.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blotter.release.Capture;
import blotter.release.ReleaseId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureTest {
    private static final String URL = "https://agency.example/news/";
    private static final ReleaseId ID = ReleaseId.ofKey(URL + "1 en");

    @TempDir
    Path dir;

    private List<Capture> fill(Archive archive) {
        List<Capture> kept = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            kept.add(archive.keep(page(URL + i, i, "<p>secret " + i + "</p>")).join());
            kept.add(archive.keep(page(URL + i, 10 + i, "<p>secret " + i + "</p>"))
                    .join());
        }
        for (Capture capture : kept) {
            archive.note(reading(capture, capture.url() + " en", 1)).join();
        }
        return kept;
    }

    private static String inside(Path archiveDir) throws IOException {
        var all = new ByteArrayOutputStream();
        for (Segment segment : Segment.all(archiveDir)) {
            try (Scan scan = new Scan(segment.file(), 0)) {
                while (scan.next() instanceof Scanned.Whole whole) {
                    all.write(whole.data().array());
                }
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    @Test
    void an_erased_release_is_gone_from_the_bytes_and_the_rest_is_as_it_was() throws IOException {
        var home = new Home(dir);
        List<Capture> kept;
        try (Archive archive = home.open()) {
            kept = fill(archive);
            assertThatThrownBy(() -> archive.erase(ID)).hasMessageContaining("is not withheld");
            archive.note(new Note.Withheld(Home.START, ID, "court order", "Lena Example", List.of(), false))
                    .join();
            archive.erase(ID);
            for (Capture capture : kept) {
                Capture now = archive.catalogue().capture(capture.id()).orElseThrow();
                boolean erased = capture.url().equals(URL + 1);
                assertThat(archive.content(now).body().length() == 0).isEqualTo(erased);
                assertThat(archive.catalogue().claims(capture.id()).isEmpty()).isEqualTo(erased);
            }
            var withheld = archive.notes().withheld(ID).orElseThrow();
            assertThat(withheld.erased()).isTrue();
            assertThat(withheld.hashes()).containsExactly(kept.get(2).sha256());
            archive.keep(page(URL + 1, 40, "<p>another</p>")).join();
        }
        assertThat(inside(home.archive())).doesNotContain("secret 1").contains("secret 0", "secret 2", "court order");
        assertThat(Files.readString(home.archive().resolve(Manifest.FILE)))
                .startsWith("# ")
                .contains("erased release " + ID);
        assertThat(new Verifier(home.archive(), home.index()).verify(1, 0).findings())
                .isEmpty();
        String before = Dump.of(home.index().resolve(Database.FILE));
        Archive.rebuild(home.archive(), home.index(), Home.CLOCK, line -> {});
        assertThat(seqless(Dump.of(home.index().resolve(Database.FILE)))).isEqualTo(seqless(before));
    }

    @Test
    void what_comes_after_an_erasure_is_erased_by_the_next() throws IOException {
        var home = new Home(dir);
        try (Archive archive = home.open()) {
            fill(archive);
            archive.note(new Note.Withheld(Home.START, ID, "court order", "Lena Example", List.of(), false))
                    .join();
            archive.erase(ID);
            assertThat(archive.catalogue().holds(ID)).isFalse();
            assertThat(archive.notes().withheldAt(URL + 1)).isPresent();
            assertThat(archive.notes().withheldAt(URL + 2)).isEmpty();
            Capture erased = archive.catalogue().latest(URL + 1).orElseThrow();
            assertThat(archive.notes().barred(URL + 1, "another")).isPresent();
            assertThat(archive.notes().barred(URL + "1?from=feed", erased.sha256()))
                    .isPresent();
            assertThat(archive.notes().barred(URL + 2, "another")).isEmpty();
            Capture later = archive.keep(page(URL + 1, 41, "a later word")).join();
            archive.note(reading(later, URL + "1 en", 2)).join();
            assertThat(archive.catalogue().holds(ID)).isTrue();
            archive.erase(ID);
            assertThat(archive.catalogue().holds(ID)).isFalse();
        }
        assertThat(inside(home.archive())).doesNotContain("a later word").contains("secret 2");
        assertThat(new Verifier(home.archive(), home.index()).verify(1, 0).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void what_lies_under_another_address_too_goes_with_it_and_stays_away(int asked) throws IOException {
        var home = new Home(dir);
        List<String> urls = List.of(URL + "print", URL + "share", URL + "other");
        List<ReleaseId> ids =
                urls.stream().map(url -> ReleaseId.ofKey(url + " en")).toList();
        List<Capture> kept = new ArrayList<>();
        try (Archive archive = home.open()) {
            for (String url : urls) {
                String words = url.equals(URL + "other") ? "as it was" : "a secret";
                kept.add(archive.keep(page(url, kept.size(), words)).join());
                archive.note(reading(kept.getLast(), url + " en", 1)).join();
            }
            kept.add(archive.keep(page(urls.getFirst(), 9, "a secret")).join());
            archive.note(new Note.Withheld(Home.START, ids.get(asked), "court order", "Lena Example", List.of(), false))
                    .join();
            assertThat(archive.erase(ids.get(asked))).containsExactly(ids.get(1 - asked));
            for (Capture capture : kept) {
                Capture now = archive.catalogue().capture(capture.id()).orElseThrow();
                assertThat(archive.content(now).body().length() > 0)
                        .as(capture.url())
                        .isEqualTo(capture.equals(kept.get(2)));
            }
            var withheld = archive.notes().withheld(ids.get(1 - asked)).orElseThrow();
            assertThat(withheld.erased()).isTrue();
            assertThat(withheld.reason()).isEqualTo("court order");
            assertThat(archive.notes().withheld(ids.get(2))).isEmpty();
            assertThat(archive.catalogue().due("agency", Home.START.plus(Duration.ofDays(99)), 9))
                    .extracting(Planned::url)
                    .containsExactly(URL + "other");
        }
        assertThat(inside(home.archive())).doesNotContain("a secret").contains("as it was");
        assertThat(new Verifier(home.archive(), home.index()).verify(1, 0).findings())
                .isEmpty();
        Archive.rebuild(home.archive(), home.index(), Home.CLOCK, line -> {});
        try (Archive archive = home.open()) {
            assertThat(archive.notes().withheld(ids.get(1 - asked))).isPresent();
            assertThat(archive.catalogue().due("agency", Home.START.plus(Duration.ofDays(99)), 9))
                    .extracting(Planned::url)
                    .containsExactly(URL + "other");
        }
    }

    /** Claims are numbered anew when some are gone. */
    private static String seqless(String dump) {
        return dump.replaceAll("(?m)^claims\\|[0-9]+", "claims");
    }

    @Test
    void an_erasure_that_was_broken_off_is_ended_by_the_next_opening() throws IOException {
        var home = new Home(dir);
        try (Archive archive = home.openSealing()) {
            fill(archive);
        }
        Segment segment = Segment.all(home.archive()).getFirst();
        // the state between the rename and the manifest: another file, an old digest, stale rows
        try (Scan scan = new Scan(segment.file(), 0);
                Gzip gzip = new Gzip()) {
            var out = new ByteArrayOutputStream();
            while (scan.next() instanceof Scanned.Whole whole) {
                gzip.pack(WarcItem.parse(whole.data().array()), out);
            }
            byte[] packed = out.toByteArray();
            packed[9] = 3;
            Files.write(segment.file(), packed);
        }
        Files.writeString(home.archive().resolve("erasing"), segment.name() + "\nremark\n");
        assertThat(new Verifier(home.archive(), home.index()).verify(1, 0).level())
                .isEqualTo(Verdict.Level.DAMAGE);
        home.open().close();
        assertThat(new Verifier(home.archive(), home.index()).verify(1, 0).findings())
                .isEmpty();
    }

    @Test
    void what_a_reader_holds_open_is_not_said_to_be_gone() throws Exception {
        var home = new Home(dir);
        try (Archive archive = home.open()) {
            fill(archive);
            try (Connection reader = DriverManager.getConnection(
                            "jdbc:sqlite:" + home.index().resolve("catalogue.db"));
                    Statement statement = reader.createStatement()) {
                statement.execute("BEGIN");
                try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM captures")) {
                    assertThat(rows.getInt(1)).isEqualTo(6);
                }
                assertThatThrownBy(archive::scrub).hasMessageContaining("give the same command again");
                statement.execute("ROLLBACK");
            }
            archive.scrub();
        }
    }
}
