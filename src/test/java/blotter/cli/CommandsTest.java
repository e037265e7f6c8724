package blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line itself: what it refuses, what it shows first, what it reads line by line. */
class CommandsTest {
    @TempDir
    Path home;

    private final World world = new World();

    @Test
    void a_wrong_command_or_option_gets_the_nearest_right_one_and_exit_code_64() {
        assertThat(world.run("", "serch", "x")).isEqualTo(64);
        assertThat(world.err()).contains("no command \"serch\"; did you mean \"search\"?");
        assertThat(world.run("", "foo")).isEqualTo(64);
        assertThat(world.err()).contains("no command \"foo\"; use one of:").contains("search");
        assertThat(world.run("", "search", "--limt", "3")).isEqualTo(64);
        assertThat(world.err()).contains("--limit");
        assertThat(world.run("", "search", "--sort", "newset")).isEqualTo(64);
        assertThat(world.err()).contains("newset");
        assertThat(world.run("")).isEqualTo(64);
        assertThat(world.err()).startsWith("blotter: say what to do");
    }

    @Test
    void a_word_with_a_minus_is_no_option_and_it_is_said_how_to_write_it() {
        for (String command : List.of("search", "export")) {
            assertThat(world.run("", command, "meth", "-court")).isEqualTo(64);
            assertThat(world.err())
                    .contains("no option \"-court\"; to leave a word out put the words in quotes")
                    .contains("blotter " + command + " 'meth -court'");
        }
        assertThat(world.run("", "search", "--home", home.toString(), "--", "meth", "-court"))
                .isZero();
    }

    @Test
    void a_folder_that_is_not_there_and_a_base_that_is_no_address_are_refused_at_once() {
        Path nowhere = home.resolve("nowhere");
        assertThat(world.run(
                        "",
                        "export",
                        "--home",
                        home.toString(),
                        "--output",
                        nowhere.resolve("x.csv").toString()))
                .isEqualTo(74);
        assertThat(world.err()).contains("no folder \"" + nowhere + "\" to write in; make it");
        for (String base : List.of("foo", "blotter.example", "ftp://a.example", "https://")) {
            assertThat(world.run("", "serve", "--home", home.toString(), "--base-url", base))
                    .as(base)
                    .isEqualTo(64);
            assertThat(world.err()).contains("--base-url \"" + base + "\" is no whole address");
        }
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
