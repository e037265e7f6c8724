package blotter.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InflectionsTest {
    @Test
    void what_stands_for_itself_is_given_back() {
        assertThat(Inflections.of("taken into custody")).containsExactly("taken into custody");
    }

    @Test
    void english_verbs_keep_the_words_after_them() {
        assertThat(Inflections.of("en:nab,nabbed")).containsExactly("nab", "nabs", "nabbed", "nabbing");
        assertThat(Inflections.of("en:round up")).contains("rounds up", "rounded up", "rounding up");
        assertThat(Inflections.of("en:seize")).containsExactly("seize", "seizes", "seized", "seizing");
    }

    @Test
    void arabic_verbs_have_their_persons_and_the_pronouns_of_whom_it_is_done_to() {
        assertThat(Inflections.of("ar:اعتقل,عتقل,اعتقال"))
                .contains("اعتقلت", "اعتقلوا", "يعتقلون", "اعتقلتهم", "اعتقاله");
    }

    @Test
    void a_sorani_noun_and_its_light_verb_are_written_together_or_apart_with_clitics_between() {
        assertThat(Inflections.of("ckb:دەستگیر کردن"))
                .contains("دەستگیرکرا", "دەستگیر کران", "دەستگیریان کرد", "دەستگیر دەکرێن", "دەستگیرکراون")
                .doesNotContain("دەستگیرنەکرا", "دەستگیرکرابوون");
        assertThat(Inflections.of("ckb-not:دەستگیر کردن")).contains("دەستگیرنەکرا", "دەستگیر نەکران");
        assertThat(Inflections.of("ckb-had:دەستگیر کردن")).contains("دەستگیرکرابوون");
    }

    @Test
    void a_verb_whose_forms_nobody_wrote_down_is_an_error() {
        assertThatThrownBy(() -> Inflections.of("ckb:دەستگیر ڕۆیشتن")).hasMessageContaining("ڕۆیشتن");
    }
}
