package blotter.enrich;

import blotter.release.DateSpan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts written for this project, by set and by name in it, each with the day it was published. */
final class FixedTexts {
    private static final Set<String> OUTLETS = Set.of("outlet", "ar", "ckb");
    private static final LocalDate TOLD = LocalDate.of(2026, 11, 20);

    private FixedTexts() {}

    static Map<String, Map<String, Document>> bySet() throws IOException {
        var sets = new LinkedHashMap<String, Map<String, Document>>();
        sets.put("demo", demo());
        sets.put("statements", statements());
        sets.put("figures", told("figures.tsv"));
        sets.put("goods", told("goods.tsv"));
        return sets;
    }

    private static Map<String, Document> demo() throws IOException {
        var texts = new LinkedHashMap<String, Document>();
        for (String name : resource("/blotter/demo/contents.txt").lines().toList()) {
            String file = resource("/blotter/demo/" + name + ".txt");
            int rule = file.indexOf("\n---\n");
            String text = file.substring(rule + 5).strip().replaceAll("\n\\s*\n", "\n");
            if (!text.isEmpty()) { // the copies have none of their own
                texts.put(name, demo(name.substring(0, name.indexOf('/')), front(file.substring(0, rule)), text));
            }
        }
        return texts;
    }

    private static Document demo(String site, Map<String, String> front, String text) {
        return document(
                front.getOrDefault("title", ""),
                text,
                front.getOrDefault("lang", ""),
                OffsetDateTime.parse(front.getOrDefault("date", "")).toLocalDate(),
                OUTLETS.contains(site));
    }

    private static Map<String, String> front(String head) {
        return head.lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1].strip()));
    }

    private static Map<String, Document> statements() throws IOException {
        var texts = new LinkedHashMap<String, Document>();
        for (String line :
                resource("/blotter/evaluation/statements.jsonl").lines().toList()) {
            JsonNode row = JsonMapper.shared().readTree(line);
            texts.put(
                    row.path("id").asString(),
                    document(
                            row.path("title").asString(),
                            row.path("text").asString(),
                            row.path("lang").asString(),
                            LocalDate.parse(row.path("published").asString()),
                            row.path("source_type").asString().equals("news_story")));
        }
        return texts;
    }

    private static Map<String, Document> told(String file) throws IOException {
        var texts = new LinkedHashMap<String, Document>();
        for (String line : resource(file).lines().toList()) {
            if (!line.startsWith("#")) {
                String text = line.substring(line.lastIndexOf('\t') + 1).replace("\\n", "\n");
                String lang = line.substring(0, line.indexOf('\t'));
                texts.put(lang + " " + text.replace("\n", " "), document("", text, lang, TOLD, false));
            }
        }
        return texts;
    }

    private static Document document(String title, String text, String lang, LocalDate published, boolean outlet) {
        return new Document(null, title, text, lang, DateSpan.day(published), null, outlet, List.of());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(FixedTexts.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
