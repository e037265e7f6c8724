package blotter.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/** Four words of a Sorani sentence, in any order and in four spellings, must find the sentence again. */
record SoraniMeasure(Path crawlConfig) implements Measure {
    private static final int DEEP = 10;
    private static final int QUESTIONS = 400;
    private static final int WORDS = 4;

    @Override
    public String name() {
        return "sorani";
    }

    private static Path file(Path data) {
        return data.resolve("search/interdialect_ckb/docs.jsonl.gz");
    }

    @Override
    public boolean present(Path data) {
        return Files.isRegularFile(file(data));
    }

    @Override
    public List<Score> run(Path data) throws IOException {
        List<JsonNode> rows = Rows.of(file(data)).stream()
                .filter(row -> !Rows.text(row, "id").startsWith("kmr"))
                .toList();
        Map<String, String> questions = questions(rows);
        List<Score> scores = new ArrayList<>();
        try (var shelf = new Shelf(crawlConfig)) {
            rows.forEach(row -> shelf.put(Rows.text(row, "id"), "ckb", "", Rows.text(row, "body")));
            shelf.ready();
            for (Spelling spelling : List.of(
                    Spelling.AS_TYPED, Spelling.ARABIC_KEYBOARD, Spelling.HEH_AND_JOINER, Spelling.WITHOUT_ENDINGS)) {
                var ranking = new Ranking();
                questions.forEach((id, words) -> ranking.add(shelf.ask(spelling.respell(words), DEEP), Map.of(id, 1)));
                scores.add(Score.of("sorani" + spelling.suffix() + ".ndcg10", ranking.ndcg10(), ranking.cases()));
            }
        }
        return scores;
    }

    private static Map<String, String> questions(List<JsonNode> rows) {
        var random = new SplittableRandom(5);
        Map<String, String> questions = new HashMap<>();
        while (questions.size() < QUESTIONS) {
            JsonNode row = rows.get(random.nextInt(rows.size()));
            List<String> words =
                    new ArrayList<>(Arrays.stream(Rows.text(row, "body").split("[\\s،؛.؟!:\"«»()]+", -1))
                            .filter(word -> word.length() >= 4)
                            .toList());
            if (words.size() > WORDS) {
                Collections.shuffle(words, new Random(random.nextInt()));
                questions.put(Rows.text(row, "id"), String.join(" ", words.subList(0, WORDS)));
            }
        }
        return questions;
    }
}
