package blotter.evaluation;

import blotter.config.CrawlConfig;
import blotter.enrich.Document;
import blotter.enrich.Enriched;
import blotter.enrich.Enricher;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.DateSpan;
import blotter.release.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores the reading of annotated statements: who issues it, the agencies, the places of the operation, its days, the
 * topics and the figures, over all and by language. What differs is told to a listener, for people who look into it.
 */
final class StatementsMeasure implements Measure {
    /** Statements and pages that are none, written for this project in other forms than the gold's. */
    static final Path FURTHER = Path.of("src/test/resources/blotter/evaluation/statements.jsonl");

    private final String name;
    private final Function<Path, Path> file;
    private final Path crawlConfig;
    private final Consumer<String> differences;

    /**
     * Measures one file of statements.
     *
     * @param file where it is, given the folder of the data sets
     * @param crawlConfig the folder whose agencies, topics and places are used
     */
    private StatementsMeasure(String name, Function<Path, Path> file, Path crawlConfig, Consumer<String> differences) {
        this.name = name;
        this.file = file;
        this.crawlConfig = crawlConfig;
        this.differences = differences;
    }

    /** The annotated statements of the data sets. */
    static StatementsMeasure gold(Path crawlConfig, Consumer<String> differences) {
        return new StatementsMeasure(
                "statements", data -> data.resolve("enrichment/gold/statements.jsonl"), crawlConfig, differences);
    }

    /** The statements of {@link #FURTHER}. */
    static StatementsMeasure further(Path crawlConfig, Consumer<String> differences) {
        return new StatementsMeasure("further", _ -> FURTHER, crawlConfig, differences);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean present(Path data) {
        return Files.isRegularFile(file.apply(data));
    }

    static Enricher enricher(Path crawlConfig) {
        CrawlConfig config = CrawlConfig.load(crawlConfig);
        return new Enricher(Gazetteer.load(config.locations()), Agencies.of(config.agencies()), config.topics());
    }

    @Override
    public List<Score> run(Path data) throws IOException {
        CrawlConfig config = CrawlConfig.load(crawlConfig);
        Gazetteer gazetteer = Gazetteer.load(config.locations());
        Enricher enricher = new Enricher(gazetteer, Agencies.of(config.agencies()), config.topics());
        Map<String, StatementTally> tallies = new LinkedHashMap<>();
        tallies.put("", new StatementTally(gazetteer));
        for (String line : Files.readAllLines(file.apply(data), StandardCharsets.UTF_8)) {
            JsonNode gold = new JsonMapper().readTree(line);
            String lang = gold.path("lang").asString("");
            Enriched enriched = enricher.enrich(new Document(
                    null,
                    gold.path("title").asString(""),
                    gold.path("text").asString(""),
                    lang,
                    DateSpan.day(LocalDate.parse(gold.path("published").asString(""))),
                    null,
                    gold.path("source_type").asString("").equals("news_story"),
                    List.of()));
            tallies.computeIfAbsent("." + lang, _ -> new StatementTally(gazetteer));
            for (StatementTally tally : List.of(
                    tallies.getOrDefault("", new StatementTally(gazetteer)),
                    tallies.getOrDefault("." + lang, new StatementTally(gazetteer)))) {
                List<String> told = tally.add(gold, enriched);
                if (tally == tallies.get("")) {
                    told.forEach(
                            difference -> differences.accept(gold.path("id").asString("") + " " + difference));
                }
            }
        }
        List<Score> scores = new ArrayList<>();
        tallies.forEach((suffix, tally) -> scores.addAll(tally.scores(name + suffix)));
        return scores;
    }

    static boolean inFacet(Location.Mention mention) {
        return mention.role().inFacet();
    }
}
