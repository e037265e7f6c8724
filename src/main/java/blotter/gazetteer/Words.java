package blotter.gazetteer;

import blotter.text.Fold;
import blotter.text.Folded;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folded text cut into words, each with a hash. An apostrophe inside a word is no letter of it (Sana'a, Ba'quba), but
 * one before a last s ends the word (Iraq's). Spans count in the folded text; {@link #folded} leads to the original.
 */
public final class Words {
    private static final int CAPITALS_LOOKED_AT = 300;
    private static final String ARABIC = "ar";
    private static final String SORANI = "ckb";
    private static final char AND = 'و';
    /** No Sorani word ends so, but one that "and" is written onto: گیراوەو. */
    private static final List<String> WITH_AND = List.of("وهو", "هکهو", "یهو");

    private static final int SHORTEST_WITH_AND = 5;
    /** The hash of no letters. */
    static final long START = 0xCBF29CE484222325L;

    private static final long PRIME = 0x100000001B3L;

    private final Folded folded;
    private final String original;
    private final String lang;
    private int[] starts;
    private int[] ends;
    private long[] hashes;
    private int size;
    /** The words that were asked for, so that each is cut out once; rules ask again and again. */
    private @Nullable String[] texts = {};

    private Words(Folded folded, String original, String lang) {
        this.folded = folded;
        this.original = original;
        this.lang = lang;
        int likely = 4 + folded.length() / 5;
        starts = new int[likely];
        ends = new int[likely];
        hashes = new long[likely];
    }

    /** The words of a text whose language is not known. */
    public static Words of(String text) {
        return of(text, "");
    }

    /**
     * The words of a text.
     *
     * @param lang the language that most of it is in (BCP 47), empty when it is not known
     */
    public static Words of(String text, String lang) {
        Words words = new Words(Fold.fold(text), text, lang);
        words.cut();
        return words;
    }

    private void cut() {
        int n = folded.length();
        for (int i = 0; i < n; ) {
            if (!letter(folded.at(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            boolean number = digit(folded.at(i));
            while (end < n && ((letter(folded.at(end)) && digit(folded.at(end)) == number) || joins(end))) {
                end++;
            }
            int and = inSorani() && joinsNext(i, end) ? end - 1 : end;
            add(i, and);
            if (and < end) {
                add(and, end);
            }
            i = end;
        }
    }

    /** Whether "and" is written onto the end of a word, as many outlets do: گیراوەو ڕەوانەی دادگا کران. */
    private boolean joinsNext(int start, int end) {
        if (end - start < SHORTEST_WITH_AND || folded.at(end - 1) != AND) {
            return false;
        }
        return WITH_AND.stream()
                .anyMatch(ending -> folded.text(end - ending.length(), end).equals(ending));
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size++] = hash(start, end);
    }

    private boolean joins(int i) {
        return folded.at(i) == '\''
                && i + 1 < folded.length()
                && letter(folded.at(i + 1))
                && !digit(folded.at(i + 1))
                && (folded.at(i + 1) != 's' || (i + 2 < folded.length() && letter(folded.at(i + 2))));
    }

    /** A hash of the letters between two places of the folded text. */
    long hash(int start, int end) {
        return hash(START, start, end);
    }

    /** The hash of some letters and those between two places after them. */
    long hash(long soFar, int start, int end) {
        long h = soFar;
        for (int i = start; i < end; i++) {
            char c = folded.at(i);
            if (c != '\'') {
                h = (h ^ c) * PRIME;
            }
        }
        return h;
    }

    private static boolean letter(char c) {
        return c < 128 ? (c >= 'a' && c <= 'z') || digit(c) : Character.isLetterOrDigit(c);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    public int size() {
        return size;
    }

    /** First folded character of a word. */
    public int start(int word) {
        return starts[word];
    }

    /** One past the last folded character of a word. */
    public int end(int word) {
        return ends[word];
    }

    long hash(int word) {
        return hashes[word];
    }

    /** Whether a text is written in capitals throughout, as telegrams are: then a capital tells nothing. */
    public boolean capitals() {
        int small = 0;
        int most = Math.min(original.length(), CAPITALS_LOOKED_AT);
        for (int i = 0; i < most; i++) {
            small += Character.isLowerCase(original.charAt(i)) ? 1 : 0;
        }
        return small * 20 < most;
    }

    /** Whether it is known to be Arabic, which writes less onto a word than Kurdish in the same letters does. */
    boolean inArabic() {
        return ARABIC.equals(lang);
    }

    /** Whether it is known to be Sorani. */
    public boolean inSorani() {
        return SORANI.equals(lang);
    }

    public String word(int word) {
        if (texts.length == 0) {
            texts = new String[size];
        }
        String text = texts[word];
        if (text == null) {
            text = folded.text(starts[word], ends[word]);
            texts[word] = text;
        }
        return text;
    }

    /** The character that a folded one stands for. */
    char originalAt(int place) {
        return original.charAt(folded.start(place));
    }

    /** Whether a word is written with a capital. */
    public boolean capital(int word) {
        return Character.isUpperCase(firstWritten(word));
    }

    /** The first letter of a word as it was written. */
    char firstWritten(int word) {
        return original.charAt(folded.start(starts[word]));
    }

    /** The words from one up to another, which is not among them, as they were written. */
    public String written(int fromWord, int toWord) {
        return original.substring(folded.start(starts[fromWord]), folded.end(ends[toWord - 1]));
    }

    /** Whether a word is in Arabic letters. */
    public boolean arabic(int word) {
        char c = folded.at(starts[word]);
        return c >= 0x600 && c <= 0x6FF;
    }

    /** Whether two neighbouring words may belong to one name: nothing between them but a space, a hyphen or a point. */
    boolean joined(int word) {
        int gap = starts[word + 1] - ends[word];
        if (gap > 3) {
            return false;
        }
        for (int i = ends[word]; i < starts[word + 1]; i++) {
            char c = folded.at(i);
            if (c != ' ' && c != '-' && c != '\'' && c != '.' && c != '&') {
                return false;
            }
        }
        return true;
    }

    /** The word that begins at or after a folded place; {@link #size} when none does. */
    public int wordFrom(int place) {
        int found = Arrays.binarySearch(starts, 0, size, place);
        return found >= 0 ? found : -found - 1;
    }

    public Folded folded() {
        return folded;
    }

    public String original() {
        return original;
    }
}
