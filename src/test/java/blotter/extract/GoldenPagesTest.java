package blotter.extract;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.extract.Extraction.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Made-up pages in the forms that real sites have, against what was read from them; {@code -Dbless} writes it anew. */
class GoldenPagesTest {
    private static final Path PAGES = Path.of("src/test/resources/pages");
    private final Extractor extractor = new Extractor();
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @TestFactory
    Stream<DynamicTest> a_page_is_read_as_it_was_before() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.endsWith("page.html")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(PAGES.relativize(file).toString(), () -> check(file)));
        }
    }

    private void check(Path file) throws IOException {
        Path folder = file.resolveSibling("");
        String url = "https://" + PAGES.relativize(file).getName(0) + ".example/"
                + PAGES.relativize(file).getName(1);
        Text read = (Text) extractor.extract(Pages.of(url, "text/html", Files.readAllBytes(file)));
        var told = new LinkedHashMap<String, Object>();
        told.put("title", read.title());
        told.put("text", read.text().lines().toList());
        told.put("published", String.valueOf(read.published().value().from()));
        told.put("evidence", read.published().evidence().toString());
        told.put("author", String.valueOf(read.author()));
        told.put("lang", read.lang());
        told.put("site", String.valueOf(read.site()));
        told.put("canonical", read.canonicalUrl());
        String now = json.writeValueAsString(told) + "\n";
        Path expected = folder.resolve("expected.json");
        if (System.getProperty("bless") != null) {
            Files.writeString(expected, now);
        }
        assertThat(now).isEqualTo(Files.readString(expected));
    }
}
