package blotter.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words that are looked up by many questions at once, more of them than are kept. */
final class DictionaryTest {
    private static final String FIELD = "text";
    private static final int WORDS = 9_000;
    private static final int ASKING = 8;
    private static final int LOOKS = 20_000;

    @AutoClose
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

    /** Of every word one release more than of the one before, up to seven. */
    @BeforeEach
    void write() throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int release = 0; release < ASKING; release++) {
                var words = new StringBuilder();
                for (int word = 0; word < WORDS; word++) {
                    words.append(word % ASKING > release ? "w" + word + " " : "");
                }
                var document = new Document();
                document.add(new TextField(FIELD, words.toString(), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    @Test
    void all_who_ask_at_once_are_told_of_the_word_they_asked_for() throws Exception {
        try (var reader = DirectoryReader.open(directory);
                ExecutorService asking = Executors.newFixedThreadPool(ASKING)) {
            Terms terms = reader.leaves().getFirst().reader().terms(FIELD);
            var dictionary = new Dictionary();
            List<Callable<Integer>> questions = new ArrayList<>();
            for (int seed = 0; seed < ASKING; seed++) {
                var random = new Random(seed);
                questions.add(() -> wrong(dictionary, terms, random));
            }
            for (Future<Integer> answer : asking.invokeAll(questions)) {
                assertThat(answer.get()).isZero();
            }
        }
    }

    private static int wrong(Dictionary dictionary, Terms terms, Random random) throws IOException {
        int wrong = 0;
        for (int look = 0; look < LOOKS; look++) {
            int word = random.nextInt(WORDS + 100);
            Dictionary.Entry entry = dictionary.of(terms, new BytesRef("w" + word));
            int expected = word < WORDS ? word % ASKING : 0;
            boolean right = entry.documents() == expected
                    && entry.term().utf8ToString().equals("w" + word)
                    && (entry.state() == null) == (expected == 0);
            wrong += right ? 0 : 1;
        }
        return wrong;
    }
}
