package blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Archive;
import blotter.archive.Arrival;
import blotter.release.Bytes;
import blotter.release.ReleaseId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir
    Path home;

    private final World world = new World();

    @Test
    void a_wrong_command_or_option_gets_the_nearest_right_one_and_exit_code_64() {
        assertThat(world.run("", "serch", "x")).isEqualTo(64);
        assertThat(world.err()).contains("did you mean search");
        assertThat(world.run("", "search", "--limt", "3")).isEqualTo(64);
        assertThat(world.err()).contains("--limit");
        assertThat(world.run("", "search", "--sort", "newset")).isEqualTo(64);
        assertThat(world.err()).contains("newset");
        assertThat(world.run("")).isEqualTo(64);
    }

    @Test
    void the_demo_takes_no_home() {
        assertThat(world.run("", "demo", "--home", home.toString())).isEqualTo(64);
        assertThat(world.err()).contains("unknown options: '--home'");
        assertThat(world.run("", "--home", home.toString(), "demo", "--once")).isEqualTo(64);
        assertThat(world.err()).contains("the demo keeps everything in a temporary folder; leave --home out");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void an_empty_home_is_shown_three_next_steps() {
        assertThat(world.run("", "status", "--home", home.toString())).isZero();
        assertThat(world.out())
                .contains("1. add a source")
                .contains("2. import")
                .contains("3. see it at work");
        assertThat(world.run("", "search", "meth", "--home", home.toString())).isZero();
        assertThat(world.out()).contains("three next steps");
    }

    @Test
    void a_command_that_only_looks_makes_no_home() throws IOException {
        Path nowhere = home.resolve("nowhere");
        for (String command : List.of("status", "search", "export", "verify", "doctor", "clean", "enrich")) {
            assertThat(world.run("", command, "--home", nowhere.toString()))
                    .as(command)
                    .isEqualTo(78);
            assertThat(world.err()).contains("no folder \"" + nowhere + "\"; make it, or name another with --home");
        }
        assertThat(world.run("", "index", "--rebuild", "--home", nowhere.toString()))
                .isEqualTo(78);
        assertThat(world.run(
                        "", "withhold", "k3vq5tz7ab2cdefg", "--reason", "r", "--by", "b", "--home", nowhere.toString()))
                .isEqualTo(78);
        assertThat(nowhere).doesNotExist();
        Path rows =
                Files.writeString(home.resolve("rows.jsonl"), "{\"id\":\"1\",\"text\":\"Two were held in Marra.\"}");
        assertThat(world.run("", "import", rows.toString(), "--home", nowhere.toString()))
                .isZero();
        assertThat(world.run("", "search", "held", "--home", nowhere.toString()))
                .isZero();
        assertThat(world.run("", "status", "--home", rows.toString())).isEqualTo(78);
        assertThat(world.err()).contains("is no folder");
    }

    @Test
    void an_index_of_another_form_is_made_again_before_it_is_searched_and_exported() throws IOException {
        Path rows =
                Files.writeString(home.resolve("rows.jsonl"), "{\"id\":\"1\",\"text\":\"Two were held in Marra.\"}");
        String at = home.toString();
        assertThat(world.run("", "import", rows.toString(), "--home", at)).isZero();
        Path index = new Home(home, Path.of("").toAbsolutePath()).lucene();
        for (String command : List.of("search", "export")) {
            Path generation =
                    index.resolve(Files.readString(index.resolve("current")).strip());
            try (var directory = FSDirectory.open(generation);
                    var writer = new IndexWriter(directory, new IndexWriterConfig())) {
                writer.setLiveCommitData(Map.of("schema", "1").entrySet());
                writer.commit();
            }
            assertThat(world.run("", command, "held", "--home", at)).as(command).isZero();
            assertThat(world.err()).as(command).contains("the index is of another version; it is made again");
            assertThat(world.out()).as(command).contains("Marra");
            assertThat(world.run("", command, "held", "--home", at)).as(command).isZero();
            assertThat(world.err()).as(command).doesNotContain("made again");
        }
    }

    @Test
    void what_was_kept_and_not_indexed_is_found_and_exported_all_the_same() throws IOException {
        Path rows =
                Files.writeString(home.resolve("rows.jsonl"), "{\"id\":\"1\",\"text\":\"Two were held in Marra.\"}");
        String at = home.toString();
        assertThat(world.run("", "import", rows.toString(), "--home", at)).isZero();
        var kept = new Home(home, Path.of("").toAbsolutePath());
        try (Archive archive = Archive.open(kept.archive(), kept.index(), InstantSource.system())) {
            archive.keep(new Arrival.Saved(
                            "urn:blotter:import:2",
                            Instant.now(),
                            "import",
                            "text/plain; charset=utf-8",
                            Bytes.of("Three were held in Marra.".getBytes(StandardCharsets.UTF_8)),
                            "desk",
                            "by hand",
                            List.of()))
                    .join();
        }
        assertThat(world.run("", "export", "held", "--format", "jsonl", "--home", at))
                .as(world.err())
                .isZero();
        assertThat(world.err())
                .contains("the index is behind the archive; it is completed first")
                .contains("\"complete\":true,\"missing\":0");
        assertThat(world.out().lines()).hasSize(2);
        world.run("", "search", "held", "--home", at);
        assertThat(world.err()).doesNotContain("behind");
    }

    @Test
    void a_takedown_done_again_adds_nothing_unless_it_says_something_new() throws IOException {
        Path rows =
                Files.writeString(home.resolve("rows.jsonl"), "{\"id\":\"1\",\"text\":\"Two were held in Marra.\"}");
        String at = home.toString();
        assertThat(world.run("", "import", rows.toString(), "--home", at)).isZero();
        String id = ReleaseId.ofKey("urn:blotter:import:1").value();
        assertThat(world.run("", "withhold", id, "--reason", "one", "--by", "A", "--home", at))
                .isZero();
        assertThat(world.out()).startsWith("withheld " + id);
        var kept = new Home(home, Path.of("").toAbsolutePath());
        String before = position(kept);
        assertThat(world.run("", "withhold", id, "--reason", "one", "--by", "B", "--home", at))
                .isZero();
        assertThat(world.out()).contains("was withheld already, at 2").contains("by A: one; nothing was added");
        assertThat(position(kept)).isEqualTo(before);
        assertThat(world.run("", "withhold", id, "--reason", "two", "--by", "B", "--home", at))
                .isZero();
        assertThat(world.out()).contains("by A: one").contains("recorded further: withheld");
        assertThat(position(kept)).isNotEqualTo(before);
        assertThat(world.run("", "withhold", id, "--reason", "two", "--by", "B", "--erase", "--home", at))
                .isZero();
        assertThat(world.out())
                .contains("by B: two")
                .contains("and erased its payloads; a tombstone stays with 1 hash");
        before = position(kept);
        assertThat(world.run("", "withhold", id, "--reason", "two", "--by", "C", "--erase", "--json", "--home", at))
                .isZero();
        assertThat(world.out()).contains("\"recorded\" : false").contains("\"erased\" : true");
        assertThat(position(kept)).isEqualTo(before);
        assertThat(world.run("", "withhold", id, "--reason", "three", "--by", "C", "--home", at))
                .isZero();
        assertThat(world.out()).contains("its payloads are erased").contains("recorded further");
        Files.writeString(rows, "{\"id\":\"1\",\"text\":\"Two were detained in Marra.\"}");
        before = position(kept);
        assertThat(world.run("", "import", rows.toString(), "--home", at)).isNotZero();
        assertThat(world.out() + world.err()).contains("release " + id + " is withheld (three)");
        assertThat(position(kept)).isEqualTo(before);
        try (Archive archive = Archive.reader(kept.archive(), kept.index())) {
            assertThat(archive.catalogue()
                            .withheld(new ReleaseId(id))
                            .orElseThrow()
                            .erased())
                    .isTrue();
        }
        assertThat(world.run("", "verify", "--home", at)).as(world.out()).isZero();
    }

    private static String position(Home home) throws IOException {
        try (Archive archive = Archive.reader(home.archive(), home.index())) {
            return archive.position();
        }
    }

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
    void a_mistake_in_the_configuration_is_exit_code_78() throws IOException {
        Path folder = Files.createDirectory(home.resolve("crawl-config"));
        Files.writeString(folder.resolve("sources.yaml"), "sources:\n  - idd: a\n");
        for (String command : new String[] {"status", "crawl", "doctor"}) {
            assertThat(world.run("", command, "--home", home.toString()))
                    .as(command)
                    .isEqualTo(78);
            assertThat(world.out() + world.err()).contains("sources.yaml:2:5").contains("did you mean \"id\"?");
        }
    }

    @Test
    void a_crawl_beyond_this_machine_needs_a_contact() throws IOException {
        Path folder = Files.createDirectory(home.resolve("crawl-config"));
        Files.writeString(
                folder.resolve("sources.yaml"), "sources:\n  - {id: a, start: [feed: \"https://a.example/\"]}\n");
        assertThat(world.run("", "crawl", "--home", home.toString())).isEqualTo(78);
        assertThat(world.err()).contains("has no contact").contains("a.example");
        assertThat(world.run("", "crawl", "--home", home.toString(), "b")).isEqualTo(64);
        assertThat(world.err()).contains("no source named \"b\" in crawl-config/sources.yaml");
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

    @Test
    void clean_and_enrich_keep_the_order_and_name_a_bad_line() {
        String in = """
                {"id":"a","url":"http://a.example/1","content_type":"text/plain","body_base64":"T2ZmaWNlcnMgYXJyZXN0ZWQgdGhyZWUgcGVvcGxlIGluIEJhc3JhIG9uIFN1bmRheS4="}
                nonsense
                {"id":"b","url":"http://a.example/2","content_type":"text/plain","body_base64":""}
                """;
        assertThat(world.run(in, "clean")).isEqualTo(1);
        assertThat(world.out().lines()).hasSize(2);
        assertThat(world.out())
                .contains("\"id\":\"a\"")
                .contains("\"published_precision\"")
                .contains("\"outcome\":\"empty\"");
        assertThat(world.err()).contains("\"line\":2");
        assertThat(world.run(
                        "{\"id\":\"x\",\"title\":\"t\",\"text\":\"Police in Basra arrested 3 people.\"}\n", "enrich"))
                .isZero();
        assertThat(world.out())
                .contains("\"issuing_agency\"")
                .contains("\"lang\":\"en\"")
                .contains("\"operations\":[]");
    }

    @Test
    void a_value_that_cannot_be_used_is_told_with_its_line() throws IOException {
        String body = "T2ZmaWNlcnMgYXJyZXN0ZWQg\\r\\ndGhyZWUgcGVvcGxlIGluIEJhc3JhLg==";
        assertThat(world.run(
                        "{\"id\":\"a\",\"body_base64\":\"!!!\"}\n{\"id\":\"b\",\"file\":\"" + home
                                + "\"}\n{\"id\":\"c\",\"content_type\":\"text/plain\",\"body_base64\":\"" + body
                                + "\"}\n",
                        "clean"))
                .isEqualTo(1);
        assertThat(world.out().lines()).singleElement().asString().contains("three people in Basra");
        assertThat(world.err())
                .contains("{\"line\":1,\"error\":\"\\\"body_base64\\\" is no base64")
                .contains(
                        "{\"line\":2,\"error\":\"\\\"file\\\" is \\\"" + home + "\\\", which is a folder; name a file");

        String texts = """
                {"id":"a","title":"t","text":5}
                {"id":"b","text":"t","lang":"zz"}
                {"id":"c","text":"t","lang":"ku","title":null}
                """;
        assertThat(world.run(texts, "enrich")).isEqualTo(1);
        assertThat(world.out().lines()).singleElement().asString().contains("\"id\":\"c\"");
        assertThat(world.err())
                .contains("{\"line\":1,\"error\":\"\\\"text\\\" is not a string")
                .contains("{\"line\":2,\"error\":\"\\\"lang\\\" is \\\"zz\\\", which is no language");
    }

    @Test
    void completion_is_a_script() {
        assertThat(world.run("", "completion")).isZero();
        assertThat(world.out()).contains("complete -F _complete_blotter").contains("--location");
    }
}
