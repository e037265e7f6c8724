package blotter.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.CrawlConfig;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.DateSpan;
import blotter.release.Facts;
import blotter.release.Found;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The many ways in which three languages tell of people taken, killed and hurt; {@code figures.tsv} and {@code goods.tsv} have a line for each. */
class WaysOfTellingTest {
    private static final CrawlConfig CONFIG = CrawlConfig.load(Path.of("crawl-config"));
    private static final Enricher ENRICHER =
            new Enricher(Gazetteer.load(CONFIG.locations()), Agencies.of(CONFIG.agencies()), CONFIG.topics());

    @ParameterizedTest
    @CsvFileSource(resources = "figures.tsv", delimiter = '\t', nullValues = "-", quoteCharacter = '\0')
    void figures_are_read_however_they_are_told(
            String lang, @Nullable Integer arrested, @Nullable Integer killed, @Nullable Integer wounded, String text) {
        Facts facts = facts(lang, text);
        assertThat(new Integer[] {value(facts.arrested()), value(facts.killed()), value(facts.wounded())})
                .containsExactly(arrested, killed, wounded);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "goods.tsv", delimiter = '\t', nullValues = "-", quoteCharacter = '\0')
    void goods_are_read_however_they_are_told(String lang, @Nullable String goods, String text) {
        assertThat(facts(lang, text).seizures().stream()
                        .map(one -> Objects.requireNonNull(one.quantity()).toPlainString() + " " + one.unit() + " "
                                + one.what()))
                .containsExactlyInAnyOrder(goods == null ? new String[0] : goods.split("; ", -1));
    }

    /** What a text says; a line break is written as two characters. */
    private static Facts facts(String lang, String text) {
        String lines = text.replace("\\n", "\n");
        return ENRICHER.enrich(new Document(
                        null, "", lines, lang, DateSpan.day(LocalDate.of(2026, 11, 20)), null, false, List.of()))
                .facts();
    }

    private static @Nullable Integer value(@Nullable Found<Integer> found) {
        return found == null ? null : found.value();
    }
}
