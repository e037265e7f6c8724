package blotter.archive;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What checking the archive came to.
 *
 * @param segments that were looked at
 * @param of how many segments there are
 * @param records that were looked at
 * @param bytes of the segments that were looked at
 */
public record Verdict(Level level, int segments, int of, long records, long bytes, List<Finding> findings) {
    public Verdict {
        findings = List.copyOf(findings);
    }

    /** The same with more findings. */
    public Verdict with(List<Finding> more) {
        return and(new Verdict(Level.OK, 0, 0, 0, 0, more));
    }

    /** Both together. */
    public Verdict and(Verdict other) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(other.findings);
        Level worst = level.worse(other.level);
        for (Finding finding : other.findings) {
            worst = worst.worse(finding.level());
        }
        return new Verdict(
                worst, segments + other.segments, of + other.of, records + other.records, bytes + other.bytes, all);
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
     *     payload-digest, large, revisit, manifest, row, record, catalogue, index
     * @param segment below archive/, null when none is meant
     * @param offset bytes, -1 when none is meant
     * @param message what is wrong and what to do
     */
    public record Finding(
            Level level, String what, @Nullable String segment, long offset, String message) {}
}
