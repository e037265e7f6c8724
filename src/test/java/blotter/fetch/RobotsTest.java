package blotter.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blotter.archive.Note;
import blotter.release.Bytes;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** RFC 9309, and what servers make of it. */
final class RobotsTest {
    private static final Path GOOGLE = Path.of("../shared/data/crawl/google-robotstxt/cases.json");

    private enum Verdict {
        OBEYS,
        ALLOWS,
        WAITS
    }

    /** What is right for each way the bench site can serve its robots.txt. */
    private static final Map<String, Verdict> MATRIX = new TreeMap<>(Map.ofEntries(
            Map.entry("200", Verdict.OBEYS),
            Map.entry("bom", Verdict.OBEYS),
            Map.entry("cr", Verdict.OBEYS),
            Map.entry("nul", Verdict.OBEYS),
            Map.entry("utf16", Verdict.OBEYS),
            Map.entry("redirect1", Verdict.OBEYS),
            Map.entry("redirect5", Verdict.OBEYS),
            Map.entry("big", Verdict.OBEYS),
            Map.entry("404", Verdict.ALLOWS),
            Map.entry("403", Verdict.ALLOWS),
            Map.entry("401", Verdict.ALLOWS),
            Map.entry("html", Verdict.ALLOWS),
            Map.entry("429", Verdict.WAITS),
            Map.entry("500", Verdict.WAITS),
            Map.entry("503", Verdict.WAITS),
            Map.entry("timeout", Verdict.WAITS),
            Map.entry("reset", Verdict.WAITS),
            Map.entry("redirect6", Verdict.WAITS),
            Map.entry("loop", Verdict.WAITS)));

