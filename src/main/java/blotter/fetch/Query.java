package blotter.fetch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The query of an address in one spelling: parameters by name, escapes in capitals, nothing that only follows people. */
final class Query {
    private static final String KEPT = "-._~!$'()*+,;:@/?=";
    private static final Set<String> MARKS = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "yclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "phpsessid",
            "jsessionid",
            "aspsessionid",
            "sessionid",
            "sid",
            "_ga");

    private Query() {}

    /** With its question mark; empty when nothing is left. */
    static String normal(String query) {
        List<String> pairs = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            String name = name(pair).toLowerCase(Locale.ROOT);
            if (!pair.isEmpty() && !name.startsWith("utm_") && !MARKS.contains(name)) {
                pairs.add(escaped(pair));
            }
        }
        pairs.sort(Comparator.comparing(Query::name));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? pair : pair.substring(0, equals);
    }

    private static String escaped(String pair) {
        var out = new StringBuilder(pair.length());
        for (int i = 0; i < pair.length(); i += Character.charCount(pair.codePointAt(i))) {
            int c = pair.codePointAt(i);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0);
            if (plain) {
                out.append((char) c);
            } else if (c == '%' && isEscape(pair, i)) {
                out.append(pair.substring(i, i + 3).toUpperCase(Locale.ROOT));
                i += 2;
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
            }
        }
        return out.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }
}
