package blotter.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the catalogue stores them: microseconds since 1970, so that they sort as numbers. */
final class Micros {
    private Micros() {}

    static long of(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static Instant at(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
