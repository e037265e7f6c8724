package blotter.archive;

import blotter.release.ReleaseId;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must outlive the index but is no capture: kept as WARC metadata records. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "note")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Note.Readings.class, name = "readings"),
    @JsonSubTypes.Type(value = Note.Attempt.class, name = "attempt"),
    @JsonSubTypes.Type(value = Note.Rest.class, name = "rest"),
    @JsonSubTypes.Type(value = Note.Coverage.class, name = "coverage"),
    @JsonSubTypes.Type(value = Note.Withheld.class, name = "withheld")
})
public sealed interface Note {
    Instant at();

    /** What was read from a batch of captures. */
    record Readings(Instant at, List<Reading> readings) implements Note {}

    /** A request that got no answer. */
    record Attempt(Instant at, String url, String source, String outcome, String message) implements Note {}

    /** A host asked to be left alone until a time. */
    record Rest(Instant at, String host, Instant until, String reason) implements Note {}

    /**
     * What one visit to a source on one day came to.
     *
     * @param broken what somebody should look into, null when all was well
     * @param listed how many addresses its listings and APIs showed on their first pages; null when it has none
     */
    record Coverage(
            Instant at,
            LocalDate day,
            String source,
            int fetched,
            int unchanged,
            int fresh,
            int changed,
            int gone,
            int refused,
            int failed,
            @Nullable String broken,
            @Nullable Integer listed)
            implements Note {}

    /** A takedown: the release is shown no more, and the tombstone says why. */
    record Withheld(Instant at, ReleaseId release, String reason, String by, List<String> hashes, boolean erased)
            implements Note {}
}
