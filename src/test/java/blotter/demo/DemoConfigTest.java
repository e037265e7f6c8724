package blotter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.CrawlConfig;
import blotter.config.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoConfigTest {
    private static final URI BASE = URI.create("http://127.0.0.1:4711");
    private static final Path SHIPPED = Path.of("crawl-config");

    @TempDir
    Path home;

    @Test
    void the_written_folder_is_a_valid_crawl_config_of_five_sources() throws IOException {
        new DemoConfig(SHIPPED).write(home, BASE);
        CrawlConfig config = CrawlConfig.load(home.resolve("crawl-config"));
        assertThat(config.sources())
                .extracting(Source::id)
                .containsExactly("newsroom", "two-rivers", "red-palm", "three-planes", "courts");
        assertThat(config.sources()).allSatisfy(source -> {
            assertThat(source.delay()).isEqualTo(Duration.ZERO);
            assertThat(source.privateAddresses()).isTrue();
            assertThat(source.paused()).isFalse();
            assertThat(source.start().toString()).contains(BASE.toString());
        });
        assertThat(config.politeness().contact()).isEmpty();
    }

    @Test
    void every_text_lies_at_an_address_its_source_includes() throws IOException {
        new DemoConfig(SHIPPED).write(home, BASE);
        CrawlConfig config = CrawlConfig.load(home.resolve("crawl-config"));
        for (Text text : Shelf.load().all()) {
            assertThat(config.sources())
                    .as(text.path())
                    .filteredOn(source -> source.include().stream()
                            .anyMatch(pattern ->
                                    pattern.matcher(BASE + text.path()).find()))
                    .hasSize(1);
        }
    }

    @Test
    void what_the_demo_does_not_replace_comes_from_the_installation() throws IOException {
        Path shipped = Files.createDirectories(home.resolve("shipped"));
        Files.writeString(shipped.resolve("topics.yaml"), "topics: []\n");
        Files.writeString(shipped.resolve("sources.yaml"), "sources: []\n");
        new DemoConfig(shipped).write(home, BASE);
        assertThat(home.resolve("crawl-config/topics.yaml")).hasContent("topics: []");
        assertThat(home.resolve("crawl-config/sources.yaml")).content().contains("three-planes");
    }
}
