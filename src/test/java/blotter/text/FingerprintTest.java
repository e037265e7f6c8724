package blotter.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final String NOTICE =
            "Police in Harran said on Sunday that two drivers were arrested on the ring road after a search of their lorry brought to light a load of pills hidden under bags of flour and rice";

    @Test
    void a_copy_is_alike_and_another_story_is_not() {
        var one = Fingerprint.of(NOTICE);
        assertThat(one.likeness(Fingerprint.of(NOTICE.replace(",", "")))).isEqualTo(1);
        assertThat(one.likeness(Fingerprint.of(NOTICE + ", the regional command added")))
                .isGreaterThan(0.7);
        assertThat(one.likeness(Fingerprint.of(
                        "The court of appeal in Vashti upheld the sentence of a former official for fraud")))
                .isLessThan(0.1);
    }

    @Test
    void even_no_words_have_a_fingerprint() {
        assertThat(Fingerprint.of("")).isEqualTo(Fingerprint.of(" - "));
    }
}
