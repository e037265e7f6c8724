package blotter.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.CrawlConfig;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.DateSpan;
import blotter.release.Facts;
import blotter.release.Found;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {
    private static final CrawlConfig CONFIG = CrawlConfig.load(Path.of("crawl-config"));
    private static final Enricher ENRICHER =
            new Enricher(Gazetteer.load(CONFIG.locations()), Agencies.of(CONFIG.agencies()), CONFIG.topics());

    private static Facts read(String lang, String text) {
        return ENRICHER.enrich(new Document(
                        null, "", text, lang, DateSpan.day(LocalDate.of(2026, 5, 20)), null, false, List.of()))
                .facts();
    }

    private static @Nullable Integer value(@Nullable Found<Integer> found) {
        return found == null ? null : found.value();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9 | en | The agency arrested five suspects in Mosul, two in Tal Afar and two in Sinjar.
            14 | en | Nine Syrians, four Turks and a Lebanese national were detained for holding forged visas.
            6 | en | The Asayish detained a doctor, a nurse and four brokers who bought kidneys from poor people.
            5 | en | The three brothers were detained along with two of their employees.
            13 | ar | ألقت شرطة ميسان القبض على ثمانية مطلوبين في العمارة وخمسة آخرين في المجر الكبير.
            4 | ar | اعتقلت مفارز المكافحة ضابطاً برتبة نقيب ومنتسبَين اثنين ومدنياً بتهمة الابتزاز.
            7 | ckb | سێ کەس لە سۆران و چوار کەس لە ڕەواندز دەستگیرکران.
            """)
    void people_of_one_list_are_added_up(int arrested, String lang, String text) {
        assertThat(value(read(lang, text).arrested())).isEqualTo(arrested);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | en | Police held two men, a driver and his aide, after a chase in Basra.
            16 | en | Europol said sixteen individuals were arrested, 14 of them in Spain and two in Portugal.
            2 | en | Two officers aged 29 and 35 were arrested. The container held 86,400 packets of seeds.
            5 | ckb | پێنج قاچاخچی کە ٤٤ کۆچبەریان بەرەو سنوور دەبرد، لە نزیک باتیفا ڕاگیران.
            2 | ar | ضبطت دورية مركباً كان على متنه 41 شخصاً، وأوقفت المواطنَين (ر.ع.) و(م.د.) لتنظيمهما الرحلة.
            5 | ar | أطاحت المفارز بعصابة من خمسة أفراد تمتهن الخطف والمساومة.
            """)
    void what_a_clause_tells_of_others_is_not_counted(int arrested, String lang, String text) {
        assertThat(value(read(lang, text).arrested())).isEqualTo(arrested);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 | ar | ارتفع عدد الموقوفين في قضية حريق المستشفى إلى عشرة.
            8 | ar | حررت القوات أربعة مختطفين وقبضت على الخاطفين الثمانية.
            4 | ar | أوقفت الشرطة أفراد العصابة الأربعة فجر الثلاثاء.
            12 | ckb | ژمارەی دەستگیرکراوان گەیشتە ١٢ کەس.
            4 | ckb | هێزەکان چوار کەسیان گرت و هەر چواریان خرانە زیندان.
            """)
    void totals_are_read_in_their_own_words(int arrested, String lang, String text) {
        assertThat(value(read(lang, text).arrested())).isEqualTo(arrested);
    }

    @Test
    void of_a_rising_toll_the_last_figure_counts() {
        assertThat(value(read("ar", "قتل أربعة أشخاص بانفجار عبوة ناسفة في بعقوبة. ثم ارتفعت الحصيلة إلى ستة قتلى.")
                        .killed()))
                .isEqualTo(6);
    }

    @Test
    void the_dead_and_wounded_of_the_force_count_as_those_of_others_do() {
        Facts facts = read(
                "ar",
                "تمكنت قوة من الجيش من قتل ثلاثة عناصر من داعش في حوض العظيم، فيما استشهد جندي وأصيب اثنان آخران.");
        assertThat(value(facts.killed())).isEqualTo(4);
        assertThat(value(facts.wounded())).isEqualTo(2);
    }

    @Test
    void two_of_the_fighters_were_taken_alive() {
        Facts facts = read("ckb", "سێ چەکداری داعش کوژران و دوانیان بە زیندوویی دەستگیرکران.");
        assertThat(value(facts.killed())).isEqualTo(3);
        assertThat(value(facts.arrested())).isEqualTo(2);
    }

    @Test
    void what_is_denied_and_what_a_verdict_looks_back_on_is_no_arrest() {
        assertThat(value(read("ar", "نفى مصدر أمني الأنباء التي تحدثت عن اعتقال عشرة متظاهرين في الناصرية.")
                        .arrested()))
                .isNull();
        assertThat(value(read(
                                "ar",
                                "قررت محكمة جنايات بابل الحكم بالسجن المؤبد على مدان بالقتل. وكان قد فر قبل أن تقبض عليه الشرطة.")
                        .arrested()))
                .isNull();
    }

    @Test
    void who_is_held_is_people_and_not_a_meeting() {
        assertThat(value(read("en", "Thirteen people were held in raids on drug dens in Basra.")
                        .arrested()))
                .isEqualTo(13);
        assertThat(value(read("en", "A workshop was held in Basra; the ministry held talks with 12 officers.")
                        .arrested()))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            38 | en | Thirty-eight people were rounded up: 19 in Mosul, eleven in Tal Afar and eight in Sinjar.
            4 | en | A boat was stopped off Basra and four, all foreign nationals, were captured.
            2 | en | A man wanted under 27 arrest warrants was killed in Basra and two of his companions were arrested.
            4 | ar | ألقي القبض في الموصل على صاحب المستودع واثنين من أبنائه وسائق الشاحنة.
            6 | ar | ألقي القبض في الموصل متلبسين على صاحبي الوكرين وأربعة عمال أجانب.
            1 | ar | أفادت الشرطة بمقتل ثلاثة عناصر من تنظيم داعش واعتقال رابع جريحاً خلال كمين.
            2 | ckb | دوو گەنج لە هەڵەبجە دەستگیرکران، دوای ئەوەی هەڕەشەیان لە یازدە کەس کردبوو.
            9 | ckb | تا ئێستا نۆ کەس لە هەردوو لا دەستگیرکراون و فەرمانی دەستگیرکردن بۆ دوازدە کەسی دیکە دەرچووە.
            """)
    void people_are_counted_once_and_only_those_it_happened_to(int arrested, String lang, String text) {
        assertThat(value(read(lang, text).arrested())).isEqualTo(arrested);
    }

    @Test
    void the_dead_of_a_force_and_of_those_it_fought_are_added() {
        assertThat(value(read(
                                "en",
                                "Two of the gunmen were killed near Hawija on Monday. One of our soldiers fell as a martyr.")
                        .killed()))
                .isEqualTo(3);
        assertThat(value(read("ar", "قُتل ثلاثة إرهابيين في كمين قرب الحويجة. واستشهد في الاشتباك جندي.")
                        .killed()))
                .isEqualTo(4);
        assertThat(value(read(
                                "en",
                                "Two gunmen were killed near Hawija on Monday. They planned the attack in which six soldiers were killed.")
                        .killed()))
                .isEqualTo(2);
    }

    @Test
    void the_number_of_an_item_counts_nobody() {
        assertThat(value(read("en", """
                        The service told of three operations on Tuesday:
                        1. Basra: two dealers were arrested.
                        2. Najaf: a warehouse was raided and its owner arrested.
                        3. Kut: a suspect was captured at a checkpoint.""").arrested())).isEqualTo(4);
    }

    @Test
    void that_nobody_was_killed_or_hurt_is_told_in_sorani_too() {
        Facts facts =
                read("ckb", "پۆلیسی کەرکووک دوو بازرگانی چەکی دەستگیرکرد و کەس نەکوژراوە و کەسیش بریندار نەبووە.");
        assertThat(value(facts.killed())).isZero();
        assertThat(value(facts.wounded())).isZero();
    }

    @Test
    void a_verdict_that_says_who_somebody_is_announces_none() {
        assertThat(value(read(
                                "en",
                                "Guards at a prison in Nasiriyah stopped an escape by inmates sentenced for terrorism. Two guards were arrested on Monday.")
                        .arrested()))
                .isEqualTo(2);
    }

    /** Years, money, telephone numbers and cases count nobody; a count may be written like a year. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1 | 1 | - | en | Officers arrested a man in Basra on Tuesday over the 2022 murder of his girlfriend.
            1 | - | - | en | Police arrested a man on Tuesday. His record shows a 2014 arrest and his 2000 injury to a child conviction.
            1 | - | - | en | Police arrested a man on Tuesday, the third of similar 2009 child abuse suspects.
            2 | - | - | en | Deputies seized $5658 in cash, and arrested 2 men on Tuesday.
            3 | - | - | en | Police arrested three men. Killed by a phone? Call (555) 245-8410 or Investigator Example.
            1 | - | - | en | Jan Example (DOB 12-7-78) of Basra was arrested on Monday.
            2000 | - | - | en | Police arrested 2000 rioters across the country on Tuesday.
            2000 | - | - | en | Police arrested 2000 armed men across the country on Tuesday.
            1950 | - | - | en | Police arrested 1,950 people across the country on Tuesday.
            1 | - | - | ar | أوقفت الشرطة في طرابلس متهماً يوم الاثنين، وهو (م. خ.) من مواليد 1999 سوري.
            2 | - | - | en | A nurse, 34, and a pharmacist, 41, were arrested in Hamburg on Monday over stolen fentanyl.
            1 | - | - | en | On Monday detectives in Zarqa had the victim's nephew behind bars.
            1 | - | - | en | Police arrested a man in Erbil on Monday. Nobody else has been arrested so far.
            1 | - | - | en | Police arrested a brother of the wanted man on Monday. Officers searched a house and 63 workers' passports lay there.
            9 | - | - | en | Nine arrest warrants were executed on Monday in Mosul.
            """)
    void a_number_that_can_count_nobody_is_not_counted(
            @Nullable Integer arrested, @Nullable Integer killed, @Nullable Integer wounded, String lang, String text) {
        var facts = read(lang, text);
        assertThat(value(facts.arrested())).isEqualTo(arrested);
        assertThat(value(facts.killed())).isEqualTo(killed);
        assertThat(value(facts.wounded())).isEqualTo(wounded);
    }
}
