package blotter.enrich;

import static org.assertj.core.api.Assertions.assertThatCode;

import blotter.config.CrawlConfig;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever is collected or sent as a draft is read to its end: texts that begin or break off at any word, run into one another, and are
 * taken to be of another language.
 */
class FragmentsTest {
    private static final long SEED = 46;
    private static final int EACH = 20;
    private static final int LONGEST = 160;
    private static final List<String> LANGUAGES = List.of("en", "ar", "ckb", "kmr", "fa", "tr", "fr", "");
    private static final List<String> BETWEEN = List.of(" ", "\n", ". ", ", ");

    private final Random random = new Random(SEED);

    @Test
    void no_fragment_is_too_odd_to_be_read() throws IOException {
        var config = CrawlConfig.load(Path.of("crawl-config"));
        var enricher =
                new Enricher(Gazetteer.load(config.locations()), Agencies.of(config.agencies()), config.topics());
        var earlier = new ArrayList<String>(List.of(""));
        for (var set : FixedTexts.bySet().values()) {
            for (Document whole : set.values()) {
                for (int i = 0; i < EACH; i++) {
                    String fragment = fragment(whole.text());
                    earlier.add(fragment);
                    Document odd = odd(whole, fragment, earlier);
                    assertThatCode(() -> enricher.enrich(odd))
                            .as("%s: %s | %s", odd.lang(), odd.title(), odd.text())
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    private Document odd(Document whole, String fragment, List<String> earlier) {
        boolean own = random.nextBoolean();
        String text = own ? fragment : fragment + of(BETWEEN) + of(earlier);
        String title = random.nextInt(3) == 0 ? of(earlier) : "";
        String lang = own ? whole.lang() : of(LANGUAGES);
        return new Document(null, title, text, lang, whole.published(), null, whole.outlet(), List.of());
    }

    /** From a word on, for so many letters. */
    private String fragment(String text) {
        int start = random.nextInt(text.length() + 1);
        while (start > 0 && start < text.length() && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        return text.substring(start, Math.min(text.length(), start + 1 + random.nextInt(LONGEST)));
    }

    private String of(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
