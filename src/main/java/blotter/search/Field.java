package blotter.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A facet: a field one can narrow by. Values are or-ed inside a facet and and-ed between facets. */
public enum Field {
    AGENCY,
    LOCATION,
    YEAR,
    LANG,
    KIND,
    TOPIC,
    SOURCE;

    /** The name used in addresses, flags, queries and JSON. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
