package blotter.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.CrawlConfig;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.Agency;
import blotter.release.Claimed;
import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.release.Kind;
import blotter.release.Location;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnricherTest {
    private static final CrawlConfig CONFIG = CrawlConfig.load(Path.of("crawl-config"));
    private static final Enricher ENRICHER =
            new Enricher(Gazetteer.load(CONFIG.locations()), Agencies.of(CONFIG.agencies()), CONFIG.topics());

    private static Enriched read(String lang, String title, String text, @Nullable String source, Claimed... claims) {
        return ENRICHER.enrich(new Document(
                null, title, text, lang, DateSpan.day(LocalDate.of(2025, 3, 11)), source, false, List.of(claims)));
    }

    private static int value(@Nullable Found<Integer> found) {
        return Objects.requireNonNull(found).value();
    }

    private static Claimed claim(String field, String words) {
        return new Claimed(field, new Evidence.Claim(Evidence.Origin.IMPORT_ROW, words, "capture"));
    }

    @Test
    void the_issuer_is_the_one_that_says_it() {
        Enriched read = read(
                "en",
                "Six held",
                "BAGHDAD - The Energy Police arrested six smugglers in Mosul on Sunday, "
                        + "the Security Media Cell said in a statement. Officers seized 3 tons of crude oil and two pistols.",
                null);
        assertThat(read.agencies().getFirst().id()).isEqualTo("iq-smc");
        assertThat(read.agencies().getFirst().role()).isEqualTo(Agency.Role.ISSUER);
        assertThat(read.locations())
                .anyMatch(l -> l.name().equals("Mosul") && l.role() == Location.Role.SCENE)
                .anyMatch(l -> l.name().equals("Baghdad") && l.role() == Location.Role.DATELINE);
        assertThat(value(read.facts().arrested())).isEqualTo(6);
        assertThat(read.happened().value()).isEqualTo(DateSpan.day(LocalDate.of(2025, 3, 9)));
        assertThat(read.facts().seizures()).extracting(Facts.Seizure::what).contains("crude oil", "pistols");
        assertThat(read.kind()).isEqualTo(Kind.STATEMENT);
        assertThat(read.relevant()).isTrue();
    }

    @Test
    void what_is_not_stated_stays_empty_and_no_arrests_is_zero() {
        Enriched read = read("en", "Council meets", "The council met to speak about roads and schools.", null);
        assertThat(read.facts()).isEqualTo(Facts.NONE);
        assertThat(read.happened()).isEqualTo(Found.of(DateSpan.NONE));
        assertThat(read.relevant()).isFalse();
        Enriched none = read("en", "Raid", "The Energy Police raided a house in Mosul. No arrests were made.", null);
        assertThat(value(none.facts().arrested())).isZero();
    }

    @Test
    void older_figures_are_no_figures_of_the_operation() {
        Enriched read = read(
                "ar",
                "القبض على ثلاثة متهمين",
                "أعلنت قيادة شرطة بغداد، اليوم الثلاثاء، القبض على ثلاثة "
                        + "متهمين في منطقة الكرادة. وكانت القيادة قد ألقت القبض على عشرين متهماً في العام الماضي.",
                null);
        assertThat(value(read.facts().arrested())).isEqualTo(3);
        assertThat(read.agencies().getFirst().id()).isEqualTo("iq-baghdad-police");
        assertThat(read.locations()).anyMatch(l -> l.name().equals("Karrada") && l.role() == Location.Role.SCENE);
    }

    @Test
    void sorani_is_read_with_its_endings() {
        Enriched read = read(
                "ckb",
                "",
                "ئاسایشی هەولێر ئەمڕۆ سێشەممە ڕایگەیاند، دوێنێ لە عەنکاوە دوو تۆمەتبار "
                        + "دەستگیرکران و دەست بەسەر شەش کیلۆگرام کریستاڵدا گیرا.",
                null);
        assertThat(read.agencies().getFirst().id()).isEqualTo("krg-asayish-erbil");
        assertThat(value(read.facts().arrested())).isEqualTo(2);
        assertThat(read.happened().value()).isEqualTo(DateSpan.day(LocalDate.of(2025, 3, 10)));
        assertThat(read.facts().seizures()).extracting(Facts.Seizure::what).containsExactly("crystal methamphetamine");
    }

    @Test
    void an_agency_that_is_not_known_is_kept_under_a_slug_with_its_claim() {
        Enriched read = read(
                "en",
                "Man charged",
                "A man was charged on Monday.",
                null,
                claim("agency", "Cook County State's Attorney"),
                claim("location", "United States/Illinois/Cook County"));
        assertThat(read.agencies()).singleElement().satisfies(mention -> {
            assertThat(mention.id()).isEqualTo("x-cook-county-states-attorney");
            assertThat(mention.name()).isEqualTo("Cook County State's Attorney");
            assertThat(mention.evidence()).allMatch(e -> e instanceof Evidence.Claim);
        });
        assertThat(read.locations()).singleElement().satisfies(mention -> {
            assertThat(mention.name()).isEqualTo("Cook County");
            assertThat(mention.admin1()).isEqualTo("Illinois");
            assertThat(mention.path()).startsWith("US").hasSize(3);
        });
    }

    @Test
    void a_dash_where_an_agency_might_be_names_none() {
        Enriched read = read("en", "Man charged", "A man was charged on Monday.", null, claim("agency", "\u2014"));
        assertThat(read.agencies()).isEmpty();
    }

    @Test
    void the_source_speaks_for_its_own_agency() {
        Enriched read = read("en", "Six held", "Six smugglers were arrested in Mosul.", "iq-inss");
        assertThat(read.agencies()).singleElement().satisfies(mention -> {
            assertThat(mention.role()).isEqualTo(Agency.Role.ISSUER);
            assertThat(mention.evidence()).allMatch(e -> e instanceof Evidence.Claim);
        });
        assertThat(read.kind()).isEqualTo(Kind.STATEMENT);
    }

    @Test
    void every_value_rests_on_words_or_a_claim() {
        String text = "The Energy Police arrested six smugglers in Mosul on Sunday and seized two pistols.";
        Enriched read = read("en", "Smugglers held", text, null);
        assertThat(read.agencies()).allMatch(m -> !m.evidence().isEmpty());
        assertThat(read.locations()).allMatch(m -> !m.evidence().isEmpty());
        assertThat(read.topics()).allMatch(m -> !m.evidence().isEmpty());
        assertThat(read.facts().seizures()).allMatch(s -> !s.evidence().isEmpty());
        assertThat(read.happened().evidence())
                .singleElement()
                .isInstanceOfSatisfying(
                        Evidence.Span.class,
                        span -> assertThat(span.of("Smugglers held", text)).isEqualTo("Sunday"));
    }

    @Test
    void an_age_between_commas_makes_a_name_one_person() {
        Enriched two = read(
                "en",
                "Police act",
                "Ivan Pelosh, 41, and Marek Dostan, 36, were arrested at the scene in Leeds.",
                null);
        assertThat(value(two.facts().arrested())).isEqualTo(2);
        Enriched one = read("en", "Police act", "Ivan Pelosh, 41, was arrested at the scene in Leeds.", null);
        assertThat(value(one.facts().arrested())).isEqualTo(1);
    }

    @Test
    void what_something_is_worth_is_no_cash_and_a_letter_multiplies() {
        Enriched worth = read(
                "en",
                "Drugs seized",
                "Officers seized drugs. They have a street value of up to an estimated total of £2.4 million, "
                        + "said police who seized them.",
                null);
        assertThat(worth.facts().seizures()).extracting(Facts.Seizure::unit).doesNotContain("GBP");
        Enriched cash = read("en", "Money seized", "Officers seized £2.4m in cash in Leeds.", null);
        assertThat(cash.facts().seizures())
                .singleElement()
                .satisfies(seizure -> assertThat(seizure.quantity()).isEqualByComparingTo("2400000"));
    }

    @Test
    void a_stated_total_does_not_grow_by_the_kind_of_the_cases() {
        Enriched read = read(
                "ar",
                "شرطة كركوك تقبض على 17 مطلوباً بقضايا مختلفة",
                "أعلنت قيادة شرطة كركوك إلقاء القبض على سبعة عشر مطلوباً بقضايا جنائية وإرهابية "
                        + "بينهم ثلاثة متهمين بالقتل. وكانت القيادة قد ألقت القبض الأسبوع الماضي على 31 مطلوباً.",
                null);
        assertThat(value(read.facts().arrested())).isEqualTo(17);
    }

    @Test
    void all_four_are_the_four_just_spoken_of() {
        Enriched read = read(
                "ckb",
                "",
                "ئاسایش لە کەرکووک شانەیەکی چوار کەسی داعشیان هەڵوەشاندەوە " + "و هەر چوار تیرۆریستەکە دەستگیر کران.",
                null);
        assertThat(value(read.facts().arrested())).isEqualTo(4);
    }

    @Test
    void people_joined_by_and_are_added() {
        assertThat(value(read("en", "x", "The driver and his assistant were arrested in Zakho.", null)
                        .facts()
                        .arrested()))
                .isEqualTo(2);
        assertThat(value(read("ar", "x", "تم التحفظ على السائق ومساعده في قضاء زاخو.", null)
                        .facts()
                        .arrested()))
                .isEqualTo(2);
        assertThat(value(read("ar", "x", "جرى التحفظ على سائق الشاحنة في البصرة.", null)
                        .facts()
                        .arrested()))
                .isEqualTo(1);
        assertThat(value(read("ckb", "x", "لە زاخۆ شۆفێرەکە و یاریدەدەرەکەی دەستگیرکران.", null)
                        .facts()
                        .arrested()))
                .isEqualTo(2);
    }

    @Test
    void a_town_is_found_as_the_press_spells_it() {
        assertThat(governorate("en", "Police arrested a smuggler in al-Qaim.")).isEqualTo("Al-Anbar Governorate");
        assertThat(governorate("ar", "ألقت الشرطة القبض على مهرب في القائم.")).isEqualTo("Al-Anbar Governorate");
        assertThat(governorate("ckb", "لە گەرمیان دوو کەس دەستگیرکران.")).isEqualTo("Sulaymaniyah Governorate");
        assertThat(governorate("ar", "ألقت الشرطة القبض على مهرب في كرميان.")).isEqualTo("Sulaymaniyah Governorate");
        assertThat(governorate("en", "Police arrested a smuggler in Tel Afar.")).isEqualTo("Nineveh Governorate");
        assertThat(governorate("ar", "ألقت الشرطة القبض على مهرب في هيت بمحافظة الأنبار."))
                .isEqualTo("Al-Anbar Governorate");
    }

    private static @Nullable String governorate(String lang, String text) {
        return read(lang, "x", text, null).locations().stream()
                .filter(place -> place.role().inFacet())
                .map(Location.Mention::admin1)
                .findFirst()
                .orElse(null);
    }

    @Test
    void a_page_set_aside_keeps_its_places_as_mentions_only() {
        Enriched read = read(
                "en",
                "Snow expected",
                "The weather forecast for Erbil and Choman is heavy snow and rain with low temperatures on Friday.",
                null);
        assertThat(read.relevant()).isFalse();
        assertThat(read.locations())
                .isNotEmpty()
                .noneMatch(place -> place.role().inFacet());
        assertThat(read.agencies()).noneMatch(agency -> agency.role() == Agency.Role.ISSUER);
        assertThat(read.happened().value()).isEqualTo(DateSpan.NONE);
        assertThat(read.topics()).isEmpty();
    }

    @Test
    void an_agency_acts_only_while_it_exists() {
        String text = "The National Crime Agency said it had arrested two men in Leeds.";
        assertThat(dated(text, 2014).agencies()).anyMatch(a -> a.id().equals("uk-nca"));
        assertThat(dated(text, 2012).agencies()).noneMatch(a -> a.id().equals("uk-nca"));
        String gone = "The United Nations Assistance Mission for Iraq said two officials were arrested in Mosul.";
        assertThat(dated(gone, 2024).agencies())
                .anyMatch(a -> a.id().equals("un-unami") && a.role() == Agency.Role.ISSUER);
        assertThat(dated(gone, 2027).agencies())
                .anyMatch(a -> a.id().equals("un-unami") && a.role() == Agency.Role.MENTIONED);
    }

    private static Enriched dated(String text, int year) {
        return ENRICHER.enrich(
                new Document(null, "x", text, "en", DateSpan.day(LocalDate.of(year, 3, 11)), null, false, List.of()));
    }

    @Test
    void a_force_with_another_countrys_word_is_not_ours() {
        Enriched read = read("en", "x", "The Spanish National Police arrested nine smugglers in Madrid.", null);
        assertThat(read.agencies()).noneMatch(a -> a.id().equals("fr-pn"));
    }

    @Test
    void a_month_that_the_lead_sums_up_is_announced() {
        Enriched read = read(
                "ar",
                "x",
                "كشفت المديرية العامة لشؤون المخدرات والمؤثرات العقلية عن القبض على 105 متهمين وضبط طنين من المواد المخدرة خلال شهر شباط.",
                null);
        assertThat(value(read.facts().arrested())).isEqualTo(105);
        assertThat(read.happened().value()).isEqualTo(DateSpan.month(java.time.YearMonth.of(2025, 2)));
    }

    @Test
    void an_acronym_that_is_a_common_word_needs_brackets_or_the_longer_name() {
        assertThat(read("en", "", "CLICK HERE TO DOWNLOAD AND PRINT. Police held two men in Mosul.", null)
                        .agencies())
                .noneMatch(agency -> agency.id().equals("jo-and"));
        assertThat(read("en", "", "The department (AND) said it held two men in Amman, Jordan.", null)
                        .agencies())
                .anyMatch(agency -> agency.id().equals("jo-and"));
        assertThat(read(
                                "en",
                                "",
                                "The Anti-Narcotics Department held two men in Amman. AND officers seized pills.",
                                null)
                        .agencies())
                .anyMatch(agency -> agency.id().equals("jo-and"));
    }

    @Test
    void a_general_name_of_an_agency_is_none_of_a_country_the_text_does_not_speak_of() {
        var lebanon = read(
                "en",
                "",
                "The Internal Security Forces (ISF) ended a riot in the prison of Zahle, Lebanon, on Monday and arrested two men. "
                        + "The Interior Ministry opened an inquiry.",
                null);
        assertThat(lebanon.agencies())
                .extracting(Agency.Mention::id)
                .contains("lb-isf")
                .doesNotContain("iq-moi");
        var iraq = read("en", "", "Police arrested two men in Basra on Monday, the Interior Ministry said.", null);
        assertThat(iraq.agencies()).extracting(Agency.Mention::id).contains("iq-moi");
    }

    @Test
    void a_fire_with_dead_is_an_accident_of_the_tree() {
        var fire = read(
                "ar",
                "",
                "أخمدت فرق الدفاع المدني حريقاً نشب أمس الاثنين في سكن العمال قرب أم قصر في البصرة. وقضى أربعة عمال اختناقاً بالدخان.",
                null);
        assertThat(fire.relevant()).isTrue();
        assertThat(value(fire.facts().killed())).isEqualTo(4);
    }

    @Test
    void what_stands_behind_the_longest_text_that_is_read_is_no_fact() {
        String sentence = "Police in Basra arrested three men on Sunday. ";
        String filler = "The road is long and the night is dark. ".repeat(Document.LONGEST / 40);
        assertThat(value(read("en", "", sentence + filler, null).facts().arrested()))
                .isEqualTo(3);
        assertThat(read("en", "", filler + sentence, null).facts().arrested()).isNull();
    }
}
