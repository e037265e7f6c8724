package blotter.web.api;

import blotter.search.Results;
import blotter.search.Results.Problem;
import blotter.text.Printable;
import blotter.web.room.Json;
import java.util.List;
import java.util.Locale;

/**
 * What ran and what was wrong with what was asked, as a header has room for it: JSON in ASCII, cut where it would grow too long
 * for the clients that take eight thousand characters of headers and no more. {@code /api/v1/search} says the whole.
 */
record RanHeader(String ran, List<String> problems, int more) {
    static final String NAME = "Blotter-Query";

    private static final int LONGEST = 4_000;
    private static final int LONGEST_TEXT = 200;

    static String of(Results.Query query) {
        List<String> sentences = query.problems().stream()
                .map(Problem::sentence)
                .map(RanHeader::cut)
                .toList();
        for (int kept = sentences.size(); ; kept--) {
            String json = ascii(
                    Json.line(new RanHeader(cut(query.ran()), sentences.subList(0, kept), sentences.size() - kept)));
            if (json.length() <= LONGEST || kept == 0) {
                return json;
            }
        }
    }

    private static String cut(String text) {
        return Printable.brief(text, LONGEST_TEXT);
    }

    private static String ascii(String json) {
        var out = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            out.append(c < 0x7f ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return out.toString();
    }
}
