package blotter.release;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the operation a release announces. Null means not stated, which is not zero.
 *
 * @param arrested people arrested, null when not stated
 * @param killed people killed, null when not stated
 * @param wounded people wounded, null when not stated
 */
public record Facts(
        @Nullable Found<Integer> arrested,
        @Nullable Found<Integer> killed,
        @Nullable Found<Integer> wounded,
        List<Seizure> seizures) {
    public static final Facts NONE = new Facts(null, null, null, List.of());

    public Facts {
        seizures = List.copyOf(seizures);
    }

    /**
     * Something seized.
     *
     * @param what canonical English name of the commodity
     * @param quantity null when not stated
     * @param unit kg, g, l, pill, piece or an ISO 4217 code; null when the quantity is
     */
    public record Seizure(
            String what,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            List<Evidence> evidence) {}
}
