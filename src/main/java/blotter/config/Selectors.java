package blotter.config;

import blotter.config.Node.Scalar;
import org.jsoup.select.Selector;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/** CSS selectors, checked when the file is read and not when the first page comes. */
final class Selectors {
    private Selectors() {}

    static @Nullable String one(Section section, String key) {
        return section.text(key).map(text -> checked(text, section.mark(key))).orElse(null);
    }

    static String needed(Section section, String key) {
        return checked(section.needed(key), section.mark(key));
    }

    static void check(Scalar value) {
        checked(value.text(), value.mark());
    }

    private static String checked(String css, Node.Mark mark) {
        try {
            Selector.evaluatorOf(css);
            return css;
        } catch (SelectorParseException | IllegalArgumentException e) {
            throw mark.wrong("\"" + css + "\" is not a CSS selector: " + e.getMessage());
        }
    }
}
