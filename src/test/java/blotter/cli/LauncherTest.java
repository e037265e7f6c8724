package blotter.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    @TempDir
    Path folder;

    Path installed;
    Path java;

    @BeforeEach
    void an_installed_folder_with_spaces_in_its_name() throws IOException {
        installed = Files.createDirectories(folder.resolve("an installed blotter"));
        Files.createDirectories(installed.resolve("bin"));
        Files.copy(Path.of("bin/blotter"), installed.resolve("bin/blotter"));
        Files.createDirectories(installed.resolve("lib"));
        Files.writeString(installed.resolve("lib/b.jar"), "");
        Files.writeString(installed.resolve("lib/a.jar"), "");
        java = folder.resolve("fake jdk/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\nfor word in \"$@\"; do echo \"<$word>\"; done\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        assertThat(installed.resolve("bin/blotter").toFile().setExecutable(true))
                .isTrue();
    }

    @Test
    void it_runs_through_a_symlink_from_any_folder_and_passes_words_unbroken() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("an installed blotter/bin/blotter"));
        Run run = run(Map.of("BLOTTER_JAVA", java.toString()), link.toString(), "search", "two words", "");
        String root = installed.toRealPath().toString();
        assertThat(run.output())
                .contains("<" + root + "/lib/a.jar:" + root + "/lib/b.jar>")
                .contains("<blotter.cli.Main>\n<search>\n<two words>\n<>\n")
                .contains("<-Dblotter.root=" + root + ">");
        assertThat(run.code()).isZero();
    }

    @Test
    void options_of_ones_own_replace_the_usual_ones() throws Exception {
        Run run = run(
                Map.of("BLOTTER_JAVA", java.toString(), "BLOTTER_OPTS", "-Xmx1g -Da=b"),
                installed.resolve("bin/blotter").toString(),
                "status");
        assertThat(run.output()).contains("<-Xmx1g>\n<-Da=b>").doesNotContain("-Xmx512m");
    }

    @Test
    void without_a_jdk_it_says_so_and_ends_with_69() throws Exception {
        Run run = run(
                Map.of("BLOTTER_JAVA", "/nowhere/java"),
                installed.resolve("bin/blotter").toString());
        assertThat(run.code()).isEqualTo(69);
        assertThat(run.output()).contains("BLOTTER_JAVA names \"/nowhere/java\"");
    }

    @Test
    void the_release_it_needs_without_a_pom_is_that_of_the_pom() throws IOException {
        var pom = Pattern.compile("<maven.compiler.release>([0-9]+)<").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(pom.find()).isTrue();
        assertThat(Files.readString(Path.of("bin/blotter"))).contains("\nneed=" + pom.group(1) + "\n");
    }

    private record Run(int code, String output) {}

    private Run run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), output);
    }
}
