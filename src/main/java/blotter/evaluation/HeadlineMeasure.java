package blotter.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Known items: a headline is asked of texts that lost their headlines, and the text it stood over is the one right answer.
 * The same headlines are asked as they were written and as people retype them.
 */
final class HeadlineMeasure implements Measure {
    private static final int DEEP = 10;
    private static final int QUESTIONS = 500;
    private static final int FEWEST_WORDS = 4;

    private final String set;
    private final String file;
    private final String lang;
    private final String body;
    private final List<Spelling> spellings;
    private final Path crawlConfig;

    /**
     * A set of rows with title and text.
     *
     * @param body name of the field with the text
     */
    HeadlineMeasure(String set, String file, String lang, String body, List<Spelling> spellings, Path crawlConfig) {
        this.set = set;
        this.file = file;
        this.lang = lang;
        this.body = body;
        this.spellings = List.copyOf(spellings);
        this.crawlConfig = crawlConfig;
    }

    @Override
    public String name() {
        return set;
    }

    @Override
    public boolean present(Path data) {
        return Files.isRegularFile(data.resolve(file));
    }

    @Override
    public List<Score> run(Path data) throws IOException {
        Map<String, JsonNode> rows = new HashMap<>();
        Rows.of(data.resolve(file)).forEach(row -> rows.putIfAbsent(Rows.text(row, "id"), row));
        Map<String, Long> titles =
                rows.values().stream().collect(Collectors.groupingBy(HeadlineMeasure::headline, Collectors.counting()));
        List<Score> scores = new ArrayList<>();
        try (var shelf = new Shelf(crawlConfig)) {
            List<String> asked = new ArrayList<>();
            rows.keySet().stream().sorted().forEach(id -> {
                JsonNode row = rows.get(id);
                String headline = row == null ? "" : headline(row);
                shelf.put(id, lang, "", row == null ? "" : without(Rows.text(row, body), headline));
                if (titles.getOrDefault(headline, 0L) == 1 && headline.split(" ", -1).length >= FEWEST_WORDS) {
                    asked.add(id);
                }
            });
            shelf.ready();
            Collections.shuffle(asked, new Random(5));
            for (Spelling spelling : spellings) {
                var ranking = new Ranking();
                for (String id : asked.subList(0, Math.min(QUESTIONS, asked.size()))) {
                    JsonNode row = rows.get(id);
                    String headline = row == null ? "" : headline(row);
                    ranking.add(shelf.ask(spelling.respell(headline), DEEP), Map.of(id, 1));
                }
                scores.add(Score.of(set + spelling.suffix() + ".ndcg10", ranking.ndcg10(), ranking.cases()));
                scores.add(Score.of(set + spelling.suffix() + ".mrr10", ranking.mrr10(), ranking.cases()));
            }
        }
        return scores;
    }

    /** The title without the name of the site behind it. */
    private static String headline(JsonNode row) {
        String title = Rows.text(row, "title");
        int bar = title.indexOf(" | ");
        return (bar < 0 ? title : title.substring(0, bar)).strip();
    }

    private static String without(String text, String headline) {
        Set<String> drop = Set.of(headline.strip());
        return text.lines().filter(line -> !drop.contains(line.strip())).collect(Collectors.joining("\n"));
    }
}
