package blotter.evaluation;

import blotter.enrich.Document;
import blotter.enrich.Enricher;
import blotter.release.Kind;
import blotter.search.DraftReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What people come to find: in another language than it was written in, by acronyms, by towns spelled as one likes, by
 * phrases, by filters, and by sentences of a draft. What is not found first is told to a listener.
 */
final class TasksMeasure implements Measure {
    /** The sets by other hands, in the order in which they were written. */
    static final List<String> BY_OTHERS = List.of("further", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

    private static final int DEEP = 10;

    private final String name;
    private final Texts texts;
    private final String tasks;
    private final Path crawlConfig;
    private final Consumer<String> misses;

    private TasksMeasure(String name, Texts texts, String tasks, Path crawlConfig, Consumer<String> misses) {
        this.name = name;
        this.texts = texts;
        this.tasks = tasks;
        this.crawlConfig = crawlConfig;
        this.misses = misses;
    }

    /** Where the releases come from that tasks are asked over. */
    private interface Texts {
        List<TaskRelease> read() throws IOException;
    }

    /** Tasks over the made-up sites of the demo, by whoever wrote those. */
    static TasksMeasure ours(Path crawlConfig) {
        return new TasksMeasure("tasks", TaskRelease::ofDemo, "tasks.tsv", crawlConfig, _ -> {});
    }

    /**
     * Tasks and releases by people who never saw the code nor the tasks before theirs.
     *
     * @param which one of {@link #BY_OTHERS}
     */
    static TasksMeasure byAnotherHand(String which, Path crawlConfig, Consumer<String> misses) {
        return new TasksMeasure(
                which + "-tasks",
                () -> TaskRelease.ofRows(which + "-releases.jsonl"),
                which + "-tasks.tsv",
                crawlConfig,
                misses);
    }

    @Override
    public String name() {
        return name;
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
            for (TaskRelease release : texts.read()) {
                shelf.put(
                        release.name(),
                        release.lang(),
                        release.title(),
                        release.text(),
                        release.published(),
                        enricher.enrich(new Document(
                                null,
                                release.title(),
                                release.text(),
                                release.lang(),
                                release.published(),
                                null,
                                release.kind() == Kind.STORY,
                                List.of())));
            }
            shelf.ready();
            for (String line : TaskRelease.lines(tasks)) {
                String[] task = line.split("\t", -1);
                Map<String, Integer> gains = gains(task[2]);
                boolean draft = task[0].equals("draft");
                List<String> answers =
                        draft ? shelf.like(drafts.read("", task[1], ""), DEEP) : shelf.ask(task[1], DEEP);
                (draft ? sentences : words).add(answers, gains);
                tell(task[1], answers, gains);
            }
        }
        return List.of(
                Score.of(name + ".words.ndcg10", words.ndcg10(), words.cases()),
                Score.of(name + ".drafts.ndcg10", sentences.ndcg10(), sentences.cases()));
    }

    private void tell(String task, List<String> answers, Map<String, Integer> gains) {
        var alone = new Ranking();
        alone.add(answers, gains);
        if (alone.ndcg10() < 1) {
            var missing = new ArrayList<>(gains.keySet());
            missing.removeAll(answers);
            misses.accept(
                    String.format(Locale.ROOT, "%.3f %s: %s; missing %s", alone.ndcg10(), task, answers, missing));
        }
    }

    /** Names of releases with the grade behind a sign of equality, 1 for those without. */
    private static Map<String, Integer> gains(String answers) {
        Map<String, Integer> gains = new HashMap<>();
        for (String answer : answers.split(" ", -1)) {
            int is = answer.indexOf('=');
            gains.put(
                    is < 0 ? answer : answer.substring(0, is), is < 0 ? 1 : Integer.parseInt(answer.substring(is + 1)));
        }
        return gains;
    }
}
