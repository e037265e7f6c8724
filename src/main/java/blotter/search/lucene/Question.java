package blotter.search.lucene;

import blotter.release.DateSpan;
import blotter.search.Contradictions;
import blotter.search.Field;
import blotter.search.Parameter;
import blotter.search.ParsedQuery;
import blotter.search.PartialDate;
import blotter.search.Results;
import blotter.search.Results.Problem;
import blotter.search.Search;
import blotter.search.Search.Relevant;
import blotter.search.Vocabulary;
import blotter.search.Vocabulary.Resolution;
import blotter.text.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * One search, ready to run: its words as a query and each of its filters apart, so that a facet can be counted as if nothing
 * were selected in it.
 */
final class Question {
    /** With fewer releases that have most of the words, those with one of them are better than none. */
    private static final int MOST_OF_THEM = 3;

    private final Search search;
    private final Query words;
    private final List<String> plain;
    private final Results.Query said;
    private final Map<Field, Query> filters = new EnumMap<>(Field.class);
    private final List<Query> excluded = new ArrayList<>();
    private final @Nullable Query dates;

    /**
     * Reads a search.
     *
     * @param search as asked; {@link #search()} has the ids in place of names
     * @param like what releases must resemble, for those that are like a draft; null for a search by words alone
     * @param people finds names of people in other letters
     * @param terms of the state
     * @param searcher of all releases of the state, with the patience of whoever asks: few matches loosen the words, whether or not they
     *     are set aside
     */
    Question(
            Search search,
            @Nullable Query like,
            Vocabulary vocabulary,
            Wordbook book,
            PersonNames people,
            KnownTerms terms,
            IndexSearcher searcher)
            throws IOException {
        ParsedQuery parsed = ParsedQuery.of(search.q());
        var meaning = new Meaning(vocabulary, book, people, search, searcher.getIndexReader());
        Wording wording = meaning.of(parsed.expression());
        var problems = new ArrayList<>(parsed.problems());
        problems.addAll(meaning.problems());
        plain = meaning.plain();
        Query asked = chosen(wording, terms, searcher, parsed, problems);
        words = like == null
                ? asked
                : new BooleanQuery.Builder()
                        .add(terms.of(like), Occur.MUST)
                        .add(asked, Occur.FILTER)
                        .build();
        var include = new TreeMap<Field, SortedSet<String>>();
        var exclude = new TreeMap<Field, SortedSet<String>>();
        search.include().forEach((field, values) -> include.put(field, ids(field, values, vocabulary, problems)));
        search.exclude().forEach((field, values) -> exclude.put(field, ids(field, values, vocabulary, problems)));
        include.forEach((field, ids) -> filters.put(field, Filters.any(field, ids, search.dated())));
        exclude.forEach((field, ids) -> excluded.add(Filters.any(field, ids, search.dated())));
        Search named = search.filters(include, exclude).page(search.page());
        this.search = inOrder(named, problems);
        problems.addAll(Contradictions.of(parsed.expression(), this.search, vocabulary));
        dates = dates(this.search);
        said = new Results.Query(search.q(), parsed.ran(), List.copyOf(problems), meaning.also());
    }

    /** All the words, or most of them when too few releases have all; whether filters narrow further has no say in it. */
    private static Query chosen(
            Wording wording, KnownTerms known, IndexSearcher searcher, ParsedQuery parsed, List<Problem> problems)
            throws IOException {
        Query strict = known.of(wording.strict());
        if (wording.loose() == null) {
            return strict;
        }
        int all = Some.of(strict, wording.few(), searcher);
        if (all >= wording.few()) {
            return strict;
        }
        Query loose = known.of(wording.loose());
        Query any = wording.any() == null ? null : known.of(wording.any());
        boolean one = any != null && all == 0 && Some.of(loose, MOST_OF_THEM, searcher) < MOST_OF_THEM;
        if (one && any != null && Some.of(any, 1, searcher) == 0) {
            return strict;
        }
        problems.add(parsed.ofWords(
                (all == 0 ? "no release has" : all == 1 ? "one release has" : all + " releases have") + " all "
                        + wording.words() + " words; those with " + (one ? 1 : wording.least())
                        + " of them are shown too, and a word in quotes must occur"));
        return one && any != null ? any : loose;
    }

    /** The search with ids in place of names. */
    Search search() {
        return search;
    }

    /** Words typed that are no names, to be looked up in the archive. */
    List<String> plain() {
        return plain;
    }

    Results.Query said() {
        return said;
    }

    /** The words alone, for showing where they stand. */
    Query words() {
        return words;
    }

    /** All conditions, with a score. */
    Query all() {
        return all(words);
    }

