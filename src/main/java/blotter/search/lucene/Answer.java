package blotter.search.lucene;

import blotter.release.Release;
import blotter.search.Field;
import blotter.search.Results;
import blotter.search.Results.Hit;
import blotter.search.Results.Problem;
import blotter.search.Results.Value;
import blotter.search.Search;
import blotter.search.Search.Relevant;
import blotter.search.Vocabulary;
import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/** One search on one state of the index. */
final class Answer {
    /** Values listed at one level of a facet when nobody asks for more. */
    private static final int MOST = 30;

    /** Likewise below the second level: towns of a governorate. Each value costs two addresses. */
    private static final int DEEP = 10;

    /** A search is given up after this; what was found so far is shown, and said to be part. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Releases handed over between two looks at the index. */
    private static final int PAGE = 1_000;

    private final IndexSearcher searcher;
    private final FacetCounts counts;
    private final Vocabulary vocabulary;
    private final StoredRelease stored;
    private final NearWords near;
    private final Question question;
    private final Search search;
    private final long began = System.nanoTime();

    Answer(FacetedSearcher state, Vocabulary vocabulary, Question question, StoredRelease stored, NearWords near) {
        this.near = near;
        this.searcher = new IndexSearcher(state.getIndexReader());
        searcher.setSimilarity(state.getSimilarity());
        this.counts = new FacetCounts(state.ordinals());
        this.vocabulary = vocabulary;
        this.stored = stored;
        this.question = question;
        this.search = question.search();
    }

    Results results() throws IOException {
        QueryTimeout timeout = () -> System.nanoTime() - began > PATIENCE.toNanos();
        searcher.setTimeout(timeout);
        Query all = question.all();
        FacetsCollector found = collect(all);
        long total = total(found);
        Map<Field, List<Value>> facets = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            facets.put(field, values(field, MOST, DEEP, found));
        }
        List<Value> months = new TimeValues(vocabulary, search)
                .months(counts.times(search.dated(), question.dated() ? collect(question.anyDate()) : found));
        long aside = search.relevant() == Relevant.ANY ? 0 : searcher.count(question.setAside());
        Copies copies = folded(all, total);
        List<Hit> hits = hits(copies);
        boolean more = copies.first().size() > search.page() * search.size();
        return new Results(
                said(),
                total,
                Duration.ofNanos(System.nanoTime() - began).toMillis(),
                hits,
                facets,
                months,
                aside,
                more ? search.page(search.page() + 1).address() : null);
    }

    List<Value> values(Field field, int most) throws IOException {
        return values(field, most, most, collect(question.all()));
    }

    List<Value> days(YearMonth month) throws IOException {
        var days = new DayCounts(month, search);
        return days.of(collect(days.within(question.anyDate())));
    }

    private List<Value> values(Field field, int most, int deep, FacetsCollector found) throws IOException {
        FacetsCollector seen = question.selects(field) ? collect(question.without(field)) : found;
        return field == Field.YEAR
                ? new TimeValues(vocabulary, search).years(counts.times(search.dated(), seen))
                : new FacetValues(vocabulary, search, field, most, deep).of(counts.values(field, seen));
    }

    private FacetsCollector collect(Query query) throws IOException {
        return searcher.search(query, new FacetsCollectorManager());
    }

    private static long total(FacetsCollector found) {
        long total = 0;
        for (var docs : found.getMatchingDocs()) {
            total += docs.totalHits();
        }
        return total;
    }

    private Results.Query said() throws IOException {
        Results.Query said = question.said();
        List<Problem> unknown = near.of(said.asked(), question.plain());
        if (!searcher.timedOut() && unknown.isEmpty()) {
            return said;
        }
        var problems = new ArrayList<>(said.problems());
        problems.addAll(unknown);
        if (searcher.timedOut()) {
            problems.add(new Problem(
                    "q",
                    said.asked(),
                    0,
                    said.asked().length(),
                    "given up after " + PATIENCE.toSeconds() + " seconds; what is shown is only a part",
                    List.of()));
        }
        return new Results.Query(said.asked(), said.ran(), List.copyOf(problems), said.also());
    }

    /**
     * One page of the list in which copies are folded into the first of them, and a document more when there is a next page. The
     * list is gone through from its beginning, so that a release folded on one page does not come up on the next.
     */
    private Copies folded(Query all, long total) throws IOException {
        var copies = new Copies(searcher, stored);
        int enough = search.page() * search.size() + 1;
        int taken = 0;
        int most = enough;
        while (copies.first().size() < enough && taken < total) {
            most = (int) Math.min(total, most);
            ScoreDoc[] top = top(all, most, null, Orders.of(search)).scoreDocs;
            copies.take(top, taken, enough);
            if (top.length < most) {
                break;
            }
            taken = most;
            most = Math.min(Integer.MAX_VALUE / 2, most * 2);
        }
        return copies;
    }

    private List<Hit> hits(Copies copies) throws IOException {
        List<Integer> docs = copies.first();
        int from = Math.min(docs.size(), (search.page() - 1) * search.size());
        var cards = new HitCards(searcher, question.words(), copies);
        var hits = new ArrayList<Hit>();
        for (int doc : docs.subList(from, Math.min(docs.size(), from + search.size()))) {
            hits.add(cards.of(doc));
        }
        return hits;
    }

    private TopDocs top(Query query, int most, @Nullable FieldDoc after, Sort sort) throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(sort, most, after, 1));
    }

    /** Every release, a page at a time from this one state, so that memory stays the same however many there are. */
    void every(Consumer<Release> sink) throws IOException {
        Query all = question.all();
        Sort sort = Orders.of(search);
        StoredFields fields = searcher.storedFields();
        FieldDoc last = null;
        while (true) {
            ScoreDoc[] page = top(all, PAGE, last, sort).scoreDocs;
            for (ScoreDoc doc : page) {
                sink.accept(stored.read(fields, doc.doc));
            }
            if (page.length < PAGE) {
                return;
            }
            last = (FieldDoc) page[page.length - 1];
        }
    }
}
