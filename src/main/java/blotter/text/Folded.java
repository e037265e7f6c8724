package blotter.text;

/** A folded text and, for each of its characters, where in the original it came from (UTF-16 units). */
public final class Folded {
    private final char[] chars;
    private final int[] from;
    private final int length;
    private final int originalLength;

    Folded(char[] chars, int[] from, int length, int originalLength) {
        this.chars = chars;
        this.from = from;
        this.length = length;
        this.originalLength = originalLength;
    }

    public int length() {
        return length;
    }

    public char at(int i) {
        return chars[i];
    }

    /** Where the folded character began in the original; the original's length for the end of the text. */
    public int start(int i) {
        return i < length ? from[i] : originalLength;
    }

    /** One past where the folded characters up to {@code end} (exclusive) ended in the original, marks left out. */
    public int end(int end) {
        return end == 0 ? 0 : from[end - 1] + 1;
    }

    public String text(int start, int end) {
        return new String(chars, start, end - start);
    }

    @Override
    public String toString() {
        return text(0, length);
    }
}
