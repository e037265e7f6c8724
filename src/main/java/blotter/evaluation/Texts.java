package blotter.evaluation;

import java.util.List;

/**
 * Whole texts: the mean over all pages of the words in common, and the article measure of ScrapingHub's benchmark, which
 * is the harmonic mean of mean precision and mean recall over runs of four words.
 */
final class Texts {
    private double words;
    private double precisions;
    private double recalls;
    private int given;
    private int wanted;
    private int pages;
    private int empty;

    void add(String gold, String text) {
        pages++;
        empty += text.isBlank() ? 1 : 0;
        words += Words.f1(text, gold);
        var one = Words.runs(gold);
        var other = Words.runs(text);
        double both = Words.common(one, other);
        double size = Words.size(one);
        double length = Words.size(other);
        if (length > 0) {
            given++;
            precisions += both == 0 ? 0 : both / length;
        }
        if (size > 0) {
            wanted++;
            recalls += both == 0 ? 0 : both / size;
        }
    }

    void scores(String set, List<Score> scores) {
        if (pages > 0) {
            double precision = precisions / Math.max(1, given);
            double recall = recalls / Math.max(1, wanted);
            double sum = precision + recall;
            scores.add(Score.of(set + ".article-f1", sum == 0 ? 0 : 2 * precision * recall / sum, pages));
            scores.add(Score.of(set + ".word-f1", words / pages, pages));
            scores.add(new Score(set + ".without-text", (double) empty / pages, pages, Score.Better.LOWER));
        }
    }
}
