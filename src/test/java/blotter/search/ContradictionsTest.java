package blotter.search;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.search.Results.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContradictionsTest {
    private static List<Problem> of(Search search) {
        return Contradictions.of(ParsedQuery.of(search.q()).expression(), search, new SmallVocabulary());
    }

    @ParameterizedTest
    @CsvSource({
        "(meth after:2026) before:2020, before:2020, no day meets both after:2026 and before:2020",
        "(meth ((after:2026))) (lab (before:2020)), before:2020, no day meets both",
        "(after:2026 OR meth) before:2020, after:2026, no day meets both before:2020 and after:2026",
        "after:2026 (before:2020 OR before:2021), before:2020, no day meets both after:2026 and before:2020",
        "year:2020 after:2022, after:2022, no day meets both year:2020 and after:2022",
        "year:(2020 OR 2021) after:2022-05, after:2022-05, no day meets both year:2020 OR year:2021 and",
        "year:none after:2022, after:2022, no release meets both year:none and after:2022",
        "year:2020 year:2023, 2023, no day meets both",
        "arrested:>10 arrested:<5, arrested:<5, no release meets both arrested:>=11 and arrested:<=4",
        "killed:3 meth killed:4, killed:4, no release meets both killed:3 and killed:4",
        "lang:ar lang:en, en, no release meets both lang:ar and lang:en",
        "kind:story kind:statement, statement, no release meets both"
    })
    void what_no_release_can_meet_is_said_where_it_stands(String q, String words, String sentence) {
        List<Problem> problems = of(Search.EVERYTHING.words(q));
        assertThat(problems).as(q).first().satisfies(problem -> {
            assertThat(problem.sentence()).startsWith(sentence);
            assertThat(problem.value()).isEqualTo(words).isEqualTo(q.substring(problem.start(), problem.end()));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after:2020 before:2020",
                "after:2026 OR before:2020",
                "year:(2020 OR none) after:2022",
                "year:2020 after:2020-12-31",
                "arrested:>=5 arrested:<=5",
                "arrested:>10 killed:<5",
                "arrested:>10 -arrested:<5",
                "seized:heroin>=5kg seized:heroin<=1kg",
                "lang:ku lang:ckb",
                "topic:arms topic:narcotics agency:INSS agency:CTS",
                "lang:(ar OR en)"
            })
    void what_a_release_can_meet_is_no_contradiction(String q) {
        assertThat(of(Search.EVERYTHING.words(q))).as(q).isEmpty();
    }

    @Test
    void words_and_fields_are_held_against_each_other() {
        assertThat(of(Search.EVERYTHING.words("meth after:2026").dates("", "2020")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.sentence()).startsWith("no day meets both to=2020 and after:2026");
                    assertThat(problem.value()).isEqualTo("after:2026");
                    assertThat(problem.start()).isEqualTo(5);
                });
        assertThat(of(Search.EVERYTHING.toggle(Field.YEAR, "2019").dates("2022", "")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.parameter()).isEqualTo("year"));
        assertThat(of(Search.EVERYTHING.words("lang:en").toggle(Field.LANG, "ar")))
                .hasSize(1);
        assertThat(of(Search.EVERYTHING
                        .words("lang:en")
                        .toggle(Field.LANG, "ar")
                        .toggle(Field.LANG, "en")))
                .isEmpty();
    }
}
