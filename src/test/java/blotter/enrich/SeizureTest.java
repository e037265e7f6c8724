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

    @Test
    void the_type_says_which_goods_they_are() {
        assertThat(seized("ar", "ضبطت شرطة البصرة خمسة كيلوغرامات من المواد المخدرة نوع كريستال بحوزة تاجر."))
                .containsExactly("5 kg crystal methamphetamine");
        assertThat(seized("ckb", "پۆلیسی هەولێر دەستی بەسەر دوو کیلۆگرام ماددەی هۆشبەری جۆری کریستاڵدا گرت."))
                .containsExactly("2 kg crystal methamphetamine");
    }

    @Test
    void the_strength_of_a_pill_is_no_weight() {
        assertThat(seized("en", "Police in Basra arrested a man and seized 300 tramadol tablets of 225 mg each."))
                .containsExactly("300 pill narcotic pills");
    }

    @Test
    void of_what_was_stolen_only_what_was_got_back_is_told() {
        assertThat(seized(
                        "en",
                        "Basra Police arrested a gang that had stolen 12 motorcycles, of which eight were recovered."))
                .containsExactly("8 piece motorcycles");
        assertThat(seized("ar", "ألقت شرطة البصرة القبض على متهمين اثنين بسرقة 12 مركبة، استعيدت ثمان منها."))
                .containsExactly("8 piece cars");
        assertThat(seized("ckb", "پۆلیسی هەولێر دوو کەسی دەستگیرکرد کە ١٢ ئۆتۆمبێلیان دزیبوو، هەشتیان گەڕێنراونەتەوە."))
                .containsExactly("8 piece cars");
        assertThat(seized("en", "Basra Police recovered 12 stolen motorcycles."))
                .containsExactly("12 piece motorcycles");
    }

    @Test
    void sorani_goods_and_money_bear_endings_of_too_and_theirs() {
        assertThat(seized("ckb", "بازرگانێک دەستگیرکرا و ٢ کیلۆ هێرۆینیشی پێ بوو و بڕی ١٢ هەزار دۆلاریشیان پێبوو."))
                .containsExactlyInAnyOrder("2 kg heroin", "12000 USD cash");
    }

    @Test
    void what_is_among_the_goods_or_was_used_or_is_worth_is_no_further_seizure() {
        assertThat(seized(
                        "ar",
                        "ضبطت الشرطة ثمان وثلاثين قطعة أثرية، منها ستة قطع أثرية صغيرة، فضلا عن جهازي كشف معادن."))
                .containsExactlyInAnyOrder("38 piece antiquities", "2 piece metal detectors");
        assertThat(
                        seized(
                                "en",
                                "One gunman was killed when he detonated an explosive vest and a second was captured with two rifles in Basra."))
                .containsExactly("2 piece rifles");
        assertThat(
                        seized(
                                "en",
                                "Customs officers in Basra seized $1.9 million in cocaine and 2.7 kilograms (6 pounds) of ketamine."))
                .containsExactly("2.7 kg ketamine");
        assertThat(seized("en", "Out of 70 stolen motorcycles 43 motorcycles were recovered by the police in Basra."))
                .containsExactly("43 piece motorcycles");
    }

    @Test
    void thousands_are_parted_by_spaces_and_digits_are_not_added_up() {
        assertThat(seized("en", "Officers seized EUR 190 000 in cash and 2 600 litres of acetone in Basra."))
                .containsExactlyInAnyOrder("190000 EUR cash", "2600 l acetone");
        assertThat(seized("en", "A sum of KD 12,650 and 73 pistols were confiscated in Basra."))
                .containsExactlyInAnyOrder("12650 KWD cash", "73 piece pistols");
        assertThat(seized("ar", "ضبطت المفارز عجلة من نوع كيا ومبلغ مليونين و400 ألف دينار."))
                .containsExactlyInAnyOrder("1 piece cars", "2400000 IQD cash");
    }

    @Test
    void what_a_search_brings_to_light_was_seized() {
        assertThat(seized("en", "The raids on Tuesday in Mersin produced eight tanker trucks and five pistols."))
                .containsExactlyInAnyOrder("8 piece tanker trucks", "5 piece pistols");
    }

    @Test
    void a_list_of_counted_goods_tells_what_was_found_whatever_its_verb() {
        assertThat(
                        seized(
                                "en",
                                "Police in Basra arrested a couple. Behind the tiles officers came across 2 kg of heroin and 40 ecstasy tablets."))
                .containsExactlyInAnyOrder("2 kg heroin", "40 pill narcotic pills");
        assertThat(seized("ckb", "پۆلیس باندێکی لە هەولێر دەستگیر کرد. ٤٢٠ گرام زێڕ و پێنج مۆبایل کەوتنەوە بەرچاو."))
                .containsExactlyInAnyOrder("420 g gold", "5 piece mobile phones");
        assertThat(seized(
                        "ckb", "دوو بازرگان لە ڕانیە دەستگیرکران و دەست بەسەر ئۆتۆمبێلەکە و ١٢ هەزار دۆلاریشدا گیرا."))
                .containsExactlyInAnyOrder("1 piece cars", "12000 USD cash");
        assertThat(seized(
                        "en",
                        "Police in Basra seized 95 kg of hashish under the ice of a boat and 17 kg in the lorry."))
                .containsExactly("95 kg hashish");
        assertThat(seized("en", "Police in Basra arrested a man. The gang sold 3 kg of heroin and fired two rockets."))
                .isEmpty();
        assertThat(seized("en", "Police in Basra arrested a man. He drew two pistols and hit three cars."))
                .isEmpty();
        assertThat(seized("en", "Officers in Basra seized a .357 revolver. See pictures/2024/06/pistols for more."))
                .containsExactly("1 piece pistols");
    }

    @Test
    void a_noun_that_ends_like_a_dual_is_one() {
        assertThat(seized("ar", "ألقت الشرطة القبض على متهم في البصرة وضبطت بحوزته سكين استخدمت في الجريمة."))
                .containsExactly("1 piece knives");
        assertThat(seized("ar", "ضبطت الشرطة مسدسين في البصرة.")).containsExactly("2 piece pistols");
    }
}
