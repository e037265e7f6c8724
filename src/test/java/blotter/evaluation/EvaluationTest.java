package blotter.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blotter.extract.Extractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    private static final Path DATA = Path.of("../shared/data");

    @Test
    void the_small_sets_hold_their_floors() throws IOException {
        assumeTrue(Files.exists(DATA));
        var ours = new OurReader(new Extractor());
        var measures = List.<Measure>of(
                new PhraseMeasure(), new PageMeasure("newspaper4k", ours), new PageMeasure("pdf-rtl", ours));
        var out = new StringBuilder();
        assertThat(new Evaluation(measures, Floors.shipped()).run(DATA, out))
                .as(out.toString())
                .isTrue();
        assertThat(out).contains("date-phrases.right", "newspaper4k.word-f1", "pdf-rtl.word-f1");
    }

    @Test
    void our_own_statements_hold_their_floors() throws IOException {
        var told = new ArrayList<String>();
        var measures = List.<Measure>of(StatementsMeasure.further(Path.of("crawl-config"), told::add));
        var out = new StringBuilder();
        assertThat(new Evaluation(measures, Floors.shipped()).run(Path.of("."), out))
                .as(out + String.join("\n", told))
                .isTrue();
        assertThat(out).contains("further.arrested", "further.en.seizures", "further.ckb.governorates");
    }

    @Test
    void tasks_hold_their_floors() throws IOException {
        var told = new ArrayList<String>();
        var config = Path.of("crawl-config");
        var measures =
                List.<Measure>of(TasksMeasure.ours(config), TasksMeasure.byAnotherHand("further", config, told::add));
        var out = new StringBuilder();
        assertThat(new Evaluation(measures, Floors.shipped()).run(Path.of("."), out))
                .as(out + String.join("\n", told))
                .isTrue();
        assertThat(out).contains("tasks.drafts.ndcg10", "further-tasks.words.ndcg10");
    }

    /** Measures whose texts are in the repository. */
    private static final List<String> OURS = List.of(
            "further.",
            "tasks.",
            "further-tasks.",
            "third-tasks.",
            "fourth-tasks.",
            "fifth-tasks.",
            "sixth-tasks.",
            "seventh-tasks.",
            "eighth-tasks.",
            "names.",
            "enrich.");

    @Test
    void a_set_that_is_not_there_is_absent_and_not_failed(@TempDir Path empty) throws IOException {
        var out = new StringBuilder();
        assertThat(Evaluation.standard().run(empty, out)).isTrue();
        assertThat(out.toString().lines().skip(1).filter(line -> OURS.stream().noneMatch(line::startsWith)))
                .allMatch(line -> line.endsWith("absent"));
    }

    @Test
    void a_score_below_its_floor_is_told() throws IOException {
        Measure poor = new Measure() {
            @Override
            public String name() {
                return "wcxb";
            }

            @Override
            public boolean present(Path data) {
                return true;
            }

            @Override
            public List<Score> run(Path data) {
                return List.of(Score.of("wcxb.word-f1", 0.1, 1));
            }
        };
        var out = new StringBuilder();
        assertThat(new Evaluation(List.of(poor), Floors.shipped()).run(Path.of("."), out))
                .isFalse();
        assertThat(out).contains("below");
    }
}
