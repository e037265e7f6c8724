package blotter.search.lucene;

import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.search.Draft;
import blotter.search.Field;
import blotter.search.Results;
import blotter.search.Search;
import blotter.search.SearchEngine;
import blotter.search.Suggestion;
import blotter.search.Vocabulary;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;

/**
 * The search engine that lives in this process: one Lucene index in one folder. Opened as a writer it must be the only
 * one; opened as a reader it follows the commits of the process that writes, and refuses to change anything.
 */
public final class LuceneEngine implements SearchEngine {
    /** Standard term saturation; length counts less than usual, for a long statement is no worse than a short one. */
    private static final BM25Similarity SIMILARITY = new BM25Similarity(1.2f, 0.6f);

    /** A query's words and what they are widened to are bounded already; Lucene's own bound is lower than that. */
    private static final int MOST_CLAUSES = 8_192;

    private final Searchers searchers;
    private final @Nullable Writer writer;
    private final Vocabulary vocabulary;
    private final Analyzer analyzer;
    private final Answers answers;
    private final StoredRelease stored = new StoredRelease();
    private final Snapshots snapshots;

    private LuceneEngine(
            Searchers searchers,
            Snapshots snapshots,
            @Nullable Writer writer,
            Vocabulary vocabulary,
            Analyzer analyzer) {
        this.searchers = searchers;
        this.snapshots = snapshots;
        this.writer = writer;
        this.vocabulary = new ArchiveNames(vocabulary, searchers, stored);
        this.analyzer = analyzer;
        this.answers = new Answers(this.vocabulary, Wordbook.of(analyzer), stored);
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    /**
     * Opens the index in a folder to write and search it.
     *
     * @throws java.io.UncheckedIOException when another process writes it, or the disk fails
     */
    public static LuceneEngine open(Path folder, Vocabulary vocabulary) {
        return open(folder, vocabulary, "");
    }

    /**
     * Opens the index in a folder to write and search it.
     *
     * @param version of whatever fills the index; when another filled it, an empty one is begun beside it and takes its place
     *     at the first {@link #commit} that has a position. Until then searches are answered by the old one
     */
    public static LuceneEngine open(Path folder, Vocabulary vocabulary, String version) {
        return open(folder, vocabulary, version, false);
    }

    /** Begins an empty index beside the one in the folder, whatever its version, as {@link #open} does. */
    public static LuceneEngine anew(Path folder, Vocabulary vocabulary, String version) {
        return open(folder, vocabulary, version, true);
    }

    private static LuceneEngine open(Path folder, Vocabulary vocabulary, String version, boolean anew) {
        return Unchecked.get(() -> {
            Analyzer analyzer = Analyzers.all();
            var snapshots = new Snapshots(System::nanoTime);
            var writer = new Writer(folder, analyzer, SIMILARITY, version, anew, snapshots);
            return new LuceneEngine(writer, snapshots, writer, vocabulary, analyzer);
        });
    }

    /** Opens the index in a folder to search it, whether or not it is there yet and whoever writes it. */
    public static LuceneEngine reader(Path folder, Vocabulary vocabulary) {
        return reader(folder, () -> vocabulary, "");
    }

    /**
     * Opens the index in a folder to search it.
     *
     * @param vocabulary asked for once the index is open, so that the names may be read meanwhile
     * @param version as {@link #open(Path, Vocabulary, String)} has it; an index of another schema counts as not there
     */
    public static LuceneEngine reader(Path folder, Supplier<Vocabulary> vocabulary, String version) {
        return Unchecked.get(() -> {
            Analyzer analyzer = Analyzers.all();
            var snapshots = new Snapshots(System::nanoTime);
            var follower = new Follower(folder, SIMILARITY, version, snapshots);
            try {
                return new LuceneEngine(follower, snapshots, null, vocabulary.get(), analyzer);
            } catch (RuntimeException e) {
                follower.close();
                throw e;
            }
        });
    }

    /** Whether the index in a folder can be searched by this version, or there is none; only whoever writes can make it again. */
    public static boolean readable(Path folder) {
        return stamp(folder).map(stamp -> stamp.readable(Stamp.fresh(""))).orElse(true);
    }

    /** Whether what is in the index in a folder was read by a version, or there is none. */
    public static boolean filledBy(Path folder, String version) {
        return stamp(folder).map(stamp -> stamp.fits(Stamp.fresh(version))).orElse(true);
    }

    private static Optional<Stamp> stamp(Path folder) {
        return Unchecked.get(() -> {
            Path now = new Generations(folder).current().orElse(null);
            return now == null ? Optional.empty() : Stamp.last(now);
        });
    }

    @Override
    public void put(Release release) {
        Unchecked.run(() -> writer().put(release.id(), () -> new IndexCard(vocabulary, stored, analyzer).of(release)));
    }

    @Override
    public void remove(ReleaseId id) {
        Unchecked.run(() -> writer().remove(id));
    }

    @Override
    public Set<ReleaseId> lacking() {
        return writer == null ? Set.of() : writer.lacking();
    }

    @Override
    public boolean current() {
        return writer == null || Unchecked.get(writer::current);
    }

    @Override
    public void refresh() {
        Unchecked.run(() -> searchers.refresh());
    }

    @Override
    public void commit(String position) {
        Unchecked.run(() -> writer().commit(position));
    }

    @Override
    public void expunge() {
        Unchecked.run(() -> writer().expunge());
    }

    @Override
    public void settle() {
        Unchecked.run(() -> writer().settle());
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public Optional<String> position() {
        return searchers.position();
    }

    @Override
    public long size() {
        return searchers.with(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public Results search(Search search) {
        return searchers.with(state -> answers.soon(state, search).results());
    }

    @Override
    public List<Suggestion> suggest(String typed, int most) {
        return searchers.with(state -> answers.suggest(state, typed, most));
    }

    @Override
    public Results similar(Draft draft, Search within) {
        return searchers.with(state -> answers.like(state, draft, within).results());
    }

    @Override
    public List<Results.Value> values(Search search, Field field, int most) {
        return searchers.with(searcher -> answers.of(searcher, search).values(field, most));
    }

    @Override
    public Optional<Slice> page(Search search, String cursor) {
        return Unchecked.get(() -> {
            if (cursor.isEmpty()) {
                long era = snapshots.era();
                return Optional.of(searchers.with(
                        searcher -> answers.of(searcher, search).slice(search, snapshots.keep(searcher, era), null)));
            }
            Cursor at = Cursor.read(cursor, search).orElse(null);
            FacetedSearcher held =
                    at == null ? null : snapshots.acquire(at.snapshot()).orElse(null);
            if (at == null || held == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(answers.of(held, search).slice(search, at.snapshot(), at.after()));
            } finally {
                searchers.release(held);
            }
        });
    }

    @Override
    public List<Results.Value> days(Search search, YearMonth month) {
        return searchers.with(searcher -> answers.of(searcher, search).days(month));
    }

    @Override
    public Optional<Release> release(ReleaseId id) {
        return searchers.with(searcher -> {
            TopDocs found = searcher.search(new TermQuery(OpenIndex.term(id)), 1);
            return found.scoreDocs.length == 0
                    ? Optional.<Release>empty()
                    : Optional.of(stored.read(searcher.storedFields(), found.scoreDocs[0].doc));
        });
    }

    @Override
    public void every(Search search, Rows rows) {
        searchers.with(searcher -> {
            answers.of(searcher, search).every(rows);
            return true;
        });
    }

    @Override
    public void close() {
        Unchecked.run(() -> {
            snapshots.clear();
            searchers.close();
        });
    }

    /** The engine beside Lucene itself, for the bench. */
    public Yardstick yardstick() {
        return new Yardstick(searchers, answers);
    }

    private Writer writer() {
        if (writer == null) {
            throw new IllegalStateException("this engine only reads; open the index to write with LuceneEngine.open");
        }
        return writer;
    }
}
