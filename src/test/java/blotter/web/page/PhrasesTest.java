package blotter.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.DateSpan;
import blotter.release.Facts.Seizure;
import blotter.search.Field;
import blotter.search.PartialDate;
import blotter.search.Vocabulary;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    /** Names of goods come from the messages; nothing else is asked for. */
    private static final Vocabulary NONE = new Vocabulary() {
        @Override
        public String label(Field field, String value) {
            return value;
        }

        @Override
        public List<String> path(Field field, String value) {
            return List.of(value);
        }

        @Override
        public Resolution resolve(Field field, String text) {
            return new Resolution.Unknown(List.of());
        }

        @Override
        public Optional<Names> names(String words) {
            return Optional.empty();
        }
    };

    private static String seized(String language, String what, String quantity, String unit) {
        Messages messages = Messages.load(language);
        return new Phrases(messages)
                .seized(new Seizure(what, new BigDecimal(quantity), unit, List.of()), new Labels(messages, NONE))
                .replaceAll("[\u2066-\u2069]", "")
                .replace('\u00a0', '_');
    }

    @Test
    void what_the_name_of_goods_counts_is_not_said_twice() {
        assertThat(seized("en", "captagon pills", "1200000", "pill")).isEqualTo("1,200,000_captagon pills");
        assertThat(seized("en", "rifles", "3", "piece")).isEqualTo("3_rifles");
        assertThat(seized("en", "hashish", "2.5", "kg")).isEqualTo("2.5_kg_hashish");
    }

    @Test
    void goods_are_counted_as_people_count_them() {
        assertThat(seized("en", "pistols", "1", "piece")).isEqualTo("1_pistol");
        assertThat(seized("en", "pistols", "31", "piece")).isEqualTo("31_pistols");
        assertThat(seized("en", "ammunition", "6000", "piece")).isEqualTo("6,000_rounds of ammunition");
        assertThat(seized("en", "captagon pills", "1", "pill")).isEqualTo("1_captagon pill");
    }

    @Test
    void one_of_goods_that_nobody_counts_is_told_after_their_name() {
        assertThat(seized("en", "medicines", "1", "piece")).isEqualTo("medicines:_1");
        assertThat(seized("ar", "communication devices", "3", "piece")).endsWith(": 3");
        assertThat(seized("ckb", "pistols", "1", "piece")).endsWith(": 1");
    }

    @Test
    void a_line_does_not_end_between_a_figure_and_its_unit() {
        assertThat(seized("en", "alcohol", "8", "l")).isEqualTo("8_l_alcohol");
        assertThat(seized("ar", "hashish", "8", "kg")).startsWith("8_كغم ");
        assertThat(seized("ckb", "hashish", "8", "kg")).startsWith("8_کگم ");
        assertThat(seized("en", "cash", "5000", "USD")).isEqualTo("USD_5,000_cash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "ckb", "ku"})
    void a_date_as_a_page_says_it_can_be_typed(String language) {
        var phrases = new Phrases(Messages.load(language));
        for (var month = YearMonth.of(2024, 1); month.getYear() == 2024; month = month.plusMonths(1)) {
            var first = month.atDay(1);
            assertThat(PartialDate.of(bare(phrases.month(first)))).contains(DateSpan.month(month));
            assertThat(PartialDate.of(bare(phrases.day(first)))).contains(DateSpan.day(first));
        }
    }

    @Test
    void words_that_are_not_all_of_a_date_are_none() {
        for (var text : List.of("March", "since March 2024", "March 2024 on", "Marsh 2024", "March 24", "رمضان 1445")) {
            assertThat(PartialDate.of(text)).as(text).isEmpty();
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\u2066-\u2069]", "");
    }

    @Test
    void a_weight_made_from_ounces_has_no_more_digits_than_it_deserves() {
        assertThat(seized("en", "heroin", "0.056699046", "kg")).isEqualTo("0.0567_kg_heroin");
        assertThat(seized("en", "heroin", "40.8233133", "kg")).isEqualTo("40.8_kg_heroin");
        assertThat(seized("en", "heroin", "1234.56789", "kg")).isEqualTo("1234.6_kg_heroin");
        assertThat(seized("en", "heroin", "0.125", "kg")).isEqualTo("0.125_kg_heroin");
    }
}
