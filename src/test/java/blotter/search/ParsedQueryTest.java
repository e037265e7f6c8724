package blotter.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any text is a query; what was wrong with it is said with its place, and the repaired query is sound. */
final class ParsedQueryTest {
    @Test
    void plain_words_just_work() {
        assertThat(QueryText.of(sound("meth lab Basra"))).isEqualTo("meth lab Basra");
        assertThat(sound("")).isEqualTo(Expression.EVERYTHING);
        assertThat(QueryText.of(sound("\"meth lab\" -court smug*"))).isEqualTo("\"meth lab\" -court smug*");
        assertThat(QueryText.of(sound("agency:INSS (meth OR crystal) after:2024-03 title:lab")))
                .isEqualTo("agency:INSS (meth OR crystal) after:2024-03 title:lab");
        assertThat(QueryText.of(sound("http://example.org/a at 10:30"))).isEqualTo("http://example.org/a at 10:30");
    }

    @Test
    void quotes_of_every_kind_and_arabic_punctuation_are_read() {
        assertThat(sound("«مختبر مخدرات»، البصرة؟"))
                .isEqualTo(sound("\"مختبر مخدرات\" البصرة"))
                .isEqualTo(sound("“مختبر مخدرات” البصرة"));
    }

    @Test
    void a_fault_has_a_place_a_sentence_and_a_repair() {
        fault("\"meth lab", "\"", "never closed", "\"meth lab\"");
        fault("(meth lab", "(", "never closed", "meth lab");
        fault("meth) lab", ")", "closes nothing", "meth lab");
        fault("OR meth", "OR", "joins nothing", "meth");
        fault("meth or lab", "or", "read as OR", "meth OR lab");
        fault("guilty not", "not", "takes away nothing", "guilty");
        fault("not guilty", "not", "read as NOT", "-guilty");
        fault("basra foo:x", "foo:", "no field \"foo\"", "basra \"foo\" x");
        fault("arrested:many", "many", "not an amount: \"many\"", "");
        fault("seized:>5kg", ">5kg", "not an amount", "");
        fault("basra agency:", "agency:", "needs a value", "basra");
        fault(
                "basra after:2025 before:2024-06",
                "after:2025 before:2024-06",
                "from 2025 is after to 2024-06; the two were exchanged",
                "basra after:2024-06 before:2025");
        fault("basra after:soon", "soon", "not a date: \"soon\"", "basra");
        fault("basra *", "*", "a star needs", "basra");
        fault("*meth", "*meth", "a star stands at the end", "meth");
        fault("a OR b c", "a OR b c", "OR joins its neighbours first", "(a OR b) c");
        fault("arrested:5..2", "5..2", "write arrested:10, arrested:>=10 or arrested:2..5", "");
        fault("basra ()", "()", "hold nothing", "basra");
    }

    @Test
    void what_a_problem_with_the_words_is_about_are_the_words() {
        ParsedQuery parsed = ParsedQuery.of("lang:en meth lab -basra \"a phrase\"");
        assertThat(parsed.ofWords("too few").value()).isEqualTo("meth lab");
        assertThat(parsed.ofWords("too few").start()).isEqualTo(8);
        assertThat(ParsedQuery.of("lang:en").ofWords("none").value()).isEmpty();
    }

    @Test
    void whatever_is_typed_is_repaired_to_a_query_without_fault_that_means_the_same() {
        long seed = Long.getLong("blotter.seed", new Random().nextLong());
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String typed = Typing.any(random);
            ParsedQuery first = ParsedQuery.of(typed);
            ParsedQuery again = ParsedQuery.of(first.ran());
            assertThat(again.problems())
                    .as("seed %d: %s -> %s", seed, typed, first.ran())
                    .isEmpty();
            assertThat(QueryText.of(again.expression()))
                    .as("seed %d: %s -> %s", seed, typed, first.ran())
                    .isEqualTo(QueryText.of(first.expression()));
        }
    }

    @Test
    void a_query_of_any_length_and_depth_ends_in_an_answer() {
        assertThat(ParsedQuery.of("word ".repeat(5_000)).problems()).isNotEmpty();
        assertThat(ParsedQuery.of("(".repeat(1_900) + "a").problems()).isNotEmpty();
        assertThat(ParsedQuery.of("-".repeat(1_900) + "a").ran()).isNotNull();
    }

    private static Expression sound(String query) {
        ParsedQuery parsed = ParsedQuery.of(query);
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.ran()).isEqualTo(query);
        return parsed.expression();
    }

    private static void fault(String query, String words, String sentence, String ran) {
        ParsedQuery parsed = ParsedQuery.of(query);
        assertThat(parsed.problems()).as(query).singleElement().satisfies(problem -> {
            assertThat(problem.sentence()).contains(sentence);
            assertThat(query.substring(problem.start(), problem.end()))
                    .isEqualTo(words)
                    .isEqualTo(problem.value());
        });
        assertThat(parsed.ran()).isEqualTo(ran);
    }
}
