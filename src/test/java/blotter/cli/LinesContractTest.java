package blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What scripts rely on in {@code clean} and {@code enrich}: names, order, and that no line depends on another. */
class LinesContractTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EN = """
            {"id":"en-1","title":"Morning brief","published":"2025-03-11","text":"Good morning.\\nMOSUL — Police in Mosul arrested four smugglers and seized 3 kilograms of hashish.\\nBASRA — Police in Basra arrested two persons and seized a pistol."}""";
    private static final String AR = """
            {"id":"ar-1","title":"القبض على متهم في الموصل","published":"2025-03-11","text":"أعلنت شرطة نينوى القبض على متهم في الموصل وضبط خمسة كيلوغرامات من الحشيش."}""";
    private static final String CKB = """
            {"id":"ckb-1","title":"لە هەولێر سێ تۆمەتبار دەستگیر کران","text":"ئاسایشی هەولێر ڕایگەیاند، سێ تۆمەتبار لە هەولێر دەستگیر کران و سی و پێنج دەمانچە دۆزرانەوە."}""";

    private static List<JsonNode> run(String command, String... lines) {
        var world = new World();
        assertThat(world.run(String.join("\n", lines) + "\n", command, "--home", "."))
                .as(world.err())
                .isZero();
        var out = new ArrayList<JsonNode>();
        world.out().lines().forEach(line -> out.add(JSON.readTree(line)));
        return out;
    }

    @Test
    void enrich_writes_every_field_in_the_order_of_its_lines() {
        List<JsonNode> out = run("enrich", EN, AR, CKB);
        assertThat(out).extracting(line -> line.path("id").asString()).containsExactly("en-1", "ar-1", "ckb-1");
        assertThat(out).extracting(line -> line.path("lang").asString()).containsExactly("en", "ar", "ckb");
        for (JsonNode line : out) {
            assertThat(line.propertyNames())
                    .contains(
                            "id",
                            "lang",
                            "relevant",
                            "kind",
                            "issuing_agency",
                            "agencies",
                            "locations",
                            "operation_dates",
                            "date_precision",
                            "topics",
                            "arrested",
                            "killed",
                            "wounded",
                            "seizures",
                            "operations",
                            "evidence");
            assertThat(line.path("locations").path(0).path("country").asString())
                    .isEqualTo("IQ");
        }
        assertThat(out).extracting(line -> line.path("killed").isNull()).containsOnly(true);
        assertThat(out.get(1).path("arrested").asInt()).isEqualTo(1);
        assertThat(out.get(2).path("arrested").asInt()).isEqualTo(3);
        assertThat(out.get(2).path("seizures").path(0).path("quantity").asInt()).isEqualTo(35);
    }

    @Test
    void several_operations_are_told_apart() {
        JsonNode operations = run("enrich", EN).getFirst().path("operations");
        assertThat(operations.size()).isEqualTo(2);
        assertThat(operations.path(0).propertyNames())
                .containsExactlyInAnyOrder("dates", "locations", "arrested", "killed", "wounded", "seizures");
        assertThat(operations.path(0).path("arrested").asInt()).isEqualTo(4);
        assertThat(operations.path(1).path("arrested").asInt()).isEqualTo(2);
        assertThat(run("enrich", AR).getFirst().path("operations").size()).isZero();
    }

    @Test
    void a_line_alone_reads_as_it_does_among_others() {
        assertThat(run("enrich", CKB).getFirst())
                .isEqualTo(run("enrich", EN, AR, CKB).getLast());
    }

    @Test
    void clean_writes_every_field_and_an_outcome_for_what_is_no_page() {
        String page =
                "<html lang=en><title>Four arrested in Mosul - Agency</title><body><h1>Four arrested in Mosul</h1>"
                        + "<time datetime=2025-03-11>11 March 2025</time><p>Police arrested four persons in Mosul on Monday and"
                        + " seized a lorry with goods.</p></body></html>";
        List<JsonNode> out = run("clean", line("a", page), line("b", ""), line("c", "\u0000\u0001\u0002\u0003\u0004"));
        assertThat(out).extracting(line -> line.path("outcome").asString()).containsExactly("text", "empty", "damaged");
        for (JsonNode line : out) {
            assertThat(line.propertyNames())
                    .containsExactlyInAnyOrder(
                            "id",
                            "title",
                            "text",
                            "published",
                            "published_precision",
                            "published_from",
                            "author",
                            "lang",
                            "site_name",
                            "canonical_url",
                            "outcome");
        }
        assertThat(out.getFirst().path("title").asString()).isEqualTo("Four arrested in Mosul");
        assertThat(out.getFirst().path("published").asString()).isEqualTo("2025-03-11");
        assertThat(out.getFirst().path("published_precision").asString()).isEqualTo("day");
    }

    private static String line(String id, String body) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("url", "https://agency.example/news/" + id)
                .put("content_type", "text/html")
                .put("body_base64", Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)))
                .put("fetched_at", "2025-03-12T09:00:00Z")
                .toString();
    }
}
