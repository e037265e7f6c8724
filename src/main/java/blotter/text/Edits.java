package blotter.text;

/**
 * How far apart two spellings are: letters put in, left out or changed, and neighbours exchanged, each counted once (the
 * optimal string alignment of F. Damerau's distance).
 */
public final class Edits {
    private Edits() {}

    /**
     * The distance of two folded words.
     *
     * @param most of interest; what is further apart is said to be one more than this
     */
    public static int between(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] second = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int i = 0; i < last.length; i++) {
            last[i] = i;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] line = new int[other.length() + 1];
            line[0] = row;
            int least = row;
            for (int i = 1; i < line.length; i++) {
                boolean same = one.charAt(row - 1) == other.charAt(i - 1);
                line[i] = Math.min(Math.min(line[i - 1], last[i]) + 1, last[i - 1] + (same ? 0 : 1));
                boolean exchanged = row > 1
                        && i > 1
                        && one.charAt(row - 1) == other.charAt(i - 2)
                        && one.charAt(row - 2) == other.charAt(i - 1);
                line[i] = exchanged ? Math.min(line[i], second[i - 2] + 1) : line[i];
                least = Math.min(least, line[i]);
            }
            if (least > most) {
                return most + 1;
            }
            second = last;
            last = line;
        }
        return Math.min(last[other.length()], most + 1);
    }
}
