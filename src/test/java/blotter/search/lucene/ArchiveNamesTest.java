package blotter.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.search.Field;
import blotter.search.SmallVocabulary;
import blotter.search.Vocabulary.Resolution.Known;
import blotter.search.Vocabulary.Resolution.Unknown;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** An agency that no file lists is known by its id and its name once a document has it. */
final class ArchiveNamesTest {
    @Test
    void what_a_document_names_is_known_and_what_none_names_is_not() throws IOException {
        try (var folder = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(folder, new IndexWriterConfig())) {
                var card = new Document();
                card.add(new StringField(Schema.facet(Field.AGENCY), "x-harbour-guard", Store.NO));
                writer.addDocument(card);
            }
            try (var reader = DirectoryReader.open(folder)) {
                var names = new ArchiveNames(new SmallVocabulary(), reader);
                var guard = new Known(List.of("x-harbour-guard"));
                assertThat(names.resolve(Field.AGENCY, "Harbour Guard")).isEqualTo(guard);
                assertThat(names.resolve(Field.AGENCY, "x-harbour-guard")).isEqualTo(guard);
                assertThat(names.resolve(Field.AGENCY, "Harbour Police")).isInstanceOf(Unknown.class);
                assertThat(names.resolve(Field.LOCATION, "Harbour Guard")).isInstanceOf(Unknown.class);
                assertThat(names.resolve(Field.AGENCY, "iq-inss")).isEqualTo(new Known(List.of("iq-inss")));
            }
        }
    }
}
