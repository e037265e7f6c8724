package blotter.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.CrawlConfig;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.DateSpan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaysTest {
    private static final CrawlConfig CONFIG = CrawlConfig.load(Path.of("crawl-config"));
    private static final Enricher ENRICHER =
            new Enricher(Gazetteer.load(CONFIG.locations()), Agencies.of(CONFIG.agencies()), CONFIG.topics());

    /** Published on a Thursday. */
    private static DateSpan happened(String lang, String text) {
        return ENRICHER.enrich(new Document(
                        null, "", text, lang, DateSpan.day(LocalDate.of(2025, 6, 12)), null, false, List.of()))
                .happened()
                .value();
    }

    /** The days that are named, a range as its two ends. */
    private static List<DateSpan> days(String lang, String text) {
        return ENRICHER.enrich(new Document(
                        null, "", text, lang, DateSpan.day(LocalDate.of(2025, 6, 12)), null, false, List.of()))
                .days();
    }

    private static DateSpan june(int first, int last) {
        return DateSpan.days(LocalDate.of(2025, 6, first), LocalDate.of(2025, 6, last));
    }

    @Test
    void days_that_are_told_apart_stay_apart() {
        assertThat(
                        days(
                                "en",
                                "Police arrested a dealer in Basra on June 3, another in Amara on June 6 and a third in Kut on Tuesday."))
                .containsExactly(june(3, 3), june(6, 6), june(10, 10));
    }

    @Test
    void to_joins_two_days_as_a_range() {
        assertThat(days("en", "Police arrested nine dealers in Basra from Monday to Wednesday."))
                .containsExactly(june(9, 11));
        assertThat(days("ar", "ألقت شرطة النجف القبض على 63 متهماً من 1 إلى 4 حزيران."))
                .containsExactly(june(1, 4));
        assertThat(days("ckb", "پۆلیس ڕایگەیاند، لە ٣ی حوزەیران تا ٥ی حوزەیران ٢٧ کەس دەستگیرکران."))
                .containsExactly(june(3, 5));
    }

    @Test
    void the_days_that_a_report_sums_up_are_those_of_what_happened() {
        assertThat(
                        days(
                                "en",
                                "The commission announced the results of its work for the week from 1 to 7 June 2025. At Trebil a traveller was arrested."))
                .containsExactly(june(1, 7));
        assertThat(days(
                        "ar",
                        "أعلنت المديرية، اليوم الخميس، حصيلة عملياتها ليومي الجمعة والسبت. وألقت القبض على 21 متهماً."))
                .containsExactly(june(6, 6), june(7, 7));
        assertThat(
                        days(
                                "ckb",
                                "پۆلیسی کەرکووک پوختەی چالاکییەکانی ڕۆژی سێشەممە ١٠ی حوزەیرانی ٢٠٢٥ی بڵاوکردەوە. ٢٩ داواکراو دەستگیرکران."))
                .containsExactly(june(10, 10));
    }

    @Test
    void the_month_that_a_report_sums_up_is_when_it_happened() {
        assertThat(happened(
                        "ckb", "بەڕێوەبەرایەتییەکە ئاماری مانگی ئایاری ٢٠٢٥ی بڵاوکردەوە. ٢١٤ تۆمەتبار دەستگیرکراون."))
                .isEqualTo(DateSpan.month(YearMonth.of(2025, 5)));
    }

    @Test
    void a_day_of_the_lead_counts_whatever_its_verb() {
        assertThat(
                        happened(
                                "en",
                                "Units of the police combed seven neighbourhoods of Mosul from dawn until noon on Tuesday. Two terrorists were arrested."))
                .isEqualTo(DateSpan.day(LocalDate.of(2025, 6, 10)));
    }

    @Test
    void the_day_of_the_crime_is_none_beside_that_of_the_arrest() {
        assertThat(
                        happened(
                                "en",
                                "The gang which robbed a shop in Baghdad on Friday was broken up on Tuesday and its leader arrested."))
                .isEqualTo(DateSpan.day(LocalDate.of(2025, 6, 10)));
    }

    @Test
    void a_day_beside_a_byline_is_that_of_the_event() {
        assertThat(
                        happened(
                                "ar",
                                "هاجمت طائرتان مسيرتان فجر أمس الأربعاء معسكراً غربي كركوك، بحسب قيادة العمليات. واعتقل إرهابيان."))
                .isEqualTo(DateSpan.day(LocalDate.of(2025, 6, 11)));
    }

    @Test
    void until_a_date_lies_ahead_and_the_next_day_is_not_today() {
        assertThat(happened("en", "Police arrested a man in Basra on Tuesday, who is held until 14 July."))
                .isEqualTo(DateSpan.day(LocalDate.of(2025, 6, 10)));
        assertThat(happened("ar", "اعتقلت الشرطة متهماً في البصرة يوم الاثنين وشريكه في بغداد صباح اليوم التالي."))
                .isEqualTo(DateSpan.days(LocalDate.of(2025, 6, 9), LocalDate.of(2025, 6, 10)));
    }

    @Test
    void a_day_before_who_said_so_is_that_of_the_event() {
        assertThat(
                        happened(
                                "en",
                                "Two bombs of ISIS lay beside a road outside Koya late on Tuesday, the ministry said. A bomber was sought."))
                .isEqualTo(DateSpan.day(LocalDate.of(2025, 6, 10)));
    }

    @Test
    void the_day_a_statement_was_issued_is_none_beside_what_it_tells() {
        assertThat(days("en", "A force arrested two men in Basra on Monday.\n\nBasra Police\n10 June 2025"))
                .containsExactly(june(9, 9));
        assertThat(
                        days(
                                "ar",
                                "الرياض 14 ذو الحجة 1446هـ الموافق 10 يونيو 2025م واس\n\nقبضت الشرطة على متهم بالرياض يوم الاثنين."))
                .containsExactly(june(9, 9));
        assertThat(days("ar", "وبحسب البيان الصادر اليوم الخميس، اعتقلت القوة مساء الثلاثاء رجلين في تدمر."))
                .containsExactly(june(10, 10));
        assertThat(days("ar", "وبحسب البيان، طوّقت القوة مساء الثلاثاء مزرعة في تدمر، واعتقلت رجلين."))
                .containsExactly(june(10, 10));
        assertThat(
                        days(
                                "en",
                                "Three defendants were arrested on Tuesday and made their first appearances before a judge on Wednesday."))
                .containsExactly(june(10, 10));
    }

    @Test
    void both_of_them_are_no_monday() {
        assertThat(days("ar", "ألقت المفارز القبض فجر أمس الأربعاء على الاثنين معاً في تلكيف."))
                .containsExactly(june(11, 11));
    }

    @Test
    void the_first_of_its_kind_this_year_is_this_one() {
        assertThat(
                        days(
                                "en",
                                "Two men were held near Qaim, police said.\nThe workshop, the first of its kind to be found in Anbar this year, had been at work for six weeks, according to the directorate, which carried out the raid on Tuesday night."))
                .containsExactly(june(10, 10));
    }

    @Test
    void a_line_of_a_place_and_who_writes_is_no_sentence_of_the_lead() {
        String lead = "دەزگای ئاسایش ڕایگەیاند، تۆڕێکی قاچاخچێتی هەڵوەشێنرایەوە و چوار ئەندامی دەستگیرکران.";
        String ambush = "هێزەکان ڕۆژی سێشەممە کەمینێکیان بۆ تۆمەتباران دانا.";
        assertThat(days("ckb", "مووسڵ - کوردپێ\n" + lead + "\n" + ambush)).containsExactly(june(10, 10));
    }

    @Test
    void the_past_two_days_are_those_before_the_one_of_the_statement() {
        assertThat(days("en", "The directorate said that over the past two days its teams arrested eight dealers."))
                .containsExactly(june(10, 11));
        assertThat(days("ar", "نفذت المفارز خلال اليومين الماضيين سلسلة عمليات أسفرت عن القبض على ثمانية متهمين."))
                .containsExactly(june(10, 11));
        assertThat(days(
                        "ar",
                        "نفذت المفارز خلال الأيام الثلاثة الماضية سلسلة عمليات أسفرت عن القبض على ثمانية متهمين."))
                .containsExactly(june(9, 11));
        assertThat(days("ckb", "لە ماوەی دوو ڕۆژی ڕابردوودا هەشت بازرگانی ماددەی هۆشبەر دەستگیرکران."))
                .containsExactly(june(10, 11));
    }

    @Test
    void a_day_of_speaking_to_the_press_is_none() {
        assertThat(
                        days(
                                "en",
                                "Speaking to reporters on Wednesday, the chief told of an operation. The forces ambushed a convoy near Qaim on Tuesday night. Two men were arrested."))
                .containsExactly(june(10, 10));
    }
}
