package blotter.search.lucene;

import blotter.search.Field;
import blotter.search.Finder.Rows;
import blotter.search.Finder.Slice;
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
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsCollectorManager;
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

    /** Looking is given up after this; what was found so far is shown, and said to be part. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Releases handed over between two looks at the index. */
    private static final int PAGE = 1_000;

    private final IndexSearcher searcher;
    private final IndexSearcher everything;
    private final FacetedSearcher state;
    private final Vocabulary vocabulary;
    private final StoredRelease stored;
    private final NearWords near;
    private final Question question;
    private final Search search;
    private final long began = System.nanoTime();

    /**
     * An answer.
     *
     * @param everything searches all releases of the state, for this answer alone: {@link #patient} or {@link #thorough}
     */
    Answer(
            FacetedSearcher state,
            IndexSearcher everything,
            Vocabulary vocabulary,
            Question question,
            StoredRelease stored,
            NearWords near) {
        this.near = near;
        this.everything = everything;
        this.searcher = state.searcher(question.search().relevant() != Relevant.YES);
        searcher.setTimeout(everything.getTimeout());
        this.state = state;
        this.vocabulary = vocabulary;
        this.stored = stored;
        this.question = question;
        this.search = question.search();
    }

    /** Searches a state to the end, however long it takes. */
    static IndexSearcher thorough(FacetedSearcher state) {
        return state.searcher(true);
    }

    /** Searches a state until it took too long. */
    static IndexSearcher patient(FacetedSearcher state) {
        long began = System.nanoTime();
        IndexSearcher searcher = thorough(state);
        searcher.setTimeout(() -> System.nanoTime() - began > PATIENCE.toNanos());
        return searcher;
    }

    Results results() throws IOException {
        beforehand();
        try (var list = Beside.of(this::page)) {
            Tally found = tally(question.all(found()));
            Map<Field, List<Value>> facets = new EnumMap<>(Field.class);
            Map<Field, Integer> sizes = new EnumMap<>(Field.class);
            for (Field field : Field.values()) {
                facets.put(field, values(field, MOST, DEEP, found));
                if (field != Field.YEAR) {
                    sizes.put(field, new FacetValues(vocabulary, search, field, MOST, DEEP).size(seen(field, found)));
                }
            }
            List<Value> months = new TimeValues(vocabulary, search)
                    .months((question.dated() ? tally(question.anyDate(found())) : found).times());
            long aside = search.relevant() == Relevant.ANY ? 0 : everything.count(question.setAside(found()));
            Page page = list.get();
            return new Results(
                    said(),
                    found.total(),
                    Duration.ofNanos(System.nanoTime() - began).toMillis(),
                    page.hits(),
                    facets,
                    sizes,
                    months,
                    aside,
                    page.more() ? search.page(search.page() + 1).address() : null);
        }
    }

    /** What both the list and the counts begin with is looked for before they part. */
    private void beforehand() throws IOException {
        if (search.page() > 1) {
            tally(question.all(found()));
        } else if (!Orders.scored(search)) {
            found();
        }
    }

    List<Value> values(Field field, int most) throws IOException {
        return values(field, most, most, tally(question.all(found())));
    }

    List<Value> days(YearMonth month) throws IOException {
        var days = new DayCounts(month, search);
        return days.of(searcher.search(days.within(question.anyDate(found())), new FacetsCollectorManager()));
    }

    private List<Value> values(Field field, int most, int deep, Tally found) throws IOException {
        Tally seen = seen(field, found);
        return field == Field.YEAR
                ? new TimeValues(vocabulary, search).years(seen.times())
                : new FacetValues(vocabulary, search, field, most, deep).of(seen);
    }

    /** What a facet is counted over: what is selected in it narrows the others, not itself. */
    private Tally seen(Field field, Tally found) throws IOException {
        return question.selects(field) ? tally(question.without(field, found())) : found;
    }

    /** What the words find, also of what is set aside, with which every count begins. */
    private Query found() throws IOException {
        return state.found(everything, question.words());
    }

    private boolean partial() {
        return searcher.timedOut() || everything.timedOut();
    }

    /** What is listed: what the words find is enough where their score has no say. */
    private Query listed() throws IOException {
        return Orders.scored(search) ? question.all() : question.all(found());
    }

    private Tally tally(Query query) throws IOException {
        return state.tally(searcher, query, search.dated());
    }

    private Results.Query said() throws IOException {
        Results.Query said = question.said();
        List<Problem> unknown = near.of(said.asked(), question.plain());
        if (!partial() && unknown.isEmpty()) {
            return said;
        }
        var problems = new ArrayList<>(said.problems());
        problems.addAll(unknown);
        if (partial()) {
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

    /** One page of the list, and whether there is a next one. */
    private record Page(List<Hit> hits, boolean more) {}

    private Page page() throws IOException {
        long before = (search.page() - 1L) * search.size();
        if (before > 0 && before >= tally(question.all(found())).total()) {
            return new Page(List.of(), false);
        }
        int from = Math.toIntExact(before);
        Copies copies = folded(from + search.size() + 1);
        List<Integer> docs = copies.first();
        int end = Math.min(docs.size(), from + search.size());
        return new Page(cards(copies, docs.subList(Math.min(from, end), end)), docs.size() > end);
    }

    /**
     * So many of the list in which copies are folded into the first of them. The list is walked through from its beginning, so
     * that a release folded on one page does not come up on the next.
     */
    private Copies folded(int enough) throws IOException {
        var copies = new Copies(searcher, state.facets(), stored);
        Query all = listed();
        Sort sort = Orders.of(search);
        FieldDoc last = null;
        int most = Math.min(PAGE, enough);
        while (copies.first().size() < enough) {
            ScoreDoc[] walked = top(all, most, last, sort).scoreDocs;
            copies.take(walked, enough);
            if (walked.length < most) {
                break;
            }
            last = (FieldDoc) walked[most - 1];
            most = PAGE;
        }
        return copies;
    }

    /** What is shown of each; of the second half beside the first, for to read and mark texts is most of the work of an answer. */
    private List<Hit> cards(Copies copies, List<Integer> docs) throws IOException {
        var cards = new HitCards(searcher, question.words(), copies);
        int half = docs.size() / 2;
        try (var second = Beside.of(() -> cards.of(docs.subList(half, docs.size())))) {
            var hits = new ArrayList<>(cards.of(docs.subList(0, half)));
            hits.addAll(second.get());
            return hits;
        }
    }

    /**
     * So many hits as a page has, those up to a place left out.
     *
     * @param asked as whoever comes with the cursor asks it again
     * @param after where the page before ended; null for the first
     */
    Slice slice(Search asked, long snapshot, @Nullable FieldDoc after) throws IOException {
        ScoreDoc[] found = top(listed(), search.size() + 1, after, Orders.of(search)).scoreDocs;
        boolean last = found.length <= search.size();
        String next = last
                ? null
                : Cursor.of(snapshot, asked, (FieldDoc) found[search.size() - 1])
                        .word();
        List<Integer> docs =
                Stream.of(found).limit(search.size()).map(each -> each.doc).toList();
        return new Slice(
                said(),
                cards(new Copies(searcher, state.facets(), stored), docs),
                tally(question.all(found())).total(),
                next);
    }

    /** How many releases are found, copies among them. */
    long total() throws IOException {
        return searcher.count(question.all(found()));
    }

    /** How many of the releases found have each value of a facet; none with 0. */
    Map<String, Long> counts(Field field) throws IOException {
        return tally(question.all(found())).values(field, Integer.MAX_VALUE, Set.of());
    }

    /** The query all of the words and filters come to. */
    Query query() throws IOException {
        return question.all();
    }

    /** The best of the first page, without their texts. */
    int top() throws IOException {
        return top(question.all(), search.size(), null, Orders.of(search)).scoreDocs.length;
    }

    /** The best, and beside them some facets with their counts, and the months. */
    int facets(List<Field> fields, boolean months) throws IOException {
        try (var best = Beside.of(this::top)) {
            Tally found = tally(question.all(found()));
            int values = 0;
            for (Field field : fields) {
                values += values(field, MOST, DEEP, found).size();
            }
            if (months) {
                values +=
                        new TimeValues(vocabulary, search).months(found.times()).size();
            }
            return values + best.get();
        }
    }

    private TopDocs top(Query query, int most, @Nullable FieldDoc after, Sort sort) throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(sort, most, after, 1));
    }

    /** Every release, a page at a time from this one state, so that memory stays the same however many there are. */
    void every(Rows rows) throws IOException {
        rows.begin(said());
        Query all = listed();
        Sort sort = Orders.of(search);
        var copies = new Copies(searcher, state.facets(), stored);
        FieldDoc last = null;
        while (true) {
            ScoreDoc[] page = top(all, PAGE, last, sort).scoreDocs;
            for (ScoreDoc each : page) {
                Integer first = copies.repeated(each.doc);
                rows.row(
                        stored.read(searcher.storedFields(), each.doc),
                        first == null ? null : copies.release(first).id());
                copies.forget();
            }
            if (page.length < PAGE) {
                return;
            }
            last = (FieldDoc) page[page.length - 1];
        }
    }
}
