package blotter.search.lucene;

import blotter.release.DateSpan;
import blotter.search.Field;
import blotter.search.PartialDate;
import blotter.search.Search.Dated;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Conditions that are met or not, without a score. A date meets a range when the two overlap. */
final class Filters {
    private Filters() {}

    /** One of the values at least. */
    static Query any(Field field, Collection<String> values, Dated dated) {
        if (field == Field.YEAR) {
            var years = new BooleanQuery.Builder();
            for (String year : values) {
                years.add(year(year, dated), Occur.SHOULD);
            }
            return new ConstantScoreQuery(years.build());
        }
        if (values.size() == 1) {
            return term(Schema.facet(field), values.iterator().next());
        }
        List<BytesRef> terms = new ArrayList<>();
        values.forEach(value -> terms.add(new BytesRef(value)));
        return new TermInSetQuery(Schema.facet(field), terms);
    }

    private static Query year(String year, Dated dated) {
        if (year.equals(PartialDate.UNKNOWN)) {
            return term(Schema.known(dated), Schema.NO);
        }
        Optional<DateSpan> span = PartialDate.of(year);
        return span.isEmpty() ? WordQueries.nothing("no year " + year) : overlap(span.get(), dated);
    }

    /** Dates that overlap the span. */
    static Query overlap(DateSpan span, Dated dated) {
        return new BooleanQuery.Builder()
                .add(until(span, dated), Occur.FILTER)
                .add(since(span, dated), Occur.FILTER)
                .build();
    }

    /** Dates that end on or after the first day of the span. */
    static Query since(DateSpan span, Dated dated) {
        var from = span.from();
        return from == null
                ? MatchAllDocsQuery.INSTANCE
                : LongPoint.newRangeQuery(Schema.to(dated), from.toEpochDay(), Long.MAX_VALUE);
    }

    /** Dates that begin on or before the last day of the span. */
    static Query until(DateSpan span, Dated dated) {
        var to = span.to();
        return to == null
                ? MatchAllDocsQuery.INSTANCE
                : LongPoint.newRangeQuery(Schema.from(dated), Long.MIN_VALUE, to.toEpochDay());
    }

    static Query term(String field, String value) {
        return new ConstantScoreQuery(new TermQuery(new Term(field, value)));
    }
}
