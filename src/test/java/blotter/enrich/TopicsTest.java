package blotter.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.CrawlConfig;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.DateSpan;
import blotter.release.Topic;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a statement is about. */
class TopicsTest {
    private static final CrawlConfig CONFIG = CrawlConfig.load(Path.of("crawl-config"));
    private static final Enricher ENRICHER =
            new Enricher(Gazetteer.load(CONFIG.locations()), Agencies.of(CONFIG.agencies()), CONFIG.topics());

    private static List<String> topics(String text) {
        DateSpan day = DateSpan.day(LocalDate.of(2025, 3, 11));
        return ENRICHER.enrich(new Document(null, "", text, "en", day, null, false, List.of())).topics().stream()
                .map(Topic.Mention::id)
                .toList();
    }

    @Test
    void what_a_body_against_corruption_tells_of_is_corruption() {
        assertThat(topics("The Integrity Commission arrested four officials in Kirkuk who forged title deeds."))
                .contains("corruption");
        assertThat(topics("The National Security Service destroyed two tons of hashish in Baghdad, seized on Monday. "
                        + "The Integrity Commission attended."))
                .contains("narcotics")
                .doesNotContain("corruption");
    }

    @Test
    void drones_that_carry_goods_are_no_air_strike() {
        assertThat(topics("Border guards foiled an attempt to smuggle captagon pills on unmanned aircraft on Monday."))
                .containsExactlyInAnyOrder("narcotics", "smuggling");
        assertThat(topics(
                        "Explosive-laden drones struck a barracks where smuggled captagon pills were kept on Monday."))
                .contains("air-strike");
    }

    @Test
    void fuel_that_is_smuggled_is_oil() {
        assertThat(topics(
                        "Border guards foiled an attempt to smuggle 14,000 litres of petrol out of Penjwen on Monday."))
                .containsExactly("oil-smuggling");
        assertThat(topics("Police arrested a smuggler at a petrol station in Erbil on Monday."))
                .containsExactly("smuggling");
    }
}
