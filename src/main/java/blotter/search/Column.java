package blotter.search;

import blotter.release.Agency;
import blotter.release.DateSpan;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.release.Location;
import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.release.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column of an export, in the fixed order; docs/export.md explains each. */
enum Column {
    ID,
    COPY_OF,
    GIVEN_ID,
    KIND,
    SOURCE,
    LANG,
    TITLE,
    PUBLISHED_FROM,
    PUBLISHED_TO,
    PUBLISHED_PRECISION,
    HAPPENED_FROM,
    HAPPENED_TO,
    HAPPENED_PRECISION,
    SEEN,
    REMOVED,
    REVISIONS,
    RELEVANT,
    IMPORTED,
    AGENCY_IDS,
    AGENCIES,
    AGENCY_ROLES,
    LOCATION_IDS,
    LOCATIONS,
    LOCATION_ROLES,
    TOPICS,
    ARRESTED,
    KILLED,
    WOUNDED,
    SEIZURES,
    AUTHOR,
    SITE,
    URL,
    CAPTURE,
    SHA256,
    TEXT;

    /** The name in the first line of a CSV file and in a JSON object. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a release has in this column: a string, a number, a truth, a list of strings, or null when not known. */
    @Nullable
    Object value(Release release, @Nullable ReleaseId copyOf) {
        return switch (this) {
            case ID -> release.id().value();
            case COPY_OF -> copyOf == null ? null : copyOf.value();
            case GIVEN_ID -> release.givenId();
            case KIND -> release.kind().id();
            case SOURCE -> release.source();
            case LANG -> release.lang();
            case TITLE -> release.title();
            case PUBLISHED_FROM -> day(release.published().value(), true);
            case PUBLISHED_TO -> day(release.published().value(), false);
            case PUBLISHED_PRECISION -> release.published().value().precision().id();
            case HAPPENED_FROM -> day(release.happened().value(), true);
            case HAPPENED_TO -> day(release.happened().value(), false);
            case HAPPENED_PRECISION -> release.happened().value().precision().id();
            case SEEN -> release.seen().toString();
            case REMOVED -> release.removed() == null ? null : release.removed().toString();
            case REVISIONS -> release.revisions().size();
            case RELEVANT -> release.relevant();
            case IMPORTED -> release.imported();
            case AGENCY_IDS ->
                release.agencies().stream().map(Agency.Mention::id).toList();
            case AGENCIES ->
                release.agencies().stream().map(Agency.Mention::name).toList();
            case AGENCY_ROLES ->
                release.agencies().stream().map(a -> word(a.role())).toList();
            case LOCATION_IDS ->
                release.locations().stream().map(Location.Mention::id).toList();
            case LOCATIONS -> release.locations().stream().map(Column::place).toList();
            case LOCATION_ROLES ->
                release.locations().stream().map(l -> word(l.role())).toList();
            case TOPICS -> release.topics().stream().map(Topic.Mention::id).toList();
            case ARRESTED -> figure(release.facts().arrested());
            case KILLED -> figure(release.facts().killed());
            case WOUNDED -> figure(release.facts().wounded());
            case SEIZURES ->
                release.facts().seizures().stream().map(Column::seizure).toList();
            case AUTHOR -> release.author();
            case SITE -> release.site();
            case URL -> release.url();
            case CAPTURE -> release.capture().id();
            case SHA256 -> release.capture().sha256();
            case TEXT -> release.text();
        };
    }

    private static @Nullable String day(DateSpan span, boolean first) {
        return span.known() ? String.valueOf(first ? span.from() : span.to()) : null;
    }

    private static String place(Location.Mention place) {
        return Stream.of(place.name(), place.admin1(), place.country())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Integer figure(@Nullable Found<Integer> found) {
        return found == null ? null : found.value();
    }

    private static String seizure(Facts.Seizure seizure) {
        return seizure.quantity() == null
                ? seizure.what()
                : String.join(
                                " ",
                                List.of(
                                        seizure.quantity().toPlainString(),
                                        Objects.requireNonNullElse(seizure.unit(), ""),
                                        seizure.what()))
                        .replace("  ", " ");
    }

    private static String word(Enum<?> role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
