package blotter.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordListsTest {
    private static final Path CODE = Path.of("src/main/java/blotter/enrich");

    @Test
    void a_list_stands_under_the_name_of_a_class_that_reads_it() throws IOException {
        var code = classes();
        var astray = new TreeSet<String>();
        for (var row : WordTable.rows("words.tsv")) {
            var name = List.of(row[0].split("\\."));
            var key = name.getLast().chars().allMatch(Character::isDigit) ? name.getFirst() + "." : row[0];
            if (!code.getOrDefault(name.getFirst(), "").contains("\"" + key + "\"")) {
                astray.add(row[0]);
            }
        }
        assertThat(astray).isEmpty();
    }

    @Test
    void a_name_without_a_list_is_an_error() {
        assertThatThrownBy(() -> WordLists.of("Nobody.words")).hasMessageContaining("Nobody.words");
    }

    /** The code of each class, in whichever package it stands. */
    private static Map<String, String> classes() throws IOException {
        var code = new HashMap<String, String>();
        try (var files = Files.walk(CODE)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                code.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return code;
    }
}
