package blotter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the documents to what is there. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

    @Test
    void every_relative_link_leads_somewhere() throws IOException {
        var dead = new ArrayList<String>();
        for (var page : pages()) {
            var links = LINK.matcher(Files.readString(page))
                    .results()
                    .map(m -> m.group(1))
                    .toList();
            for (var link : links) {
                boolean elsewhere = link.contains("://") || link.startsWith("mailto:");
                if (!elsewhere && !Files.exists(page.resolveSibling(link).normalize())) {
                    dead.add(page + " -> " + link);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void no_page_names_a_folder_of_one_machine() throws IOException {
        var machine = Pattern.compile("(?<![\\w.])/(root|home|work)/[a-z]");
        for (var page : pages()) {
            assertThat(machine.matcher(Files.readString(page)).find())
                    .as(page.toString())
                    .isFalse();
        }
    }

    private static List<Path> pages() throws IOException {
        try (var top = Files.list(Path.of("."));
                var docs = Files.walk(Path.of("docs"));
                var config = Files.walk(Path.of("crawl-config"))) {
            return java.util.stream.Stream.of(top, docs, config)
                    .flatMap(s -> s)
                    .map(Path::normalize)
                    .filter(p -> p.toString().endsWith(".md"))
                    .toList();
        }
    }
}
