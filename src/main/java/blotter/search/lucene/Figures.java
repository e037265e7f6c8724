package blotter.search.lucene;

import blotter.enrich.goods.Unit;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.search.Amount;
import blotter.search.Measures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** People and things counted in releases: how they are indexed and asked for. Weights are kept in grams, liquids in litres. */
final class Figures {
    static final String SEIZED = "seized";

    private static final Map<String, BigDecimal> GRAMS = Map.of("kg", BigDecimal.valueOf(1000), "g", BigDecimal.ONE);

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

    /** Releases whose people agree with an amount. */
    static Query people(Amount amount) {
        return IntPoint.newRangeQuery(
                amount.field(), bound(amount.least(), Integer.MIN_VALUE), bound(amount.most(), Integer.MAX_VALUE));
    }

    /**
     * Releases in which one of several things was seized, as much as an amount says.
     *
     * @param units to look in, when the amount is of some number
     */
    static Query things(Amount amount, Set<String> names, Collection<String> units) {
        BigDecimal least = amount.least();
        BigDecimal most = amount.most();
        var out = new BooleanQuery.Builder();
        for (String name : names) {
            if (least == null && most == null) {
                out.add(new TermQuery(new Term(SEIZED, name)), Occur.SHOULD);
                continue;
            }
            for (String typed : units) {
                Unit unit = Measures.of(typed).orElseGet(() -> new Unit(typed, BigDecimal.ONE));
                out.add(
                        DoublePoint.newRangeQuery(
                                field(name, unit.id()),
                                least == null
                                        ? Double.NEGATIVE_INFINITY
                                        : amount(least.multiply(unit.factor()), unit.id()),
                                most == null
                                        ? Double.POSITIVE_INFINITY
                                        : amount(most.multiply(unit.factor()), unit.id())),
                        Occur.SHOULD);
            }
        }
        return out.build();
    }

    /** The names under which a thing is kept that goes by this one and others. */
    static Set<String> names(String what, List<String> others) {
        Set<String> names = new LinkedHashSet<>();
        names.add(what(what));
        others.forEach(name -> names.add(what(name)));
        return names;
    }

    /** Which fields of an index are amounts of one of these things, by the units to ask in: weights in kg. */
    static SortedSet<String> units(Set<String> names, FieldInfos fields) {
        var units = new TreeSet<String>();
        for (FieldInfo field : fields) {
            int dot = field.name.lastIndexOf('.');
            if (dot > SEIZED.length()
                    && field.name.startsWith(SEIZED + ".")
                    && names.contains(field.name.substring(SEIZED.length() + 1, dot))) {
                String unit = field.name.substring(dot + 1);
                units.add(unit.equals("g") ? "kg" : unit);
            }
        }
        return units;
    }

    /** The unit that stands for all of its kind in what {@link #units} says. */
    static String kind(Unit unit) {
        return GRAMS.containsKey(unit.id()) ? "kg" : unit.id();
    }

    private static int bound(@Nullable BigDecimal number, int none) {
        return number == null
                ? none
                : number.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
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
