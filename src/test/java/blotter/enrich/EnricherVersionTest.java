package blotter.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import blotter.config.CrawlConfig;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * An index is filled again when {@link Enricher#VERSION} is another, so other facts need another version. The digests of
 * fixed texts and of the facts read from them are kept beside the version that read them; {@code -Dbless} writes them anew,
 * but never other facts of the same texts under the same version.
 */
class EnricherVersionTest {
    private static final Path KEPT = Path.of("src/test/resources/blotter/enrich/enricher-version.tsv");
    private static final Path FACTS = Path.of("target/facts");

    /** A set of texts and what is read from them. */
    private record Digests(String set, String texts, String facts) {
        String line() {
            return set + "\t" + texts + "\t" + facts + "\n";
        }
    }

    @Test
    void other_facts_have_another_version() throws IOException {
        List<Digests> now = digests();
        String kept = Files.readString(KEPT);
        boolean same = kept.startsWith(version(Enricher.VERSION));
        String changed = now.stream()
                .filter(one -> same && kept.contains("\n" + one.set() + "\t" + one.texts() + "\t"))
                .filter(one -> !kept.contains("\n" + one.line()))
                .map(Digests::set)
                .collect(Collectors.joining(", "));
        if (!changed.isEmpty()) {
            String next = Integer.toString(1 + Integer.parseInt(Enricher.VERSION));
            fail("""
                    facts of the fixed texts (%s) are read otherwise than Enricher.VERSION %s read them. If that is meant:
                    1. raise VERSION in Enricher.java to "%s", so that every index is filled again;
                    2. run "mvn test -Dtest=EnricherVersionTest -Dbless", or make %s:

                    %s
                    What is read now is in %s; run this test at an earlier commit for what was read then.""", changed, Enricher.VERSION, next, KEPT, written(next, now), FACTS);
        }
        String written = written(Enricher.VERSION, now);
        if (System.getProperty("bless") != null) {
            Files.writeString(KEPT, written);
            return;
        }
        assertThat(kept).withFailMessage("""
                        %s is of another version or of other texts than there are. Unless rules or word lists were changed \
                        without raising Enricher.VERSION, run "mvn test -Dtest=EnricherVersionTest -Dbless", or make it:

                        %s""", KEPT, written).isEqualTo(written);
    }

    private static List<Digests> digests() throws IOException {
        var config = CrawlConfig.load(Path.of("crawl-config"));
        var enricher =
                new Enricher(Gazetteer.load(config.locations()), Agencies.of(config.agencies()), config.topics());
        Files.createDirectories(FACTS);
        var all = new ArrayList<Digests>();
        for (var set : FixedTexts.bySet().entrySet()) {
            Map<String, Document> texts = set.getValue();
            String facts = texts.entrySet().parallelStream()
                    .map(text -> text.getKey() + "\t" + FactsWritten.of(enricher.enrich(text.getValue())) + "\n")
                    .collect(Collectors.joining());
            Files.writeString(FACTS.resolve(set.getKey() + ".tsv"), facts);
            all.add(new Digests(set.getKey(), sha256(texts.toString()), sha256(facts)));
        }
        return all;
    }

    private static String written(String version, List<Digests> digests) {
        return version(version) + digests.stream().map(Digests::line).collect(Collectors.joining());
    }

    private static String version(String version) {
        return "version\t" + version + "\n";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
