package blotter.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.CrawlConfig;
import blotter.config.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of import works as it stands. */
class ReadmeTest {
    private static final Pattern IMPORT = Pattern.compile("(?m)^ {4}bin/blotter (import .*)$");
    private static final Pattern SOURCE = Pattern.compile("import [^\\n]*--source ([a-z][a-z0-9-]*)");
    private static final String WORDS = "Officers stopped two lorries near Marra and seized forty tyres on Sunday.";

    @TempDir
    Path folder;

    private final World world = new World();

    @Test
    void the_imports_of_the_readme_bring_in_everything() throws IOException {
        List<String> shown = IMPORT.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(line -> line.group(1).strip())
                .toList();
        assertThat(shown).isNotEmpty();
        for (String line : shown) {
            var words = new ArrayList<String>();
            boolean value = false;
            for (String word : line.split(" +", -1)) {
                boolean file = !value && !word.startsWith("--") && !words.isEmpty();
                words.add(file ? made(word).toString() : word);
                value = word.startsWith("--");
            }
            words.addAll(List.of("--home", folder.resolve("home").toString()));
            assertThat(world.run("", words.toArray(String[]::new)))
                    .as(line + "\n" + world.err())
                    .isZero();
            assertThat(world.out())
                    .as(line)
                    .contains(" 0 without text, 0 refused")
                    .doesNotStartWith("0 new");
        }
    }

    @Test
    void every_source_that_is_named_for_an_import_is_shipped() throws IOException {
        assertThat(world.run("", "import", "--help")).isZero();
        String shown = world.out() + Files.readString(Path.of("README.md"));
        List<String> named =
                SOURCE.matcher(shown).results().map(m -> m.group(1)).toList();
        Path config = Path.of("crawl-config");
        List<String> shipped = CrawlConfig.load(config, config).sources().stream()
                .map(Source::id)
                .toList();
        assertThat(named).hasSizeGreaterThan(1).isSubsetOf(shipped);
    }

    private Path made(String name) throws IOException {
        Path path = folder.resolve(name);
        if (name.endsWith("/")) {
            Files.createDirectories(path);
            Files.writeString(
                    path.resolve("page.html"), "<html><title>Lorries</title><body><p>" + WORDS + "</p></body></html>");
        } else if (name.endsWith(".pdf")) {
            try (var demo = Files.walk(Path.of("src/main/resources/blotter/demo"))) {
                Files.copy(
                        demo.filter(file -> file.toString().endsWith(".pdf"))
                                .findFirst()
                                .orElseThrow(),
                        path);
            }
        } else if (name.endsWith(".gz")) {
            Files.write(path, packed("{\"id\":\"1\",\"text\":\"" + WORDS + "\"}\n"));
        } else {
            Files.writeString(
                    path,
                    "From: desk@agency.example\r\nTo: press@newsroom.example\r\nSubject: Lorries stopped\r\n"
                            + "Date: Sun, 1 Mar 2026 09:30:00 +0300\r\n\r\n" + WORDS + "\r\n");
        }
        return path;
    }

    private static byte[] packed(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
