package blotter.web.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramesTest {
    @ParameterizedTest
    @CsvSource({"'ar-IQ,en;q=0.8',ar", "ckb,ckb", "kmr,ku", "'fr,de',en", "'*',en", "'%%',en", "'en;q=0.1,ku',ku"})
    void the_browser_says_which_language_it_prefers(String header, String language) {
        assertThat(Frames.preferred(header)).isEqualTo(language);
    }
}
