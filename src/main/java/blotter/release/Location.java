package blotter.release;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer.
 *
 * @param id a country's ISO 3166-1 alpha-2 code; else the GeoNames id as digits; else the id of another source with its
 *     prefix, such as {@code wof-1125920643}
 * @param name canonical English name
 * @param parent id of the place it lies in; null for a country
 * @param country ISO 3166-1 alpha-2
 * @param population 0 when not known
 * @param names by language (BCP 47: en ar ckb kmr fa tr), the usual one first
 */
public record Location(
        String id,
        String name,
        Level level,
        @Nullable String parent,
        String country,
        double lat,
        double lon,
        long population,
        Map<String, List<String>> names) {

    /** How deep a place lies: country, governorate or state, district, city or smaller. */
    public enum Level {
        COUNTRY,
        ADMIN1,
        ADMIN2,
        CITY
    }

    /** What a release says happened at a place. The facet holds scene, operation and court. */
    public enum Role {
        SCENE,
        OPERATION,
        COURT,
        ROUTE,
        ORIGIN,
        DESTINATION,
        DATELINE,
        BACKGROUND;

        /** Whether a place in this role is one where the release happened. */
        public boolean inFacet() {
            return this == SCENE || this == OPERATION || this == COURT;
        }
    }

    /**
     * A place in a release, in one role.
     *
     * @param admin1 canonical name of the governorate or state, null for a country
     * @param path ids from the country down to the place itself
     */
    public record Mention(
            String id,
            String name,
            @Nullable String admin1,
            String country,
            Role role,
            double lat,
            double lon,
            List<String> path,
            List<Evidence> evidence) {}
}
