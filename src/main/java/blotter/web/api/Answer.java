package blotter.web.api;

import blotter.config.Source;
import blotter.release.Agency;
import blotter.release.DateSpan;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.release.Location;
import blotter.release.Topic;
import blotter.search.Completeness;
import blotter.search.Results;
import blotter.web.page.Address;
import blotter.web.room.Json;
import blotter.web.room.Sources;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search as JSON has it (docs/api.md). {@code toggle}, {@code exclude} and {@code next} are references
 * relative to the address of the search, so they work for the API and for the page.
 */
public record Answer(
        Results.Query query,
        long total,
        long tookMs,
        long setAside,
        boolean complete,
        @Nullable Long missing,
        List<Hit> hits,
        Map<String, List<Value>> facets,
        List<Value> months,
        @Nullable String next) {

    record Hit(
            String id,
            @Nullable String givenId,
            String url,
            String kind,
            String title,
            List<RunIn> snippet,
            String lang,
            DateSpan published,
            DateSpan happened,
            DateSpan seen,
            List<AgencyIn> agencies,
            List<LocationIn> locations,
            List<String> topics,
            Figures facts,
            String source,
            int copies,
            int revisions,
            @Nullable Instant removed) {}

    record RunIn(String text, boolean match) {}

    record AgencyIn(String id, String name, Agency.Role role) {}

    record LocationIn(
            String id,
            String name,
            @Nullable String admin1,
            String country,
            Location.Role role,
            double lat,
            double lon) {}

    record Figures(
            @Nullable Integer arrested,
            @Nullable Integer killed,
            @Nullable Integer wounded,
            List<Seizure> seizures) {}

    record Seizure(
            String what,
            @Nullable BigDecimal quantity,
            @Nullable String unit) {}

    record Value(
            String value,
            String label,
            long count,
            boolean selected,
            boolean excluded,
            String toggle,
            @Nullable String exclude,
            List<Value> children) {}

    /** @param completeness of the index before it was asked */
    static Answer of(Results results, Sources sources, Completeness completeness) {
        var facets = new LinkedHashMap<String, List<Value>>();
        results.facets().forEach((field, values) -> facets.put(field.id(), values(values)));
        return new Answer(
                results.query(),
                results.total(),
                results.tookMillis(),
                results.setAside(),
                completeness.complete(),
                completeness.missing(),
                results.hits().stream().map(hit -> hit(hit, sources)).toList(),
                facets,
                values(results.months()),
                results.next() == null ? null : Address.of("", results.next()));
    }

    /** The same answer, however long it took. */
    Answer timeless() {
        return new Answer(query, total, 0, setAside, complete, missing, hits, facets, months, next);
    }

    /** The whole answer as UTF-8, for whoever prints what the API says. */
    public static byte[] json(Results results, List<Source> sources, Completeness completeness) {
        return Json.bytes(of(results, new Sources(sources), completeness));
    }

    static Hit hit(Results.Hit hit, Sources sources) {
        return new Hit(
                hit.id().value(),
                hit.givenId(),
                hit.url(),
                hit.kind().id(),
                hit.title().stream().map(Results.Run::text).collect(Collectors.joining()),
                hit.snippet().stream()
                        .map(run -> new RunIn(run.text(), run.match()))
                        .toList(),
                hit.lang(),
                hit.published(),
                hit.happened(),
                DateSpan.day(hit.seen().atZone(sources.zone(hit.source())).toLocalDate()),
                hit.agencies().stream()
                        .map(agency -> new AgencyIn(agency.id(), agency.name(), agency.role()))
                        .toList(),
                hit.locations().stream().map(Answer::location).toList(),
                hit.topics().stream().map(Topic.Mention::id).toList(),
                figures(hit.facts()),
                hit.source(),
                hit.copies(),
                hit.revisions(),
                hit.removed());
    }

    private static LocationIn location(Location.Mention place) {
        return new LocationIn(
                place.id(), place.name(), place.admin1(), place.country(), place.role(), place.lat(), place.lon());
    }

    private static Figures figures(Facts facts) {
        return new Figures(
                value(facts.arrested()),
                value(facts.killed()),
                value(facts.wounded()),
                facts.seizures().stream()
                        .map(s -> new Seizure(s.what(), s.quantity(), s.unit()))
                        .toList());
    }

    private static @Nullable Integer value(@Nullable Found<Integer> found) {
        return found == null ? null : found.value();
    }

    private static List<Value> values(List<Results.Value> values) {
        return values.stream()
                .map(value -> new Value(
                        value.value(),
                        value.label(),
                        value.count(),
                        value.selected(),
                        value.excluded(),
                        relative(value.toggle()),
                        value.exclude() == null ? null : relative(value.exclude()),
                        values(value.children())))
                .toList();
    }

    private static String relative(String address) {
        var reference = Address.of("", address);
        return reference.isEmpty() ? "?" : reference;
    }
}
