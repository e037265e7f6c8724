package blotter.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.CrawlConfig;
import blotter.release.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static Gazetteer gazetteer = Gazetteer.load(List.of());

    @BeforeAll
    static void load() {
        gazetteer = Gazetteer.load(CrawlConfig.load(Path.of("crawl-config")).locations());
    }

    private static String first(String name) {
        return gazetteer.named(name).getFirst().name();
    }

    @Test
    void every_governorate_of_iraq_is_known_in_three_scripts() {
        assertThat(first("Salah al-Din")).isEqualTo("Salah al-Din Governorate");
        assertThat(first("القادسية")).isEqualTo("Al-Qadisiyah Governorate");
        assertThat(first("دیالە")).isEqualTo("Diyala Governorate");
        assertThat(first("سلێمانی")).isEqualTo(first("Slemani")).isEqualTo("Sulaymaniyah Governorate");
    }

    @Test
    void a_bare_name_means_the_largest_place_first() {
        assertThat(gazetteer.named("Basra")).extracting(Location::level).startsWith(Location.Level.ADMIN1);
        assertThat(gazetteer.named("New York").getFirst().level()).isEqualTo(Location.Level.ADMIN1);
    }

    @Test
    void a_name_in_arabic_letters_holds_no_latin_ones() {
        var draft = new Draft("1", Location.Level.CITY, "IQ", "Chamchamal");
        draft.add("ckb", "chەmchەmaڵ");
        draft.add("ckb", "چەمچەماڵ");
        draft.add("fa", "Chamchamal");
        draft.add("kmr", "Çemçemal");
        assertThat(draft.row()).endsWith("\tچەمچەماڵ\tÇemçemal\n");
        for (int row = 0; row < 90_000; row++) {
            Location place = gazetteer.at(row);
            for (String language : List.of("ar", "ckb", "fa")) {
                for (String name : place.names().getOrDefault(language, List.of())) {
                    assertThat(LATIN.matcher(name).find())
                            .as("%s of %s", name, place.id())
                            .isFalse();
                }
            }
        }
        assertThat(gazetteer.named("chەmchەmaڵ")).isEmpty();
        assertThat(gazetteer.named("چەمچەماڵ").getFirst().names().get("ckb")).startsWith("چەمچەماڵ");
    }

    @Test
    void a_path_leads_from_the_country_down() {
        assertThat(gazetteer.path("98860")).startsWith("IQ", "98862").endsWith("98860");
        assertThat(gazetteer.path("IQ")).containsExactly("IQ");
        assertThat(gazetteer.path("no-such-place")).isEmpty();
    }

    @Test
    void a_county_of_the_united_states_is_known_with_its_state() {
        Location kings = gazetteer.named("Kings County").getFirst();
        assertThat(gazetteer.path(kings.id())).startsWith("US", "5128638");
    }

    @Test
    void an_unknown_name_is_answered_with_near_ones() {
        assertThat(gazetteer.named("Bagdhad")).isEmpty();
        assertThat(gazetteer.suggest("Bagdhad")).anyMatch(name -> name.startsWith("Baghdad"));
    }

    @Test
    void names_are_found_with_what_is_written_onto_them() {
        String text = "وبالبصرة وللنجف لەهەولێرەوە سلێمانیدا Iraq's";
        Words words = Words.of(text);
        assertThat(gazetteer.tags(words))
                .extracting(named -> text.substring(
                        words.folded().start(named.start()), words.folded().end(named.end())))
                .containsExactly("البصرة", "نجف", "هەولێر", "سلێمانی", "Iraq");
    }
}
