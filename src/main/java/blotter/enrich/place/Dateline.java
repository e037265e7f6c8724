package blotter.enrich.place;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Gazetteer;
import blotter.gazetteer.Gazetteer.Named;
import blotter.release.Evidence;
import blotter.release.Location;
import blotter.text.Folded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a dateline from the places of a story: {@code ERBIL (Outlet) -}, {@code TIKRIT, Salahaddin -}, {@code BASRA,
 * December 7 -}, {@code Outlet - Basra} alone on a line near the top. Six of ten such places are no scene.
 */
final class Dateline {
    private static final int TOP_LINES = 4;
    private static final int FARTHEST = 60;
    /** Where newspapers write from. */
    private static final Set<String> CAPITALS = WordLists.of("Dateline.capitals");

    private Dateline() {}

    static boolean at(Passage passage, Named named) {
        if (passage.field() != Evidence.Field.TEXT || named.start() > FARTHEST * 8) {
            return false;
        }
        Folded folded = passage.words().folded();
        int start = named.start();
        int line = start;
        while (line > 0 && folded.at(line - 1) != '\n') {
            line--;
        }
        int lines = 0;
        for (int i = 0; i < line; i++) {
            lines += folded.at(i) == '\n' ? 1 : 0;
        }
        if (lines > TOP_LINES || start - line > FARTHEST) {
            return false;
        }
        int end = line;
        while (end < folded.length() && folded.at(end) != '\n') {
            end++;
        }
        if (lines == 0 && colon(passage, named, line)) {
            return true;
        }
        int dash = dash(folded, afterMark(folded, line), Math.min(end, line + FARTHEST));
        if (dash < 0) {
            return false;
        }
        boolean label = end - line < FARTHEST;
        return dash >= named.end() ? headOnly(folded, line, dash) : label;
    }

    /** "KUWAIT CITY: The ministry", عبدالله - سبق - الرياض: a name before the colon that ends the head of a text. */
    private static boolean colon(Passage passage, Named named, int line) {
        Folded folded = passage.words().folded();
        int end = named.end();
        while (end < folded.length() && folded.at(end) == ' ') {
            end++;
        }
        boolean ends = end + 1 < folded.length() && folded.at(end) == ':' && folded.at(end + 1) != '\n';
        boolean head = CAPITALS.contains(PlaceSpelling.key(passage, named))
                && (passage.words().arabic(named.from())
                        || Capitals.all(passage.words().written(named.from(), named.to())));
        return ends && head && headOnly(folded, line, end) && !listed(folded, end);
    }

    /** Whether a later line has a head of its own: KIRKUK: four arrested, BASRA: three. */
    private static boolean listed(Folded folded, int from) {
        int line = -1;
        for (int i = from + 1; i < folded.length(); i++) {
            if (folded.at(i) == '\n') {
                line = i;
            } else if (folded.at(i) == ':' && line >= 0 && i - line < FARTHEST / 2) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name is the first word of a dateline: there a town stands, and no station or person. */
    static boolean headedBy(Passage passage, Named named) {
        Folded folded = passage.words().folded();
        int before = named.start() - 1;
        while (before >= 0 && folded.at(before) == ' ') {
            before--;
        }
        return (before < 0 || folded.at(before) == '\n') && at(passage, named);
    }

    /** The country a dateline names, else that of the largest place that bears its first name; null without a dateline. */
    static @Nullable String country(Passage passage, List<Named> names) {
        Location town = null;
        for (Named named : names) {
            if (!headedBy(passage, named) && (town == null || !at(passage, named))) {
                continue;
            }
            Location largest = largest(named);
            if (largest != null && largest.level() == Location.Level.COUNTRY) {
                return largest.country();
            }
            town = town == null ? largest : town;
        }
        return town == null ? null : town.country();
    }

    /** The country that bears a name, else the largest place believed by it. */
    private static @Nullable Location largest(Named named) {
        Location largest = null;
        for (Gazetteer.Candidate candidate : named.candidates()) {
            Location location = candidate.location();
            if (location.level() == Location.Level.COUNTRY) {
                return location;
            }
            boolean larger = largest == null || location.population() > largest.population();
            largest = candidate.known() && larger ? location : largest;
        }
        return largest;
    }

    /** Where a line begins behind the dash that marks an item of a list. */
    private static int afterMark(Folded folded, int line) {
        int first = line;
        while (first < folded.length() && folded.at(first) == ' ') {
            first++;
        }
        return first < folded.length() && folded.at(first) == '-' ? first + 1 : line;
    }

    /** A dash that parts: with a space on one side, or two of them, or a slash at the end of the first word. */
    private static int dash(Folded folded, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = folded.at(i);
            boolean spaced = i + 1 >= folded.length() || folded.at(i + 1) == ' ' || folded.at(i + 1) == '-';
            boolean bracket = i > from && folded.at(i - 1) == ')'; // دبي (CNN)—كشفت
            if ((c == '-' && (spaced || bracket)) || (c == '/' && spaced && i > from)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether what stands before the dash is short and no sentence. */
    private static boolean headOnly(Folded folded, int line, int dash) {
        int words = 1;
        boolean bracket = false;
        int first = line;
        while (first < dash && folded.at(first) == ' ') {
            first++;
        }
        for (int i = first; i < dash; i++) {
            bracket |= folded.at(i) == '(';
            words += folded.at(i) == ' ' && !bracket ? 1 : 0;
        }
        return words <= 6;
    }
}
