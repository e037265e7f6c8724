package blotter.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The measures of searching. */
final class SearchSets {
    private SearchSets() {}

    static List<Measure> all(Path crawlConfig) {
        List<Measure> sets = new ArrayList<>(List.of(TasksMeasure.ours(crawlConfig)));
        TasksMeasure.BY_OTHERS.forEach(which -> sets.add(TasksMeasure.byAnotherHand(which, crawlConfig, _ -> {})));
        sets.addAll(List.of(
                new NamesMeasure(crawlConfig, _ -> {}),
                new CranfieldMeasure(crawlConfig),
                new HeadlineMeasure(
                        "prosecutors",
                        "search/prosecutor_pr/docs.jsonl.gz",
                        "en",
                        "text",
                        List.of(Spelling.AS_TYPED),
                        crawlConfig),
                new HeadlineMeasure(
                        "arabic-news",
                        "search/saudinews_ar/docs-sample.jsonl.gz",
                        "ar",
                        "body",
                        List.of(Spelling.AS_TYPED, Spelling.BARE, Spelling.PERSIAN_KEYBOARD),
                        crawlConfig),
                new SoraniMeasure(crawlConfig)));
        return List.copyOf(sets);
    }
}
