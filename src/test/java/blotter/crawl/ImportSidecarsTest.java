package blotter.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blotter.crawl.ImportItem.Refused;
import blotter.crawl.ImportItem.Saved;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a file beside it. */
class ImportSidecarsTest extends ImportFolder {
    @Test
    void a_saved_page_says_where_it_is_from_and_a_person_may_say_more() throws IOException {
        write(
                "chrome.html",
                "<!DOCTYPE html>\n<!-- saved from url=(0034)https://social.example/agency/17 -->\n<html>x"
                        .getBytes(UTF_8));
        write(
                "page.mhtml",
                ("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://social.example/agency/18\r\n"
                                + "Date: Sun, 1 Mar 2026 09:30:00 -0000\r\nMIME-Version: 1.0\r\n\r\nx")
                        .getBytes(UTF_8));
        write("post.txt", "Three were arrested.".getBytes(UTF_8));
        write(
                "post.txt.json",
                ("{\"url\":\"https://social.example/agency/19\",\"saved_by\":\"M. Karim\","
                                + "\"saved_at\":\"2026-03-02T12:00:00+03:00\"}")
                        .getBytes(UTF_8));
        write("wrong.txt", "x".getBytes(UTF_8));
        write("wrong.txt.json", "{\"saved_at\":\"yesterday\"}".getBytes(UTF_8));
        read(folder);
        assertThat(items.stream().filter(Saved.class::isInstance).map(item -> ((Saved) item).address()))
                .containsExactly(
                        "https://social.example/agency/17",
                        "https://social.example/agency/18",
                        "https://social.example/agency/19");
        assertThat(((Saved) items.get(1)).saver().at()).isEqualTo(Instant.parse("2026-03-01T09:30:00Z"));
        assertThat(((Saved) items.get(2)).saver())
                .isEqualTo(new ImportItem.Saver("M. Karim", Instant.parse("2026-03-02T09:00:00Z")));
        assertThat(((Refused) items.get(3)).reason()).contains("\"yesterday\"").contains("2026-03-01T09:30:00+03:00");
    }

    @Test
    void a_key_of_a_sidecar_that_nothing_reads_is_found_and_those_of_an_export_beside_its_rows_are_not()
            throws IOException {
        write("post.txt", "Three were arrested.".getBytes(UTF_8));
        write("post.txt.json", "{\"titel\":\"Three\",\"lang\":\"en\"}".getBytes(UTF_8));
        write("rows.jsonl", "{\"id\":\"x\",\"text\":\"t\"}".getBytes(UTF_8));
        write("rows.jsonl.json", "{\"query\":\"/\",\"rows\":1}".getBytes(UTF_8));
        read(folder);
        assertThat(items.stream().filter(Saved.class::isInstance)).hasSize(2);
        assertThat(items.stream().flatMap(item -> ((Saved) item).findings().stream()))
                .containsExactly("\"titel\" is no key of its sidecar post.txt.json and is not read;"
                        + " did you mean \"title\"?");
    }

    @Test
    void a_sidecar_that_is_no_object_keeps_its_file_out() throws IOException {
        write("post.txt", "Three were arrested.".getBytes(UTF_8));
        write("post.txt.json", "[1]".getBytes(UTF_8));
        read(folder);
        assertThat(items)
                .singleElement()
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains("post.txt.json is no object"));
    }

    @Test
    void a_value_of_a_sidecar_that_cannot_be_used_is_found_as_one_of_a_row_is() throws IOException {
        write("post.txt", "Three were arrested.".getBytes(UTF_8));
        write(
                "post.txt.json",
                "{\"published\":\"2025-13-45\",\"lang\":\"zz\",\"author\":[\"A\"],\"topic\":[\"theft\",\"fraud\"]}"
                        .getBytes(UTF_8));
        read(folder);
        assertThat(((Saved) items.getFirst()).findings())
                .satisfiesExactly(
                        said -> assertThat(said).isEqualTo("in its sidecar post.txt.json \"author\" is not a string"),
                        said -> assertThat(said).contains("\"published\" is \"2025-13-45\"", "write 2025"),
                        said -> assertThat(said).contains("\"lang\" is \"zz\""));
        assertThat(((Saved) items.getFirst())
                        .claims().stream().filter(claim -> claim.field().equals("topic")))
                .hasSize(2);
    }

    @Test
    void a_sidecar_in_a_zip_is_read_wherever_it_lies() throws IOException {
        byte[] inner = zip("deep/c.txt", "C.", "deep/c.txt.json", "{\"url\":\"https://a.example/c\"}");
        write(
                "all.zip",
                zip(
                        "in/a.txt.json",
                        "{\"url\":\"https://a.example/a\",\"titel\":\"A\"}",
                        "in/a.txt",
                        "A.",
                        "b.txt",
                        "B.",
                        "b.txt.json",
                        "{\"url\":\"https://a.example/b\"}",
                        "in/bad.txt",
                        "Bad.",
                        "in/bad.txt.json",
                        "[1]",
                        "inner.zip",
                        inner,
                        "alone.json",
                        "{}"));
        read(folder.resolve("all.zip"));
        assertThat(items.stream().filter(Saved.class::isInstance).map(item -> ((Saved) item).address()))
                .containsExactly("https://a.example/a", "https://a.example/b", "https://a.example/c");
        assertThat(((Saved) items.getFirst()).findings())
                .containsExactly(
                        "\"titel\" is no key of its sidecar a.txt.json and is not read; did you mean \"title\"?");
        assertThat(items.stream().filter(Refused.class::isInstance).map(item -> (Refused) item))
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.place()).endsWith("all.zip!in/bad.txt");
                    assertThat(refused.reason()).contains("bad.txt.json is no object");
                });
        assertThat(items.getLast()).isInstanceOf(ImportItem.Other.class);
    }

    @Test
    void a_folder_that_only_looks_like_one_of_a_saved_page_is_read() throws IOException {
        write("case_files/a.txt", "A.".getBytes(UTF_8));
        write("page.htm", "<html>page</html>".getBytes(UTF_8));
        write("page_files/frame.html", "<html>frame</html>".getBytes(UTF_8));
        write("z.zip", zip("p_files/frame.html", "frame", "p.html", "page", "q_files/b.txt", "B."));
        read(folder);
        assertThat(items.stream().map(item -> ((Saved) item).name()))
                .containsExactly("case_files/a.txt", "page.htm", "z.zip/p.html", "z.zip/q_files/b.txt");
    }

    @Test
    void a_sidecar_that_is_named_by_itself_is_refused_with_its_file() throws IOException {
        write("post.txt", "Three were arrested.".getBytes(UTF_8));
        write("post.txt.json", "{\"lang\":\"en\"}".getBytes(UTF_8));
        read(folder.resolve("post.txt.json"));
        assertThat(((Refused) items.getFirst()).reason()).contains("the sidecar of " + folder.resolve("post.txt"));
    }

    @Test
    void what_is_said_of_one_page_is_not_said_of_a_file_that_may_hold_many() throws IOException {
        write("all.zip", zip("a.txt", "A."));
        write("rows.jsonl", "{\"id\":\"x\",\"text\":\"t\"}".getBytes(UTF_8));
        var said = ImportSidecar.said("https://a.example/17", null);
        for (var name : List.of("all.zip", "rows.jsonl")) {
            new ImportFiles("import", said, NOW, items::add, _ -> {}).read(folder.resolve(name));
        }
        assertThat(items).hasSize(2).allMatch(Refused.class::isInstance);
    }
}
