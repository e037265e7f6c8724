package blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is erased is in no file under index/ when the command ends. */
class ErasedIndexTest {
    private static final String RARE = "quixotically";

    @TempDir
    Path home;

    private final World world = new World();

    @Test
    void the_words_of_an_erased_release_are_in_no_file_of_the_index() throws IOException {
        Path rows = home.resolve("rows.jsonl");
        var lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            String word = i == 7 ? RARE : "plainly";
            lines.append(
                    "{\"id\":\"" + i + "\",\"url\":\"https://agency.example/" + i + "\",\"title\":\"Note " + i + " "
                            + word + "\",\"text\":\"Officers " + word + " found a laboratory and arrested " + i
                            + " people in Basra.\",\"published\":\"2025-03-01\",\"lang\":\"en\",\"agency\":\"" + word
                            + "\"}\n");
        }
        lines.append(lines.toString().lines().toList().get(7).replace("arrested", "then arrested"));
        Files.writeString(rows, lines);
        String at = home.toString();
        world.run("", "import", rows.toString(), "--home", at);
        world.run("", "search", RARE, "--json", "--home", at);
        assertThat(world.out()).contains("\"total\":1");
        String id = world.out().replaceAll("(?s).*\"hits\":\\[\\{\"id\":\"([a-z2-7]{16})\".*", "$1");
        assertThat(holding()).isNotEmpty();

        assertThat(world.run("", "withhold", id, "--reason", "court order", "--by", "desk", "--home", at))
                .isZero();
        assertThat(holding()).isNotEmpty();
        assertThat(world.run("", "withhold", id, "--reason", "court order", "--by", "desk", "--erase", "--home", at))
                .as(world.err())
                .isZero();
        assertThat(holding()).isEmpty();
        world.run("", "search", "laboratory", "--json", "--home", at);
        assertThat(world.out()).contains("\"total\":39");
        assertThat(world.run("", "verify", "--home", at)).isZero();
    }

    /** Files under index/ with the word in their bytes, and segments that have it in what they store or know as a word. */
    private List<String> holding() throws IOException {
        List<String> out = new ArrayList<>();
        try (var files = Files.walk(home.resolve("index"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(RARE)) {
                    out.add(file.toString());
                }
            }
        }
        try (var generations = Files.newDirectoryStream(home.resolve("index/lucene"), "[0-9]*")) {
            for (Path generation : generations) {
                inSegments(generation, out);
            }
        }
        return out;
    }

    /** Terms and stored fields, which are packed in the files; those of deleted documents too. */
    private static void inSegments(Path generation, List<String> out) throws IOException {
        try (var reader = DirectoryReader.open(FSDirectory.open(generation))) {
            for (LeafReaderContext leaf : reader.leaves()) {
                for (var info : leaf.reader().getFieldInfos()) {
                    Terms terms = leaf.reader().terms(info.name);
                    if (terms != null && terms.iterator().seekExact(new BytesRef(RARE))) {
                        out.add("word of " + info.name);
                    }
                }
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    for (var field : leaf.reader().storedFields().document(doc)) {
                        BytesRef bytes = field.binaryValue();
                        if (bytes != null && bytes.utf8ToString().contains(RARE)) {
                            out.add("stored " + doc);
                        }
                    }
                }
            }
        }
    }
}
