package blotter.evaluation;

import blotter.evaluation.PageReader.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Pages or documents of which something is known: passages that must and must not be in the text (the measure of
 * trafilatura's own tests), the whole text (those of the article extraction and web content extraction benchmarks), the
 * title, the day of publication (that of htmldate's tests). Each page is read once; what the set does not know is not
 * scored.
 */
final class PageMeasure implements Measure {
    private final String set;
    private final PageReader reader;

    PageMeasure(String set, PageReader reader) {
        this.set = set;
        this.reader = reader;
    }

    @Override
    public String name() {
        return set;
    }

    @Override
    public boolean present(Path data) {
        return cases(data).present();
    }

    private Cases cases(Path data) {
        return new Cases(data.resolve("extraction").resolve(set));
    }

    @Override
    public List<Score> run(Path data) throws IOException {
        var cases = cases(data);
        var passages = new Passages();
        var texts = new Texts();
        var titles = new Titles();
        var days = new Days();
        long spent = 0;
        int pages = 0;
        for (JsonNode row : cases.rows()) {
            byte[] body = cases.body(row);
            long begun = System.nanoTime();
            Answer answer = reader.read(Cases.url(row), Cases.contentType(row), body);
            spent += System.nanoTime() - begun;
            pages++;
            String text = answer == null ? "" : answer.text();
            passages.add(row, text);
            if (row.path("text").isString()) {
                texts.add(row.path("text").asString(), text);
            }
            titles.add(Cases.text(row, "title"), answer == null ? null : answer.title());
            days.add(Cases.text(row, "date"), answer == null ? null : answer.day());
        }
        var scores = new ArrayList<Score>();
        passages.scores(set, scores);
        texts.scores(set, scores);
        titles.scores(set, scores);
        days.scores(set, scores);
        scores.add(new Score(set + ".pages-per-second", pages / (spent / 1e9), pages, Score.Better.NEITHER));
        return scores;
    }
}
