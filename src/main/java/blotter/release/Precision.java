package blotter.release;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How exactly a date is known. */
public enum Precision {
    DAY,
    MONTH,
    YEAR,
    NONE;

    /** The name used in addresses and files. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
