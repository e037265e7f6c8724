package blotter.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.enrich.goods.Commodities;
import blotter.search.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Pattern PLURAL = Pattern.compile("(.+)\\.(zero|one|two|few|many|other)");
    private static final Pattern USED = Pattern.compile("\\.(t|n)\\(\\s*\"([a-z0-9.-]+[a-z0-9])\"");

    @ParameterizedTest
    @ValueSource(strings = {"ar", "ckb", "ku"})
    void every_language_has_every_sentence(String language) {
        assertThat(names(Messages.load(language))).isEqualTo(names(Messages.load("en")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "ckb", "ku"})
    void a_sentence_about_a_number_has_every_plural_form_of_its_language(String language) {
        var messages = Messages.load(language);
        for (var key : messages.keys()) {
            var plural = PLURAL.matcher(key);
            if (plural.matches()) {
                for (var form : Plural.formsOf(language)) {
                    assertThat(messages.has(plural.group(1) + "." + form))
                            .as("%s has %s.%s", language, plural.group(1), form)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "ckb", "ku"})
    void every_good_that_is_read_has_its_word(String language) {
        var messages = Messages.load(language);
        assertThat(new Commodities().all())
                .isNotEmpty()
                .allSatisfy(good -> assertThat(messages.has("what." + good.replace(' ', '-')))
                        .as(good)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "ckb", "ku"})
    void what_a_parameter_takes_is_said_in_every_language(String language) {
        var messages = Messages.load(language);
        for (var parameter : Parameter.values()) {
            String said = messages.t("help.takes." + parameter.id());
            if (language.equals("en")) {
                assertThat(said).isEqualTo(parameter.sentence());
            } else {
                assertThat(said).isNotBlank().isNotEqualTo(parameter.sentence());
            }
        }
    }

    @Test
    void every_sentence_that_the_pages_use_is_there() throws IOException {
        var names = names(Messages.load("en"));
        try (var templates = Files.walk(Path.of("webapp/templates"));
                var code = Files.walk(Path.of("src/main/java/blotter/web"))) {
            for (var file :
                    Stream.concat(templates, code).filter(Files::isRegularFile).toList()) {
                var used = USED.matcher(Files.readString(file));
                while (used.find()) {
                    assertThat(names).as("used in %s", file).contains(used.group(2));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "ckb", "ku"})
    void holes_are_the_same_in_every_language(String language) {
        var english = Messages.load("en");
        var other = Messages.load(language);
        for (var key : english.keys()) {
            if (!PLURAL.matcher(key).matches()) {
                assertThat(holes(raw(other, key))).as(language + " " + key).isEqualTo(holes(raw(english, key)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0,ZERO", "1,ONE", "2,TWO", "3,FEW", "10,FEW", "11,MANY", "99,MANY", "100,OTHER", "102,OTHER", "103,FEW"
    })
    void arabic_has_six_forms(long count, Plural form) {
        assertThat(Plural.of("ar", count)).isEqualTo(form);
    }

    @Test
    void a_name_of_the_other_direction_is_kept_apart() {
        assertThat(Messages.load("ar").t("chip.location", "Basra")).isEqualTo("في \u2068Basra\u2069");
        assertThat(Messages.load("en").t("chip.location", "Basra")).isEqualTo("in Basra");
        assertThat(Messages.load("en").t("chip.location", "البصرة")).isEqualTo("in \u2068البصرة\u2069");
    }

    @Test
    void a_date_within_a_sentence_keeps_the_order_of_the_page() {
        var arabic = Messages.load("ar");
        var day = new Phrases(arabic).day(java.time.LocalDate.of(2026, 11, 26));
        var sentence = arabic.t("hit.seen", day);
        assertThat(sentence).contains("\u2067" + day + "\u2069");
    }

    @ParameterizedTest
    @CsvSource({"en,1284,'1,284'", "ku,1284,1.284", "ar,7,7", "en,1000000,'1,000,000'"})
    void thousands_are_parted(String language, long number, String said) {
        assertThat(Messages.load(language).number(number)).isEqualTo(said);
    }

    private static String raw(Messages messages, String key) {
        return messages.or(key, "");
    }

    private static Set<String> holes(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Messages messages) {
        return messages.keys().stream()
                .map(key -> {
                    var plural = PLURAL.matcher(key);
                    return plural.matches() ? plural.group(1) : key;
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
