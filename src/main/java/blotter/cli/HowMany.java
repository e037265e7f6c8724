package blotter.cli;

import java.util.Locale;

/** A number of things in English words: 1 release, 2,000 releases. */
final class HowMany {
    private HowMany() {}

    /** @param noun in the singular, with a plural in s, or in es behind a sibilant */
    static String of(long number, String noun) {
        boolean sibilant = noun.endsWith("s") || noun.endsWith("sh") || noun.endsWith("ch") || noun.endsWith("x");
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : noun + (sibilant ? "es" : "s"));
    }
}
