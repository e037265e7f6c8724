package blotter.search.lucene;

import blotter.release.Facts;
import blotter.release.Found;
import blotter.search.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** People and things counted in releases: how they are indexed and asked for. Weights are kept in grams, liquids in litres. */
final class Figures {
    private static final String SEIZED = "seized";

    /** Letters of a currency (ISO 4217). */
    private static final int CURRENCY = 3;

    private static final Map<String, BigDecimal> GRAMS =
            Map.of("kg", BigDecimal.valueOf(1000), "g", BigDecimal.ONE, "t", BigDecimal.valueOf(1_000_000));

    private Figures() {}

    static void index(Document card, Facts facts) {
        people(card, "arrested", facts.arrested());
        people(card, "killed", facts.killed());
        people(card, "wounded", facts.wounded());
        for (Facts.Seizure seizure : facts.seizures()) {
            for (String name : names(seizure.what())) {
                card.add(new StringField(SEIZED, name, Store.NO));
                if (seizure.quantity() != null) {
                    card.add(new DoublePoint(field(name, seizure.unit()), amount(seizure.quantity(), seizure.unit())));
                }
            }
        }
    }

    /** The whole name, and each word of it: captagon pills are found as captagon. */
    private static Set<String> names(String what) {
        Set<String> names = new LinkedHashSet<>();
        names.add(what(what));
        names.addAll(List.of(what(what).split(" ", -1)));
        return names;
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

    /**
     * Releases whose figures agree with an amount.
     *
     * @param others names of the same thing
     */
    static Query of(Amount amount, List<String> others) {
        BigDecimal least = amount.least();
        BigDecimal most = amount.most();
        if (!amount.field().equals(SEIZED)) {
            return IntPoint.newRangeQuery(
                    amount.field(), bound(least, Integer.MIN_VALUE), bound(most, Integer.MAX_VALUE));
        }
        String unit = unit(amount.unit());
        Set<String> names = new LinkedHashSet<>();
        names.add(what(amount.what()));
        others.forEach(name -> names.add(what(name)));
        var out = new BooleanQuery.Builder();
        for (String name : names) {
            out.add(
                    least == null && most == null
                            ? new TermQuery(new Term(SEIZED, name))
                            : DoublePoint.newRangeQuery(
                                    field(name, unit),
                                    least == null ? Double.NEGATIVE_INFINITY : amount(least, unit),
                                    most == null ? Double.POSITIVE_INFINITY : amount(most, unit)),
                    Occur.SHOULD);
        }
        return out.build();
    }

    private static int bound(@Nullable BigDecimal number, int none) {
        return number == null
                ? none
                : number.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }

    /** A unit as people type it, as facts have it. */
    private static @Nullable String unit(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        return switch (typed) {
            case "kilo", "kilos", "kgs", "kilogram", "kilograms", "كغم", "كيلو", "کیلۆ" -> "kg";
            case "gram", "grams", "غرام" -> "g";
            case "ton", "tons", "tonne", "tonnes" -> "t";
            case "litre", "litres", "liter", "liters" -> "l";
            case "pills", "tablet", "tablets" -> "pill";
            case "pieces" -> "piece";
            default -> typed.length() == CURRENCY ? typed.toUpperCase(Locale.ROOT) : typed;
        };
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
