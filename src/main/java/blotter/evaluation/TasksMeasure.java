package blotter.evaluation;

import blotter.config.CrawlConfig;
import blotter.enrich.Document;
import blotter.enrich.Enricher;
import blotter.release.DateSpan;
import blotter.search.DraftReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people come to find, over the made-up sites of the demo: in another language than it was written in, by acronyms, by
 * towns spelled as one likes, by phrases, and by sentences of a draft.
 */
record TasksMeasure(Path crawlConfig) implements Measure {
    private static final String DEMO = "/blotter/demo/";
    private static final int DEEP = 10;

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public boolean present(Path data) {
        return true;
    }

    @Override
    public List<Score> run(Path data) throws IOException {
        Enricher enricher = StatementsMeasure.enricher(crawlConfig);
        var drafts = new DraftReader(enricher);
        var words = new Ranking();
        var sentences = new Ranking();
        try (var shelf = new Shelf(crawlConfig)) {
            for (String name : lines(DEMO + "contents.txt")) {
                String file = text(DEMO + name + ".txt");
                int body = file.indexOf("\n---\n");
                if (body > 0) {
                    String lang = header(file, "lang");
                    String title = header(file, "title");
                    String text = file.substring(body + 5);
                    shelf.put(
                            name,
                            lang,
                            title,
                            text,
                            enricher.enrich(
                                    new Document(null, title, text, lang, DateSpan.NONE, null, false, List.of())));
                }
            }
            shelf.ready();
            for (String line : lines("/blotter/evaluation/tasks.tsv")) {
                String[] task = line.split("\t", -1);
                Map<String, Integer> gains = new HashMap<>();
                for (String name : task[2].split(" ", -1)) {
                    gains.put(name, 1);
                }
                if (task[0].equals("draft")) {
                    sentences.add(shelf.like(drafts.read("", task[1], ""), DEEP), gains);
                } else {
                    words.add(shelf.ask(task[1], DEEP), gains);
                }
            }
        }
        return List.of(
                Score.of("tasks.words.ndcg10", words.ndcg10(), words.cases()),
                Score.of("tasks.drafts.ndcg10", sentences.ndcg10(), sentences.cases()));
    }

    private static String header(String file, String key) {
        int at = file.indexOf(key + ": ") + key.length() + 2;
        return file.substring(at, file.indexOf('\n', at));
    }

    private static List<String> lines(String name) throws IOException {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static String text(String name) throws IOException {
        try (InputStream in = CrawlConfig.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
