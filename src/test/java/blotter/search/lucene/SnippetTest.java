package blotter.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.search.Results.Run;
import blotter.search.lucene.Marks.Mark;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which sentences of a text are shown for a search. */
final class SnippetTest {
    private static final String FILLER = "Nothing of that stands in this long sentence about the weather of the day. ";

    @Test
    void the_sentence_with_the_words_is_shown_wherever_it_stands() {
        var text = "First line. Second.\n" + FILLER.repeat(4) + "\nBefore it. Heroin was found in a van. "
                + FILLER.repeat(3);
        assertThat(shown(text, "Some title", "Heroin")).isEqualTo("Heroin was found in a van. " + FILLER.strip());
    }

    @Test
    void without_words_the_text_begins_it() {
        assertThat(shown("One sentence. Another.\nA third.", "A title")).isEqualTo("One sentence. Another.");
    }

    @Test
    void what_the_title_says_is_not_said_again_where_a_text_begins_with_it() {
        var title = "Two held with heroin in Basra";
        var text = title + ".\nPolice stopped a lorry on Monday. The heroin was under its seats.";
        assertThat(shown(text, title)).startsWith("Police stopped a lorry");
        assertThat(shown(text, title, "heroin")).isEqualTo("The heroin was under its seats.");
        assertThat(shown(title, title)).isEqualTo(title);
        assertThat(shown("Two held with heroin. " + FILLER, title)).startsWith("Nothing of that");
    }

    private static String shown(String text, String title, String... words) {
        List<Mark> marks = Stream.of(words)
                .flatMap(word -> Stream.iterate(text.indexOf(word), at -> at >= 0, at -> text.indexOf(word, at + 1))
                        .map(at -> new Mark(at, at + word.length(), word, 1)))
                .toList();
        return Snippet.of(text, marks, title).stream().map(Run::text).collect(Collectors.joining());
    }
}
