package blotter.enrich;

import blotter.enrich.place.PlaceReader;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.Agency;
import blotter.release.Claimed;
import blotter.release.Evidence;
import blotter.release.Kind;
import blotter.release.Location;
import blotter.release.Topic;
import blotter.text.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns what came with a document (an import row's agency, location, kind, topic) into mentions that rest on the claim.
 * An agency that the authority file does not know is kept under an id made of its name, so that it can still be narrowed by; a
 * location is looked for by its whole path, {@code United
 * States/Illinois/Cook County}.
 */
final class Claims {
    private final PlaceReader places;
    private final Gazetteer gazetteer;
    private final Agencies agencies;

    Claims(PlaceReader places, Gazetteer gazetteer, Agencies agencies) {
        this.places = places;
        this.gazetteer = gazetteer;
        this.agencies = agencies;
    }

    List<Agency.Mention> agencies(List<Claimed> claims) {
        List<Agency.Mention> mentions = new ArrayList<>();
        for (Claimed claimed : of(claims, "agency")) {
            String words = claimed.claim().words().strip();
            if (words.chars().noneMatch(Character::isLetterOrDigit)) {
                continue; // a dash, as tables have it for none
            }
            Optional<Agency> known = agencies.agency(words)
                    .or(() -> agencies.named(words).stream().findFirst());
            mentions.add(new Agency.Mention(
                    known.map(Agency::id).orElseGet(() -> Agencies.unlisted(words)),
                    known.map(Agency::name).orElse(words),
                    Agency.Role.ISSUER,
                    List.of(claimed.claim())));
        }
        return mentions;
    }

    List<Location.Mention> locations(List<Claimed> claims) {
        List<Location.Mention> mentions = new ArrayList<>();
        for (Claimed claimed : of(claims, "location")) {
            Location place = place(claimed.claim().words());
            if (place != null) {
                mentions.add(places.mention(place, Location.Role.SCENE, List.<Evidence>of(claimed.claim())));
            }
        }
        return mentions;
    }

    private @Nullable Location place(String words) {
        Optional<Location> byId = gazetteer.location(words.strip());
        if (byId.isPresent()) {
            return byId.get();
        }
        List<String> levels = Arrays.stream(words.split("[/>]", -1))
                .map(String::strip)
                .filter(level -> !level.isEmpty())
                .toList();
        Location found = null;
        for (String level : levels) {
            Location above = found;
            Optional<Location> next = gazetteer.named(level).stream()
                    .filter(place -> above == null || gazetteer.path(place.id()).contains(above.id()))
                    .filter(place -> above == null || !place.id().equals(above.id()))
                    .findFirst();
            if (next.isPresent()) {
                found = next.get();
            }
        }
        return found;
    }

    List<Topic.Mention> topics(List<Claimed> claims, Map<String, Topic> topics) {
        List<Topic.Mention> mentions = new ArrayList<>();
        for (Claimed claimed : of(claims, "topic")) {
            String key = Fold.key(claimed.claim().words()).strip();
            topics.values().stream()
                    .filter(topic ->
                            topic.id().equals(key) || Fold.key(topic.name()).equals(key))
                    .findFirst()
                    .ifPresent(topic -> mentions.add(new Topic.Mention(topic.id(), List.of(claimed.claim()))));
        }
        return mentions;
    }

    Optional<Kind> kind(List<Claimed> claims) {
        return of(claims, "kind").stream()
                .map(claimed -> claimed.claim().words().strip().toLowerCase(Locale.ROOT))
                .flatMap(word ->
                        Arrays.stream(Kind.values()).filter(kind -> kind.id().equals(word)))
                .findFirst();
    }

    private static List<Claimed> of(List<Claimed> claims, String field) {
        return claims.stream()
                .filter(claimed -> claimed.field().equals(field))
                .filter(claimed -> !claimed.claim().words().isBlank())
                .toList();
    }
}
