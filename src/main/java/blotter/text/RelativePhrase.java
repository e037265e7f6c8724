package blotter.text;

import blotter.release.DateSpan;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads how long ago something was, as pages write it beside a title: {@code 3 hours ago}, {@code قبل ساعتين}, {@code
 * پێش 24 خولەک}, {@code dün}. Months and years ago are too rough for a day and read as none. The words are in {@code
 * relative.tsv}.
 */
public final class RelativePhrase {
    private final Map<String, String> meanings = new HashMap<>();

    public RelativePhrase() {
        for (String[] cells : Tables.rows(RelativePhrase.class, "relative.tsv")) {
            for (String word : cells[1].split("\\|", -1)) {
                meanings.put(Months.fold(word), cells[0]);
            }
        }
    }

    /** The day a whole phrase means, counted back from a moment in the zone of the source. */
    public Optional<DateSpan> parse(String phrase, ZonedDateTime from) {
        List<String> words = List.of(Months.fold(Digits.ascii(phrase)).strip().split("[^\\p{L}\\p{N}]+", -1));
        boolean ago = words.stream().anyMatch(word -> meaning(word).equals("ago"));
        OptionalInt number = OptionalInt.empty();
        for (String word : words) {
            String meaning = meaning(word);
            if (word.matches("\\d{1,3}")) {
                number = OptionalInt.of(Integer.parseInt(word));
            } else if (meaning.startsWith("=")) {
                number = OptionalInt.of(Integer.parseInt(meaning.substring(1)));
            } else if (meaning.startsWith("-") && words.size() <= 3) {
                return Optional.of(DateSpan.day(from.toLocalDate().minusDays(Long.parseLong(meaning.substring(1)))));
            } else if (ago && meaning.startsWith("unit:")) {
                String[] unit = meaning.substring(5).split(":", -1);
                int count = unit.length > 1 ? Integer.parseInt(unit[1]) : number.orElse(1);
                var step = ChronoUnit.valueOf(unit[0].toUpperCase(Locale.ROOT));
                return Optional.of(DateSpan.day(from.minus(count, step).toLocalDate()));
            }
        }
        return Optional.empty();
    }

    private String meaning(String word) {
        return meanings.getOrDefault(word, "");
    }
}
