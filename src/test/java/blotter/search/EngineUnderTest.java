package blotter.search;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.Release;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An engine with nothing in it, opened anew for each test, and ways to fill and to ask it. */
public abstract class EngineUnderTest {
    protected final Releases releases = new Releases();
    protected SearchEngine engine;

    protected abstract SearchEngine open();

    @BeforeEach
    void start() {
        engine = open();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    protected void put(Release... all) {
        for (Release release : all) {
            engine.put(release);
        }
        engine.refresh();
    }

    protected Results ask(String q) {
        return engine.search(Search.EVERYTHING.words(q));
    }

    static List<String> marked(Results results) {
        assertThat(results.hits()).hasSize(1);
        return results.hits().getFirst().snippet().stream()
                .filter(Results.Run::match)
                .map(Results.Run::text)
                .toList();
    }

    static List<String> ids(Results results) {
        return results.hits().stream().map(hit -> hit.id().value()).toList();
    }

    static Map<String, Long> count(Results results, Field field) {
        return FacetBruteForce.flat(results.values(field));
    }
}
