package blotter.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Archive;
import blotter.archive.Arrival;
import blotter.archive.Note;
import blotter.archive.Reading;
import blotter.crawl.Reader.Result;
import blotter.enrich.Enricher;
import blotter.extract.Extractor;
import blotter.extract.Page;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.Bytes;
import blotter.release.Capture;
import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.release.Revision;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline over a real archive, extractor and enricher; only the clock is set by hand. */
class PipelineTest {
    private static final String URL = "https://newsroom.example/statements/17";
    private static final Gazetteer PLACES = Gazetteer.load(List.of());

    @TempDir
    Path home;

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final InstantSource clock = () -> now;
    private final Map<ReleaseId, Release> shown = new ConcurrentHashMap<>();
    private Archive archive;
    private Pipeline pipeline;

    @BeforeEach
    void open() throws Exception {
        archive = Archive.open(home.resolve("archive"), home.resolve("index"), clock);
        var enricher = new Enricher(PLACES, Agencies.of(List.of()), List.of());
        pipeline = new Pipeline(
                archive, new Extractor(), enricher, List.of(), release -> shown.put(release.id(), release), clock);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void a_first_page_is_a_new_release_with_one_revision() {
        assertThat(visit(200, page("Three men were arrested in Basra on Sunday.")))
                .isEqualTo(Result.NEW);
        var release = only();
        assertThat(release.text()).contains("Three men were arrested");
        assertThat(release.seen()).isEqualTo(now);
        assertThat(release.revisions()).extracting(Revision::number).containsExactly(1);
        assertThat(release.removed()).isNull();
    }

    @Test
    void a_page_that_changed_becomes_a_second_revision() {
        visit(200, page("Three men were arrested in Basra on Sunday."));
        later();
        assertThat(visit(200, page("Four men were arrested in Basra on Sunday.")))
                .isEqualTo(Result.CHANGED);
        assertThat(only().revisions()).extracting(Revision::number).containsExactly(1, 2);
        assertThat(only().text()).contains("Four men");
    }

    @Test
    void a_page_read_otherwise_by_a_newer_extractor_is_no_revision_but_one_that_changed_is() {
        String words = "Three men were arrested in Basra on Sunday.";
        var capture = keep(200, page(words));
        var old = new Reading(capture.id(), URL + " en", 1, "0".repeat(64), "text", "1");
        archive.note(new Note.Readings(now, List.of(old))).join();
        later();
        assertThat(visit(200, page(words) + "<!-- seen 12 times -->")).isEqualTo(Result.UNCHANGED);
        assertThat(only().revisions()).extracting(Revision::number).containsExactly(1);
        later();
        assertThat(visit(200, page("Four men were arrested in Basra on Sunday.")))
                .isEqualTo(Result.CHANGED);
        assertThat(only().revisions()).extracting(Revision::number).containsExactly(1, 2);
    }

    @Test
    void the_same_bytes_again_change_nothing() {
        visit(200, page("Three men were arrested in Basra on Sunday."));
        later();
        assertThat(visit(200, page("Three men were arrested in Basra on Sunday.")))
                .isEqualTo(Result.UNCHANGED);
        assertThat(visit(304, "")).isEqualTo(Result.UNCHANGED);
        assertThat(only().revisions()).hasSize(1);
    }

    @Test
    void other_bytes_with_the_same_words_are_the_same_revision() {
        visit(200, page("Three men were arrested in Basra on Sunday."));
        later();
        var other = page("Three men were arrested in Basra on Sunday.").replace("</body>", "<!-- 17 views --></body>");
        assertThat(visit(200, other)).isEqualTo(Result.UNCHANGED);
        assertThat(only().revisions()).hasSize(1);
    }

    @Test
    void a_page_that_flips_back_has_three_revisions() {
        visit(200, page("Three men were arrested in Basra on Sunday."));
        later();
        visit(200, page("Four men were arrested in Basra on Sunday."));
        later();
        visit(200, page("Three men were arrested in Basra on Sunday."));
        assertThat(only().revisions()).extracting(Revision::number).containsExactly(1, 2, 3);
        assertThat(only().text()).contains("Three men");
    }

    @Test
    void a_page_that_is_gone_is_marked_and_one_that_returns_is_not() {
        visit(200, page("Three men were arrested in Basra on Sunday."));
        later();
        visit(410, "gone");
        assertThat(only().removed()).isEqualTo(now);
        later();
        visit(200, page("Three men were arrested in Basra on Sunday."));
        assertThat(only().removed()).isNull();
        assertThat(only().revisions()).hasSize(1);
    }

    @Test
    void a_row_without_an_address_is_known_by_its_id() {
        assertThat(row("7", "A court in Mosul sentenced two men for theft.")).isEqualTo(Result.NEW);
        assertThat(row("7", "A court in Mosul sentenced three men for theft.")).isEqualTo(Result.CHANGED);
        assertThat(only().key()).isEqualTo("urn:blotter:desk:7");
        assertThat(only().imported()).isTrue();
    }

    @Test
    void a_release_keeps_the_id_it_was_first_imported_under() {
        given("7", "A court in Mosul sentenced two men for theft.");
        assertThat(only().givenId()).isEqualTo("7");
        given("", "A court in Mosul sentenced three men for theft.");
        assertThat(only().revisions()).hasSize(2);
        assertThat(only().givenId()).isEqualTo("7");
        given("8", "A court in Mosul sentenced four men for theft.");
        assertThat(only().givenId()).isEqualTo("7");
    }

    @Test
    void what_was_kept_but_not_read_is_read_later() {
        keep(200, page("Three men were arrested in Basra on Sunday."));
        assertThat(shown).isEmpty();
        assertThat(pipeline.catchUp()).isEqualTo(1);
        assertThat(only().revisions()).hasSize(1);
        assertThat(pipeline.catchUp()).isZero();
    }

    @Test
    void a_withheld_release_is_not_handed_over_again() {
        visit(200, page("Three men were arrested in Basra on Sunday."));
        var id = only().id();
        archive.note(new Note.Withheld(now, id, "court order", "desk", List.of(), false))
                .join();
        shown.clear();
        pipeline.replay(_ -> {});
        assertThat(shown).isEmpty();
        assertThat(pipeline.assemble(id)).isEmpty();
    }

    @Test
    void a_rebuild_from_the_archive_alone_gives_the_same_releases() throws Exception {
        visit(200, page("Three men were arrested in Basra on Sunday."));
        later();
        visit(200, page("Four men were arrested in Basra on Sunday."));
        row("7", "A court in Mosul sentenced two men for theft.");
        row("8", "Police in Erbil found 12 kilograms of hashish in a lorry.");
        later();
        visit(404, "not found");
        var before = new TreeMap<>(shown);
        archive.close();
        empty(home.resolve("index"));
        shown.clear();
        open();
        pipeline.replay(_ -> {});
        assertThat(new TreeMap<>(shown)).isEqualTo(before);
        assertThat(before).hasSize(3);
    }

    private static void empty(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private Release only() {
        assertThat(shown).hasSize(1);
        return new ArrayList<>(shown.values()).getFirst();
    }

    private void later() {
        now = now.plus(Duration.ofHours(1));
    }

    private Result visit(int status, String body) {
        return read(keep(status, body));
    }

    private Result row(String id, String text) {
        return row("urn:blotter:desk:" + id, id, text);
    }

    private void given(String id, String text) {
        later();
        row("https://newsroom.example/statements/18", id, text);
    }

    private Result row(String url, String id, String text) {
        var json = "{\"id\":\"" + id + "\",\"title\":\"Statement\",\"text\":\"" + text + "\"}";
        var saved = new Arrival.Saved(url, now, "desk", Page.ROW, bytes(json), "desk", "rows.jsonl:1", List.of());
        return read(archive.keep(saved).join());
    }

    private Result read(Capture capture) {
        return pipeline.read(capture, archive.content(capture)).result();
    }

    private Capture keep(int status, String body) {
        var head = "HTTP/1.1 " + status + " Said\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
        var exchange = new Arrival.Exchange(
                URL,
                now,
                "newsroom",
                Capture.Purpose.RELEASE,
                bytes("GET /statements/17 HTTP/1.1\r\nHost: newsroom.example\r\n\r\n"),
                bytes(status == 304 ? "HTTP/1.1 304 Not Modified\r\n\r\n" : head + body),
                "127.0.0.1",
                null,
                List.of(),
                null,
                Duration.ofMillis(5));
        return archive.keep(exchange).join();
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String page(String words) {
        return """
                <!doctype html><html lang="en"><head><title>Police statement on the case in the south</title></head>
                <body><main><h1>Police statement on the case in the south</h1>
                <p>%s The police said that the search of the house was carried out with a judge's warrant.</p>
                <p>The statement added that the inquiry continues and that further details will be made public later.</p>
                </main></body></html>
                """.replace("%s", words);
    }
}
