package blotter.extract;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.extract.Extraction.Nothing;
import blotter.extract.Extraction.Text;
import blotter.release.Claimed;
import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Evidence.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RowReaderTest {
    private final Extractor extractor = new Extractor();

    @Test
    void plain_text_is_kept_as_it_was_given_save_for_line_ends() {
        Text read = read(
                "{\"id\":\"7\",\"title\":\"A  title \",\"text\":\"  One\\u200f line \\r\\n\\r\\nanother & <third>\\ttab\"}");
        assertThat(read.text()).isEqualTo("  One\u200f line \n\nanother & <third>\ttab");
        assertThat(read.title()).isEqualTo("A  title ");
        assertThat(read.givenId()).isEqualTo("7");
        assertThat(read.canonicalUrl()).isEqualTo("urn:blotter:import:1");
    }

    @Test
    void a_date_that_may_be_read_two_ways_is_told_unless_one_of_them_lies_ahead() {
        var row = JsonMapper.shared().readTree("{\"published\":\"05/12/2026\",\"text\":\"t\"}");
        var values = new RowValues();
        assertThat(values.unusable(row, Instant.parse("2027-01-01T00:00:00Z")))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("2026-12-05").contains("2026-05-12"));
        var other = JsonMapper.shared().readTree("{\"published\":\"12/05/2026\",\"text\":\"t\"}");
        assertThat(values.unusable(other, Instant.parse("2026-11-27T00:00:00Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-07T25:00:00", "2025-03-07 10:60", "2025-03-07T10:00:61Z"})
    void a_time_that_no_day_has_is_told(String written) {
        var row = JsonMapper.shared().readTree("{\"published\":\"" + written + "\",\"text\":\"t\"}");
        assertThat(new RowValues().unusable(row, Instant.parse("2026-11-27T00:00:00Z")))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("no time of a day").contains("read as 2025-03-07"));
        for (String right : List.of("2025-03-07T23:59:60Z", "2025-03-07T24:00:00", "2025-03-07 9:05", "2025-03-07")) {
            var other = JsonMapper.shared().readTree("{\"published\":\"" + right + "\",\"text\":\"t\"}");
            assertThat(new RowValues().unusable(other, Instant.parse("2026-11-27T00:00:00Z")))
                    .as(right)
                    .isEmpty();
        }
    }

    @Test
    void markup_is_read_as_a_reader_sees_it() {
        assertThat(
                        read("{\"url\":\"https://a.example/1?utm_source=x\",\"title\":\"T\",\"text\":\"<p>One &amp; two</p><p>Three<br/>four</p>\"}")
                                .text())
                .isEqualTo("One & two\nThree\nfour");
    }

    @Test
    void what_a_row_says_of_itself_becomes_claims() {
        Text read = read(
                "{\"id\":\"7\",\"title\":\"T\",\"text\":\"Some words.\",\"published\":\"2025-12-14\",\"agency\":[\"INSS\",\"Police\"],\"location\":\"Harran\",\"kind\":\"statement\",\"topic\":\"narcotics\"}");
        assertThat(read.published().value()).isEqualTo(DateSpan.day(LocalDate.of(2025, 12, 14)));
        assertThat(read.published().evidence())
                .containsExactly(new Evidence.Claim(Origin.IMPORT_ROW, "2025-12-14", "capture-1"));
        assertThat(read.claims())
                .extracting(Claimed::field)
                .containsExactly("agency", "agency", "location", "kind", "topic");
    }

    @Test
    void a_missing_date_is_read_from_the_text_and_says_where() {
        Text read = read(
                "{\"id\":\"7\",\"title\":\"T\",\"text\":\"أعلن الجهاز اليوم الأحد ( 14 كانون الأول 2025 ) ضبط شحنة.\"}");
        assertThat(read.published().value()).isEqualTo(DateSpan.day(LocalDate.of(2025, 12, 14)));
        assertThat(read.published().evidence())
                .singleElement()
                .isInstanceOfSatisfying(
                        Evidence.Span.class,
                        span -> assertThat(span.of(read.title(), read.text())).isEqualTo("14 كانون الأول 2025"));
    }

    @Test
    void a_row_without_title_takes_its_first_line() {
        assertThat(read("{\"id\":7,\"text\":\"First line\\nsecond\"}").title()).isEqualTo("First line");
    }

    @Test
    void a_row_that_is_none_is_damaged_and_one_without_text_is_empty() {
        assertThat(extractor.extract(Pages.row("{\"id\":")))
                .isInstanceOfSatisfying(
                        Nothing.class, nothing -> assertThat(nothing.outcome()).isEqualTo("damaged"));
        assertThat(extractor.extract(Pages.row("{\"id\":\"1\",\"title\":\"x\"}")))
                .isInstanceOfSatisfying(
                        Nothing.class, nothing -> assertThat(nothing.outcome()).isEqualTo("empty"));
    }

    @Test
    void what_no_view_can_show_is_replaced_by_u_fffd() {
        Text read = read(
                "{\"id\":\"7\\u0000\",\"title\":\"A\\u0007 \\ud800title\",\"text\":\"One\\u0000two \\udc00 \\ud83d\\ude00\\u0085next\\tx\\u007f\","
                        + "\"agency\":\"B\\u001bC\"}");
        assertThat(read.title()).isEqualTo("A\ufffd \ufffdtitle");
        assertThat(read.text()).isEqualTo("One\ufffdtwo \ufffd \ud83d\ude00\nnext\tx\ufffd");
        assertThat(read.givenId()).isEqualTo("7\ufffd");
        assertThat(read.claims().getFirst().claim().words()).isEqualTo("B\ufffdC");
    }

    private Text read(String json) {
        return (Text) extractor.extract(Pages.row(json));
    }
}
