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
}
