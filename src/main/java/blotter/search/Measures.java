package blotter.search;

import blotter.enrich.goods.Unit;
import blotter.text.Fold;
import blotter.text.Tables;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The units that a query may name, by the words of texts and a few of its own ({@code units.tsv}). */
public final class Measures {
    /** The units that a sentence about units names. */
    static final String KNOWN = "kg, g, t, lb, oz, l, pill, piece and currencies as USD";

    /** What figures are told in, but for the currencies of ISO 4217. */
    private static final List<String> KEPT = List.of("kg", "g", "l", "pill", "piece");

    private static final Map<String, Unit> NAMED = named();

    private Measures() {}

    /** The unit that a word names, with the factor that leads to the one it is kept in; empty when none is known. */
    public static Optional<Unit> of(String word) {
        return Optional.ofNullable(NAMED.get(Fold.key(word).strip()));
    }

    private static Map<String, Unit> named() {
        var out = new HashMap<String, Unit>();
        for (Currency currency : Currency.getAvailableCurrencies()) {
            String code = currency.getCurrencyCode();
            out.put(code.toLowerCase(Locale.ROOT), new Unit(code, BigDecimal.ONE));
        }
        out.putAll(Unit.named());
        Tables.rows(Measures.class, "units.tsv").forEach(row -> {
            for (int i = 2; i < row.length; i++) {
                out.put(row[i], new Unit(row[0], new BigDecimal(row[1])));
            }
        });
        KEPT.forEach(id -> out.put(id, new Unit(id, BigDecimal.ONE)));
        return out;
    }
}
