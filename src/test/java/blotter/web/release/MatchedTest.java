package blotter.web.release;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.Evidence;
import blotter.search.Results.Part;
import blotter.search.Results.Run;
import blotter.web.page.ReleasePage.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a search is marked on the page of a release. */
final class MatchedTest {
    private static final Matched DRUGS = Matched.of(List.of(
            new Run("ضبط ", false),
            new Run("مواد", true, List.of(new Part("drugs", 0, 2))),
            new Run(" ", false),
            new Run("مخدرة", true, List.of(new Part("drugs", 1, 2))),
            new Run("هيروين", true)));

    @Test
    void a_word_of_a_phrase_is_marked_where_the_others_stand_in_its_sentence() {
        assertThat(DRUGS.words()).containsExactly("هيروين");
        assertThat(marked("وزعت مواد غذائية. ثم ضبطت مخدرة كلها مواد. وضبط مواد.", DRUGS))
                .containsExactly("مخدرة", "مواد");
        assertThat(marked("مواد غذائية\nمخدرة", DRUGS)).isEmpty();
        assertThat(marked("المواد مخدرة", DRUGS)).isEmpty();
    }

    @Test
    void of_a_phrase_whose_other_words_were_not_seen_none_is_marked() {
        var half = Matched.of(List.of(new Run("مواد", true, List.of(new Part("drugs", 0, 2)))));
        assertThat(marked("مواد مخدرة", half)).isEmpty();
    }

    private static List<String> marked(String text, Matched matched) {
        var marks = new Marks(text, Evidence.Field.TEXT);
        matched.phrases().forEach(phrase -> marks.together(phrase, 0));
        return marks.paragraphs().stream()
                .flatMap(List::stream)
                .filter(Segment::found)
                .map(Segment::text)
                .toList();
    }
}
