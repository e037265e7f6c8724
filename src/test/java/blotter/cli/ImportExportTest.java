package blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows go in, are found and come out again, and what cannot be used is told. */
class ImportExportTest {
    @TempDir
    Path home;

    private final World world = new World();

    @Test
    void values_that_cannot_be_used_are_findings_and_the_rows_are_kept() throws IOException {
        Path rows = Files.writeString(
                home.resolve("rows.jsonl"),
                "{\"id\":\"1\",\"text\":\"Two were\\u0000 held in Marra.\",\"published\":\"2025-13-45\"}\n");
        String at = home.toString();
        assertThat(world.run("", "import", rows.toString(), "--home", at)).isEqualTo(1);
        assertThat(world.out()).startsWith("1 new, 0 revisions, 0 unchanged, 0 without text, 0 refused, 1 finding in");
        assertThat(world.err())
                .contains("kept " + rows + ":1, but \"published\" is \"2025-13-45\", which is no date")
                .contains("write 2025, 2025-03 or 2025-03-01");
        assertThat(world.run("", "import", rows.toString(), "--json", "--home", at))
                .isEqualTo(1);
        assertThat(world.out()).contains("\"findings\"").contains("rows.jsonl:1");
        Path dated = Files.writeString(home.resolve("dated.jsonl"), """
                {"id":"2","text":"Three were held in Marra.","published":"03/04/2025","lang":"en"}
                {"id":"3","text":"Four were held in Marra.","published":"25/04/2025","lang":"en"}
                {"id":"4","text":"Five were held in Marra.","published":["04/04/2025","03.04.2025"],"lang":"en"}
                """);
        assertThat(world.run("", "import", dated.toString(), "--home", at)).isEqualTo(1);
        assertThat(world.out()).startsWith("3 new, 0 revisions, 0 unchanged, 0 without text, 0 refused, 1 finding in");
        assertThat(world.err())
                .contains(
                        "dated.jsonl:1, but \"published\" is \"03/04/2025\", whose day and month cannot be told apart")
                .contains("read as 2025-04-03, day first: write 2025-04-03, or 2025-03-04");
        assertThat(world.run("", "search", "--json", "--home", at)).isZero();
        assertThat(world.out()).contains("were\ufffd held").doesNotContain("\\u0000");
        assertThat(world.run("", "export", "--format", "jsonl", "--home", at)).isZero();
        assertThat(world.out()).contains("were\ufffd held").doesNotContain("\\u0000");
    }

    @Test
    void what_of_a_sidecar_cannot_be_used_is_told_of_a_file_that_is_kept_and_not_of_one_that_is_refused()
            throws IOException {
        Path post = Files.writeString(home.resolve("post.txt"), "Two smugglers were arrested in Marra.");
        Path sidecar = Files.writeString(home.resolve("post.txt.json"), "{\"titel\":\"x\",\"lang\":\"en\"}");
        String at = home.toString();
        String told = "kept " + post + ", but \"titel\" is no key";
        assertThat(world.run("", "import", post.toString(), sidecar.toString(), "--home", at))
                .isEqualTo(1);
        assertThat(world.out()).startsWith("1 new, 0 revisions, 0 unchanged, 0 without text, 0 refused, 1 finding in");
        assertThat(world.err()).containsOnlyOnce(told);
        assertThat(world.run("", "search", "smugglers", "--json", "--home", at)).isZero();
        String id = world.out().replaceAll("(?s).*\"hits\":\\[\\{\"id\":\"([a-z2-7]{16})\".*", "$1");
        assertThat(world.run("", "withhold", id, "--reason", "names a child", "--by", "desk", "--home", at))
                .isZero();
        Files.writeString(post, "Two smugglers were arrested in Marra yesterday.");
        assertThat(world.run("", "import", post.toString(), "--home", at)).isEqualTo(1);
        assertThat(world.out()).contains("1 refused, 0 findings");
        assertThat(world.err()).contains("refused " + post + ": release " + id).doesNotContain("titel");
        Files.writeString(post, "");
        assertThat(world.run("", "import", post.toString(), "--home", at)).isEqualTo(1);
        assertThat(world.err()).contains("the file is empty").doesNotContain("titel");
    }

