package blotter.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** Words looked up through the dictionary are the segment's own, in whatever order its enumeration is used. */
final class DictionaryReaderTest {
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void every_use_of_a_word_gives_what_the_segment_gives() throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            fill(directory);
            try (var reader = DirectoryReader.open(directory);
                    var known = new DictionaryReader(reader, new FacetState.Shelf())) {
                for (int round = 0; round < 200; round++) {
                    for (int leaf = 0; leaf < reader.leaves().size(); leaf++) {
                        String field = random.nextBoolean() ? Schema.TEXT : Schema.TITLE;
                        compare(words(reader, leaf, field), words(known, leaf, field));
                    }
                }
            }
        }
    }

    /** The same steps on both. */
    private void compare(TermsEnum own, TermsEnum dictionary) throws IOException {
        boolean there = false;
        for (int step = 0; step < 6; step++) {
            var word = new BytesRef("w" + random.nextInt(70));
            int kind = random.nextInt(4);
            if (kind == 0) {
                var status = own.seekCeil(word);
                assertThat(dictionary.seekCeil(word)).as("seed %d", seed).isEqualTo(status);
                there = status != TermsEnum.SeekStatus.END;
            } else if (kind == 1 && there) {
                var next = own.next();
                assertThat(dictionary.next()).as("seed %d", seed).isEqualTo(next);
                there = next != null;
            } else {
                there = own.seekExact(word);
                assertThat(dictionary.seekExact(word)).as("seed %d", seed).isEqualTo(there);
            }
            if (there) {
                same(own, dictionary);
            }
        }
    }

    private void same(TermsEnum own, TermsEnum dictionary) throws IOException {
        assertThat(dictionary.term()).as("seed %d", seed).isEqualTo(own.term());
        assertThat(List.of((long) dictionary.docFreq(), dictionary.totalTermFreq()))
                .as("seed %d", seed)
                .isEqualTo(List.of((long) own.docFreq(), own.totalTermFreq()));
        PostingsEnum expected = own.postings(null, PostingsEnum.FREQS);
        PostingsEnum got = dictionary.postings(null, PostingsEnum.FREQS);
        while (expected.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
            assertThat(got.nextDoc()).as("seed %d", seed).isEqualTo(expected.docID());
            assertThat(got.freq()).isEqualTo(expected.freq());
        }
        assertThat(got.nextDoc()).isEqualTo(PostingsEnum.NO_MORE_DOCS);
    }

    private static TermsEnum words(IndexReader reader, int leaf, String field) throws IOException {
        LeafReaderContext segment = reader.leaves().get(leaf);
        var terms = segment.reader().terms(field);
        assertThat(terms).isNotNull();
        return terms.iterator();
    }

    private void fill(ByteBuffersDirectory directory) throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (int doc = 0; doc < 300; doc++) {
                var document = new Document();
                for (String field : List.of(Schema.TITLE, Schema.TEXT)) {
                    var words = new StringBuilder();
                    for (int i = 0; i <= random.nextInt(8); i++) {
                        words.append('w').append(random.nextInt(60)).append(' ');
                    }
                    document.add(new TextField(field, words.toString(), Store.NO));
                }
                writer.addDocument(document);
                if (doc == 200) {
                    writer.flush();
                }
            }
        }
    }
}
