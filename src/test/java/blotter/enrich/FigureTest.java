package blotter.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.CrawlConfig;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.Agency;
import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Found;
import blotter.release.Location;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final CrawlConfig CONFIG = CrawlConfig.load(Path.of("crawl-config"));
    private static final Enricher ENRICHER =
            new Enricher(Gazetteer.load(CONFIG.locations()), Agencies.of(CONFIG.agencies()), CONFIG.topics());

    private static Enriched read(String lang, String text) {
        return ENRICHER.enrich(
                new Document(null, "", text, lang, DateSpan.day(LocalDate.of(2025, 3, 11)), null, false, List.of()));
    }

    private static @Nullable Integer arrested(String lang, String text) {
        Found<Integer> found = read(lang, text).facts().arrested();
        return found == null ? null : found.value();
    }

    @Test
    void the_people_of_a_list_are_added_and_those_a_total_is_made_of_are_not() {
        assertThat(arrested("en", """
                        Police told of three raids in recent days:
                        - Basra: two dealers were arrested with a kilo of hashish.
                        - Najaf: a courier was arrested.
                        - Kut: four suspects were detained.""")).isEqualTo(7);
        assertThat(arrested(
                        "en",
                        "Police in Basra arrested nine people on Monday. Seven suspects were detained in Zubair and "
                                + "two suspects were detained in Faw."))
                .isEqualTo(9);
    }

    @Test
    void an_arrest_rests_on_who_was_arrested_and_not_on_whose_car_it_was() {
        String text = "القبض على متهم سرق سيارة أحد المواطنين في بغداد.";
        Found<Integer> arrested = read("ar", text).facts().arrested();
        assertThat(arrested == null ? List.of() : arrested.evidence())
                .singleElement()
                .isInstanceOfSatisfying(
                        Evidence.Span.class,
                        span -> assertThat(text.substring(span.start(), span.end()))
                                .isEqualTo("متهم"));
    }

    @Test
    void the_mark_of_an_item_makes_no_dateline() {
        assertThat(read(
                                "en",
                                "Police told of two raids:\n- Basra: two dealers were arrested.\n- Najaf: a courier was arrested.")
                        .locations())
                .extracting(Location.Mention::role)
                .containsOnly(Location.Role.SCENE);
    }

    @Test
    void further_people_and_a_fourth_are_added() {
        assertThat(
                        arrested(
                                "ar",
                                "ألقت شرطة كربلاء القبض على ثلاثة خاطفين في مزرعة. وبعد ساعات قُبض على شريك رابع لهم في حي الحر."))
                .isEqualTo(4);
        assertThat(
                        arrested(
                                "en",
                                "Two dealers were arrested in Basra on Monday. On Tuesday three other dealers were arrested in Najaf."))
                .isEqualTo(5);
    }

    @Test
    void a_total_told_in_so_many_words_wins() {
        assertThat(
                        arrested(
                                "en",
                                "Six suspects were detained in Naples and one in Hamburg, bringing the number of arrests to eleven."))
                .isEqualTo(11);
    }

    @Test
    void what_did_not_happen_to_the_force_is_no_figure_of_the_operation() {
        Enriched read = read("en", "Police in Basra shot and wounded a dealer on Monday. No officer was hurt.");
        assertThat(read.facts().wounded())
                .isNotNull()
                .satisfies(found -> assertThat(found.value()).isEqualTo(1));
    }

    @Test
    void an_acronym_in_brackets_says_which_agency_a_name_means() {
        Enriched read = read("ckb", "دەزگای دژەتیرۆری کوردستان (CTG) ڕایگەیاند، دوێنێ تیرۆریستێک لە کەلار دەستگیرکرا.");
        assertThat(read.agencies().getFirst().id()).isEqualTo("krg-ctg");
        assertThat(read.agencies().getFirst().role()).isEqualTo(Agency.Role.ISSUER);
    }

    @Test
    void a_branch_stays_one_when_its_agency_follows_in_brackets() {
        Enriched read = read("ar", "أعلنت مديرية أمن أربيل (الآسايش) عن إلقاء القبض على ثلاثة متهمين في أربيل.");
        assertThat(read.agencies().getFirst().id()).isEqualTo("krg-asayish-erbil");
    }

    @Test
    void a_name_that_bodies_of_several_countries_have_is_nobodys_in_a_text_of_others() {
        assertThat(read("en", "The Iraqi Security Forces (ISF) killed two terrorists in Mosul, Iraq.")
                        .agencies())
                .noneMatch(agency -> agency.id().equals("sy-asayish-ne"));
        assertThat(read("en", "Pakistan's police arrested two men in Lahore, the Interior Ministry said.")
                        .agencies())
                .isEmpty();
        assertThat(read("en", "Two men were arrested in Basra, Iraq, the Interior Ministry said.")
                        .agencies())
                .anyMatch(agency -> agency.id().equals("iq-moi"));
    }

    @Test
    void a_text_without_a_scene_plays_in_the_country_it_speaks_of() {
        Enriched read = read(
                "en",
                "BAGHDAD – Iraqi forces arrested six smugglers, an Iraqi officer said. The Iraqi prisoners were unarmed.");
        assertThat(read.locations())
                .anyMatch(one -> one.id().equals("IQ") && one.role() == Location.Role.SCENE)
                .noneMatch(one -> one.name().equals("Baghdad") && one.role().inFacet());
    }

    @Test
    void people_told_by_name_or_as_relations_are_counted() {
        assertThat(arrested(
                        "en",
                        "Taken into custody Thursday in Laredo were Orla Finch, 44; his wife, Mara Finch, 41; and Theo Brand, "
                                + "23. Dana Quill, 30, turned herself in at the courthouse this morning."))
                .isEqualTo(4);
        assertThat(arrested("en", "Arrested were Orla Finch, Theo Brand and Mara Lindqvist, police in Athens said."))
                .isEqualTo(3);
        assertThat(arrested("ar", "أعلنت الشرطة توقيف كل من أحمد سالم ووليد ناصر في مدينة صيدا."))
                .isEqualTo(2);
        assertThat(arrested("ar", "أعلنت شرطة ميسان إلقاء القبض على رجل وولديه بحوزتهم كيلوغرام من الحشيش."))
                .isEqualTo(3);
        assertThat(arrested("ckb", "لە زاخۆ دوو برا و ئامۆزایەکیان دەستگیر کران."))
                .isEqualTo(3);
        assertThat(
                        arrested(
                                "en",
                                "The operation led to the arrest of the silo director, his deputy, two accountants and a clerk."))
                .isEqualTo(5);
    }

    @Test
    void those_at_large_or_not_detained_are_not_counted() {
        assertThat(arrested("ar", "ألقت شرطة كربلاء القبض على متهمين اثنين في حي الحر، فيما لا يزال ثالث هارباً."))
                .isEqualTo(2);
        assertThat(arrested("ckb", "سێ تۆمەتبار لە هەولێر دەستگیرکران و دوانی تر هەڵهاتوون."))
                .isEqualTo(3);
        assertThat(arrested(
                        "en",
                        "Five suspects were arrested in Bari. A sixth suspect was questioned but was not detained."))
                .isEqualTo(5);
        assertThat(
                        arrested(
                                "en",
                                "Sixty-three migrants were found inside a tanker in Van, and four suspected organisers were detained."))
                .isEqualTo(4);
    }

    @Test
    void people_who_were_rescued_or_complained_are_not_arrested() {
        assertThat(arrested("ar", "أعلنت شرطة زاخو القبض على مهربين اثنين في المدينة وإنقاذ 27 مهاجراً."))
                .isEqualTo(2);
        assertThat(arrested("ckb", "پۆلیسی زاخۆ ڕایگەیاند، دوو کەس دەستگیرکران و ٢٧ کۆچبەر ڕزگار کران."))
                .isEqualTo(2);
        assertThat(arrested("ar", "ألقت شرطة كربلاء القبض على 3 متهمين، وذلك بعد ورود أربع شكاوى من الأهالي."))
                .isEqualTo(3);
    }

    @Test
    void what_opens_a_clause_is_no_town_and_a_town_may_stand_after_a_preposition() {
        assertThat(read("ar", "أعلنت الشرطة القبض على ثلاثة متهمين في الرمادي، وأن التحقيق مستمر معهم.")
                        .locations())
                .extracting(place -> place.path().getFirst())
                .containsOnly("IQ");
        assertThat(read("ar", "ألقت الشرطة القبض على متهم في قضاء أبي غريب غربي بغداد.")
                        .locations())
                .extracting(place -> place.path().getFirst())
                .containsOnly("IQ");
    }

    @Test
    void the_lines_of_a_list_and_dozens_add_up() {
        assertThat(arrested("en", """
                        The arrests were as follows:
                        - Rochdale: a 48-year-old woman
                        - Gravesend: a man aged 51 and his nephew, 19""")).isEqualTo(3);
        assertThat(arrested("en", "Two dozen suspects were rounded up in Istanbul on Friday."))
                .isEqualTo(24);
    }
}
