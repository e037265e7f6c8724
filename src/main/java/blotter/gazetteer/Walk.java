package blotter.gazetteer;

import org.jspecify.annotations.Nullable;

/** Looks for the longest name that begins at a word, with and without what Arabic and Kurdish write onto words. */
final class Walk {
    private static final String[] PREFIXES = {
        "", "و", "ف", "ب", "ل", "ک", "وب", "ول", "وک", "له", "به", "ال", "وال", "بال"
    };
    /** What Sorani writes onto the beginning of a word: and, in, at; بەند is no India. */
    private static final String[] IN_SORANI = {"", "و", "له", "به"};

    /** The article may stand before common words only: names have it of their own. */
    private static final int NAME_PREFIXES = 11;

    private static final long ARTICLE = articleHash();
    /** Written as the pronoun is once both are folded, but part of another word: سكينة is no knife, سكين. */
    private static final char FEMININE = 'ة';

    private static final int SHORTEST = 3;
    private static final int MOST_WORDS = 12;

    private final Words words;
    private final NameTable table;
    private final Endings endings;
    private final String[] beginnings;
    private final int prefixes;
    private final boolean commonWords;
    private int bestTo;
    private int bestStart;
    private int bestEnd;
    private long bestHash;

    Walk(Words words, NameTable table, boolean commonWords) {
        this.words = words;
        this.table = table;
        this.commonWords = commonWords;
        this.beginnings = words.inSorani() ? IN_SORANI : PREFIXES;
        this.prefixes = commonWords ? beginnings.length : Math.min(NAME_PREFIXES, beginnings.length);
        this.endings = Endings.of(words, commonWords);
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
                String prefix = beginnings[p];
                int rest = end - start - prefix.length();
                if ((rest >= SHORTEST || (rest == SHORTEST - 1 && p < NAME_PREFIXES)) && starts(start, prefix)) {
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
        return begin == words.start(word) && !article
                ? words.hash(word)
                : words.hash(article ? ARTICLE : Words.START, begin, words.end(word));
    }

    /** As it is written; else a common word with all of its ending off (پێشمەرگە + یەک), a name with as little as can be (سلێمانی + دا). */
    private void endings(long before, int word, int begin, int start, boolean article) {
        boolean stub = begin > words.start(word) && words.end(word) - begin < SHORTEST;
        if (word + 1 < bestTo || stub) {
            return;
        }
        int end = words.end(word);
        int ends = words.arabic(word) ? endings.at(words.folded(), end, begin + SHORTEST) : 1;
        long h = article ? ARTICLE : Words.START;
        int last = end - (31 - Integer.numberOfLeadingZeros(ends));
        int hashed = begin;
        int found = -1;
        for (int cut = last; cut <= end; cut++) {
            h = words.hash(h, hashed, cut);
            hashed = cut;
            boolean feminine = words.inArabic() && cut == end - 1 && words.originalAt(cut) == FEMININE;
            if ((ends & (1 << (end - cut))) != 0 && !feminine && better(word, cut - start)) {
                long hash = NameTable.step(before, h);
                if ((found < 0 || cut == end || !commonWords) && table.named(hash)) {
                    found = cut;
                    bestHash = hash;
                }
            }
        }
        if (found >= 0) {
            bestTo = word + 1;
            bestStart = start;
            bestEnd = found;
        }
    }

    private boolean better(int word, int length) {
        return word + 1 > bestTo || (word + 1 == bestTo && length > bestEnd - bestStart);
    }

    private boolean starts(int at, String prefix) {
        for (int i = 0; i < prefix.length(); i++) {
            if (words.folded().at(at + i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
