package blotter.text;

import java.math.BigDecimal;

/**
 * A numeral in digits as the languages write it: thousands parted by commas, points or spaces (1,200 and 1.250.000 and 190 000),
 * decimals after a point, or after a comma where a unit follows (12,5 kg).
 */
final class DigitNumeral {
    private DigitNumeral() {}

    /** The numeral whose first digit stands at a place. */
    static Numeral at(Folded text, int start) {
        StringBuilder value = new StringBuilder();
        int end = start;
        boolean point = false;
        while (end < text.length()) {
            char c = text.at(end);
            if (c >= '0' && c <= '9') {
                value.append(c);
            } else if ((c == ',' && group(text, end))
                    || (c == ' ' && !point && spaced(text, start, end))
                    || (c == '.' && !point && groups(text, end))) {
                end++;
                continue;
            } else if (!point && ((c == '.' && digit(text, end + 1)) || (c == ',' && decimals(text, end)))) {
                point = true;
                value.append('.');
            } else {
                break;
            }
            end++;
        }
        return new Numeral(new BigDecimal(value.toString()), false, end, true);
    }

    /** A comma with one or two digits and a word after it, as in 12,5 kg. */
    private static boolean decimals(Folded text, int comma) {
        int end = digit(text, comma + 2) ? comma + 3 : comma + 2;
        return digit(text, comma - 1)
                && digit(text, comma + 1)
                && end + 1 < text.length()
                && text.at(end) == ' '
                && Character.isLetter(text.at(end + 1));
    }

    /** Whether a point parts thousands, as in 1.250.000: another group follows the first. */
    private static boolean groups(Folded text, int point) {
        boolean three = digit(text, point + 1) && digit(text, point + 2) && digit(text, point + 3);
        char next = three && point + 4 < text.length() ? text.at(point + 4) : ' ';
        boolean more = next == '.' && digit(text, point + 5) && digit(text, point + 6) && digit(text, point + 7);
        int before = point - 4;
        boolean second = three && before >= 0 && text.at(before) == '.' && digit(text, before - 1);
        return !digit(text, point + 4) && (more || second);
    }

    /** A space between thousands, as in 190 000: one to three digits before the first, three after each. */
    private static boolean spaced(Folded text, int start, int space) {
        int first = start;
        while (digit(text, first)) {
            first++;
        }
        boolean began = first - start <= 3 && (text.at(first) == ' ') && text.at(start) != '0';
        return began && group(text, space);
    }

    /** A comma or space with just three digits after it. */
    private static boolean group(Folded text, int comma) {
        return digit(text, comma + 1)
                && digit(text, comma + 2)
                && digit(text, comma + 3)
                && !digit(text, comma + 4)
                && digit(text, comma - 1);
    }

    static boolean digit(Folded text, int i) {
        return i >= 0 && i < text.length() && text.at(i) >= '0' && text.at(i) <= '9';
    }
}
