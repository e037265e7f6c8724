package blotter.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FreqAndNormBuffer;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/**
 * Words looked up through the dictionary are the segment's own, in whatever order its enumeration is used, by however many at a
 * time, and with whatever was deleted.
 */
final class DictionaryReaderTest {
    private static final int DOCUMENTS = 600;

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
                        compare(words(reader, leaf, field), words(known, leaf, field), random);
                    }
                }
            }
        }
    }

    @Test
    void what_is_deleted_is_not_found_by_any_word() throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            fill(directory);
            try (var reader = DirectoryReader.open(directory);
                    var known = new DictionaryReader(reader, new FacetState.Shelf())) {
                assertThat(known.hasDeletions()).isTrue();
                assertThat(known.numDocs()).isEqualTo(reader.numDocs()).isLessThan(DOCUMENTS);
                var own = new IndexSearcher(reader);
                var dictionary = new IndexSearcher(known);
                for (int word = 0; word < 62; word++) {
                    for (String field : List.of(Schema.TITLE, Schema.TEXT)) {
                        var query = new TermQuery(new Term(field, "w" + word));
                        assertThat(hits(dictionary, query))
                                .as("seed %d, %s", seed, query)
                                .isEqualTo(hits(own, query));
                    }
                }
            }
        }
    }

    @Test
    void many_threads_look_words_up_at_a_time() throws Exception {
        try (var directory = new ByteBuffersDirectory()) {
            fill(directory);
            try (var reader = DirectoryReader.open(directory);
                    var known = new DictionaryReader(reader, new FacetState.Shelf());
                    var threads = Executors.newFixedThreadPool(8)) {
                var together = new CyclicBarrier(8);
                var runs = new ArrayList<Future<?>>();
                for (int thread = 0; thread < 8; thread++) {
                    var own = new Random(seed + thread);
                    runs.add(threads.submit(() -> {
                        together.await(60, TimeUnit.SECONDS);
                        for (int round = 0; round < 100; round++) {
                            int leaf = own.nextInt(reader.leaves().size());
                            String field = own.nextBoolean() ? Schema.TEXT : Schema.TITLE;
                            compare(words(reader, leaf, field), words(known, leaf, field), own);
                        }
                        return null;
                    }));
                }
                for (Future<?> run : runs) {
                    run.get(60, TimeUnit.SECONDS);
                }
            }
        }
    }

    /** Documents and scores of all that a query finds, best first. */
    private static List<String> hits(IndexSearcher searcher, Query query) throws IOException {
        return Arrays.stream(searcher.search(query, DOCUMENTS).scoreDocs)
                .map(hit -> hit.doc + " " + hit.score)
                .toList();
    }

    /** The same steps on both. */
    private void compare(TermsEnum own, TermsEnum dictionary, Random random) throws IOException {
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
                same(own, dictionary, random);
            }
        }
    }

    private void same(TermsEnum own, TermsEnum dictionary, Random random) throws IOException {
        assertThat(dictionary.term()).as("seed %d", seed).isEqualTo(own.term());
        assertThat(List.of((long) dictionary.docFreq(), dictionary.totalTermFreq()))
                .as("seed %d", seed)
                .isEqualTo(List.of((long) own.docFreq(), own.totalTermFreq()));
        boolean listFirst = random.nextBoolean();
        if (listFirst) {
            same(own.postings(null, PostingsEnum.POSITIONS), dictionary.postings(null, PostingsEnum.POSITIONS));
        }
        ImpactsEnum expected = own.impacts(PostingsEnum.FREQS);
        ImpactsEnum got = dictionary.impacts(PostingsEnum.FREQS);
        expected.advanceShallow(0);
        got.advanceShallow(0);
        assertThat(levels(got)).as("seed %d", seed).isEqualTo(levels(expected));
        while (expected.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
            assertThat(got.nextDoc()).as("seed %d", seed).isEqualTo(expected.docID());
            assertThat(got.freq()).as("seed %d", seed).isEqualTo(expected.freq());
        }
        assertThat(got.nextDoc()).isEqualTo(PostingsEnum.NO_MORE_DOCS);
    }

    private void same(PostingsEnum expected, PostingsEnum got) throws IOException {
        while (expected.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
            assertThat(got.nextDoc()).as("seed %d", seed).isEqualTo(expected.docID());
            assertThat(got.freq()).as("seed %d", seed).isEqualTo(expected.freq());
            for (int i = 0; i < expected.freq(); i++) {
                assertThat(got.nextPosition()).as("seed %d", seed).isEqualTo(expected.nextPosition());
            }
        }
        assertThat(got.nextDoc()).isEqualTo(PostingsEnum.NO_MORE_DOCS);
    }

    /** What a list promises of its documents: how far each promise goes, and the frequencies and lengths it names. */
    private static List<String> levels(ImpactsEnum list) throws IOException {
        Impacts impacts = list.getImpacts();
        var out = new ArrayList<String>();
        for (int level = 0; level < impacts.numLevels(); level++) {
            FreqAndNormBuffer each = impacts.getImpacts(level);
            var line = new StringBuilder().append(impacts.getDocIdUpTo(level)).append(':');
            for (int i = 0; i < each.size; i++) {
                line.append(' ').append(each.freqs[i]).append('/').append(each.norms[i]);
            }
            out.add(line.toString());
        }
        return out;
    }

    private static TermsEnum words(IndexReader reader, int leaf, String field) throws IOException {
        LeafReaderContext segment = reader.leaves().get(leaf);
        var terms = segment.reader().terms(field);
        assertThat(terms).isNotNull();
        return terms.iterator();
    }

    private void fill(ByteBuffersDirectory directory) throws IOException {
        var config = new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (var writer = new IndexWriter(directory, config)) {
            for (int doc = 0; doc < DOCUMENTS; doc++) {
                var document = new Document();
                document.add(new StringField("id", "d" + doc, Store.NO));
                for (String field : List.of(Schema.TITLE, Schema.TEXT)) {
                    var words =
                            new StringBuilder(random.nextInt(5) > 0 ? "w0 " : ""); // enough of one for several blocks
                    for (int i = 0; i <= random.nextInt(8); i++) {
                        words.append('w').append(random.nextInt(60)).append(' ');
                    }
                    document.add(new TextField(field, words.toString(), Store.NO));
                }
                writer.addDocument(document);
                if (doc == 400) {
                    writer.flush();
                }
            }
            writer.flush();
            for (int i = 0; i < 30; i++) {
                writer.deleteDocuments(new Term("id", "d" + random.nextInt(DOCUMENTS)));
            }
        }
    }
}
