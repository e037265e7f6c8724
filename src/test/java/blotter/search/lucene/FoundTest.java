package blotter.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What is found list by list is what Lucene finds, for queries of any shape, in several segments with some documents deleted. */
final class FoundTest {
    private static final List<Occur> OCCURS = List.of(Occur.values());
    private static final int WORDS = 12;
    private static final int DOCUMENTS = 400;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @RepeatedTest(5)
    void a_query_of_any_shape_finds_what_lucene_finds() throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            fill(directory);
            try (var reader = DirectoryReader.open(directory)) {
                var searcher = new IndexSearcher(reader);
                for (int i = 0; i < 60; i++) {
                    Query query = query(3);
                    assertThat(docs(Found.by(query, searcher), searcher))
                            .as("seed %d, query %s", seed, query)
                            .isEqualTo(docs(query, searcher));
                }
            }
        }
    }

    @Test
    void a_segment_in_which_nothing_is_found_keeps_nothing() throws IOException {
        var config = new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (var directory = new ByteBuffersDirectory();
                var writer = new IndexWriter(directory, config)) {
            add(writer, "d0", "w1 w2");
            add(writer, "d1", "w3");
            writer.flush();
            add(writer, "d2", "w1");
            add(writer, "d3", "w3");
            writer.flush();
            add(writer, "d4", "w2 w1");
            add(writer, "d5", "w4");
            writer.deleteDocuments(new Term("id", "d2"));
            writer.commit();
            try (var reader = DirectoryReader.open(directory)) {
                assertThat(reader.leaves()).hasSize(3);
                assertThat(kept(term(1), reader)).containsExactly(true, false, true);
                assertThat(kept(term(9), reader)).containsExactly(false, false, false);
                assertThat(kept(new PhraseQuery(Schema.TEXT, "w1", "w2"), reader))
                        .containsExactly(true, false, false);
                var both = new BooleanQuery.Builder()
                        .add(term(1), Occur.MUST)
                        .add(term(3), Occur.MUST_NOT)
                        .build();
                assertThat(kept(both, reader)).containsExactly(true, false, true);
            }
        }
    }

    /** Whether each segment has bits of a query. */
    private static List<Boolean> kept(Query query, DirectoryReader reader) throws IOException {
        var searcher = new IndexSearcher(reader);
        var weight = Found.by(query, searcher).createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
        var out = new ArrayList<Boolean>();
        for (var leaf : reader.leaves()) {
            out.add(weight.scorerSupplier(leaf) != null);
        }
        return out;
    }

    private static void add(IndexWriter writer, String id, String words) throws IOException {
        var document = new Document();
        document.add(new StringField("id", id, Store.NO));
        document.add(new TextField(Schema.TEXT, words, Store.NO));
        writer.addDocument(document);
    }

    @Test
    void what_is_a_choice_comes_to_its_terms_and_what_is_more_stays_whole() {
        var choice = new BooleanQuery.Builder()
                .add(new DisjunctionMaxQuery(List.of(term(1), new BoostQuery(forms(2, 3), 2f)), 0f), Occur.MUST)
                .add(term(4), Occur.SHOULD)
                .build();
        assertThat(Alternatives.of(choice)).containsExactlyInAnyOrder(term(1), term(2), term(3));
        var both = new BooleanQuery.Builder()
                .add(term(1), Occur.MUST)
                .add(term(2), Occur.MUST)
                .build();
        assertThat(Alternatives.of(both)).isEqualTo(Set.of(both));
        var not = new BooleanQuery.Builder()
                .add(term(1), Occur.SHOULD)
                .add(term(2), Occur.MUST_NOT)
                .build();
        assertThat(Alternatives.of(not)).isEqualTo(Set.of(not));
    }

    private void fill(ByteBuffersDirectory directory) throws IOException {
        var config = new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (var writer = new IndexWriter(directory, config)) {
            for (int doc = 0; doc < DOCUMENTS; doc++) {
                var document = new Document();
                document.add(new StringField("id", "d" + doc, Store.NO));
                var words = new StringBuilder();
                IntStream.range(0, random.nextInt(6))
                        .forEach(_ -> words.append(word()).append(' '));
                document.add(new TextField(Schema.TEXT, words.toString(), Store.NO));
                writer.addDocument(document);
                if (doc % 150 == 149) {
                    writer.flush();
                }
            }
            for (int i = 0; i < 30; i++) {
                writer.deleteDocuments(new Term("id", "d" + random.nextInt(DOCUMENTS)));
            }
        }
    }

    private String word() {
        return "w" + random.nextInt(WORDS);
    }

    private static Query term(int number) {
        return new TermQuery(new Term(Schema.TEXT, "w" + number));
    }

    private static Query forms(int one, int other) {
        return new SynonymQuery.Builder(Schema.TEXT)
                .addTerm(new Term(Schema.TEXT, "w" + one))
                .addTerm(new Term(Schema.TEXT, "w" + other), 0.5f)
                .build();
    }

    private Query query(int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 8);
        return switch (kind) {
            case 0, 1 -> term(random.nextInt(WORDS + 2));
            case 2 -> forms(random.nextInt(WORDS), random.nextInt(WORDS));
            case 3 ->
                random.nextInt(4) == 0 ? MatchAllDocsQuery.INSTANCE : new PhraseQuery(Schema.TEXT, word(), word());
            case 4 -> new BoostQuery(query(depth - 1), 2f);
            case 5 -> new ConstantScoreQuery(query(depth - 1));
            case 6 -> new DisjunctionMaxQuery(List.of(query(depth - 1), query(depth - 1)), 0f);
            default -> clauses(depth - 1);
        };
    }

    private Query clauses(int depth) {
        var out = new BooleanQuery.Builder();
        int many = 1 + random.nextInt(3);
        for (int i = 0; i < many; i++) {
            out.add(query(depth), OCCURS.get(random.nextInt(OCCURS.size())));
        }
        return random.nextInt(3) == 0
                ? out.setMinimumNumberShouldMatch(random.nextInt(3)).build()
                : out.build();
    }

    private static Set<Integer> docs(Query query, IndexSearcher searcher) throws IOException {
        var docs = new TreeSet<Integer>();
        for (ScoreDoc each : searcher.search(query, DOCUMENTS).scoreDocs) {
            docs.add(each.doc);
        }
        return docs;
    }
}
