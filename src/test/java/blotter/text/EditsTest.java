package blotter.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditsTest {
    @ParameterizedTest
    @CsvSource({
        "basra,basra,0",
        "basra,bsara,1",
        "kirkuk,kirkook,2",
        "kirkuk,kirku,1",
        "سلیمانیه,سلیمنایه,1",
        "ab,ba,1",
        "ca,abc,3",
        "'',abc,3",
        "abcdef,uvwxyz,4"
    })
    void letters_are_put_in_left_out_changed_or_exchanged_with_a_neighbour(String one, String other, int edits) {
        assertThat(Edits.between(one, other, 3)).isEqualTo(edits);
        assertThat(Edits.between(other, one, 3)).isEqualTo(edits);
    }
}
