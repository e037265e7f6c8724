package blotter.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The bench runs, and what it makes up is always the same. */
final class BenchTest {
    @Test
    void a_small_run_ends_with_a_ratio_on_every_line() throws IOException {
        var rows = Bench.run(200);
        assertThat(rows).hasSizeGreaterThan(5).allMatch(row -> row.ratio() > 0);
        assertThat(String.join("\n", Bench.lines(rows))).contains("index one release", "everything with facets");
    }

    @Test
    void the_same_seed_makes_the_same_releases() {
        assertThat(new MadeUp(7).apply(3)).isEqualTo(new MadeUp(7).apply(3));
    }
}
