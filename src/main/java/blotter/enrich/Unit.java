package blotter.enrich;

import blotter.text.Fold;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** A unit of quantity, with the factor that leads to the one it is told in. */
public record Unit(String id, BigDecimal factor) {
    /** Every unit by its words as they stand in texts, folded. */
    public static Map<String, Unit> named() {
        var out = new LinkedHashMap<String, Unit>();
        for (String[] row : Lexicon.rows("units.tsv")) {
            for (int i = 2; i < row.length; i++) {
                out.put(Fold.key(row[i]), new Unit(row[0], new BigDecimal(row[1])));
            }
        }
        return out;
    }

    boolean money() {
        return id.length() == 3 && Character.isUpperCase(id.charAt(0));
    }
}
