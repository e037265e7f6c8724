package blotter.evaluation;

import blotter.release.DateSpan;
import blotter.release.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A made-up release that tasks are asked over. */
record TaskRelease(String name, String lang, Kind kind, DateSpan published, String title, String text) {
    private static final String DEMO = "/blotter/demo/";

    /** The releases of the demo's sites; the day of a page is the site's to tell, so they have none. */
    static List<TaskRelease> ofDemo() throws IOException {
        var out = new ArrayList<TaskRelease>();
        for (String name : lines(DEMO + "contents.txt")) {
            String file = text(DEMO + name + ".txt");
            int body = file.indexOf("\n---\n");
            if (body > 0) {
                out.add(new TaskRelease(
                        name,
                        header(file, "lang"),
                        Kind.STATEMENT,
                        DateSpan.NONE,
                        header(file, "title"),
                        file.substring(body + 5)));
            }
        }
        return out;
    }

    /** Rows as an import takes them. */
    static List<TaskRelease> ofRows(String resource) throws IOException {
        var json = new JsonMapper();
        return lines(resource).stream()
                .map(json::readTree)
                .map(row -> new TaskRelease(
                        Rows.text(row, "id"),
                        language(Rows.text(row, "lang")),
                        kind(row),
                        DateSpan.day(LocalDate.parse(Rows.text(row, "published"))),
                        Rows.text(row, "title"),
                        Rows.text(row, "text")))
                .toList();
    }

    /** Whoever says Kurdish beside Sorani means Kurmanji. */
    private static String language(String tag) {
        return tag.equals("ku") ? "kmr" : tag;
    }

    private static Kind kind(JsonNode row) {
        return Rows.text(row, "kind").equals(Kind.STORY.id()) ? Kind.STORY : Kind.STATEMENT;
    }

    private static String header(String file, String key) {
        int at = file.indexOf(key + ": ") + key.length() + 2;
        return file.substring(at, file.indexOf('\n', at));
    }

    /** The lines of a resource that hold something. */
    static List<String> lines(String name) throws IOException {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static String text(String name) throws IOException {
        try (InputStream in = TaskRelease.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
