package blotter.archive;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What checking the archive came to.
 *
 * @param records that were looked at
 * @param bytes of the segments that were looked at
 */
public record Verdict(Level level, int segments, long records, long bytes, List<Finding> findings) {
    public Verdict {
        findings = List.copyOf(findings);
    }

    /** How bad it is. The ordinal is the exit code of {@code verify}. */
    public enum Level {
        OK,
        REPAIRABLE,
        DAMAGE;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        Level worse(Level other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /**
     * One thing that is not as it must be.
     *
     * @param what short and stable: torn-tail, damaged-member, not-one-record, header, duplicate-id, block-digest,
     *     payload-digest, revisit, manifest, row, record, catalogue
     * @param segment below archive/, null when none is meant
     * @param offset bytes, -1 when none is meant
     * @param message what is wrong and what to do
     */
    public record Finding(
            Level level, String what, @Nullable String segment, long offset, String message) {}
}
