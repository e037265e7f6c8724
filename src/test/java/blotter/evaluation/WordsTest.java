package blotter.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures here were computed with the Python scorer that the published scores of others were made with. */
class WordsTest {
    private static final String GOLD =
            "Police in Harran seized 12 kg of pills. ثمّن المتحدث جهود القوات_الأمنية في المدينة";
    private static final String READ = "police in Harran SEIZED 12 kg of tablets\n\nثمن المتحدث جهود القوات_الأمنية";

    @Test
    void words_are_those_of_python_without_combining_marks() {
        assertThat(Words.of("ثمّن جهود")).containsExactly("ثم", "ن", "جهود");
        assertThat(Words.of("a_b 1٢ x-y")).containsExactly("a_b", "1٢", "x", "y");
    }

    @Test
    void nothing_against_nothing_is_right_and_against_something_wrong() {
        assertThat(Words.f1("", "")).isEqualTo(1);
        assertThat(Words.f1("x", "")).isZero();
        assertThat(Words.f1("", "x")).isZero();
    }

    @Test
    void words_in_common_are_scored_as_the_python_scorer_does() {
        assertThat(Words.f1(READ, GOLD)).isCloseTo(0.7407407407407408, within(1e-12));
    }

    @Test
    void articles_are_scored_as_the_python_scorer_does() {
        var texts = new Texts();
        texts.add(GOLD, READ);
        texts.add("a short one", "a short one");
        var scores = new ArrayList<Score>();
        texts.scores("set", scores);
        assertThat(scores.stream().map(Score::name).toList())
                .isEqualTo(List.of("set.article-f1", "set.word-f1", "set.without-text"));
        assertThat(scores.getFirst().value()).isCloseTo(0.5, within(1e-12));
    }
}
