package blotter.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.Found;
import blotter.release.Release;
import blotter.search.Releases;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** Releases as the index keeps them come back whole, or without what their facts rest on. */
final class StoredReleaseTest {
    private final StoredRelease stored = new StoredRelease();

    @Test
    void a_release_comes_back_as_it_was_and_in_brief_without_evidence_alone() throws IOException {
        var random = new Random(7);
        var releases = new Releases();
        for (int i = 0; i < 50; i++) {
            Release release = releases.any(random, i);
            assertThat(back(release, false)).isEqualTo(release);
            Release brief = back(release, true);
            assertThat(brief.published())
                    .isEqualTo(new Found<>(release.published().value(), List.of()));
            assertThat(brief)
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes("(.*\\.)?evidence")
                    .isEqualTo(release);
            assertThat(brief.agencies())
                    .allSatisfy(agency -> assertThat(agency.evidence()).isEmpty());
            assertThat(brief.facts().seizures())
                    .allSatisfy(seizure -> assertThat(seizure.evidence()).isEmpty());
        }
    }

    private Release back(Release release, boolean brief) throws IOException {
        try (var folder = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(folder, new IndexWriterConfig())) {
                var card = new Document();
                card.add(new StoredField(Schema.RELEASE, stored.write(release)));
                writer.addDocument(card);
            }
            try (var reader = DirectoryReader.open(folder)) {
                var fields = reader.storedFields();
                return brief ? stored.brief(fields, 0) : stored.read(fields, 0);
            }
        }
    }
}
