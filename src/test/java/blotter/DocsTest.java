package blotter;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.search.Parameter;
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

    @Test
    void every_search_parameter_is_explained() throws IOException {
        var explained = Files.readString(Path.of("docs/query-language.md")) + Files.readString(Path.of("docs/api.md"));
        var described = Files.readString(Path.of("docs/openapi.yaml"));
        for (var parameter : Parameter.values()) {
            assertThat(explained).as(parameter.id()).containsPattern("[` ]" + parameter.id() + "[` :]");
            assertThat(described).as(parameter.id()).contains("{name: " + parameter.id() + ", in: query");
        }
    }

    @Test
    void every_metric_is_explained() throws IOException {
        var built = Pattern.compile("builder\\(\\s*\"([a-z.]+)\"");
        var explained = Files.readString(Path.of("docs/operating.md"));
        var metrics = built.matcher(Files.readString(Path.of("src/main/java/blotter/web/Metrics.java")))
                .results()
                .map(m -> m.group(1).replace('.', '_'))
                .toList();
        assertThat(metrics)
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(explained).contains("`" + metric));
    }

    @Test
    void every_page_is_listed() throws IOException {
        var list = Files.readString(Path.of("docs/README.md"));
        try (var files = Files.list(Path.of("docs"))) {
            var pages = files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".md") && !n.equals("README.md"))
                    .toList();
            assertThat(pages).allSatisfy(page -> assertThat(list).contains(page));
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
