package blotter.web;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.search.Parameter;
import blotter.web.madeup.MadeUp;
import blotter.web.room.Options;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class OpenApiTest {
    private final JsonNode description =
            new YAMLMapper().readTree(Path.of("docs/openapi.yaml").toFile());

    @Test
    void it_describes_every_route_and_no_other() {
        try (var site = new Site(MadeUp.holdings(), Options.of("test"))) {
            assertThat(new TreeSet<>(description.get("paths").propertyNames())).isEqualTo(new TreeSet<>(site.paths()));
        }
    }

    @Test
    void it_describes_every_parameter_of_a_search() {
        assertThat(description.get("components").get("parameters").propertyNames())
                .containsAll(
                        Arrays.stream(Parameter.values()).map(Parameter::id).toList());
    }

    @Test
    void what_a_search_takes_can_be_left_out_by_a_parameter_that_is_described() {
        var all = description.get("components").get("parameters");
        var excluding = Arrays.stream(Parameter.values())
                .filter(Parameter::excludable)
                .map(parameter -> "-" + parameter.id())
                .toList();
        for (var path : List.of("/", "/api/v1/hits", "/feed.atom")) {
            var names = description
                    .get("paths")
                    .get(path)
                    .get("get")
                    .get("parameters")
                    .valueStream()
                    .map(parameter -> parameter.get("$ref").asString())
                    .map(reference -> all.get(reference.substring(reference.lastIndexOf('/') + 1)))
                    .map(parameter -> parameter.get("name").asString())
                    .toList();
            assertThat(names).as(path).containsAll(excluding);
        }
    }

    @Test
    void every_field_of_an_answer_is_described_here_and_in_the_page_about_the_api() throws Exception {
        try (var site = new Site(MadeUp.holdings(), Options.of("test")).start("127.0.0.1", 0)) {
            var answer = new YAMLMapper()
                    .readTree(Web.of(site).get("/api/v1/search?q=boatyard").body());
            var schemas = description.get("components").get("schemas");
            var page = Files.readString(Path.of("docs/api.md"));
            for (var field : answer.propertyNames()) {
                assertThat(schemas.get("Answer").get("properties").propertyNames())
                        .contains(field);
                assertThat(page).contains("`" + field);
            }
            for (var field : answer.get("hits").get(0).propertyNames()) {
                assertThat(schemas.get("Hit").get("properties").propertyNames()).contains(field);
                assertThat(page).contains("`" + field);
            }
        }
    }

    @Test
    void every_field_of_a_suggestion_is_described() throws Exception {
        try (var site = new Site(MadeUp.holdings(), Options.of("test")).start("127.0.0.1", 0)) {
            var answer = new YAMLMapper()
                    .readTree(Web.of(site).get("/api/v1/suggest?q=bas").body());
            var described = description
                    .at("/paths/~1api~1v1~1suggest/get/responses/200/content/application~1json/schema")
                    .get("properties");
            assertThat(new TreeSet<>(described.propertyNames())).isEqualTo(new TreeSet<>(answer.propertyNames()));
        }
    }

    @Test
    void every_field_of_every_json_answer_is_described() throws Exception {
        try (var site = new Site(MadeUp.holdings(), Options.of("test")).start("127.0.0.1", 0)) {
            var json = new YAMLMapper();
            var web = Web.of(site);
            for (var hit : json.readTree(web.get("/api/v1/search").body())
                    .get("hits")
                    .valueStream()
                    .toList()) {
                var id = hit.get("id").asString();
                var release = json.readTree(web.get("/api/v1/release/" + id).body());
                described("Release", release);
                described(
                        "History",
                        json.readTree(
                                web.get("/api/v1/release/" + id + "/revisions").body()));
                described(
                        "Kept",
                        json.readTree(web.get("/api/v1/capture/"
                                        + release.get("capture").get("id").asString())
                                .body()));
            }
            described(
                    "Answer", json.readTree(web.get("/api/v1/search?q=boatyard").body()));
            described("Hits", json.readTree(web.get("/api/v1/hits?size=2").body()));
            described("Status", json.readTree(web.get("/api/v1/status").body()));
            described("Problem", json.readTree(web.get("/api/v1/search?foo=1").body()));
        }
    }

    private void described(String name, JsonNode answer) {
        var schema = description.get("components").get("schemas").get(name);
        assertThat(answer.propertyNames()).as(name).isNotEmpty();
        assertThat(new TreeSet<>(schema.get("properties").propertyNames()))
                .as(name + " describes what there is")
                .isEqualTo(new TreeSet<>(answer.propertyNames()));
        fits(name, schema, answer);
    }

    private void fits(String where, JsonNode schema, JsonNode answer) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            fits(where, description.at(reference.substring(1)), answer);
        } else if (schema.has("anyOf")) {
            var type = answer.get("type").asString();
            var name = type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
            fits(where, description.get("components").get("schemas").get(name), answer);
        } else {
            typed(where, schema, answer);
            inside(where, schema, answer);
        }
    }

    /** The type and the constant that a schema asks for (JSON Schema 2020-12, validation, 6.1). */
    private static void typed(String where, JsonNode schema, JsonNode answer) {
        var types = schema.path("type");
        if (!types.isMissingNode()) {
            assertThat(types.isArray() ? types.valueStream().map(JsonNode::asString) : Stream.of(types.asString()))
                    .as(where + " is " + answer)
                    .containsAnyElementsOf(types(answer));
        }
        if (schema.has("const")) {
            assertThat(answer).as(where).isEqualTo(schema.get("const"));
        }
    }

    private static List<String> types(JsonNode answer) {
        return switch (answer.getNodeType()) {
            case OBJECT -> List.of("object");
            case ARRAY -> List.of("array");
            case NULL -> List.of("null");
            case BOOLEAN -> List.of("boolean");
            case NUMBER -> answer.isIntegralNumber() ? List.of("integer", "number") : List.of("number");
            default -> List.of("string");
        };
    }

    private void inside(String where, JsonNode schema, JsonNode answer) {
        if (answer.isArray()) {
            answer.valueStream().forEach(item -> fits(where + "[]", schema.get("items"), item));
        } else if (answer.isObject()) {
            schema.path("required")
                    .valueStream()
                    .forEach(name -> assertThat(answer.has(name.asString()))
                            .as(where + " has " + name.asString())
                            .isTrue());
            var others = schema.path("additionalProperties");
            answer.properties().forEach(field -> {
                var described = schema.path("properties").path(field.getKey());
                var at = where + "." + field.getKey();
                assertThat(described.isMissingNode() && others.isMissingNode())
                        .as(at + " is not described")
                        .isFalse();
                fits(at, described.isMissingNode() ? others : described, field.getValue());
            });
        } else if (answer.isNull()) {
            assertThat(schema.get("type").toString()).as(where + " may be null").contains("null");
        } else if (schema.has("enum")) {
            assertThat(schema.get("enum").valueStream().map(JsonNode::asString))
                    .as(where)
                    .contains(answer.asString());
        }
    }

    @Test
    void what_can_be_withheld_can_be_unknown_and_can_be_kept_and_not_be_found_yet() {
        int withheld = 0;
        for (var path : description.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var answers = operation.getValue().get("responses");
                if (answers != null && answers.has("451")) {
                    withheld++;
                    assertThat(answers.propertyNames())
                            .as(operation.getKey() + " " + path.getKey())
                            .contains("404", "503");
                    assertThat(answers.get("503").get("$ref").asString()).isEqualTo("#/components/responses/NotYet");
                }
            }
        }
        assertThat(withheld).isPositive();
    }

    @Test
    void references_lead_somewhere() {
        var text = description.toString();
        var all = java.util.regex.Pattern.compile("#/components/([a-z]+)/([A-Za-z-]+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1) + "/" + found.group(2))
                .collect(Collectors.toSet());
        for (var reference : all) {
            var parts = reference.split("/", 2);
            assertThat(description.get("components").get(parts[0]).has(parts[1]))
                    .as(reference)
                    .isTrue();
        }
    }
}
