package blotter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences of several scripts, none running over a line feed. */
final class SentencesTest {
    @Test
    void full_stops_and_question_marks_of_every_script_end_a_sentence() {
        assertThat(of("One man was held. Two fled!  Where?"))
                .containsExactly("One man was held.", "Two fled!", "Where?");
        assertThat(of("ضبطت القوة مخدرات. أين كانت؟ في البصرة."))
                .containsExactly("ضبطت القوة مخدرات.", "أين كانت؟", "في البصرة.");
    }

    @Test
    void a_line_feed_ends_one_too_and_blank_lines_are_none() {
        assertThat(of("A headline\n\n  A paragraph \nAnother")).containsExactly("A headline", "A paragraph", "Another");
        assertThat(of("")).isEmpty();
        assertThat(of(" \n ")).isEmpty();
    }

    private static List<String> of(String text) {
        return Sentences.of(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
