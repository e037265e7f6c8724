package blotter.cli;

import blotter.enrich.Document;
import blotter.enrich.Enriched;
import blotter.enrich.Enricher;
import blotter.extract.RowValues;
import blotter.release.Agency;
import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.text.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** Clean texts in, facts out. */
@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = {
            "Read clean texts from JSON lines on standard input and write what they say as JSON lines to standard output.",
            "In:  {\"id\", \"url\", \"title\", \"text\", \"published\", \"lang\"}",
            "Out: {\"id\", \"lang\", \"relevant\", \"kind\", \"issuing_agency\", \"agencies\", \"locations\", \"operation_dates\", \"date_precision\", \"topics\","
                    + " \"arrested\", \"killed\", \"wounded\", \"seizures\", \"operations\", \"evidence\"}"
        },
        footer = {
            "",
            "Examples:",
            "  blotter enrich < texts.jsonl > facts.jsonl",
            "  blotter clean < pages.jsonl | blotter enrich > facts.jsonl",
            "",
            "A line that cannot be used is reported on standard error, exit code 1."
        })
final class EnrichCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final RootCommand root;

    EnrichCommand(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    record AgencyIn(String id, String name, String role, List<Evidence> evidence) {}

    record LocationIn(
            String id,
            String name,
            @Nullable String admin1,
            String country,
            String role,
            double lat,
            double lon,
            List<Evidence> evidence) {}

    record SeizureIn(
            String what,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            List<Evidence> evidence) {}

    record OperationIn(
            List<String> dates,
            List<String> locations,
            @Nullable Integer arrested,
            @Nullable Integer killed,
            @Nullable Integer wounded,
            List<SeizureIn> seizures) {}

    /** One line of the output; {@code operations} is empty when the text announces only one. */
    record Facted(
            @Nullable String id,
            String lang,
            boolean relevant,
            String kind,
            @Nullable String issuingAgency,
            List<AgencyIn> agencies,
            List<LocationIn> locations,
            List<String> operationDates,
            String datePrecision,
            List<String> topics,
            @Nullable Integer arrested,
            @Nullable Integer killed,
            @Nullable Integer wounded,
            List<SeizureIn> seizures,
            List<OperationIn> operations,
            Map<String, List<Evidence>> evidence) {}

    @Override
    public Integer call() throws IOException {
        Enricher enricher = KnowledgeBase.of(root.existing().load()).enricher();
        return new JsonLines(terminal).run(line -> enrich(line, enricher)).code();
    }

    private static Facted enrich(JsonNode line, Enricher enricher) {
        String title = words(line, "title");
        String text = words(line, "text");
        if (title.isBlank() && text.isBlank()) {
            throw new IllegalArgumentException("the line has neither \"title\" nor \"text\"");
        }
        String lang = Texts.language(claimed(line), title, text);
        var document = new Document(
                CleanCommand.text(line, "url"), title, text, lang, published(line), null, false, List.of());
        return facted(CleanCommand.text(line, "id"), lang, enricher.enrich(document));
    }

    private static String words(JsonNode line, String key) {
        JsonNode value = line.path(key);
        if (!value.isString() && !value.isMissingNode() && !value.isNull()) {
            throw new IllegalArgumentException("\"" + key + "\" is not a string");
        }
        return value.asString("");
    }

    private static @Nullable String claimed(JsonNode line) {
        String tag = words(line, "lang");
        if (!tag.isBlank() && !Language.named(tag)) {
            throw new IllegalArgumentException(
                    "\"lang\" is \"" + tag + "\", which is no language; " + RowValues.LANGUAGE_REMEDY);
        }
        return tag.isEmpty() ? null : tag;
    }

    private static DateSpan published(JsonNode line) {
        String text = CleanCommand.text(line, "published");
        try {
            return text == null ? DateSpan.NONE : Dates.span(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"published\" is \"" + text + "\"; " + RowValues.DATE_REMEDY, e);
        }
    }

    private static Facted facted(@Nullable String id, String lang, Enriched enriched) {
        Facts facts = enriched.facts();
        DateSpan happened = enriched.happened().value();
        return new Facted(
                id,
                lang,
                enriched.relevant(),
                enriched.kind().id(),
                issuer(enriched),
                agencies(enriched),
                locations(enriched),
                days(enriched),
                happened.precision().id(),
                enriched.topics().stream().map(topic -> topic.id()).toList(),
                value(facts.arrested()),
                value(facts.killed()),
                value(facts.wounded()),
                seizures(facts),
                operations(enriched),
                evidence(enriched));
    }

    private static @Nullable String issuer(Enriched enriched) {
        return enriched.agencies().stream()
                .filter(agency -> agency.role() == Agency.Role.ISSUER)
                .map(Agency.Mention::name)
                .findFirst()
                .orElse(null);
    }

    private static List<AgencyIn> agencies(Enriched enriched) {
        return enriched.agencies().stream()
                .map(a -> new AgencyIn(a.id(), a.name(), Texts.word(a.role()), a.evidence()))
                .toList();
    }

    private static List<LocationIn> locations(Enriched enriched) {
        return enriched.locations().stream()
                .map(l -> new LocationIn(
                        l.id(),
                        l.name(),
                        l.admin1(),
                        l.country(),
                        Texts.word(l.role()),
                        l.lat(),
                        l.lon(),
                        l.evidence()))
                .toList();
    }

    /** Every day that the text names for it, in order of time. */
    private static List<String> days(Enriched enriched) {
        return enriched.days().stream()
                .flatMap(day -> dates(day).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<OperationIn> operations(Enriched enriched) {
        return enriched.operations().stream()
                .map(one -> new OperationIn(
                        dates(one.happened()),
                        one.locations(),
                        value(one.facts().arrested()),
                        value(one.facts().killed()),
                        value(one.facts().wounded()),
                        seizures(one.facts())))
                .toList();
    }

    private static Map<String, List<Evidence>> evidence(Enriched enriched) {
        Facts facts = enriched.facts();
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        figure(evidence, "arrested", facts.arrested());
        figure(evidence, "killed", facts.killed());
        figure(evidence, "wounded", facts.wounded());
        if (enriched.happened().value().known()) {
            evidence.put("operation_dates", enriched.happened().evidence());
        }
        enriched.topics().forEach(topic -> evidence.put("topic:" + topic.id(), topic.evidence()));
        return evidence;
    }

    private static List<SeizureIn> seizures(Facts facts) {
        return facts.seizures().stream()
                .map(s -> new SeizureIn(s.what(), s.quantity(), s.unit(), s.evidence()))
                .toList();
    }

    /** Every day of a range of days; else the month or year as it is known. */
    private static List<String> dates(DateSpan happened) {
        var out = new ArrayList<String>();
        if (happened.from() == null || happened.to() == null) {
            return out;
        }
        if (happened.precision() == blotter.release.Precision.DAY) {
            happened.from().datesUntil(happened.to().plusDays(1)).limit(31).forEach(day -> out.add(day.toString()));
        } else {
            out.add(String.valueOf(Dates.partial(happened)));
        }
        return out;
    }

    private static void figure(Map<String, List<Evidence>> evidence, String name, @Nullable Found<Integer> found) {
        if (found != null) {
            evidence.put(name, found.evidence());
        }
    }

    private static @Nullable Integer value(@Nullable Found<Integer> found) {
        return found == null ? null : found.value();
    }
}
