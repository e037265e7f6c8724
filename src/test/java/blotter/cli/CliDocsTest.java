package blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CliDocsTest {
    private static final Path PAGE = Path.of("docs/cli.md");
    private static final List<String> COMMANDS = List.of(
            "demo",
            "crawl",
            "import",
            "serve",
            "search",
            "export",
            "withhold",
            "index",
            "verify",
            "status",
            "doctor",
            "clean",
            "enrich",
            "evaluate",
            "gazetteer",
            "bench",
            "completion");

    /** Options are listed in the order of the locale's lower-case letters, and Turkish has its own i. */
    @BeforeEach
    void in_the_locale_of_the_page() {
        Locale.setDefault(Locale.ROOT);
    }

    @Test
    void the_page_equals_the_help_of_all_commands() throws IOException {
        var page = new StringBuilder("""
                # Commands

                Made from `--help` by `mvn test -Dtest=CliDocsTest -Dbless`; a test compares.

                """);
        var world = new World();
        assertThat(world.run("", "--help")).isZero();
        section(page, "blotter", world.out());
        for (String command : COMMANDS) {
            assertThat(world.run("", command, "--help")).as(command).isZero();
            assertThat(world.out()).as(command).contains("Examples:");
            section(page, "blotter " + command, world.out());
        }
        if (System.getProperty("bless") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page.toString());
    }

    private static void section(StringBuilder page, String name, String help) {
        page.append("## ").append(name).append("\n\n```\n");
        help.lines().forEach(line -> page.append(line.stripTrailing()).append('\n'));
        page.append("```\n\n");
    }
}
