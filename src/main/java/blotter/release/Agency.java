package blotter.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the authority file.
 *
 * @param id stable and short, such as {@code iq-inss}
 * @param name canonical English name
 * @param type police, intelligence, prosecutor, counter-narcotics, counter-terrorism, military, border, court, ...
 * @param country ISO 3166-1 alpha-2, or INT for an international body
 * @param parent id of the body it belongs to
 * @param from its first day, null when not known or long ago
 * @param to its last day, null while it exists
 * @param names every other name by language (BCP 47), the usual one first
 * @param doubtful names that a native reader has not confirmed
 */
public record Agency(
        String id,
        String name,
        @Nullable String acronym,
        String type,
        String country,
        @Nullable String parent,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<String, List<String>> names,
        List<String> doubtful) {

    /** Whether it did not exist yet on a day. */
    public boolean later(LocalDate day) {
        return from != null && day.isBefore(from);
    }

    /** Whether it existed no more on a day. */
    public boolean gone(LocalDate day) {
        return to != null && day.isAfter(to);
    }

    /** What a release does with an agency. */
    public enum Role {
        ISSUER,
        EXECUTING,
        PARTNER,
        QUOTED,
        MENTIONED
    }

    /** An agency in a release, in one role. */
    public record Mention(String id, String name, Role role, List<Evidence> evidence) {}
}
