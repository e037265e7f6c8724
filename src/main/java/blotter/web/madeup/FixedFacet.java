package blotter.web.madeup;

import blotter.release.Agency;
import blotter.release.DateSpan;
import blotter.release.Release;
import blotter.release.Topic;
import blotter.search.Field;
import blotter.search.Results;
import blotter.search.Search;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Filters the made-up releases by facet, and counts the values of one. */
record FixedFacet(Search search, Field field, FixedVocabulary vocabulary) {
    private static final NavigableSet<String> NONE = Collections.emptyNavigableSet();

    /** Whether the release passes every facet's selection, but for one that is being counted. */
    boolean keeps(Release release, @Nullable Field except) {
        for (var one : Field.values()) {
            var has = of(one, release);
            Set<String> in = search.include().getOrDefault(one, NONE);
            Set<String> out = search.exclude().getOrDefault(one, NONE);
            if (has.stream().anyMatch(out::contains)
                    || (one != except && !in.isEmpty() && has.stream().noneMatch(in::contains))) {
                return false;
            }
        }
        return true;
    }

    List<Results.Value> values(List<Release> releases) {
        var counts = new LinkedHashMap<String, Long>();
        for (var chosen : List.of(search.include(), search.exclude())) {
            chosen.getOrDefault(field, NONE)
                    .forEach(value -> vocabulary.path(field, value).forEach(id -> counts.put(id, 0L)));
        }
        releases.forEach(release -> of(field, release).forEach(value -> counts.merge(value, 1L, Long::sum)));
        return below("", counts);
    }

    private List<Results.Value> below(String parent, Map<String, Long> counts) {
        var out = new ArrayList<Results.Value>();
        counts.forEach((value, count) -> {
            var path = vocabulary.path(field, value);
            if ((path.size() < 2 ? "" : path.get(path.size() - 2)).equals(parent)) {
                out.add(value(value, count, below(value, counts)));
            }
        });
        out.sort(Comparator.comparing(Results.Value::selected)
                .thenComparingLong(Results.Value::count)
                .reversed());
        return out;
    }

    private Results.Value value(String value, long count, List<Results.Value> children) {
        boolean in = search.include().getOrDefault(field, NONE).contains(value);
        boolean out = search.exclude().getOrDefault(field, NONE).contains(value);
        return new Results.Value(
                value,
                vocabulary.label(field, value),
                count,
                in,
                out,
                search.toggle(field, value).address(),
                out ? null : search.exclude(field, value).address(),
                children);
    }

    static DateSpan date(Search search, Release release) {
        return switch (search.dated()) {
            case PUBLISHED -> release.published().value();
            case HAPPENED -> release.happened().value();
            case SEEN -> DateSpan.day(release.seen().atZone(ZoneOffset.UTC).toLocalDate());
        };
    }

    private Set<String> of(Field one, Release release) {
        return switch (one) {
            case AGENCY ->
                set(release.agencies().stream().map(Agency.Mention::id).toList());
            case LOCATION ->
                set(release.locations().stream()
                        .filter(place -> place.role().inFacet())
                        .flatMap(place -> place.path().stream())
                        .toList());
            case TOPIC ->
                set(release.topics().stream()
                        .map(Topic.Mention::id)
                        .flatMap(id -> vocabulary.path(Field.TOPIC, id).stream())
                        .toList());
            case LANG -> Set.of(release.lang());
            case KIND -> Set.of(release.kind().id());
            case SOURCE -> Set.of(release.source());
            case YEAR -> {
                var from = date(search, release).from();
                yield Set.of(from == null ? "none" : Integer.toString(from.getYear()));
            }
        };
    }

    private static Set<String> set(List<String> values) {
        return new LinkedHashSet<>(values);
    }
}
