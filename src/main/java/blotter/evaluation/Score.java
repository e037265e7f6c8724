package blotter.evaluation;

/**
 * One figure of one measure.
 *
 * @param name set and figure with a dot between, the key of its floor: {@code trafilatura.segment-f1}
 * @param cases how many pages, phrases or questions it was taken from
 * @param better which way is better; a floor of a figure that should be small is its ceiling
 */
public record Score(String name, double value, int cases, Better better) {
    /** Which way a figure should go. */
    public enum Better {
        HIGHER,
        LOWER,
        /** Told, never judged: speed on a machine nobody knows. */
        NEITHER
    }

    public static Score of(String name, double value, int cases) {
        return new Score(name, value, cases, Better.HIGHER);
    }

    boolean holds(double floor) {
        return switch (better) {
            case HIGHER -> value >= floor;
            case LOWER -> value <= floor;
            case NEITHER -> true;
        };
    }
}
