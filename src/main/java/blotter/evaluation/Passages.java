package blotter.evaluation;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Passages that must and must not stand in a text, white space normalised, counted over all passages of all pages. */
final class Passages {
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private double kept;
    private double lost;
    private double wrong;
    private int pages;

    void add(JsonNode row, String text) {
        if (row.path("with").isEmpty() && row.path("without").isEmpty()) {
            return;
        }
        pages++;
        String plain = plain(text);
        for (JsonNode segment : row.path("with")) {
            if (plain.contains(plain(segment.asString()))) {
                kept++;
            } else {
                lost++;
            }
        }
        for (JsonNode segment : row.path("without")) {
            wrong += plain.contains(plain(segment.asString())) ? 1 : 0;
        }
    }

    void scores(String set, List<Score> scores) {
        if (pages > 0) {
            scores.add(Score.of(set + ".segment-f1", 2 * kept / Math.max(1, 2 * kept + wrong + lost), pages));
            scores.add(Score.of(set + ".segment-precision", kept / Math.max(1, kept + wrong), pages));
            scores.add(Score.of(set + ".segment-recall", kept / Math.max(1, kept + lost), pages));
        }
    }

    private static String plain(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
