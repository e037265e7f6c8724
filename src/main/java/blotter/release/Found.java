package blotter.release;

import java.util.List;

/** A value read from a release, and what it rests on. */
public record Found<T>(T value, List<Evidence> evidence) {
    public Found {
        evidence = List.copyOf(evidence);
    }

    public static <T> Found<T> of(T value, Evidence... evidence) {
        return new Found<>(value, List.of(evidence));
    }
}
