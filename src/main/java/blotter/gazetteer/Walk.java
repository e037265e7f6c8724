package blotter.gazetteer;

import blotter.text.Folded;
import org.jspecify.annotations.Nullable;

/** Looks for the longest name that begins at a word, with and without what Arabic and Kurdish write onto words. */
final class Walk {
    private static final String[] PREFIXES = {
        "", "و", "ف", "ب", "ل", "ک", "وب", "ول", "وک", "له", "به", "ال", "وال", "بال"
    };
    /** The article may stand before common words only: names have it of their own. */
    private static final int NAME_PREFIXES = 11;
    /** The first ones may end a name; the rest end common words only. */
    private static final String[] SUFFIXES = {
        "", "ی", "وه", "هوه", "یه", "دا", "یدا", "هدا", "ش", "یش", "ه", "یان", "ان", "هکان", "هکانی", "هکه", "هکهی",
        "هکهدا", "ن", "ها", "ا", "ات", "ین", "ون", "هم", "نا", "انه", "یک", "یکی", "یکیان", "یکیش", "هکهیان", "یکه",
        "یکدا", "یهک", "یهکی", "یهکیان", "یهکیش", "مان", "یشیان", "که", "کهی", "کهیان", "کان", "کانی", "یکیشی",
        "یکیشیان", "هک", "هکی", "هکیان"
    };

    private static final int NAME_SUFFIXES = 10;
    private static final long ARTICLE = articleHash();
    private static final int SHORTEST = 3;
    private static final int MOST_WORDS = 12;

    private final Words words;
    private final NameTable table;
    private final int suffixes;
    private final int prefixes;
    private int bestTo;
    private int bestStart;
    private int bestEnd;
    private long bestHash;

    Walk(Words words, NameTable table, boolean commonWords) {
        this.words = words;
        this.table = table;
        this.prefixes = commonWords ? PREFIXES.length : NAME_PREFIXES;
        this.suffixes = commonWords ? SUFFIXES.length : NAME_SUFFIXES;
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
        if (word + 1 < bestTo) {
            return;
        }
        int end = words.end(word);
        boolean arabic = words.arabic(word);
        for (int s = 0; s < (arabic ? suffixes : 1); s++) {
            String suffix = SUFFIXES[s];
            int shorter = end - suffix.length();
            if (s > 0 && (shorter - begin < SHORTEST || !ends(end, suffix))) {
                continue;
            }
            boolean longer = word + 1 > bestTo;
            boolean closer = word + 1 == bestTo && shorter - start > bestEnd - bestStart;
            if (!longer && !closer) {
                continue;
            }
            boolean asWritten = s == 0 && begin == words.start(word) && !article;
            long last = asWritten ? words.hash(word) : article ? joined(begin, shorter) : words.hash(begin, shorter);
            long hash = NameTable.step(before, last);
            if (table.named(hash)) {
                bestTo = word + 1;
                bestStart = start;
                bestEnd = shorter;
                bestHash = hash;
                return;
            }
        }
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
}
