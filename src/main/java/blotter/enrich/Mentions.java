package blotter.enrich;

import blotter.gazetteer.Agencies;
import blotter.release.Agency;
import blotter.release.Claimed;
import blotter.release.Evidence;
import blotter.release.Location;
import blotter.release.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins what was read from a text with what came with it as claims, each thing once, with the evidence of both. */
final class Mentions {
    private final Claims claims;
    private final Agencies agencies;

    Mentions(Claims claims, Agencies agencies) {
        this.claims = claims;
        this.agencies = agencies;
    }

    /** The agencies that were read with those that were claimed; where one is claimed, it is the issuer. */
    List<Agency.Mention> agencies(List<Agency.Mention> found, List<Claimed> claimed, @Nullable String source) {
        return withSource(withClaims(found, claims.agencies(claimed)), source);
    }

    private static List<Agency.Mention> withClaims(List<Agency.Mention> found, List<Agency.Mention> told) {
        Map<String, Agency.Mention> all = new LinkedHashMap<>();
        for (Agency.Mention claimed : told) {
            all.put(claimed.id(), claimed);
        }
        boolean issued = !all.isEmpty();
        for (Agency.Mention mention : found) {
            Agency.Role role = issued && mention.role() == Agency.Role.ISSUER ? Agency.Role.MENTIONED : mention.role();
            all.merge(
                    mention.id(),
                    new Agency.Mention(mention.id(), mention.name(), role, mention.evidence()),
                    (a, b) -> {
                        List<Evidence> both = new ArrayList<>(a.evidence());
                        both.addAll(b.evidence());
                        return new Agency.Mention(a.id(), a.name(), a.role(), List.copyOf(both));
                    });
        }
        return List.copyOf(all.values());
    }

    /** An agency's own newsroom speaks for it, whether or not the text names it. */
    private List<Agency.Mention> withSource(List<Agency.Mention> found, @Nullable String source) {
        if (source == null || found.stream().anyMatch(m -> m.role() == Agency.Role.ISSUER)) {
            return found;
        }
        List<Agency.Mention> all = new ArrayList<>();
        all.add(new Agency.Mention(
                source,
                agencies.agency(source).map(Agency::name).orElse(source),
                Agency.Role.ISSUER,
                List.of(new Evidence.Claim(Evidence.Origin.SOURCE_CONFIG, source, null))));
        all.addAll(found);
        return List.copyOf(all);
    }

    /** The places that were read with those that were claimed, which are scenes. */
    List<Location.Mention> locations(List<Location.Mention> found, List<Claimed> told) {
        Map<String, Location.Mention> all = new LinkedHashMap<>();
        for (Location.Mention mention : found) {
            all.put(mention.id(), mention);
        }
        for (Location.Mention claimed : claims.locations(told)) {
            all.merge(claimed.id(), claimed, (a, b) -> {
                List<Evidence> both = new ArrayList<>(b.evidence());
                both.addAll(a.role().inFacet() ? a.evidence() : List.of());
                return new Location.Mention(
                        b.id(),
                        b.name(),
                        b.admin1(),
                        b.country(),
                        a.role().inFacet() ? a.role() : b.role(),
                        b.lat(),
                        b.lon(),
                        b.path(),
                        List.copyOf(both));
            });
        }
        return List.copyOf(all.values());
    }

    /** The topics that were read with those that were claimed. */
    List<Topic.Mention> topics(List<Topic.Mention> found, List<Claimed> told, Map<String, Topic> known) {
        Map<String, Topic.Mention> all = new LinkedHashMap<>();
        for (Topic.Mention mention : found) {
            all.put(mention.id(), mention);
        }
        for (Topic.Mention claimed : claims.topics(told, known)) {
            all.merge(claimed.id(), claimed, (a, b) -> {
                List<Evidence> both = new ArrayList<>(a.evidence());
                both.addAll(b.evidence());
                return new Topic.Mention(a.id(), List.copyOf(both));
            });
        }
        return List.copyOf(all.values());
    }
}
