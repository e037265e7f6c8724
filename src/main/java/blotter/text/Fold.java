package blotter.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Folds text of five scripts to the form in which names are compared: Arabic and Kurdish letters that writers exchange
 * become one, marks are dropped, digits become ASCII, Latin letters lose case and diacritics. The result keeps a map to
 * the original, so whatever is found can be shown where it stands.
 *
 * <p>Sorani's ە folds with ه: a third of Sorani pages write the one for the other. Doubled و and ی become single, as
 * spellings waver there too. The table follows Unicode compatibility decomposition (UAX 15) for Latin letters,
 * presentation forms and full-width forms; case is folded without regard to any locale. 2½ becomes 2.5.
 */
public final class Fold {
    private static final String FRACTIONS = "¼½¾";
    private static final char DROP = '\0';
    private static final char LONG = '\1';
    private static final int TABLE_SIZE = 0x10000;
    private static final char[] TABLE = table();

    private Fold() {}

    /** Folded text with the map back to the original. */
    public static Folded fold(CharSequence text) {
        int n = text.length();
        char[] out = new char[n + 16];
        int[] from = new int[n + 16];
        int size = 0;
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            char folded = TABLE[c];
            if (folded == DROP) {
                continue;
            }
            if (size + 20 > out.length) {
                out = Arrays.copyOf(out, out.length * 2);
                from = Arrays.copyOf(from, from.length * 2);
            }
            if (folded == LONG) {
                boolean fraction = FRACTIONS.indexOf(c) >= 0;
                if (fraction && size > 1 && out[size - 1] == ' ' && Character.isDigit(out[size - 2])) {
                    size--; // 2 ½
                }
                boolean after = size > 0 && Character.isDigit(out[size - 1]);
                String expanded = after ? expand(c) : whole(expand(c));
                for (int k = 0; k < expanded.length() && k < 18; k++) {
                    char e = TABLE[expanded.charAt(k)];
                    if (e != DROP && e != LONG) {
                        out[size] = e;
                        from[size++] = i;
                    }
                }
                continue;
            }
            boolean doubled = (folded == 'و' || folded == 'ی') && size > 0 && out[size - 1] == folded;
            if (!doubled) {
                out[size] = folded;
                from[size++] = i;
            }
        }
        return new Folded(out, from, size, n);
    }

    /** Folded text without the map. */
    public static String key(CharSequence text) {
        Folded folded = fold(text);
        return folded.text(0, folded.length());
    }

    /** A half that stands alone is 0.5. */
    private static String whole(String expanded) {
        return expanded.startsWith(".") ? "0" + expanded : expanded;
    }

    private static String expand(char c) {
        return switch (c) {
            case '¼' -> ".25";
            case '½' -> ".5";
            case '¾' -> ".75";
            case 'ß' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'þ', 'Þ' -> "th";
            default -> Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        };
    }

    private static char[] table() {
        char[] table = new char[TABLE_SIZE];
        for (int c = 0; c < TABLE_SIZE; c++) {
            table[c] = decomposes((char) c) ? decomposed((char) c) : simple((char) c);
        }
        return table;
    }

    private static boolean decomposes(char c) {
        return (c >= 0xA0 && c <= 0x24F)
                || (c >= 0x1E00 && c <= 0x1EFF)
                || (c >= 0x2070 && c <= 0x209F)
                || (c >= 0xFB00 && c <= 0xFDFF)
                || (c >= 0xFE70 && c <= 0xFEFC)
                || (c >= 0xFF01 && c <= 0xFFEF);
    }

    private static char decomposed(char c) {
        char special = simple(c);
        if (special != Character.toLowerCase(c) || "ßæÆœŒþÞ".indexOf(c) >= 0) {
            return "ßæÆœŒþÞ".indexOf(c) >= 0 ? LONG : special;
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        if (parts.codePointCount(0, parts.length()) == 0) {
            return DROP;
        }
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < parts.length(); i++) {
            char folded = simple(parts.charAt(i));
            if (folded != DROP) {
                kept.append(folded);
            }
        }
        return kept.length() == 1 ? kept.charAt(0) : kept.isEmpty() ? DROP : LONG;
    }

    private static char simple(char c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return DROP;
        }
        if (c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            return ' ';
        }
        if (c < 0x80) {
            return c < ' ' && c != '\n' ? ' ' : Character.toLowerCase(c);
        }
        int digit = type == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
        return digit >= 0 ? (char) ('0' + digit) : letter(c);
    }

    private static char letter(char c) {
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ', 'ٲ', 'ٳ' -> 'ا';
            case 'ى', 'ي', 'ێ', 'ې', 'ۍ', 'ے' -> 'ی';
            case 'ك', 'ڪ', 'ګ' -> 'ک';
            case 'ة', 'ھ', 'ە', 'ۀ', 'ہ', 'ۂ', 'ۃ' -> 'ه';
            case 'ڕ', 'ڒ' -> 'ر';
            case 'ڵ' -> 'ل';
            case 'ۆ', 'ۇ', 'ۈ', 'ۊ' -> 'و';
            case 'ڤ' -> 'ف';
            case 'ـ' -> DROP;
            case 'ʾ', 'ʿ', 'ʻ', 'ʼ', 'ˈ', 'ʹ' -> DROP;
            case '‘', '’', '‛', '′', '`', '´' -> '\'';
            case '“', '”', '„', '«', '»', '″' -> '"';
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            case '،', '٫', '、' -> c == '٫' ? '.' : ',';
            case '٬' -> ',';
            case '؛' -> ';';
            case '؟' -> '?';
            case '۔' -> '.';
            case '٪' -> '%';
            case 'ı', 'İ' -> 'i';
            case 'ø', 'Ø' -> 'o';
            case 'đ', 'Đ', 'ð', 'Ð' -> 'd';
            case 'ł', 'Ł' -> 'l';
            case 'ə', 'Ə' -> 'e';
            default -> Character.toLowerCase(c);
        };
    }
}
