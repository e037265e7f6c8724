package blotter.search;

import blotter.release.Location;
import blotter.text.Fold;
import blotter.text.Tables;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which names may widen a query. A name is safe when those who type it are likely to mean the place or agency: crystal is
 * a town in Minnesota and no reason to search for it.
 */
final class SafeNames {
    /** A smaller town's name is as likely to be a plain word. */
    private static final long LARGE = 100_000;

    /** Countries whose towns are meant by their names too, and inhabitants such a town has. */
    private static final Set<String> HOME = Set.of("IQ", "SY", "KW");

    private static final long TOWN = 5_000;

    /** A shorter name in Latin letters is as likely to be a plain word. */
    private static final int SHORT = 4;

    private static final int LONGEST_ACRONYM = 8;

    private final Set<String> plain;
    private final Set<String> capitals;

    SafeNames() {
        plain = Tables.lines(SafeNames.class, "plain-words.txt").stream()
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .map(SafeNames::key)
                .collect(Collectors.toUnmodifiableSet());
        capitals = Tables.lines(SafeNames.class, "capitals.tsv").stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the words are likely to be meant as the name of a place. */
    boolean likely(String words) {
        boolean capital = !words.isEmpty() && Character.isUpperCase(words.codePointAt(0));
        return words.length() >= (latin(words) && !capital ? SHORT : 3) && !plain(words);
    }

    /** Whether the words are of everyday language. */
    boolean plain(String words) {
        return plain.contains(key(words));
    }

    /** Whether a place is known well enough to be meant by its name alone. */
    boolean known(Location place) {
        return place.level().compareTo(Location.Level.ADMIN1) <= 0
                || place.population() >= (HOME.contains(place.country()) ? TOWN : LARGE)
                || (HOME.contains(place.country()) && place.level() == Location.Level.ADMIN2)
                || capitals.contains(place.id());
    }

    /** Whether words that equal an acronym but for case are written as one. */
    boolean written(String words, Collection<String> names) {
        List<String> same =
                names.stream().filter(name -> key(name).equals(key(words))).toList();
        return same.isEmpty() || same.stream().anyMatch(name -> !acronym(name) || name.equals(words));
    }

    /** Whether a place lies where its names are spelled in Latin letters as one likes. */
    boolean near(Location place) {
        return HOME.contains(place.country());
    }

    /** Names worth searching, each spelling once: no transliterations without capitals, no plain words, no remarks. */
    List<String> worth(Collection<String> names) {
        Map<String, String> out = new LinkedHashMap<>();
        for (String name : names) {
            boolean small = latin(name) && !name.isEmpty() && Character.isLowerCase(name.codePointAt(0));
            boolean remark = name.indexOf(',') >= 0 || name.indexOf('،') >= 0;
            if (!small && !remark && !plain(name)) {
                out.putIfAbsent(key(name), name);
            }
        }
        return List.copyOf(out.values());
    }

    private static boolean acronym(String name) {
        return name.length() <= LONGEST_ACRONYM && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    static boolean latin(String words) {
        return words.chars().allMatch(c -> c < 0x250);
    }

    private static String key(String name) {
        return Fold.key(name).strip();
    }
}
