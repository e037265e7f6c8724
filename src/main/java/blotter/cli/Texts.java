package blotter.cli;

import blotter.text.Language;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Small readings of text that several commands share. */
final class Texts {
    private Texts() {}

    /** The language given, else the one the text is in. */
    static String language(@Nullable String given, String title, String text) {
        return given == null || given.isBlank() || given.equals(Language.UNKNOWN) || given.equals("ku")
                ? new Language().of(title + "\n" + text, given == null ? List.of() : List.of(given))
                : given;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
