package blotter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShapeTest {
    private static final Path DIR = Path.of("crawl-config");

    @ParameterizedTest
    @EnumSource
    void schema_and_code_know_the_same_keys(Shape shape) {
        JsonNode part = schema().path(shape.name().toLowerCase(Locale.ROOT));
        assertThat(Set.copyOf(part.path("properties").propertyNames())).isEqualTo(Set.copyOf(shape.keys()));
        assertThat(part.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(shape.required()));
        assertThat(part.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @Test
    void the_schema_has_no_part_that_the_code_does_not_know() {
        var shapes = new TreeSet<String>();
        for (Shape shape : Shape.values()) {
            shapes.add(shape.name().toLowerCase(Locale.ROOT));
        }
        assertThat(schema().propertyNames()).containsExactlyInAnyOrderElementsOf(shapes);
    }

    @ParameterizedTest
    @EnumSource
    void the_page_explains_every_key(Shape shape) throws IOException {
        String page = Files.readString(DIR.resolve("README.md"));
        for (String key : shape.keys()) {
            assertThat(page).containsPattern("`" + key + ":?`");
        }
    }

    @Test
    void what_is_shipped_is_valid_and_asks_nobody() {
        CrawlConfig config = CrawlConfig.load(DIR);
        assertThat(config.sources()).isNotEmpty().allMatch(Source::paused);
        assertThat(config.politeness().contact()).isEmpty();
    }

    private static JsonNode schema() {
        return JsonMapper.shared().readTree(DIR.resolve("schema.json")).path("$defs");
    }
}
