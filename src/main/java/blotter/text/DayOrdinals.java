package blotter.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days of a month that are told in words: the twenty-first, الحادي والعشرين, بیست و یەکی. The words are in {@code ordinals.tsv}. */
final class DayOrdinals {
    private static final int LONGEST = 3;

    private final Map<String, Integer> days = new HashMap<>();

    /** The words that an ordinal begins with: nearly every word that is asked for begins none. */
    private final Set<String> first = new HashSet<>();

    DayOrdinals() {
        Tables.rows(DayOrdinals.class, "ordinals.tsv").forEach(this::row);
    }

    private void row(String[] cells) {
        for (String form : cells[1].split("\\|", -1)) {
            String folded = Months.fold(form);
            days.put(folded, Integer.valueOf(cells[0]));
            first.add(folded.split(" ", 2)[0]);
        }
    }

    /**
     * A day told in words.
     *
     * @param next the first token behind them
     */
    record Told(int day, int next) {}

    /** The day whose words begin at a token, the longest there is; null where none do. */
    @Nullable
    Told at(DateTokens tokens, int from) {
        if (!first.contains(tokens.folded(from))) {
            return null;
        }
        Told told = null;
        StringBuilder words = new StringBuilder();
        int at = from;
        for (int count = 0;
                count < LONGEST && at < tokens.size() && tokens.get(at).word();
                count++) {
            words.append(count == 0 ? "" : " ").append(tokens.folded(at));
            Integer day = days.get(words.toString());
            told = day == null ? told : new Told(day, at + 1);
            at += tokens.folded(at + 1).equals("-") ? 2 : 1;
        }
        return told;
    }
}
