package blotter.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Whole questions in English with graded answers, the abstracts of Cranfield: how well words are weighed. */
record CranfieldMeasure(Path crawlConfig) implements Measure {
    private static final int DEEP = 1_000;

    @Override
    public String name() {
        return "cranfield";
    }

    private static Path folder(Path data) {
        return data.resolve("search/cranfield");
    }

    @Override
    public boolean present(Path data) {
        return Files.isRegularFile(folder(data).resolve("qrels.tsv"));
    }

    @Override
    public List<Score> run(Path data) throws IOException {
        Map<String, Map<String, Integer>> gains = new HashMap<>();
        for (String line : Files.readAllLines(folder(data).resolve("qrels.tsv"))) {
            String[] cells = line.split("\t", -1);
            gains.computeIfAbsent(cells[0], _ -> new HashMap<>()).put(cells[1], Integer.parseInt(cells[2]));
        }
        var ranking = new Ranking();
        try (var shelf = new Shelf(crawlConfig)) {
            for (JsonNode row : Rows.of(folder(data).resolve("docs.jsonl.gz"))) {
                shelf.put(Rows.text(row, "id"), "en", Rows.text(row, "title"), Rows.text(row, "body"));
            }
            shelf.ready();
            for (JsonNode question : Rows.of(folder(data).resolve("queries.jsonl"))) {
                ranking.add(
                        shelf.ask(Rows.text(question, "text"), DEEP),
                        gains.getOrDefault(Rows.text(question, "id"), Map.of()));
            }
        }
        return List.of(
                Score.of("cranfield.ndcg10", ranking.ndcg10(), ranking.cases()),
                Score.of("cranfield.map", ranking.map(), ranking.cases()));
    }
}
