package blotter.search;

import blotter.release.DateSpan;
import blotter.release.Release;
import blotter.search.Results.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts by looking at every release, to check an engine's counts by. */
public final class FacetBruteForce {
    private static final Map<String, String> TOPICS = Map.of("مخدرات", "narcotics");

    private final Vocabulary vocabulary = new SmallVocabulary();
    private final Collection<Release> all;

    public FacetBruteForce(Collection<Release> all) {
        this.all = all;
    }

    /** Counts of a facet over what matches but for the facet's own selection. */
    public Map<String, Long> counts(Search search, Field field) {
        Map<String, Long> out = new TreeMap<>();
        for (Release release : all) {
            if (matches(release, search, field, true)) {
                values(release, field, search.dated()).forEach(value -> out.merge(value, 1L, Long::sum));
            }
        }
        return out;
    }

    /** Counts by month over what matches but for from and to. */
    public Map<String, Long> months(Search search) {
        Map<String, Long> out = new TreeMap<>();
        for (Release release : all) {
            if (matches(release, search, null, false)) {
                DateSpan span = date(release, search.dated());
                LocalDate to = span.to();
                for (LocalDate at = span.from();
                        at != null && to != null && !YearMonth.from(at).isAfter(YearMonth.from(to));
                        at = at.plusMonths(1)) {
                    out.merge(YearMonth.from(at).toString(), 1L, Long::sum);
                }
            }
        }
        return out;
    }

    public long total(Search search) {
        return all.stream()
                .filter(release -> matches(release, search, null, true))
                .count();
    }

    private boolean matches(Release release, Search search, @Nullable Field without, boolean dates) {
        boolean relevant = switch (search.relevant()) {
            case YES -> release.relevant() || release.imported();
            case NO -> !release.relevant();
            case ANY -> true;
        };
        if (!relevant || !(says(release, search) || isAbout(release, search))) {
            return false;
        }
        for (Field field : Field.values()) {
            Set<String> values = values(release, field, search.dated());
            Set<String> in = search.include().getOrDefault(field, new TreeSet<>());
            Set<String> out = search.exclude().getOrDefault(field, new TreeSet<>());
            if (out.stream().anyMatch(values::contains)
                    || (field != without && !in.isEmpty() && in.stream().noneMatch(values::contains))) {
                return false;
            }
        }
        DateSpan span = date(release, search.dated());
        return !dates || (search.from().isEmpty() && search.to().isEmpty()) || overlaps(span, search);
    }

    private static boolean says(Release release, Search search) {
        return search.q().isEmpty() || (release.title() + " " + release.text()).contains(search.q());
    }

    /** Whether the topic that the words name was read from a release, whatever its own words are. */
    private boolean isAbout(Release release, Search search) {
        String topic = TOPICS.get(search.q());
        return search.also()
                && topic != null
                && values(release, Field.TOPIC, search.dated()).contains(topic);
    }

    private static boolean overlaps(DateSpan span, Search search) {
        LocalDate from = span.from();
        LocalDate to = span.to();
        return from != null
                && to != null
                && (search.from().isEmpty()
                        || !to.isBefore(
                                PartialDate.of(search.from()).orElseThrow().from()))
                && (search.to().isEmpty()
                        || !from.isAfter(
                                PartialDate.of(search.to()).orElseThrow().to()));
    }

    private Set<String> values(Release release, Field field, Search.Dated dated) {
        Set<String> out = new TreeSet<>();
        switch (field) {
            case AGENCY -> release.agencies().forEach(agency -> out.add(agency.id()));
            case LOCATION ->
                release.locations().stream()
                        .filter(place -> place.role().inFacet())
                        .forEach(place -> out.addAll(place.path()));
            case TOPIC -> release.topics().forEach(topic -> out.addAll(vocabulary.path(Field.TOPIC, topic.id())));
            case LANG -> out.add(release.lang());
            case KIND -> out.add(release.kind().id());
            case SOURCE -> out.add(release.source());
            case YEAR -> {
                DateSpan span = date(release, dated);
                LocalDate from = span.from();
                LocalDate to = span.to();
                if (from == null || to == null) {
                    out.add("none");
                } else {
                    for (int year = from.getYear(); year <= to.getYear(); year++) {
                        out.add(Integer.toString(year));
                    }
                }
            }
        }
        return out;
    }

    private static DateSpan date(Release release, Search.Dated dated) {
        return switch (dated) {
            case PUBLISHED -> release.published().value();
            case HAPPENED -> release.happened().value();
            case SEEN -> DateSpan.day(LocalDate.ofInstant(release.seen(), ZoneOffset.UTC));
        };
    }

    /** The counts of a tree, those at 0 left out. */
    public static Map<String, Long> flat(List<Value> values) {
        Map<String, Long> out = new TreeMap<>();
        for (Value value : values) {
            if (value.count() > 0) {
                out.put(value.value(), value.count());
            }
            out.putAll(flat(value.children()));
        }
        return out;
    }
}
