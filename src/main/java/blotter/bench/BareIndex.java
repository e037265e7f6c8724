package blotter.bench;

import blotter.release.Location;
import blotter.release.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.range.LongRange;
import org.apache.lucene.facet.range.LongRangeFacetCounts;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Lucene with nothing of ours, set up as its manual has it: one field of words with offsets beside the title, the text stored,
 * agencies, places and years as facets. What the engine costs is told as a multiple of this.
 */
final class BareIndex implements AutoCloseable {
    static final String BODY = "body";
    private static final int TOP = 10;
    private static final int FIRST_YEAR = 2009;
    private static final int YEARS = 17;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final FacetsConfig config = new FacetsConfig();
    private final FieldType words = new FieldType(TextField.TYPE_STORED);
    private final LongRange[] months = new LongRange[YEARS * 12];
    private @Nullable State state;

    /** What was committed. */
    private record State(DirectoryReader reader, IndexSearcher searcher, SortedSetDocValuesReaderState facets) {}

    BareIndex(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        var indexing = new IndexWriterConfig(new StandardAnalyzer(CharArraySet.EMPTY_SET));
        writer = new IndexWriter(directory, indexing.setRAMBufferSizeMB(64));
        words.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        words.freeze();
        config.setMultiValued("agency", true);
        config.setMultiValued("location", true);
        config.setHierarchical("location", true);
        config.setRequireDimCount("agency", true);
        config.setRequireDimCount("location", true);
        for (int i = 0; i < months.length; i++) {
            months[i] = new LongRange(Integer.toString(i), i, true, i, true);
        }
    }

    /** Adds a release; safe for use by many threads. */
    void put(Release release) {
        var document = new Document();
        document.add(new StringField("id", release.id().value(), Store.YES));
        document.add(new TextField("title", release.title(), Store.YES));
        document.add(new Field(BODY, release.text(), words));
        document.add(new StringField("lang", release.lang(), Store.YES));
        Set<String> agencies = new LinkedHashSet<>();
        release.agencies().forEach(agency -> agencies.add(agency.id()));
        agencies.forEach(agency -> document.add(new SortedSetDocValuesFacetField("agency", agency)));
        Set<List<String>> places = new LinkedHashSet<>();
        for (Location.Mention place : release.locations()) {
            if (place.role().inFacet()) {
                places.add(place.path());
            }
        }
        places.forEach(path -> document.add(new SortedSetDocValuesFacetField("location", path.toArray(new String[0]))));
        document.add(new SortedSetDocValuesFacetField("lang", release.lang()));
        LocalDate day = release.published().value().from();
        if (day != null) {
            document.add(new LongField("date", day.toEpochDay(), Store.YES));
            document.add(
                    new NumericDocValuesField("month", (day.getYear() - FIRST_YEAR) * 12L + day.getMonthValue() - 1));
            document.add(new SortedSetDocValuesFacetField("year", Integer.toString(day.getYear())));
        }
        try {
            writer.addDocument(config.build(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes all that was put durable and visible. */
    void commit() throws IOException {
        writer.commit();
        open();
    }

    /** Brings the index into as few parts as the engine's own. */
    void settle(int parts) throws IOException {
        writer.forceMerge(parts);
        writer.commit();
        open();
    }

    private void open() throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory);
        var searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        state = new State(reader, searcher, new DefaultSortedSetDocValuesReaderState(reader, config));
    }

    /** Of how many releases a word is. */
    int frequency(String word) throws IOException {
        return state().reader().docFreq(new Term(BODY, word));
    }

    int size() {
        return state().reader().numDocs();
    }

    /** The best ten. */
    int top(Query query) throws IOException {
        return state().searcher().search(query, TOP).scoreDocs.length;
    }

    /** The best ten, and counts by agency, place and year, and by month when they are wanted. */
    int facets(Query query, boolean byMonth) throws IOException {
        var found = FacetsCollectorManager.search(state().searcher(), query, TOP, new FacetsCollectorManager());
        int values = values(new SortedSetDocValuesFacetCounts(state().facets(), found.facetsCollector()));
        return byMonth
                ? values
                        + new LongRangeFacetCounts("month", found.facetsCollector(), months)
                                .getAllChildren("month")
                                .childCount
                : values;
    }

    /** The best ten of one agency and year, and the counts of each as if it were not chosen. */
    int sideways(Query query, String agency, String year) throws IOException {
        var narrowed = new DrillDownQuery(config, query);
        narrowed.add("agency", agency);
        narrowed.add("year", year);
        return values(new DrillSideways(state().searcher(), config, state().facets()).search(narrowed, TOP).facets);
    }

    private static int values(Facets facets) throws IOException {
        int values = 0;
        for (var result : List.of(List.of("agency"), List.of("location"), List.of("location", "IQ"), List.of("year"))) {
            var children = facets.getTopChildren(
                    20, result.getFirst(), result.subList(1, result.size()).toArray(new String[0]));
            values += children == null ? 0 : children.childCount;
        }
        return values;
    }

    private State state() {
        if (state == null) {
            throw new IllegalStateException("commit before asking");
        }
        return state;
    }

    @Override
    public void close() throws IOException {
        if (state != null) {
            state.reader().close();
        }
        writer.close();
        directory.close();
    }
}
