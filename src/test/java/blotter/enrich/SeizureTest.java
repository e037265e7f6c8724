package blotter.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.CrawlConfig;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.DateSpan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeizureTest {
    private static final CrawlConfig CONFIG = CrawlConfig.load(Path.of("crawl-config"));

    private static final Enricher ENRICHER =
            new Enricher(Gazetteer.load(CONFIG.locations()), Agencies.of(CONFIG.agencies()), CONFIG.topics());

    /** What was seized, as "3 piece pistols", in the order of the text. */
    private static List<String> seized(String lang, String text) {
        return ENRICHER
                .enrich(new Document(
                        null, "", text, lang, DateSpan.day(LocalDate.of(2025, 3, 11)), null, false, List.of()))
                .facts()
                .seizures()
                .stream()
                .map(one -> one.quantity() + " " + one.unit() + " " + one.what())
                .toList();
    }

    @Test
    void short_lines_after_a_colon_belong_to_what_opens_them() {
        assertThat(seized("en", """
                        Basra Police arrested two dealers and seized the following:
                        - 3 pistols
                        - 1,200 rounds of ammunition
                        - 2 motorcycles
                        The two were referred to a judge, who has 5 cars."""))
                .containsExactlyInAnyOrder("3 piece pistols", "1200 piece ammunition", "2 piece motorcycles");
    }

    @Test
    void drugs_that_were_seized_count_without_an_amount() {
        assertThat(seized("en", "Cocaine worth two million pounds has been seized at Dover by Border Force."))
                .containsExactly("null null cocaine");
    }

    @Test
    void an_inventory_tells_the_count_after_the_goods() {
        assertThat(seized("ar", "ضبطت شرطة البصرة بندقية كلاشنكوف عدد 2 ومسدس عدد (3) في دار مهجورة."))
                .containsExactlyInAnyOrder("2 piece Kalashnikov rifles", "3 piece pistols");
    }

    @Test
    void goods_are_counted_through_their_description_and_packing() {
        assertThat(seized(
                        "en",
                        "Customs officers seized 40 kilograms of high quality Afghan heroin and 12 brand new Chinese motorcycles "
                                + "and 500 cartons of cigarettes in Basra."))
                .containsExactlyInAnyOrder("40 kg heroin", "12 piece motorcycles", "500 piece cigarettes");
        assertThat(seized("en", "Officers raided three houses where pistols were sold, seizing the pistols."))
                .noneMatch(one -> one.startsWith("3"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 kg crystal methamphetamine | ar | ضبطت شرطة البصرة خمسة كيلوغرامات من المواد المخدرة نوع كريستال بحوزة تاجر.
            2 kg crystal methamphetamine | ckb | پۆلیسی هەولێر دەستی بەسەر دوو کیلۆگرام ماددەی هۆشبەری جۆری کریستاڵدا گرت.
            """)
    void the_type_says_which_goods_they_are(String goods, String lang, String text) {
        assertThat(seized(lang, text)).containsExactlyInAnyOrderElementsOf(list(goods));
    }

    @Test
    void the_strength_of_a_pill_is_no_weight() {
        assertThat(seized("en", "Police in Basra arrested a man and seized 300 tramadol tablets of 225 mg each."))
                .containsExactly("300 pill narcotic pills");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8 piece motorcycles | en | Basra Police arrested a gang that had stolen 12 motorcycles, of which eight were recovered.
            8 piece cars | ar | ألقت شرطة البصرة القبض على متهمين اثنين بسرقة 12 مركبة، استعيدت ثمان منها.
            8 piece cars | ckb | پۆلیسی هەولێر دوو کەسی دەستگیرکرد کە ١٢ ئۆتۆمبێلیان دزیبوو، هەشتیان گەڕێنراونەتەوە.
            12 piece motorcycles | en | Basra Police recovered 12 stolen motorcycles.
            """)
    void of_what_was_stolen_only_what_was_got_back_is_told(String goods, String lang, String text) {
        assertThat(seized(lang, text)).containsExactlyInAnyOrderElementsOf(list(goods));
    }

    @Test
    void sorani_goods_and_money_bear_endings_of_too_and_theirs() {
        assertThat(seized("ckb", "بازرگانێک دەستگیرکرا و ٢ کیلۆ هێرۆینیشی پێ بوو و بڕی ١٢ هەزار دۆلاریشیان پێبوو."))
                .containsExactlyInAnyOrder("2 kg heroin", "12000 USD cash");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            38 piece antiquities; 2 piece metal detectors | ar | ضبطت الشرطة ثمان وثلاثين قطعة أثرية، منها ستة قطع أثرية صغيرة، فضلا عن جهازي كشف معادن.
            2 piece rifles | en | One gunman was killed when he detonated an explosive vest and a second was captured with two rifles in Basra.
            2.7 kg ketamine | en | Customs officers in Basra seized $1.9 million in cocaine and 2.7 kilograms (6 pounds) of ketamine.
            43 piece motorcycles | en | Out of 70 stolen motorcycles 43 motorcycles were recovered by the police in Basra.
            """)
    void what_is_among_the_goods_or_was_used_or_is_worth_is_no_further_seizure(String goods, String lang, String text) {
        assertThat(seized(lang, text)).containsExactlyInAnyOrderElementsOf(list(goods));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            190000 EUR cash; 2600 l acetone | en | Officers seized EUR 190 000 in cash and 2 600 litres of acetone in Basra.
            12650 KWD cash; 73 piece pistols | en | A sum of KD 12,650 and 73 pistols were confiscated in Basra.
            1 piece cars; 2400000 IQD cash | ar | ضبطت المفارز عجلة من نوع كيا ومبلغ مليونين و400 ألف دينار.
            """)
    void thousands_are_parted_by_spaces_and_digits_are_not_added_up(String goods, String lang, String text) {
        assertThat(seized(lang, text)).containsExactlyInAnyOrderElementsOf(list(goods));
    }

    @Test
    void what_a_search_brings_to_light_was_seized() {
        assertThat(seized("en", "The raids on Tuesday in Mersin produced eight tanker trucks and five pistols."))
                .containsExactlyInAnyOrder("8 piece tanker trucks", "5 piece pistols");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 kg heroin; 40 pill narcotic pills | en | Police in Basra arrested a couple. Behind the tiles officers came across 2 kg of heroin and 40 ecstasy tablets.
            420 g gold; 5 piece mobile phones | ckb | پۆلیس باندێکی لە هەولێر دەستگیر کرد. ٤٢٠ گرام زێڕ و پێنج مۆبایل کەوتنەوە بەرچاو.
            1 piece cars; 12000 USD cash | ckb | دوو بازرگان لە ڕانیە دەستگیرکران و دەست بەسەر ئۆتۆمبێلەکە و ١٢ هەزار دۆلاریشدا گیرا.
            95 kg hashish | en | Police in Basra seized 95 kg of hashish under the ice of a boat and 17 kg in the lorry.
            - | en | Police in Basra arrested a man. The gang sold 3 kg of heroin and fired two rockets.
            - | en | Police in Basra arrested a man. He drew two pistols and hit three cars.
            1 piece pistols | en | Officers in Basra seized a .357 revolver. See pictures/2024/06/pistols for more.
            """)
    void a_list_of_counted_goods_tells_what_was_found_whatever_its_verb(String goods, String lang, String text) {
        assertThat(seized(lang, text)).containsExactlyInAnyOrderElementsOf(list(goods));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 piece knives | ar | ألقت الشرطة القبض على متهم في البصرة وضبطت بحوزته سكين استخدمت في الجريمة.
            2 piece pistols | ar | ضبطت الشرطة مسدسين في البصرة.
            """)
    void a_noun_that_ends_like_a_dual_is_one(String goods, String lang, String text) {
        assertThat(seized(lang, text)).containsExactlyInAnyOrderElementsOf(list(goods));
    }

    /** What stands between semicolons; a dash for nothing. */
    private static List<String> list(String told) {
        return told.equals("-") ? List.of() : List.of(told.split("; ", -1));
    }
}
