package blotter.gazetteer;

import blotter.release.Location.Level;

/** How levels and tiers are written in a row of the places resource: one letter each. */
final class Columns {
    private Columns() {}

    static char code(Level level) {
        return switch (level) {
            case COUNTRY -> 'c';
            case ADMIN1 -> 'g';
            case ADMIN2 -> 'd';
            case CITY -> 't';
        };
    }

    static Level level(char code) {
        return switch (code) {
            case 'c' -> Level.COUNTRY;
            case 'g' -> Level.ADMIN1;
            case 'd' -> Level.ADMIN2;
            case 't' -> Level.CITY;
            default -> throw new IllegalArgumentException("no level is written " + code);
        };
    }

    static char code(Tier tier) {
        return switch (tier) {
            case ALWAYS -> 'a';
            case TRIGGER -> 'b';
            case PARENT -> 'p';
        };
    }

    static Tier tier(char code) {
        return switch (code) {
            case 'a' -> Tier.ALWAYS;
            case 'b' -> Tier.TRIGGER;
            case 'p' -> Tier.PARENT;
            default -> throw new IllegalArgumentException("no tier is written " + code);
        };
    }
}
