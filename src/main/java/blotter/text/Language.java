package blotter.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tells in which language a text is written, by BCP 47; {@code und} when that cannot be said. Letters come first: no
 * detector for the JVM knows Sorani. For Latin and Cyrillic letters the commonest words decide, from {@code
 * common-words.tsv}. What the source or the page claims breaks a tie and settles texts too short to tell, no more.
 */
public final class Language {
    public static final String UNKNOWN = "und";

    private static final int ENOUGH = 4_000;
    private static final double SURE = 0.06;
    private final Map<String, Set<String>> common = new HashMap<>();

    public Language() {
        var stream = Objects.requireNonNull(Language.class.getResourceAsStream("common-words.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] cells = line.split("\t", -1);
                        common.put(cells[0], new HashSet<>(List.of(cells[1].split(" ", -1))));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The language of a text.
     *
     * @param claimed what the page, the feed or the source says, best first
     */
    public String of(String text, List<String> claimed) {
        String start = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        var letters = Letters.of(start);
        return switch (letters.script()) {
            case ARABIC -> ArabicScript.language(start, claimed);
            case LATIN, CYRILLIC -> byWords(start, letters, claimed);
            case OTHER -> letters.other(claimed);
            case NONE -> UNKNOWN;
        };
    }

    private String byWords(String text, Letters letters, List<String> claimed) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}'’]+", -1);
        String best = UNKNOWN;
        double most = 0;
        for (var language : common.entrySet()) {
            long hits = 0;
            for (String word : words) {
                hits += language.getValue().contains(word) ? 1 : 0;
            }
            double share = (double) hits / Math.max(1, words.length);
            share *= letters.bonus(language.getKey());
            if (primary(claimed).contains(language.getKey())) {
                share += 0.02;
            }
            if (share > most) {
                most = share;
                best = language.getKey();
            }
        }
        if (most >= SURE && words.length >= 4) {
            return best;
        }
        return primary(claimed).stream().filter(letters::mayBe).findFirst().orElse(UNKNOWN);
    }

    /** Claimed tags without region and script; {@code ku} is no language of ours and left to the letters. */
    static List<String> primary(List<String> claimed) {
        return claimed.stream()
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0])
                .filter(tag -> tag.length() == 2 || tag.length() == 3)
                .toList();
    }
}
