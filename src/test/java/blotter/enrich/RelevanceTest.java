package blotter.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.CrawlConfig;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.DateSpan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a newspaper has beside security, and may tell with the same words. */
class RelevanceTest {
    private static final CrawlConfig CONFIG = CrawlConfig.load(Path.of("crawl-config"));
    private static final Enricher ENRICHER =
            new Enricher(Gazetteer.load(CONFIG.locations()), Agencies.of(CONFIG.agencies()), CONFIG.topics());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true | en | Officers seized £2.4m in cash in Leeds.
            true | en | The man was stabbed in the chest in a street of Erbil on Monday, police said.
            true | en | A couple of Erbil faces several counts after they were charged with fraud on Monday.
            true | en | A Leeds woman was sentenced to two years for a forged passport.
            true | ar | أصيب في الهجوم حوالي 130 شخصاً وقتل 40 آخرون يوم الجمعة في ديالى.
            true | ckb | پۆلیسی هەولێر دوو تۆمەتباری بە دزینی ئۆتۆمبێل دەستگیر کرد.
            true | en | A suicide bomber killed five worshippers during Eid prayers at a mosque in Baghdad on Friday.
            true | en | Gunmen killed a doctor and two patients in a clinic in Mosul on Monday, police said.
            true | ar | ألقت القوات الأمنية القبض على متهم بتزوير البطاقة الوطنية والبطاقة الموحدة في دائرة الأحوال المدنية.
            false | en | In the poet's second novel two men find a boat on the river and a singer is killed; the drama series drew readers.
            false | ar | في الرواية الجديدة يعثر الرجلان على زورق في النهر، ويقتل الشاعر صديقه، وتنتهي المسرحية بقصيدة عن الحب.
            false | ar | تحدث الخطيب في خطبة الجمعة عن تحريم السرقة والغش والقتل، ودعا المصلين بعد الصلاة إلى الصدق.
            false | ar | أظهرت دراسة نشرها باحثون أن قلة النوم تزيد الإصابة بالمرض، وتوفي عدد من المرضى رغم العلاج.
            false | ar | كشف الممثل الكوميدي عن مسلسل جديد وقال إن الفنان صاحب موهبة صاروخية.
            false | ckb | لە زنجیرە درامییە نوێیەکەدا گۆرانیبێژێک بریندار دەبێت و شاعیرەکە بۆی دەگری.
            """)
    void a_novel_a_sermon_or_a_study_is_none_but_an_attack_on_worshippers_is(
            boolean relevant, String lang, String text) {
        assertThat(ENRICHER.enrich(new Document(
                                null, "", text, lang, DateSpan.day(LocalDate.of(2026, 11, 20)), null, true, List.of()))
                        .relevant())
                .isEqualTo(relevant);
    }
}
