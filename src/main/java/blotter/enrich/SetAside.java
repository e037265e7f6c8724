package blotter.enrich;

import blotter.release.Agency;
import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.release.Location;
import blotter.release.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a reading when the text turns out to be none about security: agencies and places stay as mentions, for
 * people who search for them, but nobody issued anything and nothing happened to anybody anywhere on any day. What came as a
 * claim stays.
 */
final class SetAside {
    private SetAside() {}

    static Enriched of(Enriched read) {
        return new Enriched(
                read.relevant(),
                read.kind(),
                read.agencies().stream().map(SetAside::mentioned).toList(),
                read.locations().stream().map(SetAside::background).toList(),
                Found.of(DateSpan.NONE),
                List.of(),
                read.topics().stream().filter(SetAside::claimed).toList(),
                new Facts(
                        nobody(read.facts().arrested()),
                        nobody(read.facts().killed()),
                        nobody(read.facts().wounded()),
                        List.of()),
                List.of());
    }

    /** Who was hurt in a match was hurt in no operation; that nobody was still holds. */
    private static @Nullable Found<Integer> nobody(@Nullable Found<Integer> figure) {
        return figure == null || figure.value() > 0 ? null : figure;
    }

    private static Agency.Mention mentioned(Agency.Mention one) {
        return claimed(one.evidence())
                ? one
                : new Agency.Mention(one.id(), one.name(), Agency.Role.MENTIONED, one.evidence());
    }

    private static Location.Mention background(Location.Mention one) {
        return claimed(one.evidence()) || !one.role().inFacet()
                ? one
                : new Location.Mention(
                        one.id(),
                        one.name(),
                        one.admin1(),
                        one.country(),
                        Location.Role.BACKGROUND,
                        one.lat(),
                        one.lon(),
                        one.path(),
                        one.evidence());
    }

    private static boolean claimed(Topic.Mention one) {
        return claimed(one.evidence());
    }

    private static boolean claimed(List<Evidence> evidence) {
        return evidence.stream().anyMatch(Evidence.Claim.class::isInstance);
    }
}
