package blotter.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A question: an immutable value that is one to one with its canonical address.
 *
 * @param q the words, in the query language of docs/query-language.md; empty means everything
 * @param include values a release must have one of, by facet
 * @param exclude values a release must not have, by facet
 * @param from first date as typed: year, month or day; empty for none
 * @param to last date as typed, inclusive; empty for none
 * @param dated which date from, to, year, newest and oldest mean
 * @param also whether other names and other words of the same meaning are searched too
 * @param page from 1
 * @param size hits a page, 1 to {@link #MOST}
 */
public record Search(
        String q,
        SortedMap<Field, SortedSet<String>> include,
        SortedMap<Field, SortedSet<String>> exclude,
        String from,
        String to,
        Dated dated,
        Relevant relevant,
        boolean also,
        Sort sort,
        int page,
        int size) {
    public static final int SIZE = 20;
    public static final int MOST = 200;

    /** Characters of a query that are read; of a longer one so much is kept that it is seen to be longer. */
    static final int LONGEST = 2_000;

    public static final Search EVERYTHING = new Search(
            "", new TreeMap<>(), new TreeMap<>(), "", "", Dated.PUBLISHED, Relevant.YES, true, Sort.AUTO, 1, SIZE);

    /** @throws IllegalArgumentException when page or size is out of range */
    public Search {
        q = bounded(wellFormed(q.strip()));
        include = frozen(include);
        exclude = frozen(exclude);
        if (page < 1 || size < 1 || size > MOST) {
            throw new IllegalArgumentException("page counts from 1 and size from 1 to " + MOST);
        }
    }

    /** Which of a release's three dates. */
    public enum Dated {
        PUBLISHED,
        HAPPENED,
        SEEN;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether releases found not to be about security are in. */
    public enum Relevant {
        YES,
        NO,
        ANY;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Order of the hits; auto is relevance when there are words and newest when there are none. */
    public enum Sort {
        AUTO,
        RELEVANCE,
        NEWEST,
        OLDEST,
        SEEN;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The canonical query string, without the question mark: sorted, no empties, what is usual left out. */
    public String address() {
        return SearchAddress.write(this);
    }

    /** Adds the value to the facet's selection, or takes it away when it is selected or excluded. */
    public Search toggle(Field field, String value) {
        boolean had =
                values(include, field).contains(value) || values(exclude, field).contains(value);
        var cleared = new Search(
                q,
                minus(include, field, value),
                minus(exclude, field, value),
                from,
                to,
                dated,
                relevant,
                also,
                sort,
                1,
                size);
        return had ? cleared : cleared.filters(plus(cleared.include, field, value), cleared.exclude);
    }

    /** Shows nothing that has the value. */
    public Search exclude(Field field, String value) {
        return filters(minus(include, field, value), plus(exclude, field, value));
    }

    /** Takes away all that was selected or excluded in the facet. */
    public Search without(Field field) {
        var in = new TreeMap<>(include);
        var out = new TreeMap<>(exclude);
        in.remove(field);
        out.remove(field);
        return filters(in, out);
    }

    /** The same filters with other words. */
    public Search words(String words) {
        return new Search(words, include, exclude, from, to, dated, relevant, also, sort, 1, size);
    }

    /** The same search over other dates; each a year, month or day, or empty for none. */
    public Search dates(String first, String last) {
        return new Search(q, include, exclude, first, last, dated, relevant, also, sort, 1, size);
    }

    /** The same search over another of the three dates. */
    public Search dated(Dated date) {
        return new Search(q, include, exclude, from, to, date, relevant, also, sort, 1, size);
    }

    /** The same search with or without what is not about security. */
    public Search relevant(Relevant which) {
        return new Search(q, include, exclude, from, to, dated, which, also, sort, 1, size);
    }

    /** The same search with or without other names and other words of the same meaning. */
    public Search also(boolean wanted) {
        return new Search(q, include, exclude, from, to, dated, relevant, wanted, sort, 1, size);
    }

    public Search sorted(Sort order) {
        return new Search(q, include, exclude, from, to, dated, relevant, also, order, 1, size);
    }

    /** Another page of the hits, from 1. */
    public Search page(int number) {
        return new Search(q, include, exclude, from, to, dated, relevant, also, sort, number, size);
    }

    /** So many hits a page, 1 to {@link #MOST}. */
    public Search sized(int hits) {
        return new Search(q, include, exclude, from, to, dated, relevant, also, sort, 1, hits);
    }

    /** The same words with all filters exchanged: values a release must have one of, and values it must not have. */
    public Search filters(SortedMap<Field, SortedSet<String>> in, SortedMap<Field, SortedSet<String>> out) {
        return new Search(q, in, out, from, to, dated, relevant, also, sort, 1, size);
    }

    private static SortedSet<String> values(SortedMap<Field, SortedSet<String>> map, Field field) {
        return map.getOrDefault(field, Collections.emptySortedSet());
    }

    private static SortedMap<Field, SortedSet<String>> plus(
            SortedMap<Field, SortedSet<String>> map, Field field, String value) {
        var out = new TreeMap<>(map);
        var set = new TreeSet<>(values(map, field));
        set.add(value);
        out.put(field, set);
        return out;
    }

    private static SortedMap<Field, SortedSet<String>> minus(
            SortedMap<Field, SortedSet<String>> map, Field field, String value) {
        var out = new TreeMap<>(map);
        var set = new TreeSet<>(values(map, field));
        set.remove(value);
        out.put(field, set);
        return out;
    }

    private static String bounded(String text) {
        int end = LONGEST;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end >= text.length() ? text : text.substring(0, text.offsetByCodePoints(end, 1));
    }

    /** An address carries UTF-8, so half a surrogate pair cannot be asked for. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static SortedMap<Field, SortedSet<String>> frozen(Map<Field, SortedSet<String>> values) {
        var out = new TreeMap<Field, SortedSet<String>>();
        values.forEach((field, set) -> {
            if (!set.isEmpty()) {
                out.put(field, Collections.unmodifiableSortedSet(new TreeSet<>(set)));
            }
        });
        return Collections.unmodifiableSortedMap(out);
    }
}
