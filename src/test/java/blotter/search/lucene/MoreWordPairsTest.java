package blotter.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.CrawlConfig;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.ReleaseId;
import blotter.search.Authorities;
import blotter.search.Releases;
import blotter.search.Search;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the authority files as shipped, words that mean one thing find one another and words that only look alike do not. */
final class MoreWordPairsTest {
    private static final Path CONFIG = Path.of("crawl-config");

    @TempDir
    Path folder;

    @Test
    void pairs_that_mean_one_thing_match_and_those_that_only_look_alike_do_not() throws IOException {
        CrawlConfig config = CrawlConfig.load(CONFIG, CONFIG);
        var vocabulary = new Authorities(
                Gazetteer.load(config.locations()), Agencies.of(config.agencies()), config.topics(), config.sources());
        var releases = new Releases();
        var wrong = new ArrayList<String>();
        try (var engine = LuceneEngine.open(folder, vocabulary)) {
            var ids = new ArrayList<ReleaseId>();
            for (String line : lines()) {
                String[] pair = line.split("\t", -1);
                var release = releases.of(pair[2], "-", pair[1]);
                ids.add(release.id());
                engine.put(release);
            }
            engine.refresh();
            for (int i = 0; i < ids.size(); i++) {
                String[] pair = lines().get(i).split("\t", -1);
                ReleaseId wanted = ids.get(i);
                boolean found = engine.search(Search.EVERYTHING.words(pair[0]).sized(Search.MOST)).hits().stream()
                        .anyMatch(hit -> hit.id().equals(wanted));
                if (found != pair[3].isEmpty()) {
                    wrong.add(lines().get(i));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> lines() throws IOException {
        try (var in = MoreWordPairsTest.class.getResourceAsStream("/blotter/search/more-word-pairs.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
