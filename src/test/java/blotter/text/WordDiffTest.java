package blotter.text;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.text.WordDiff.Change;
import blotter.text.WordDiff.Run;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void a_changed_figure_is_the_only_difference() {
        assertThat(WordDiff.of("Fifteen held.\nNobody was hurt.", "Seventeen held.\nNobody was hurt.")
                        .runs())
                .containsExactly(
                        new Run(Change.REMOVED, "Fifteen"),
                        new Run(Change.ADDED, "Seventeen"),
                        new Run(Change.SAME, " held.\nNobody was hurt."));
    }

    @Test
    void words_of_arabic_script_are_told_apart_whole() {
        assertThat(WordDiff.of("القبض على ١٥ متهماً", "القبض على ١٧ متهماً").runs())
                .extracting(Run::text)
                .containsExactly("القبض على ", "١٥", "١٧", " متهماً");
    }

    @Test
    void the_same_text_has_no_difference() {
        var difference = WordDiff.of("a\nb", "a\nb");
        assertThat(difference.same()).isTrue();
        assertThat(difference.words(Change.ADDED)).isZero();
        assertThat(WordDiff.of("", "").same()).isTrue();
    }

    @Test
    void a_phrase_that_was_replaced_is_one_run() {
        assertThat(WordDiff.of("they came by night", "they came in the day").runs())
                .containsExactly(
                        new Run(Change.SAME, "they came"),
                        new Run(Change.REMOVED, " by night"),
                        new Run(Change.ADDED, " in the day"));
    }

    @Test
    void a_paragraph_at_the_end_is_added_with_its_own_full_stop() {
        assertThat(WordDiff.of("Two were held.\nNobody was hurt.", "Two were held.\nNobody was hurt.\nA third fled.")
                        .runs())
                .containsExactly(
                        new Run(Change.SAME, "Two were held.\nNobody was hurt."),
                        new Run(Change.ADDED, "\nA third fled."));
        assertThat(WordDiff.of("تم ضبطهم.\nلم يصب أحد.", "تم ضبطهم.").runs())
                .containsExactly(new Run(Change.SAME, "تم ضبطهم."), new Run(Change.REMOVED, "\nلم يصب أحد."));
    }

    @Test
    void a_sentence_is_added_whole() {
        assertThat(WordDiff.of("It was night. He fled.", "It was night. He had a gun. He fled.")
                        .runs())
                .containsExactly(
                        new Run(Change.SAME, "It was night. "),
                        new Run(Change.ADDED, "He had a gun. "),
                        new Run(Change.SAME, "He fled."));
        assertThat(WordDiff.of("Two held, two killed.", "Two held, two wounded, two killed.")
                        .runs())
                .extracting(Run::text)
                .containsExactly("Two held, ", "two wounded, ", "two killed.");
    }

    @Test
    void a_change_that_can_stand_anywhere_takes_no_longer_than_its_text() {
        var many = "a ".repeat(200_000);
        var difference = WordDiff.of(many, "a a a " + many);
        assertThat(difference.words(Change.ADDED)).isEqualTo(3);
        assertThat(difference.words(Change.REMOVED)).isZero();
    }

    @Test
    void neighbouring_runs_have_different_fates() {
        var runs = WordDiff.of("a a b a a c a a", "a a a b a a a c a a a").runs();
        for (int i = 1; i < runs.size(); i++) {
            assertThat(runs.get(i).change()).isNotEqualTo(runs.get(i - 1).change());
        }
    }

    @Test
    void both_texts_can_be_put_together_again_from_the_difference() {
        long seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        var pieces = List.of("raid", "في", "٢٠", " ", " ", "\n", ".", "ئاسایش", "kg");
        for (int i = 0; i < 500; i++) {
            var before = text(random, pieces);
            var after = text(random, pieces);
            var runs = WordDiff.of(before, after).runs();
            assertThat(without(runs, Change.ADDED)).as("seed %d", seed).isEqualTo(before);
            assertThat(without(runs, Change.REMOVED)).as("seed %d", seed).isEqualTo(after);
        }
    }

    private static String text(Random random, List<String> pieces) {
        var out = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            out.append(pieces.get(random.nextInt(pieces.size())));
        }
        return out.toString();
    }

    private static String without(List<Run> runs, Change change) {
        return runs.stream()
                .filter(run -> run.change() != change)
                .map(Run::text)
                .collect(Collectors.joining());
    }
}
