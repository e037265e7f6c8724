package blotter.search.lucene;

import blotter.release.Release;
import blotter.search.Field;
import blotter.search.Results;
import blotter.search.Results.Hit;
import blotter.search.Results.Problem;
import blotter.search.Results.Value;
import blotter.search.Search;
import blotter.search.Search.Relevant;
import blotter.search.SearchEngine.Slice;
import blotter.search.Vocabulary;
import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
    private final FacetedSearcher state;
    private final Vocabulary vocabulary;
    private final StoredRelease stored;
    private final Question question;
    private final Search search;
    private final long began = System.nanoTime();

    Answer(FacetedSearcher state, Vocabulary vocabulary, Question question, StoredRelease stored) {
        this.searcher = new IndexSearcher(state.getIndexReader());
        searcher.setSimilarity(state.getSimilarity());
        this.state = state;
        this.vocabulary = vocabulary;
        this.stored = stored;
        this.question = question;
        this.search = question.search();
    }

    Results results() throws IOException {
        QueryTimeout timeout = () -> System.nanoTime() - began > PATIENCE.toNanos();
        searcher.setTimeout(timeout);
        Query all = question.all();
        Tally found = tally(all);
        long total = found.total();
        Map<Field, List<Value>> facets = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            facets.put(field, values(field, MOST, DEEP, found));
        }
        List<Value> months = new TimeValues(vocabulary, search)
                .months((question.dated() ? tally(question.anyDate()) : found).times());
        long aside = search.relevant() == Relevant.ANY ? 0 : searcher.count(question.setAside());
        List<Hit> hits = hits(all, total);
        boolean more = (long) search.page() * search.size() < total;
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
        return values(field, most, most, tally(question.all()));
    }

    List<Value> days(YearMonth month) throws IOException {
        var days = new DayCounts(month, search);
        return days.of(searcher.search(days.within(question.anyDate()), new FacetsCollectorManager()));
    }

    private List<Value> values(Field field, int most, int deep, Tally found) throws IOException {
        Tally seen = question.selects(field) ? tally(question.without(field)) : found;
        return field == Field.YEAR
                ? new TimeValues(vocabulary, search).years(seen.times())
                : new FacetValues(vocabulary, search, field, most, deep).of(seen);
    }

    private Tally tally(Query query) throws IOException {
        return state.tally(searcher, query, search.dated());
    }

    private Results.Query said() {
        Results.Query said = question.said();
        if (!searcher.timedOut()) {
            return said;
        }
        var problems = new ArrayList<>(said.problems());
        problems.add(new Problem(
                "q",
                said.asked(),
                0,
                said.asked().length(),
                "given up after " + PATIENCE.toSeconds() + " seconds; what is shown is only a part",
                List.of()));
        return new Results.Query(said.asked(), said.ran(), List.copyOf(problems), said.also());
    }

    private List<Hit> hits(Query all, long total) throws IOException {
        long first = (search.page() - 1L) * search.size();
        if (first >= total) {
            return List.of();
        }
        List<ScoreDoc> best = best(all, (int) first, (int) Math.min(total - first, search.size()));
        return cards(best);
    }

    private List<Hit> cards(List<ScoreDoc> best) throws IOException {
        StoredFields fields = searcher.storedFields();
        var cards = new HitCards(searcher, question.words());
        var hits = new ArrayList<Hit>();
        for (ScoreDoc each : best) {
            hits.add(cards.of(stored.read(fields, each.doc), each.doc));
        }
        return hits;
    }

    /** So many hits as a page has, those up to a place left out. */
    Slice slice(long snapshot, @Nullable FieldDoc after) throws IOException {
        Query all = question.all();
        ScoreDoc[] page = top(all, search.size(), after, Orders.of(search)).scoreDocs;
        boolean last = page.length < search.size();
        String next = last
                ? null
                : Cursor.of(snapshot, search, (FieldDoc) page[page.length - 1]).word();
        return new Slice(cards(List.of(page)), tally(all).total(), next);
    }

    /** The query all of the words and filters come to. */
    Query query() throws IOException {
        return question.all();
    }

    /** The best of the first page, without their texts. */
    int top() throws IOException {
        return best(question.all(), 0, search.size()).size();
    }

    /** The facets with their counts, and the months, without any hits. */
    int facets(List<Field> fields, boolean months) throws IOException {
        Tally found = tally(question.all());
        int values = 0;
        for (Field field : fields) {
            values += values(field, MOST, DEEP, found).size();
        }
        return months
                ? values
                        + new TimeValues(vocabulary, search)
                                .months(found.times())
                                .size()
                : values;
    }

    /** So many of the best, some left out before them; far down they are walked to, for a queue of them all would not fit. */
    private List<ScoreDoc> best(Query all, int skipped, int wanted) throws IOException {
        Sort sort = Orders.of(search);
        FieldDoc last = null;
        int left = skipped;
        while (left > PAGE) {
            ScoreDoc[] passed = top(all, PAGE, last, sort).scoreDocs;
            if (passed.length < PAGE) {
                return List.of();
            }
            last = (FieldDoc) passed[PAGE - 1];
            left -= PAGE;
        }
        ScoreDoc[] page = top(all, left + wanted, last, sort).scoreDocs;
        return List.of(page).subList(Math.min(left, page.length), page.length);
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
