package blotter.evaluation;

import blotter.enrich.Document;
import blotter.enrich.Enriched;
import blotter.enrich.Enricher;
import blotter.gazetteer.Gazetteer;
import blotter.release.DateSpan;
import blotter.release.Location;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores relevance, country and day on the development part of MUC-4: news texts in capitals, some with event templates. A
 * text is relevant when it has a template; its country is that of the first template; its day must
 * be one of an event's, and where none is read the dateline's stands in.
 */
final class NewsEventsMeasure implements Measure {
    private static final DateTimeFormatter DATELINE = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM ")
            .appendValueReduced(ChronoField.YEAR, 2, 2, 1950)
            .toFormatter(Locale.ROOT);
    private final Path crawlConfig;

    /** @param crawlConfig the folder whose agencies, topics and places are used */
    public NewsEventsMeasure(Path crawlConfig) {
        this.crawlConfig = crawlConfig;
    }

    @Override
    public String name() {
        return "muc4-dev";
    }

    private static Path file(Path data) {
        return data.resolve("enrichment/muc4/dev.jsonl.gz");
    }

    @Override
    public boolean present(Path data) {
        return Files.isRegularFile(file(data));
    }

    @Override
    public List<Score> run(Path data) throws IOException {
        Enricher enricher = StatementsMeasure.enricher(crawlConfig);
        Gazetteer gazetteer = Gazetteer.load(List.of());
        int right = 0;
        int said = 0;
        int relevant = 0;
        int countries = 0;
        int rightCountries = 0;
        int cases = 0;
        int days = 0;
        int rightDays = 0;
        for (JsonNode text : read(data)) {
            if (!text.path("split").asString("").equals("dev")) {
                continue;
            }
            Enriched enriched = enricher.enrich(
                    new Document(null, "", text.path("text").asString(""), "en", sent(text), null, true, List.of()));
            boolean gold = !text.path("templates").isEmpty();
            cases++;
            said += enriched.relevant() ? 1 : 0;
            relevant += gold ? 1 : 0;
            right += gold && enriched.relevant() ? 1 : 0;
            String country = text.at("/templates/0/loc_norm/0/0").asString("");
            List<Location> named = gazetteer.named(country);
            LocalDate sent = sent(text).from();
            if (gold && sent != null && text.at("/templates/0/date_norm").size() > 0) {
                days++;
                LocalDate day = enriched.happened().value().to();
                rightDays += within(text.path("templates"), day == null ? sent : day) ? 1 : 0;
            }
            if (!named.isEmpty()) {
                countries++;
                rightCountries += named.getFirst().country().equals(Countries.weightiest(enriched)) ? 1 : 0;
            }
        }
        return List.of(
                Score.of("muc4-dev.relevance-f1", said + relevant == 0 ? 0 : 2.0 * right / (said + relevant), cases),
                Score.of("muc4-dev.country", countries == 0 ? 0 : (double) rightCountries / countries, countries),
                Score.of("muc4-dev.date", days == 0 ? 0 : (double) rightDays / days, days));
    }

    /** The day of the dateline: {@code 9 JAN 90}. */
    private static DateSpan sent(JsonNode text) {
        String day = text.path("dateline_date").asString("");
        return day.matches("\\d{1,2} [A-Z]{3} \\d{2}") ? DateSpan.day(LocalDate.parse(day, DATELINE)) : DateSpan.NONE;
    }

    /** Whether a day is one of an event's, or lies between its first and last. */
    private static boolean within(JsonNode templates, LocalDate day) {
        for (JsonNode template : templates) {
            for (JsonNode range : template.path("date_norm")) {
                LocalDate from = day(range.path(0).asString(""));
                LocalDate to = day(range.path(1).asString(""));
                if ((from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Null for what the annotators left in doubt or mistyped (31 November). */
    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static List<JsonNode> read(Path data) throws IOException {
        List<JsonNode> texts = new ArrayList<>();
        JsonMapper mapper = new JsonMapper();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file(data))), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                texts.add(mapper.readTree(line));
            }
        }
        return texts;
    }
}