    @Test
    void every_way_to_serve_robots_is_understood(@TempDir Path folder) throws Exception {
        Path classes = BenchSite.compile(folder);
        var wrong = new ArrayList<String>();
        for (var mode : MATRIX.entrySet()) {
            try (var site = BenchSite.start(classes, BenchSite.freePort(), "--pages", "20", "--robots", mode.getKey());
                    var asking = new Asking()) {
                Fetched open = asking.get(site.url("/en/news?page=1"));
                Fetched closed = asking.get(site.url("/private/admin"));
                boolean right = switch (mode.getValue()) {
                    case OBEYS ->
                        open instanceof Fetched.Page
                                && closed instanceof Fetched.Refused r
                                && r.by() == Fetched.By.ROBOTS
                                && !asking.robots.isEmpty();
                    case ALLOWS -> open instanceof Fetched.Page && closed instanceof Fetched.Page;
                    case WAITS -> open instanceof Fetched.Rested && closed instanceof Fetched.Rested;
                };
                boolean polite = site.referee("127.0.0.1").path("robots_first").asBoolean()
                        && (mode.getValue() == Verdict.ALLOWS
                                || site.referee("127.0.0.1")
                                                .path("robots_violations")
                                                .asInt()
                                        == 0);
                if (!right || !polite) {
                    wrong.add(mode.getKey() + ": " + open + ", " + closed);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_rule_behind_500_kib_is_not_read_and_one_before_is() {
        String padding = "# padding\n".repeat(51_300);
        Rules rules = parse("User-agent: *\nDisallow: /a\n" + padding + "Disallow: /b\n");
        assertThat(rules.allows("http://x.example/a")).isFalse();
        assertThat(rules.allows("http://x.example/b")).isTrue();
    }

    @Test
    void a_long_crawl_delay_closes_no_host() {
        Rules rules = parse("User-agent: *\nCrawl-delay: 4000\nDisallow: /a\n");
        assertThat(rules.allows("http://x.example/b")).isTrue();
        assertThat(rules.crawlDelay()).isEqualTo(Duration.ofSeconds(4000));
    }

    @Test
    void our_own_group_goes_before_the_general_one() {
        Rules rules = parse("User-agent: *\nDisallow: /\n\nUser-agent: BlotterBot\nDisallow: /x\nCrawl-delay: 0.5\n");
        assertThat(rules.allows("http://x.example/b")).isTrue();
        assertThat(rules.allows("http://x.example/x")).isFalse();
        assertThat(rules.crawlDelay()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void other_peoples_cases_pass_but_for_those_whose_reason_is_listed() throws Exception {
        assumeTrue(Files.exists(GOOGLE));
        var misses = new TreeMap<Integer, String>();
        int number = 0;
        for (JsonNode test : JsonMapper.shared().readTree(GOOGLE.toFile())) {
            Rules rules = Rules.parse(
                    "http://foo.bar/robots.txt",
                    Bytes.of(test.path("robots_txt").asString().getBytes(StandardCharsets.UTF_8)),
                    test.path("agent").asString().toLowerCase(java.util.Locale.ROOT));
            if (rules.allows(test.path("url").asString())
                    != test.path("allowed").asBoolean()) {
                misses.put(number, test.path("test").asString());
            }
            number++;
        }
        assertThat(number).isEqualTo(151);
        var listed = new TreeMap<Integer, String>();
        for (String line : lines("robots-misses.tsv")) {
            String[] cells = line.split("\t", -1);
            listed.put(Integer.valueOf(cells[0]), cells[1]);
            assertThat(cells[2]).as("reason of case " + cells[0]).isNotBlank();
        }
        assertThat(misses).isEqualTo(listed);
    }

    private static List<String> lines(String table) throws Exception {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RobotsTest.class.getResourceAsStream(table)), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    @Test
    void a_file_that_cannot_be_had_is_not_asked_for_again_by_the_next_run() throws Exception {
        try (var server = new RawServer(
                false,
                (path, out) ->
                        RawServer.write(out, "HTTP/1.1 503 Busy\r\nRetry-After: 40\r\nContent-Length: 0\r\n\r\n"))) {
            String origin = server.url("");
            Note.Rest rest;
            try (var first = new Asking()) {
                assertThat(first.get(server.url("/a"))).isInstanceOf(Fetched.Rested.class);
                rest = (Note.Rest) first.notes.getLast();
                assertThat(rest.host()).isEqualTo(origin);
                assertThat(rest.until()).isAfter(Instant.now().plusSeconds(30));
            }
            int asked = server.requests.size();
            try (var second = new Asking()) {
                second.rests.put(origin, rest);
                assertThat(second.get(server.url("/a")))
                        .isEqualTo(new Fetched.Rested(
                                rest.until(),
                                "nothing may be asked of " + origin + ": " + origin + "/robots.txt could not be had"));
            }
            assertThat(server.requests).hasSize(asked);
        }
    }

    @Test
    void a_file_of_an_earlier_run_is_gone_by_while_there_is_no_other_and_it_is_not_too_old() throws Exception {
        try (var server = new RawServer(
                false,
                (path, out) -> RawServer.write(
                        out,
                        path.equals("/robots.txt")
                                ? "HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n"
                                : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"))) {
            Bytes text = Bytes.of("User-agent: *\nDisallow: /private/\n".getBytes(StandardCharsets.UTF_8));
            try (var asking = new Asking()) {
                asking.kept.put(
                        server.url("/robots.txt"), new Ledger.Kept(Instant.now().minusSeconds(86_400), text));
                assertThat(asking.get(server.url("/open"))).isInstanceOf(Fetched.Page.class);
                assertThat(asking.get(server.url("/private/x"))).isInstanceOf(Fetched.Refused.class);
            }
            try (var asking = new Asking()) {
                asking.kept.put(
                        server.url("/robots.txt"), new Ledger.Kept(Instant.now().minus(Duration.ofDays(31)), text));
                assertThat(asking.get(server.url("/open"))).isInstanceOf(Fetched.Rested.class);
            }
        }
    }

    @Test
    void files_of_hosts_that_are_asked_no_more_are_forgotten_and_others_are_not_asked_for_sooner() throws Exception {
        try (var server = RawServer.answering(
                        (path, out) -> RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
                var asking = new Asking("desk@newsroom.example", Asking.QUICK, Asking.always("127.0.0.1"))) {
            for (int host = 0; host < 20; host++) {
                String address = server.url("/a").replace("127.0.0.1", "host" + host + ".example");
                assertThat(asking.get(address)).isInstanceOf(Fetched.Page.class);
                asking.ahead = asking.ahead.plusHours(23);
                assertThat(asking.get(address)).isInstanceOf(Fetched.Page.class);
                assertThat(asking.fetcher.remembered()).isLessThanOrEqualTo(8);
            }
            assertThat(server.requests.stream().filter(head -> head.contains("/robots.txt")))
                    .hasSize(20);
        }
    }

    private static Rules parse(String text) {
        return Rules.parse(
                "http://x.example/robots.txt", Bytes.of(text.getBytes(StandardCharsets.UTF_8)), "blotterbot");
    }
}
