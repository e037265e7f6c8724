package blotter.release;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who speaks in a release: an agency itself, or the press about it. */
public enum Kind {
    STATEMENT,
    STORY;

    /** The name used in addresses, files and on screen. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
