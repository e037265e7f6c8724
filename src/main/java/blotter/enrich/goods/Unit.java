package blotter.enrich.goods;

import blotter.enrich.lexicon.WordTable;
import blotter.gazetteer.Tagger;
import blotter.text.Fold;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A unit of quantity, with the factor that leads to the one it is told in. */
public record Unit(String id, BigDecimal factor) {
    /** Every unit by its words as they stand in texts, folded. */
    public static Map<String, Unit> named() {
        var out = new LinkedHashMap<String, Unit>();
        for (String[] row : WordTable.rows("units.tsv")) {
            for (int i = 2; i < row.length; i++) {
                out.put(Fold.key(row[i]), new Unit(row[0], new BigDecimal(row[1])));
            }
        }
        return out;
    }

    /** Finds the words of units in a text. */
    static Tagger<Unit> tagger() {
        Tagger.Builder<Unit> words = new Tagger.Builder<>(300);
        for (String[] row : WordTable.rows("units.tsv")) {
            Unit unit = new Unit(row[0], new BigDecimal(row[1]));
            List.of(row).subList(2, row.length).stream()
                    .filter(word -> !word.isBlank())
                    .forEach(word -> words.add(word, unit));
        }
        return words.words();
    }

    boolean money() {
        return id.length() == 3 && Character.isUpperCase(id.charAt(0));
    }
}
