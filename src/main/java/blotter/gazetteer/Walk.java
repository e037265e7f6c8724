package blotter.gazetteer;

import blotter.text.Folded;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for the longest name that begins at a word, with and without what Arabic and Kurdish write onto words. */
final class Walk {
    private static final String[] PREFIXES = {
        "", "و", "ف", "ب", "ل", "ک", "وب", "ول", "وک", "له", "به", "ال", "وال", "بال"
    };
    /** The article may stand before common words only: names have it of their own. */
    private static final int NAME_PREFIXES = 11;
    /** What is written onto names. */
    private static final Endings OF_NAMES = new Endings("ی", "وه", "هوه", "یه", "دا", "یدا", "هدا", "ش", "یش");
    /** What is written onto common words besides. */
    private static final Endings OF_WORDS = OF_NAMES.and(
            "ه", "یان", "ان", "هکان", "هکانی", "هکه", "هکهی", "هکهدا", "ن", "ها", "ا", "ات", "ین", "ون", "هم", "نا",
            "انه", "یک", "یکی", "یکیان", "یکیش", "هکهیان", "یکه", "یکدا", "یهک", "یهکی", "یهکیان", "یهکیش", "مان",
            "یشیان", "که", "کهی", "کهیان", "کان", "کانی", "یکیشی", "یکیشیان", "هک", "هکی", "هکیان");

    private static final long ARTICLE = articleHash();
    private static final int SHORTEST = 3;
    private static final int MOST_WORDS = 12;

    private final Words words;
    private final NameTable table;
    private final Endings suffixes;
    private final int prefixes;
    private int bestTo;
    private int bestStart;
    private int bestEnd;
    private long bestHash;

    Walk(Words words, NameTable table, boolean commonWords) {
        this.words = words;
        this.table = table;
        this.prefixes = commonWords ? PREFIXES.length : NAME_PREFIXES;
        this.suffixes = commonWords ? OF_WORDS : OF_NAMES;
    }

    private static long articleHash() {
        Words article = Words.of("ال");
        return article.hash(0);
    }

    Tagger.@Nullable Hit longest(int from) {
        bestTo = 0;
        int start = words.start(from);
        int end = words.end(from);
        walk(from, start, false);
        if (words.arabic(from)) {
            for (int p = 1; p < prefixes; p++) {
                String prefix = PREFIXES[p];
                if (end - start - prefix.length() >= SHORTEST && starts(start, prefix)) {
                    int stripped = start + prefix.length();
                    walk(from, stripped, false);
                    if (p >= NAME_PREFIXES) {
                        continue;
                    }
                    if (prefix.charAt(prefix.length() - 1) == 'ل'
                            && words.folded().at(stripped) == 'ل') {
                        walk(from, stripped + 1, true);
                    } else if (prefix.charAt(prefix.length() - 1) == 'ل') {
                        walk(from, stripped, true);
                    }
                }
            }
        }
        return bestTo == 0 ? null : new Tagger.Hit(from, bestTo, bestStart, bestEnd, table.references(bestHash));
    }

    /** Walks on from a word whose letters count from a place; an article is put before it where Arabic drops its alif. */
    private void walk(int from, int start, boolean article) {
        long hash = NameTable.START;
        for (int i = from; i < words.size() && i < from + MOST_WORDS; i++) {
            int begin = i == from ? start : words.start(i);
            endings(hash, i, begin, start, article && i == from);
            hash = NameTable.step(hash, whole(i, begin, article && i == from));
            if (!table.known(hash) || i + 1 >= words.size() || !words.joined(i)) {
                return;
            }
        }
    }

    private long whole(int word, int begin, boolean article) {
        if (article) {
            return joined(begin, words.end(word));
        }
        return begin == words.start(word) ? words.hash(word) : words.hash(begin, words.end(word));
    }

    private void endings(long before, int word, int begin, int start, boolean article) {
        if (word + 1 < bestTo || ending(before, word, begin, words.end(word), start, article) || !words.arabic(word)) {
            return;
        }
        int end = words.end(word);
        for (String suffix : suffixes.of(words.folded().at(end - 1))) {
            int shorter = end - suffix.length();
            if (shorter - begin >= SHORTEST
                    && ends(end, suffix)
                    && ending(before, word, begin, shorter, start, article)) {
                return;
            }
        }
    }

    /** Whether a name ends with the letters of a word up to a place; when it does and is the best so far, it is kept. */
    private boolean ending(long before, int word, int begin, int end, int start, boolean article) {
        boolean longer = word + 1 > bestTo;
        boolean closer = word + 1 == bestTo && end - start > bestEnd - bestStart;
        if (!longer && !closer) {
            return false;
        }
        boolean asWritten = begin == words.start(word) && end == words.end(word) && !article;
        long last = asWritten ? words.hash(word) : article ? joined(begin, end) : words.hash(begin, end);
        long hash = NameTable.step(before, last);
        if (!table.named(hash)) {
            return false;
        }
        bestTo = word + 1;
        bestStart = start;
        bestEnd = end;
        bestHash = hash;
        return true;
    }

    private long joined(int begin, int end) {
        Folded folded = words.folded();
        long h = ARTICLE;
        for (int i = begin; i < end; i++) {
            h = (h ^ folded.at(i)) * Words.PRIME;
        }
        return h;
    }

    private boolean starts(int at, String prefix) {
        for (int i = 0; i < prefix.length(); i++) {
            if (words.folded().at(at + i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean ends(int end, String suffix) {
        return starts(end - suffix.length(), suffix);
    }

    /** Endings by their last letter, in their order: a word is held against those alone that end as it does. */
    private static final class Endings {
        private static final int FIRST = 0x600;
        private static final int LAST = 0x6FF;
        private static final String[] NONE = {};
        private final String[] all;
        private final String[][] byLetter;

        Endings(String... endings) {
            all = endings;
            byLetter = IntStream.rangeClosed(FIRST, LAST)
                    .mapToObj(letter -> Stream.of(endings)
                            .filter(ending -> ending.charAt(ending.length() - 1) == letter)
                            .toArray(String[]::new))
                    .toArray(String[][]::new);
        }

        Endings and(String... more) {
            return new Endings(Stream.concat(Stream.of(all), Stream.of(more)).toArray(String[]::new));
        }

        String[] of(char last) {
            return last >= FIRST && last <= LAST ? byLetter[last - FIRST] : NONE;
        }
    }
}
