package blotter.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Lucene with nothing of ours: one text field, standard words, the best ten by score. The bench measures the engine against
 * it on the same machine in the same run.
 */
public final class BareIndex implements AutoCloseable {
    private final FSDirectory directory;
    private final IndexWriter writer;
    private @Nullable DirectoryReader reader;

    /** An empty index in an empty folder. */
    public BareIndex(Path folder) {
        try {
            directory = FSDirectory.open(folder);
            writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a text. */
    public void put(String text) {
        var document = new Document();
        document.add(new TextField("text", text, Store.YES));
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes all that was put durable and visible. */
    public void commit() {
        try {
            writer.commit();
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many of the ten best there are. */
    public int top(String word) {
        if (reader == null) {
            throw new IllegalStateException("commit before asking");
        }
        try {
            return new IndexSearcher(reader).search(new TermQuery(new Term("text", word)), 10).scoreDocs.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (reader != null) {
                reader.close();
            }
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
