package blotter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FoldTest {
    @Test
    void letters_that_writers_exchange_become_one() {
        assertThat(Fold.key("أإآٱ")).isEqualTo("اااا");
        assertThat(Fold.key("كردستان")).isEqualTo(Fold.key("کردستان"));
        assertThat(Fold.key("هەولێر")).isEqualTo(Fold.key("ھه‌ولير"));
        assertThat(Fold.key("الناصرية")).isEqualTo(Fold.key("الناصريه"));
    }

    @Test
    void marks_are_dropped_and_doubled_letters_are_single() {
        assertThat(Fold.key("السُليمانية")).isEqualTo(Fold.key("السليمانية"));
        assertThat(Fold.key("قضـــــــائيَّةٍ")).isEqualTo(Fold.key("قضائية"));
        assertThat(Fold.key("کەرکووک")).isEqualTo(Fold.key("کەرکوک"));
    }

    @Test
    void digits_and_latin_letters_are_plain_whatever_the_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Fold.key("DİYARBAKIR Iğdır")).isEqualTo("diyarbakir igdir");
        } finally {
            Locale.setDefault(before);
        }
        assertThat(Fold.key("٢٠٢٥ ۱۴۰۴")).isEqualTo("2025 1404");
        assertThat(Fold.key("Straße Œuvre ﻻ")).isEqualTo("strasse oeuvre لا");
    }

    @Test
    void a_folded_place_leads_back_to_the_original() {
        String text = "في السُـليمانية";
        Folded folded = Fold.fold(text);
        int start = folded.toString().indexOf("السلیمانیه");
        assertThat(text.substring(folded.start(start), folded.end(start + 10))).isEqualTo("السُـليمانية");
    }

    @Test
    void a_fraction_is_a_decimal() {
        assertThat(Fold.key("2½ kg, ¼ kg, ٣¾")).isEqualTo("2.5 kg, 0.25 kg, 3.75");
    }
}
