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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores the reading of annotated statements: who issues it, the agencies, the places of the operation, its days, the
 * topics and the figures, over all and by language. What differs is told to a listener, for people who look into it.
 */
final class StatementsMeasure implements Measure {
    private final Path crawlConfig;
    private final Consumer<String> differences;

    /** @param crawlConfig the folder whose agencies, topics and places are used */
    public StatementsMeasure(Path crawlConfig, Consumer<String> differences) {
        this.crawlConfig = crawlConfig;
        this.differences = differences;
    }

    @Override
    public String name() {
        return "statements";
    }

    private static Path file(Path data) {
        return data.resolve("enrichment/gold/statements.jsonl");
    }

    @Override
    public boolean present(Path data) {
        return Files.isRegularFile(file(data));
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
        for (String line : Files.readAllLines(file(data), StandardCharsets.UTF_8)) {
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
        tallies.forEach((suffix, tally) -> scores.addAll(tally.scores("statements" + suffix)));
        return scores;
    }

    static boolean inFacet(Location.Mention mention) {
        return mention.role().inFacet();
    }
}
