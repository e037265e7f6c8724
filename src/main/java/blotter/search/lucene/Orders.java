package blotter.search.lucene;

import blotter.search.Search;
import blotter.search.Search.Dated;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The order of hits. Every order ends in the id, so that pages never overlap; dates that are not known come last. */
final class Orders {
    private static final SortField ID = new SortField(Schema.ID, SortField.Type.LONG);

    private Orders() {}

    /** Whether the score has a say in the order. */
    static boolean scored(Search search) {
        return search.sort() == Search.Sort.RELEVANCE
                || (search.sort() == Search.Sort.AUTO && !search.q().isEmpty());
    }

    static Sort of(Search search) {
        if (scored(search)) {
            return relevance(search.dated());
        }
        return switch (search.sort()) {
            case AUTO, RELEVANCE -> newest(search.dated());
            case NEWEST -> newest(search.dated());
            case OLDEST -> new Sort(date(search.dated(), false), ID);
            case SEEN -> new Sort(new SortField(Schema.SEEN_AT, SortField.Type.LONG, true), ID);
        };
    }

    private static Sort relevance(Dated dated) {
        return new Sort(SortField.FIELD_SCORE, date(dated, true), ID);
    }

    private static Sort newest(Dated dated) {
        return new Sort(date(dated, true), ID);
    }

    private static SortField date(Dated dated, boolean reverse) {
        return new SortField(
                Schema.from(dated), SortField.Type.LONG, reverse, reverse ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
}
