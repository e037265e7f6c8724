package blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.History;
import blotter.gazetteer.Gazetteer;
import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.release.Topic;
import blotter.search.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole product over the made-up web: crawled twice, archived, read, indexed, served. */
class DemoEndToEndTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String EDITED = "/outlet/2025/05/05/kirkuk-kidnap-ring";
    private static final String REMOVED = "/outlet/2025/09/30/mosul-land-office";

    @TempDir
    private static Path root;

    private static DemoHome home;
    private static Map<String, JsonNode> expected;

    @BeforeAll
    static void visit() throws IOException, InterruptedException {
        home = DemoHome.visitedTwice(Files.createDirectory(root.resolve("home")));
        expected = new LinkedHashMap<>();
        try (var lines = Files.lines(Path.of("src/main/resources/blotter/demo/expected.jsonl"))) {
            lines.map(JSON::readTree)
                    .forEach(row -> expected.put(home.address(row.get("path").asString()), row));
        }
    }

    @Test
    void every_page_of_the_made_up_web_is_a_release_with_its_language_date_and_kind() throws IOException {
        try (Blotter blotter = home.reader()) {
            var releases = byAddress(blotter);
            assertThat(releases.keySet()).isEqualTo(expected.keySet());
            expected.forEach((address, row) -> {
                var release = at(releases, address);
                assertThat(release.lang()).as(address).isEqualTo(row.get("lang").asString());
                assertThat(release.published().value().from())
                        .as(address)
                        .hasToString(row.get("date").asString());
                assertThat(release.kind().id())
                        .as(address)
                        .isEqualTo(row.get("kind").asString());
            });
        }
    }

    @Test
    void relevance_agencies_places_and_topics_are_found() throws IOException {
        try (Blotter blotter = home.reader()) {
            var releases = byAddress(blotter);
            var gazetteer = Gazetteer.load(blotter.config().locations());
            var relevant = new Share();
            var agencies = new Share();
            var places = new Share();
            var topics = new Share();
            expected.forEach((address, row) -> {
                var release = at(releases, address);
                boolean about = row.get("relevant").asBoolean();
                relevant.count(address, "relevant " + about, release.relevant() == about);
                if (!row.get("agency").isNull()) {
                    agencies.count(
                            address,
                            row.get("agency").asString(),
                            release.agencies().stream()
                                    .anyMatch(agency ->
                                            agency.id().equals(row.get("agency").asString())));
                }
                var paths = new HashSet<String>();
                release.locations().forEach(place -> paths.addAll(place.path()));
                row.get("locations")
                        .forEach(name -> places.count(
                                address,
                                name.asString(),
                                gazetteer.named(name.asString()).stream()
                                        .anyMatch(place -> paths.contains(place.id()))));
                var said = release.topics().stream().map(Topic.Mention::id).toList();
                row.get("topics")
                        .forEach(topic -> topics.count(address, topic.asString(), said.contains(topic.asString())));
            });
            assertThat(relevant.found()).as("relevance: %s", relevant).isGreaterThanOrEqualTo(0.92);
            assertThat(agencies.found()).as("agencies: %s", agencies).isGreaterThanOrEqualTo(0.95);
            assertThat(places.found()).as("places: %s", places).isGreaterThanOrEqualTo(0.92);
            assertThat(topics.found()).as("topics: %s", topics).isGreaterThanOrEqualTo(0.5);
        }
    }

    @Test
    void the_edited_page_has_two_revisions_and_the_removed_one_is_marked() throws Exception {
        try (Blotter blotter = home.reader();
                var site = Visitor.site(blotter)) {
            var visitor = Visitor.of(site);
            var releases = byAddress(blotter);
            var edited = at(releases, home.address(EDITED));
            assertThat(edited.revisions()).hasSize(2);
            assertThat(edited.facts().arrested()).isNotNull();
            assertThat(visitor.get("/release/" + edited.id() + "/diff/1..2").body())
                    .contains("<del>", "<ins>");
            assertThat(releases.values().stream()
                            .filter(release -> release.revisions().size() > 1))
                    .containsExactly(edited);
            var removed = at(releases, home.address(REMOVED));
            assertThat(releases.values().stream().filter(release -> release.removed() != null))
                    .containsExactly(removed);
            assertThat(visitor.get("/release/" + removed.id()).body()).contains("removed");
        }
    }

    @Test
    void an_index_made_again_from_the_archive_holds_the_same_releases() throws IOException {
        var other = home.copiedTo(root.resolve("rebuilt"));
        assertThat(new World()
                        .run("", "index", "--rebuild", "--home", other.root().toString()))
                .isZero();
        assertThat(dump(other)).isEqualTo(dump(home)).hasSize(expected.size());
    }

    @Test
    void page_json_atom_and_tables_agree() throws Exception {
        try (Blotter blotter = home.reader();
                var site = Visitor.site(blotter)) {
            var visitor = Visitor.of(site);
            for (var search : List.of(
                    "relevant=any",
                    "q=crystal+meth+laboratory",
                    "location=Basra&topic=narcotics",
                    "lang=ckb&sort=newest",
                    "from=2024&kind=story&to=2024",
                    "-topic=narcotics&q=basra",
                    "q=%22national+security%22+-cash",
                    "year=2025&lang=ar&lang=en")) {
                var ids = visitor.page(search);
                assertThat(ids).as(search).isNotEmpty();
                assertThat(visitor.json(search)).as("JSON of %s", search).isEqualTo(ids);
                assertThat(visitor.csv(search))
                        .as("CSV of %s, copies left out", search)
                        .isEqualTo(ids);
                var rows = visitor.jsonl(search);
                assertThat(rows)
                        .as("JSONL of %s", search)
                        .containsAll(ids)
                        .doesNotHaveDuplicates()
                        .hasSize(visitor.total(search));
                var entries = visitor.atom(search);
                if (rows.size() == ids.size()) {
                    assertThat(entries).as("Atom of %s", search).containsExactlyInAnyOrderElementsOf(ids);
                } else { // which of the copies stands for all follows the order, and a feed has its own
                    assertThat(entries).as("Atom of %s", search).isNotEmpty().isSubsetOf(rows);
                }
            }
        }
    }

    @Test
    void a_withheld_release_is_gone_everywhere_at_once_and_after_a_rebuild() throws Exception {
        var other = home.copiedTo(root.resolve("withheld"));
        var folder = other.root().toString();
        ReleaseId id;
        List<String> captures;
        try (Blotter blotter = other.reader();
                var site = Visitor.site(blotter)) {
            id = at(byAddress(blotter), home.address(EDITED)).id();
            captures = blotter.archive().catalogue().history(id).stream()
                    .map(History::entries)
                    .flatMap(List::stream)
                    .map(entry -> entry.capture().id())
                    .toList();
            assertThat(captures).hasSizeGreaterThanOrEqualTo(2);
            assertThat(new World()
                            .run("", "withhold", id.value(), "--reason", "court", "--by", "desk", "--home", folder))
                    .isZero();
            assertThat(within(2000, () -> blotter.engine().release(id).isEmpty()))
                    .as("a serving process follows")
                    .isTrue();
            gone(Visitor.of(site), id, captures);
        }
        assertThat(new World().run("", "index", "--rebuild", "--home", folder)).isZero();
        try (Blotter blotter = other.reader();
                var site = Visitor.site(blotter)) {
            gone(Visitor.of(site), id, captures);
        }
    }

    @Test
    void what_is_put_is_found_and_what_is_removed_is_gone_within_a_second() throws IOException {
        try (Blotter blotter = home.copiedTo(root.resolve("put")).writer()) {
            var engine = blotter.engine();
            var release = at(byAddress(blotter), home.address(EDITED));
            var search = Search.EVERYTHING.words("\"kirkuk police free abducted trader\"");
            assertThat(engine.search(search).total()).isEqualTo(1);
            engine.remove(release.id());
            assertThat(within(1000, () -> engine.search(search).total() == 0)).isTrue();
            engine.put(release);
            assertThat(within(1000, () -> engine.search(search).total() == 1)).isTrue();
        }
    }

    private static void gone(Visitor visitor, ReleaseId id, List<String> captures) throws Exception {
        var page = "/release/" + id;
        var paths = new ArrayList<>(List.of(
                page, page + "/revisions", page + "/diff/1..2", "/api/v1" + page, "/api/v1" + page + "/revisions"));
        for (var capture : captures) {
            paths.addAll(List.of("/capture/" + capture, "/capture/" + capture + "/raw", "/api/v1/capture/" + capture));
        }
        for (var path : paths) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isIn(451, 404);
            assertThat(answer.body()).as(path).doesNotContain("abducted");
        }
        for (var search : List.of("relevant=any", "q=kirkuk+kidnapping")) {
            assertThat(visitor.page(search)).doesNotContain(id.value());
            assertThat(visitor.json(search)).doesNotContain(id.value());
            assertThat(visitor.atom(search)).doesNotContain(id.value());
            assertThat(visitor.get("/export.csv?" + search).body()).doesNotContain(id.value());
            assertThat(visitor.get("/export.jsonl?" + search).body()).doesNotContain(id.value());
        }
    }

    private static Release at(Map<String, Release> releases, String address) {
        return Objects.requireNonNull(releases.get(address), address);
    }

    private static Map<String, Release> byAddress(Blotter blotter) {
        var out = new LinkedHashMap<String, Release>();
        blotter.archive()
                .catalogue()
                .releases(id -> blotter.engine().release(id).ifPresent(release -> out.put(release.url(), release)));
        return out;
    }

    private static List<String> dump(DemoHome home) throws IOException {
        try (Blotter blotter = home.reader()) {
            return byAddress(blotter).values().stream()
                    .map(JSON::writeValueAsString)
                    .sorted()
                    .toList();
        }
    }

    private static boolean within(long milliseconds, BooleanSupplier so) {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return so.getAsBoolean();
            }
            Thread.onSpinWait();
        }
        return true;
    }

    /** How many of the values that should be there are. */
    private static final class Share {
        private final List<String> missed = new ArrayList<>();
        private int all;

        void count(String address, String value, boolean found) {
            all++;
            if (!found) {
                missed.add(value + " at " + address);
            }
        }

        double found() {
            return (all - missed.size()) / (double) all;
        }

        @Override
        public String toString() {
            return missed.size() + " of " + all + " missed: " + missed;
        }
    }
}
