package blotter.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blotter.release.Bytes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds of other people's suites, held to what the best-known library of this platform gets right of them. */
final class FeedCasesTest {
    private static final Path FEEDS = Path.of("../shared/data/crawl/feedparser");
    private static final Path VALID = Path.of("../shared/data/crawl/rome-feeds");
    private static final String SITE = "http://example.com/test/feed.xml";

    /** What the library gets right (measured in the research on this corpus): titles, ids, links, languages. */
    private static final Map<String, Integer> LEVEL =
            Map.of("feed title", 265, "entry0 title", 20, "entry0 id", 11, "entry0 link", 11, "feed language", 4);

    @Test
    void titles_ids_links_and_languages_are_at_least_level() throws Exception {
        assumeTrue(Files.exists(FEEDS));
        var right = new HashMap<String, Integer>();
        var wrong = new ArrayList<String>();
        for (String line : Files.readAllLines(FEEDS.resolve("cases.jsonl"))) {
            JsonNode test = JsonMapper.shared().readTree(line);
            String asked = test.path("target").asString() + " "
                    + test.path("key").valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
            if (LEVEL.containsKey(asked)) {
                String file = test.path("file").asString();
                String expected = test.path("expected").asString("");
                String read = value(Feed.read(Bytes.of(Files.readAllBytes(FEEDS.resolve(file))), null, SITE), asked);
                if (expected.equals(read)) {
                    right.merge(asked, 1, Integer::sum);
                } else {
                    wrong.add(asked + " " + file + " \"" + expected + "\" but was \"" + read + "\"");
                }
            }
        }
        LEVEL.forEach((asked, level) -> assertThat(right.getOrDefault(asked, 0))
                .as(asked + " of " + right + "\n" + String.join("\n", wrong))
                .isGreaterThanOrEqualTo(level));
    }

    private static @Nullable String value(Feed feed, String asked) {
        Lead first = feed.items().isEmpty() ? null : feed.items().getFirst();
        return switch (asked) {
            case "feed title" -> feed.title();
            case "feed language" -> feed.lang();
            case "entry0 title" -> first == null ? null : first.title();
            case "entry0 id" -> first == null ? null : first.id();
            default -> first == null ? null : first.url();
        };
    }

    @Test
    void every_valid_feed_yields_its_items() throws Exception {
        assumeTrue(Files.exists(VALID));
        var empty = new ArrayList<String>();
        for (Path file : files(VALID)) {
            String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
            boolean items = text.contains("<item") || text.contains("<entry");
            if (items
                    && Feed.read(Bytes.of(Files.readAllBytes(file)), null, SITE)
                            .items()
                            .isEmpty()) {
                empty.add(file.getFileName().toString());
            }
        }
        assertThat(empty).isEmpty();
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(".xml")).toList();
        }
    }
}