    @Test
    void rows_are_imported_found_exported_withheld_and_rebuilt() throws IOException {
        Path rows = home.resolve("rows.jsonl");
        Files.writeString(rows, """
                {"id":"1","title":"Meth laboratory found in Basra","text":"Officers found a crystal meth laboratory in Basra and arrested three people.","published":"2025-03-01","lang":"en"}
                {"id":"2","title":"=Oil tankers stopped","text":"Five tankers with smuggled oil were stopped near Mosul by the border police.","published":"2024-11","lang":"en"}
                {"id":"1","title":"Meth laboratory found in Basra","text":"Officers found a crystal meth laboratory in Basra and arrested four people.","published":"2025-03-01","lang":"en"}
                not json
                {"title":"nameless","text":"a text"}
                """);
        String at = home.toString();
        assertThat(world.run("", "import", rows.toString(), "--home", at)).isEqualTo(1);
        assertThat(world.out()).startsWith("2 new, 1 revision, 0 unchanged, 0 without text, 2 refused");
        assertThat(world.err())
                .contains("rows.jsonl:4: the line is not JSON")
                .contains("rows.jsonl:5: the row has neither");
        assertThat(world.run("", "import", rows.toString(), "--home", at)).isEqualTo(1);
        assertThat(world.out()).startsWith("0 new, 0 revisions, 3 unchanged");

        assertThat(world.run("", "search", "meth", "--home", at)).isZero();
        assertThat(world.out()).contains("1 release").contains("four people");
        assertThat(world.run("", "search", "meth", "--json", "--home", at)).isZero();
        assertThat(world.out()).contains("\"total\":1").contains("\"given_id\":\"1\"");
        String id = world.out().replaceAll("(?s).*\"hits\":\\[\\{\"id\":\"([a-z2-7]{16})\".*", "$1");

        assertThat(world.run("", "export", "--home", at, "--year", "2024")).isZero();
        assertThat(world.out())
                .startsWith("id,copy_of,given_id")
                .contains("'=Oil tankers stopped")
                .doesNotContain("meth");
        assertThat(world.err())
                .contains("\"query\":\"year=2024\"")
                .contains("\"rows\":1")
                .contains("\"sources\":{\"import\":1}");
        assertThat(world.run("", "export", "--limit", "3", "--home", at)).isEqualTo(64);

        assertThat(world.run("", "withhold", id, "--reason", "names a child", "--by", "desk", "--home", at))
                .isZero();
        assertThat(world.run("", "search", "meth", "--json", "--home", at)).isZero();
        assertThat(world.out()).contains("\"total\":0");

        assertThat(world.run("", "index", "--rebuild", "--home", at)).isZero();
        assertThat(world.out()).startsWith("1 release of 3 captures");
        assertThat(world.run("", "verify", "--home", at)).isZero();
        assertThat(world.out()).contains("ok: ");
    }

    @Test
    void an_export_says_what_ran_where_what_was_asked_was_at_fault() throws IOException {
        Path rows = home.resolve("rows.jsonl");
        Files.writeString(rows, """
                {"id":"1","title":"Meth laboratory found in Basra","text":"Officers found a crystal meth laboratory in Basra.","published":"2025-03-01","lang":"en"}
                """);
        String at = home.toString();
        world.run("", "import", rows.toString(), "--home", at);
        for (String format : List.of("csv", "jsonl", "warc")) {
            Path file = home.resolve("out." + format);
            assertThat(world.run(
                            "",
                            "export",
                            "meth",
                            "(laboratory",
                            "--format",
                            format,
                            "-o",
                            file.toString(),
                            "--home",
                            at))
                    .isZero();
            assertThat(world.err())
                    .as(format)
                    .contains("q: this bracket was never closed")
                    .contains("searched instead: meth laboratory")
                    .contains("1 release written");
            assertThat(Files.readString(home.resolve("out." + format + ".json")))
                    .contains("\"ran\":\"meth laboratory\"")
                    .contains("\"sentence\":\"this bracket was never closed");
        }
        assertThat(world.run("", "export", "meth", "--agency", "Nobodys", "--home", at))
                .isZero();
        assertThat(world.err()).contains("no agency named \"Nobodys\"").contains("\"problems\":[{");
        assertThat(world.run("", "export", "meth", "--home", at)).isZero();
        assertThat(world.err()).contains("\"problems\":[]").doesNotContain("searched instead");
    }
}