    /**
     * All conditions.
     *
     * @param words the words, or what they find
     */
    Query all(Query words) {
        return query(words, null, true, shown());
    }

    /** All conditions but what was selected in one facet. */
    Query without(Field field, Query words) {
        return query(words, field, true, shown());
    }

    /** All conditions but from and to. */
    Query anyDate(Query words) {
        return query(words, null, false, shown());
    }

    /** All conditions but the one on relevance, which is turned round: to be asked of all releases. */
    Query setAside(Query words) {
        return switch (search.relevant()) {
            case YES -> query(words, null, true, Filters.term(Schema.SHOWN, Schema.NO));
            case NO -> query(words, null, true, Filters.term(Schema.RELEVANT, Schema.YES));
            case ANY -> WordQueries.nothing("nothing is set aside");
        };
    }

    /** What is set aside is not among what is searched, unless it is asked for. */
    private @Nullable Query shown() {
        return search.relevant() == Relevant.NO ? Filters.term(Schema.RELEVANT, Schema.NO) : null;
    }

    boolean selects(Field field) {
        return filters.containsKey(field);
    }

    boolean dated() {
        return dates != null;
    }

    private Query query(Query words, @Nullable Field without, boolean inDates, @Nullable Query relevance) {
        var out = new BooleanQuery.Builder();
        out.add(words, Occur.MUST);
        filters.forEach((field, filter) -> {
            if (field != without) {
                out.add(filter, Occur.FILTER);
            }
        });
        if (inDates && dates != null) {
            out.add(dates, Occur.FILTER);
        }
        if (relevance != null) {
            out.add(relevance, Occur.FILTER);
        }
        excluded.forEach(query -> out.add(query, Occur.MUST_NOT));
        return out.build();
    }

    private static SortedSet<String> ids(
            Field field, SortedSet<String> values, Vocabulary vocabulary, List<Problem> problems) {
        var ids = new TreeSet<String>();
        for (String value : values) {
            switch (vocabulary.resolve(field, value)) {
                case Resolution.Known(List<String> known) -> ids.addAll(known);
                case Resolution.Part(List<String> known) -> {
                    ids.addAll(known);
                    problems.add(part(Parameter.of(field).id(), field, value, 0, value.length(), known, vocabulary));
                }
                case Resolution.Unknown(List<String> near) -> {
                    ids.add(value);
                    problems.add(unknown(Parameter.of(field).id(), field, value, 0, value.length(), near));
                }
            }
        }
        return ids;
    }

    static Problem unknown(String parameter, Field field, String value, int start, int end, List<String> near) {
        String sentence = "no " + field.id() + " named \"" + Printable.brief(value, Problem.LONGEST_WORD)
                + "\", so nothing matches it" + (near.isEmpty() ? "" : "; did you mean \"" + near.getFirst() + "\"?");
        return new Problem(parameter, value, start, end, sentence, near);
    }

    /** Says whose name has the word, where it is no name of its own. */
    static Problem part(
            String parameter, Field field, String value, int start, int end, List<String> ids, Vocabulary vocabulary) {
        List<String> names = ids.stream().map(id -> vocabulary.label(field, id)).toList();
        String sentence = "no " + field.id() + " named \"" + Printable.brief(value, Problem.LONGEST_WORD)
                + "\"; those with it in their names are searched: " + String.join(", ", names);
        return new Problem(parameter, value, start, end, sentence, names.size() > 1 ? names : List.of());
    }

    private static Search inOrder(Search search, List<Problem> problems) {
        Optional<DateSpan> from = PartialDate.of(search.from());
        Optional<DateSpan> to = PartialDate.of(search.to());
        if (from.isEmpty() || to.isEmpty()) {
            return search;
        }
        var first = from.get().from();
        var last = to.get().to();
        if (first == null || last == null || !last.isBefore(first)) {
            return search;
        }
        problems.add(new Problem(
                Parameter.FROM.id(),
                search.from(),
                0,
                search.from().length(),
                PartialDate.exchanged(search.from(), search.to()),
                List.of()));
        return search.dates(search.to(), search.from()).page(search.page());
    }

    private static @Nullable Query dates(Search search) {
        Optional<DateSpan> from = PartialDate.of(search.from());
        Optional<DateSpan> to = PartialDate.of(search.to());
        if (from.isEmpty() && to.isEmpty()) {
            return null;
        }
        var out = new BooleanQuery.Builder();
        out.add(Filters.term(Schema.known(search.dated()), Schema.YES), Occur.FILTER);
        from.ifPresent(span -> out.add(Filters.since(span, search.dated()), Occur.FILTER));
        to.ifPresent(span -> out.add(Filters.until(span, search.dated()), Occur.FILTER));
        return out.build();
    }
}
