package blotter.search.lucene;

import blotter.release.Facts;
import blotter.release.Found;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** People and things counted in releases: how they are indexed and asked for. Weights are kept in grams, liquids in litres. */
final class Figures {
    private static final String SEIZED = "seized";
    private static final Map<String, BigDecimal> GRAMS =
            Map.of("kg", BigDecimal.valueOf(1000), "g", BigDecimal.ONE, "t", BigDecimal.valueOf(1_000_000));

    private Figures() {}

    static void index(Document card, Facts facts) {
        people(card, "arrested", facts.arrested());
        people(card, "killed", facts.killed());
        people(card, "wounded", facts.wounded());
        for (Facts.Seizure seizure : facts.seizures()) {
            card.add(new StringField(SEIZED, what(seizure.what()), Store.NO));
            if (seizure.quantity() != null) {
                card.add(new DoublePoint(
                        field(seizure.what(), seizure.unit()), amount(seizure.quantity(), seizure.unit())));
            }
        }
    }

    private static void people(Document card, String field, @Nullable Found<Integer> found) {
        if (found != null) {
            card.add(new IntPoint(field, found.value()));
        }
    }

    /** Queries for the same figures: small numbers of people say little, so one and two do not count. */
    static List<Query> like(Facts facts) {
        var out = new ArrayList<Query>();
        same(out, "arrested", facts.arrested());
        same(out, "killed", facts.killed());
        same(out, "wounded", facts.wounded());
        for (Facts.Seizure seizure : facts.seizures()) {
            out.add(new TermQuery(new Term(SEIZED, what(seizure.what()))));
            if (seizure.quantity() != null) {
                out.add(DoublePoint.newExactQuery(
                        field(seizure.what(), seizure.unit()), amount(seizure.quantity(), seizure.unit())));
            }
        }
        return out;
    }

    private static void same(List<Query> out, String field, @Nullable Found<Integer> found) {
        if (found != null && found.value() > 2) {
            out.add(IntPoint.newExactQuery(field, found.value()));
        }
    }

    /** People, at least and at most this many. */
    static Query people(String field, int least, int most) {
        return IntPoint.newRangeQuery(field, least, most);
    }

    /** Something seized, in any amount. */
    static Query seized(String what) {
        return new TermQuery(new Term(SEIZED, what(what)));
    }

    /** Something seized, at least and at most this much of a unit. */
    static Query seized(String what, double least, double most, @Nullable String unit) {
        double grams = factor(unit).doubleValue();
        return DoublePoint.newRangeQuery(field(what, unit), least * grams, most * grams);
    }

    private static String what(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String field(String what, @Nullable String unit) {
        String kind = unit == null ? "piece" : GRAMS.containsKey(unit) ? "g" : unit;
        return SEIZED + "." + what(what) + "." + kind;
    }

    private static double amount(BigDecimal quantity, @Nullable String unit) {
        return quantity.multiply(factor(unit)).setScale(3, RoundingMode.HALF_UP).doubleValue();
    }

    private static BigDecimal factor(@Nullable String unit) {
        return unit == null ? BigDecimal.ONE : GRAMS.getOrDefault(unit, BigDecimal.ONE);
    }
}
