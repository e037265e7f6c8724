package blotter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {
    private final NumberWords numbers = new NumberWords();

    @ParameterizedTest
    @CsvSource({
        "'1,200 kg', 1200",
        "46 million dinars, 46000000",
        "twenty-one men, 21",
        "one hundred and twenty, 120",
        "واحد وعشرين متهما, 21",
        "خمس عشرة قطعة, 15",
        "أحد عشر كيلو, 11",
        "ألفي حبة, 2000",
        "سبعة عشر متهما, 17",
        "عشرة آلاف دولار, 10000",
        "ثلاثة وأربعون ألفا ومئتين, 43200",
        "هەزار و دوو سەد حەب, 1200",
        "حەفتا و پێنج هەزار دۆلار, 75000",
        "٣٬٥٠٠ فیشەک, 3500",
        "3.5 kilograms, 3.5",
        "سی و پێنج کەس, 35",
        "'7,500,000) سبعة ملايين وخمسمائة ألف دينار', 7500000",
        "'2 هەزار و 500 دانە', 2500",
        "one and two, 1"
    })
    void numbers_are_read_in_three_languages(String text, BigDecimal value) {
        NumberWords.Reading number = Objects.requireNonNull(numbers.at(Fold.fold(text), 0));
        assertThat(number.value()).isEqualByComparingTo(value);
    }

    @Test
    void the_letter_c_as_arabic_spells_it_is_no_thirty() {
        NumberWords.Reading number = Objects.requireNonNull(numbers.at(Fold.fold("سي وثلاثة أحزمة"), 0));
        assertThat(number.value()).isEqualByComparingTo("3");
    }

    @Test
    void words_that_only_begin_like_a_number_are_none() {
        assertThat(numbers.at(Fold.fold("پێنجوێن"), 0)).isNull();
        assertThat(numbers.at(Fold.fold("onerous"), 0)).isNull();
    }
}
