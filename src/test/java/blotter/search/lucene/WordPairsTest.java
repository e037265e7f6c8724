package blotter.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.Release;
import blotter.search.Releases;
import blotter.search.Search;
import blotter.search.SmallVocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that readers take for the same are found by one another, across spellings, clitics and scripts. */
final class WordPairsTest {
    @TempDir
    Path folder;

    @Test
    void every_pair_of_the_list_matches_but_those_named_as_misses() throws IOException {
        var releases = new Releases();
        var misses = new ArrayList<String>();
        try (var engine = LuceneEngine.open(folder, new SmallVocabulary())) {
            for (String line : lines()) {
                String[] pair = line.split("\t", -1);
                Release release = releases.of(pair[2], "-", pair[1]);
                engine.put(release);
                engine.refresh();
                boolean found = engine.search(Search.EVERYTHING.words(pair[0])).hits().stream()
                        .anyMatch(hit -> hit.id().equals(release.id()));
                if (found == pair[3].equals("miss")) {
                    misses.add(line);
                }
                engine.remove(release.id());
            }
        }
        assertThat(misses).isEmpty();
    }

    private static List<String> lines() throws IOException {
        try (var in = WordPairsTest.class.getResourceAsStream("/blotter/search/word-pairs.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
