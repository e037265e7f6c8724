package blotter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TextsTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    private final List<Text> texts = Shelf.load().all();

    @Test
    void the_list_of_contents_names_every_file_and_no_other() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(TextsTest.class.getResource("contents.txt"))
                        .toURI())
                .resolveSibling("");
        Set<String> files = new TreeSet<>();
        for (DemoSite site : DemoSite.values()) {
            try (Stream<Path> found = Files.list(folder.resolve(site.id()))) {
                found.map(file -> site.id() + "/" + file.getFileName())
                        .filter(name -> name.endsWith(".txt") && !name.endsWith("months.txt"))
                        .forEach(name -> files.add(name.substring(0, name.length() - 4)));
            }
        }
        assertThat(Resources.text("contents.txt").lines().toList()).containsExactlyElementsOf(files);
    }

    @Test
    void there_are_sixty_releases_in_three_languages() {
        assertThat(texts.stream().map(Text::path).distinct()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(paths("en")).hasSizeGreaterThanOrEqualTo(24);
        assertThat(paths("ar")).hasSizeGreaterThanOrEqualTo(22);
        assertThat(paths("ckb")).hasSizeGreaterThanOrEqualTo(14);
    }

    @Test
    void no_two_texts_share_a_slug_on_one_site() {
        Set<String> seen = new HashSet<>();
        for (Text text : texts) {
            assertThat(seen.add(text.path() + " " + text.since()))
                    .as(text.path())
                    .isTrue();
        }
    }

    @Test
    void every_text_is_dated_within_three_years_and_says_something() {
        for (Text text : texts) {
            assertThat(text.date().toLocalDate()).as(text.path()).isBetween(FIRST, LAST);
            assertThat(text.paragraphs()).as(text.path()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(text.title().length()).as(text.path()).isBetween(20, 140);
        }
    }

    @Test
    void every_text_is_written_in_the_letters_of_its_language() {
        for (Text text : texts) {
            String words = text.title() + " " + String.join(" ", text.paragraphs());
            long letters = words.codePoints().filter(Character::isLetter).count();
            long arabic = words.codePoints()
                    .filter(c ->
                            Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
                    .count();
            if (text.lang().equals("en")) {
                assertThat(arabic).as(text.path()).isZero();
            } else {
                assertThat((double) arabic / letters).as(text.path()).isGreaterThan(0.9);
            }
            if (text.lang().equals("ckb")) {
                assertThat(words).as(text.path()).containsPattern("[ێۆڕڵ]");
            }
            if (text.lang().equals("ar")) {
                assertThat(words).as(text.path()).containsPattern("[ةأإى]").doesNotContainPattern("[ێۆڕڵە]");
            }
        }
    }

    @Test
    void the_expected_facts_speak_of_the_same_texts() {
        JsonMapper json = JsonMapper.builder().build();
        Set<String> expected = Resources.text("expected.jsonl")
                .lines()
                .map(json::readTree)
                .map(row -> row.at("/path").asString() + " " + row.at("/visit").asInt() + " "
                        + row.at("/lang").asString() + " " + row.at("/date").asString())
                .collect(Collectors.toSet());
        Set<String> written = texts.stream()
                .map(text -> text.path() + " " + text.since() + " " + text.lang() + " "
                        + text.date().toLocalDate())
                .collect(Collectors.toSet());
        assertThat(expected).isEqualTo(written);
    }

    @Test
    void three_pages_are_not_about_security() {
        JsonMapper json = JsonMapper.builder().build();
        List<JsonNode> aside = Resources.text("expected.jsonl")
                .lines()
                .map(json::readTree)
                .filter(row -> !row.at("/relevant").asBoolean())
                .toList();
        assertThat(aside).hasSize(3);
    }

    private Stream<String> paths(String lang) {
        return texts.stream()
                .filter(text -> text.lang().equals(lang))
                .map(Text::path)
                .distinct();
    }
}
