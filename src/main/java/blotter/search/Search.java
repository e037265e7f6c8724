package blotter.search;

import com.fasterxml.jackson.annotation.JsonValue;
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
        Sort sort,
        int page,
        int size) {
    public static final int SIZE = 20;
    public static final int MOST = 200;
    public static final Search EVERYTHING =
            new Search("", new TreeMap<>(), new TreeMap<>(), "", "", Dated.PUBLISHED, Relevant.YES, Sort.AUTO, 1, SIZE);

    /** @throws IllegalArgumentException when page or size is out of range */
    public Search {
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
