package blotter.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.CrawlConfig;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.Agency;
import blotter.release.DateSpan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who a statement is by, told in ways that need no word of saying beside the name. */
class IssuerTest {
    private static final CrawlConfig CONFIG = CrawlConfig.load(Path.of("crawl-config"));
    private static final Enricher ENRICHER =
            new Enricher(Gazetteer.load(CONFIG.locations()), Agencies.of(CONFIG.agencies()), CONFIG.topics());

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    # alone in the line that closes the text
                    en, Strike south of Kirkuk, "Under the planning of the Joint Operations Command, aircraft struck a hideout of terrorists.\\nSecurity Media Cell\\n10 March 2025", iq-smc
                    # named in the title as whose statement it is
                    en, Statement of the Security Media Cell on the strike, "Under the planning of the Joint Operations Command, aircraft struck a hideout of terrorists.", iq-smc
                    # no line of its own: who planned it is named first
                    en, Strike south of Kirkuk, "Under the planning of the Joint Operations Command, aircraft struck a hideout. Thanks go to the Security Media Cell", iq-joc
                    # "the source" is who was first called so
                    en, Balloons brought down, "The Jordanian Armed Forces foiled an attempt to smuggle drugs, an official military source said. The source said that both balloons fell.", jo-army
                    en, Four detained, "The Jordanian Armed Forces foiled an attempt to smuggle drugs, a security source said. The source said that both balloons fell.", none
                    # the first of two that say it
                    en, Agent sentenced, "A court in Brooklyn heard the case. The United States Attorney for the Eastern District of New York and the Special Agent in Charge of Homeland Security Investigations announced the sentence.", us-usao-edny
                    # a directorate in a ministry
                    ckb, کۆگایەک دۆزرایەوە, "بەڕێوەبەرایەتیی هەواڵگریی سەربازی لە وەزارەتی بەرگریی عێراق بڵاویکردەوە کە کۆگایەکی چەک لە دیالە دۆزراوەتەوە.", iq-dmi
                    # a kind of work is no body
                    ar, توقيف ثلاثة, "في إطار مكافحة الإرهاب، أوقفت مفارز الجيش ثلاثة أشخاص في الأنبار.", none
                    ar, توقيف ثلاثة, "في سياق الجهود المتواصلة المبذولة في مكافحة الإرهاب ومحاربة الجريمة، نفذت وحدات ومفارز عدة عمليات. وأوقفت مفارز مشتركة خمسة أشخاص.", none
                    ar, اعتقال ثلاثة, "وقال ضابط في مكافحة الإرهاب إن القوة اعتقلت ثلاثة أشخاص في كركوك.", iq-cts
                    # an office of the body speaks, and not the other one in the quotation
                    en, Driver charged, "Border Force officers stopped the lorry at Harwich. National Crime Agency investigators arrested the driver at the scene. NCA Operations Manager Adam Marlowe said: Working with our colleagues at Border Force we have kept it from reaching dealers.", uk-nca
                    # signed with its press office
                    ar, توقيف ستة أشخاص, "تمكنت قوات الشرطة بأمن ولاية وهران من الإطاحة بشبكة إجرامية.\nالمديرية العامة للأمن الوطني - خلية الاتصال والصحافة", dz-dgsn
                    en, Three detained, "Three people were detained. A car was seized. A house was searched. The judge was told.\nINTERPOL | Facebook", none
                    # the local administration is no body that was named
                    ar, حريق, "قال مصدر في الإدارة المحلية إن حريقاً اندلع في كويه، وألقت الأسايش القبض على متهم.", none
                    # who it belongs to does not say it
                    ckb, کێڵگەیەک دۆزرایەوە, "بەڕێوەبەرایەتیی بەرەنگاربوونەوەی ماددە هۆشبەرەکان لە هەولێر، سەر بە وەزارەتی ناوخۆی هەرێمی کوردستان، ئەمڕۆ ئاشکرای کرد کە کێڵگەیەکیان دۆزیوەتەوە.", krg-narcotics
                    # a source in the body that was named; the country behind its name says whose it is
                    ar, إحباط محاولة تهريب, "أحبطت إدارة مكافحة المخدرات في سوريا محاولة تهريب إلى الأردن. وأوضح مصدر في الإدارة أن العملية جاءت بالتعاون مع إدارة مكافحة المخدرات الأردنية.", sy-and
                    # with points or without
                    en, Summary of operations, "U.S. Central Command carried out 18 missions against ISIS and detained four of its members.", us-centcom
                    """)
    void the_issuer_is_known_by_form(String lang, String title, String text, String issuer) {
        Enriched read = ENRICHER.enrich(new Document(
                null,
                title,
                text.replace("\\n", "\n"),
                lang,
                DateSpan.day(LocalDate.of(2025, 3, 11)),
                null,
                false,
                List.of()));
        assertThat(read.agencies().stream()
                        .filter(agency -> agency.role() == Agency.Role.ISSUER)
                        .map(Agency.Mention::id)
                        .findFirst()
                        .orElse("none"))
                .isEqualTo(issuer);
    }
}
