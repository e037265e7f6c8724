package blotter.web.page;

import java.util.List;
import java.util.Locale;

/** The plural forms of the interface languages (CLDR, cardinal): six in Arabic, two in the others. */
enum Plural {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    static Plural of(String language, long count) {
        if (!language.equals("ar")) {
            return count == 1 ? ONE : OTHER;
        }
        long rest = count % 100;
        if (count <= 2) {
            return count == 0 ? ZERO : count == 1 ? ONE : TWO;
        }
        return rest >= 3 && rest <= 10 ? FEW : rest >= 11 ? MANY : OTHER;
    }

    static List<Plural> formsOf(String language) {
        return language.equals("ar") ? List.of(values()) : List.of(ONE, OTHER);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
