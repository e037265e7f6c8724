package blotter.search;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.TopicWords;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.Agency;
import blotter.release.Topic;
import blotter.search.Vocabulary.Resolution.Known;
import blotter.search.Vocabulary.Resolution.Part;
import blotter.search.Vocabulary.Resolution.Unknown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A filter takes an id, a name, an acronym or an alias in any script, and what names nothing gets suggestions. */
final class AuthoritiesTest {
    private final Agency inss = new Agency(
            "iq-inss",
            "Iraqi National Security Service",
            "INSS",
            "intelligence",
            "IQ",
            null,
            null,
            null,
            Map.of("ar", List.of("جهاز الأمن الوطني"), "ckb", List.of("دەزگای ئاسایشی نیشتمانی")),
            List.of());
    private final Vocabulary vocabulary = new Authorities(
            Gazetteer.load(List.of()),
            Agencies.of(List.of(inss)),
            List.of(
                    new TopicWords(new Topic("narcotics", "Narcotics", null), Map.of()),
                    new TopicWords(new Topic("narcotics-production", "Narcotics production", "narcotics"), Map.of())),
            List.of());

    @Test
    void one_place_goes_by_all_its_names() {
        Vocabulary.Resolution basra = vocabulary.resolve(Field.LOCATION, "Basra");
        assertThat(basra).isInstanceOf(Known.class);
        for (String name : List.of("basra", "البصرة", "بەسرە", "Basra (IQ)", "Basra (Iraq)", "Basra, Iraq")) {
            assertThat(vocabulary.resolve(Field.LOCATION, name)).as(name).isEqualTo(basra);
        }
        String id = ((Known) basra).values().getFirst();
        assertThat(vocabulary.path(Field.LOCATION, id)).startsWith("IQ").endsWith(id);
        assertThat(vocabulary.resolve(Field.LOCATION, id)).isEqualTo(basra);
        assertThat(vocabulary.names("basra").orElseThrow().names()).contains("البصرة");
    }

    @Test
    void a_division_without_a_name_in_a_language_goes_by_its_town() {
        assertThat(vocabulary.label(Field.LOCATION, "99534")).isEqualTo("Basrah District");
        assertThat(vocabulary.label(Field.LOCATION, "99534", "ckb")).contains("قەزای بەسرە");
        assertThat(vocabulary.label(Field.LOCATION, "99534", "ar")).contains("قضاء البصرة");
        assertThat(vocabulary.label(Field.LOCATION, "89341", "ar")).contains("محافظة البصرة");
        assertThat(vocabulary.label(Field.LOCATION, "6818313", "ar")).contains("قضاء المحاويل");
        assertThat(vocabulary.label(Field.LOCATION, "95444", "ckb")).contains("قەزای ھەولێر");
        assertThat(vocabulary.label(Field.LOCATION, "IQ", "ar")).contains("العراق");
        assertThat(vocabulary.resolve(Field.LOCATION, "قەزای بەسرە"))
                .as("a label names nothing")
                .isInstanceOf(Unknown.class);
    }

    @Test
    void words_of_a_name_are_part_of_it() {
        for (String words : List.of("security service", "Service national", "الوطني")) {
            assertThat(vocabulary.resolve(Field.AGENCY, words)).as(words).isEqualTo(new Part(List.of("iq-inss")));
        }
        assertThat(vocabulary.resolve(Field.AGENCY, "security guard")).isInstanceOf(Unknown.class);
        assertThat(vocabulary.resolve(Field.AGENCY, "secur")).isInstanceOf(Unknown.class);
    }

    @Test
    void a_region_stands_for_its_governorates() {
        Vocabulary.Resolution region = vocabulary.resolve(Field.LOCATION, "Kurdistan Region");
        assertThat(region).isEqualTo(new Known(List.of("95445", "98465", "97270", "12218240")));
        for (String name : List.of("إقليم كردستان", "هەرێمی کوردستان", "iraqi kurdistan")) {
            assertThat(vocabulary.resolve(Field.LOCATION, name)).as(name).isEqualTo(region);
        }
        assertThat(((Known) vocabulary.resolve(Field.LOCATION, "Kurdistan")).values())
                .contains("95445", "126584");
        assertThat(vocabulary.names("Kurdistan")).isEmpty();
    }

    @Test
    void an_agency_goes_by_its_acronym_and_alias() {
        for (String name : List.of(
                "iq-inss",
                "INSS",
                "inss",
                "جهاز الامن الوطني",
                "Iraqi National Security Service (INSS)",
                "Iraqi National Security Service (Iraq)",
                "National Security Service (INSS)")) {
            assertThat(vocabulary.resolve(Field.AGENCY, name)).as(name).isEqualTo(new Known(List.of("iq-inss")));
        }
        assertThat(vocabulary.names("INSS").orElseThrow().names()).contains("جهاز الأمن الوطني");
        assertThat(vocabulary.names("inss"))
                .as("an acronym that is not written as one")
                .isEmpty();
    }

    @Test
    void an_agency_that_only_an_imported_row_names_is_called_by_its_words() {
        String id = Agencies.unlisted("Cook County State's Attorney");
        assertThat(id).isEqualTo("x-cook-county-states-attorney");
        assertThat(vocabulary.label(Field.AGENCY, id)).isEqualTo("Cook County States Attorney");
        assertThat(vocabulary.label(Field.AGENCY, Agencies.unlisted("شرطة الوادي")))
                .isEqualTo("شرطه الوادی");
        assertThat(vocabulary.label(Field.AGENCY, "gone-from-the-file")).isEqualTo("gone-from-the-file");
    }

    @Test
    void what_names_nothing_gets_suggestions() {
        assertThat(vocabulary.resolve(Field.TOPIC, "narcotic"))
                .isEqualTo(
                        new Unknown(List.of("Narcotics", "Narcotics production", "narcotics", "narcotics-production")));
        assertThat(vocabulary.resolve(Field.AGENCY, "insss"))
                .isInstanceOfSatisfying(
                        Unknown.class, u -> assertThat(u.suggestions()).isNotEmpty());
        assertThat(vocabulary.resolve(Field.LOCATION, "Bassraa")).isInstanceOf(Unknown.class);
    }

    @Test
    void languages_go_by_tag_and_name() {
        assertThat(vocabulary.resolve(Field.LANG, "ku")).isEqualTo(new Known(List.of("ckb", "kmr", "ku")));
        assertThat(vocabulary.resolve(Field.LANG, "Arabic")).isEqualTo(new Known(List.of("ar")));
        assertThat(vocabulary.resolve(Field.LANG, "العربية")).isEqualTo(new Known(List.of("ar")));
        assertThat(vocabulary.resolve(Field.LANG, "klingonish")).isInstanceOf(Unknown.class);
    }
}
