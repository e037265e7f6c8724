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

    @Test
    void lines_whose_sentences_nobody_wants_come_whole() {
        String text = "One. Two.\nThree. Four. \nFive. Six.";
        assertThat(words(text, Sentences.of(text, line -> line.start() == 10)))
                .containsExactly("One. Two.", "Three.", "Four.", "Five. Six.");
    }

    private static List<String> of(String text) {
        return words(text, Sentences.of(text));
    }

    private static List<String> words(String text, List<Sentences.Span> spans) {
        return spans.stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
