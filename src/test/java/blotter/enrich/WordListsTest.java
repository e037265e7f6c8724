package blotter.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordListsTest {
    private static final Path CODE = Path.of("src/main/java/blotter/enrich");

    @Test
    void a_list_stands_under_the_name_of_a_class_that_reads_it() throws IOException {
        var astray = new TreeSet<String>();
        for (var row : Lexicon.rows("words.tsv")) {
            var name = List.of(row[0].split("\\."));
            var file = CODE.resolve(name.getFirst() + ".java");
            var key = name.getLast().chars().allMatch(Character::isDigit) ? name.getFirst() + "." : row[0];
            if (!Files.exists(file) || !Files.readString(file).contains("\"" + key + "\"")) {
                astray.add(row[0]);
            }
        }
        assertThat(astray).isEmpty();
    }

    @Test
    void a_name_without_a_list_is_an_error() {
        assertThatThrownBy(() -> WordLists.of("Nobody.words")).hasMessageContaining("Nobody.words");
    }
}
