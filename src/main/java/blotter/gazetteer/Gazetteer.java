package blotter.gazetteer;

import blotter.release.Location;
import blotter.text.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Places by id and by name in any script: countries, their first-level divisions, towns, and Iraq and Syria down to the
 * village. Rows stay as bytes and become a {@link Location} only when asked for.
 */
public final class Gazetteer {
    private final Rows rows;
    private final Map<Integer, Location> overlay;
    private final NameTable names;
    private final Map<String, Integer> added;
    private final Tagger<Location> tagger;
    private final Bywords bywords = new Bywords();
    /** Paths once asked for; places that texts name are few. */
    private final Map<String, List<String>> paths = new ConcurrentHashMap<>();

    private volatile @Nullable List<Near.Candidate> suggestible;

    private Gazetteer(Rows rows, Map<Integer, Location> overlay, NameTable names, Map<String, Integer> added) {
        this.rows = rows;
        this.overlay = overlay;
        this.names = names;
        this.added = added;
        this.tagger = new Tagger<>(names);
    }

    /**
     * Reads the gazetteer and lays places over it: one with a known id replaces the place and adds its names, any other
     * is a place of its own.
     */
    public static Gazetteer load(List<Location> overlay) {
        NameTable names = new NameTable(250_000);
        Rows rows = Rows.read(names);
        Map<Integer, Location> over = new HashMap<>();
        Map<String, Integer> added = new HashMap<>();
        for (Location location : overlay) {
            int row = rows.row(location.id());
            if (row < 0) {
                row = rows.size() + added.size();
                added.put(location.id(), row);
                over.put(row, location);
            } else {
                over.put(row, merged(location, rows.location(row)));
            }
            int number = row;
            names(location).forEach(name -> Tagger.put(names, name, number));
        }
        return new Gazetteer(rows, over, names, added);
    }

    private static Location merged(Location first, Location second) {
        Map<String, List<String>> names = new HashMap<>(second.names());
        first.names().forEach((language, more) -> {
            List<String> all = new ArrayList<>(more);
            for (String name : names.getOrDefault(language, List.of())) {
                if (!all.contains(name)) {
                    all.add(name);
                }
            }
            names.put(language, List.copyOf(all));
        });
        boolean placed = first.lat() != 0 || first.lon() != 0;
        return new Location(
                first.id(),
                first.name(),
                first.level(),
                first.parent() == null ? second.parent() : first.parent(),
                first.country(),
                placed ? first.lat() : second.lat(),
                placed ? first.lon() : second.lon(),
                Math.max(first.population(), second.population()),
                Map.copyOf(names));
    }

    private static List<String> names(Location location) {
        List<String> all = new ArrayList<>();
        all.add(location.name());
        location.names().values().forEach(all::addAll);
        return all;
    }

    public Optional<Location> location(String id) {
        int row = row(id);
        return row < 0 ? Optional.empty() : Optional.of(at(row));
    }

    private int row(String id) {
        Integer extra = added.get(id);
        return extra != null ? extra : rows.row(id);
    }

    Location at(int row) {
        Location location = overlay.get(row);
        return location != null ? location : rows.location(row);
    }

    private Tier tier(int row) {
        return overlay.containsKey(row) ? Tier.ALWAYS : rows.tier(row);
    }

    /** Whether people listed a place in the configuration: it matters, however few live there. */
    public boolean listed(Location place) {
        return overlay.containsKey(row(place.id()));
    }

    /** Places of that name in any script, largest first: countries, divisions, then towns by inhabitants. */
    public List<Location> named(String name) {
        List<Location> found = new ArrayList<>();
        for (int row : Tagger.exact(names, name)) {
            found.add(at(row));
        }
        found.sort(Comparator.comparing(Location::level)
                .thenComparing(Comparator.comparingLong(Location::population).reversed())
                .thenComparing(Location::id));
        return List.copyOf(found);
    }

    /** Ids from the country down to the place; empty when the id is not known. */
    public List<String> path(String id) {
        List<String> known = paths.get(id);
        if (known == null) {
            known = climb(id);
            if (!known.isEmpty()) {
                paths.put(id, known);
            }
        }
        return known;
    }

    private List<String> climb(String id) {
        List<String> path = new ArrayList<>();
        @Nullable String next = id;
        while (next != null && path.size() < 6) {
            int row = row(next);
            if (row < 0) {
                break;
            }
            path.addFirst(next);
            next = at(row).parent();
        }
        return List.copyOf(path);
    }

    /** Canonical names nearest to a name that is not known, at most five, nearest first. Hamlets are not suggested. */
    public List<String> suggest(String name) {
        return Near.to(Fold.key(name).strip(), suggestible());
    }

    /** Every name that may be suggested, folded once: who mistypes one name mistypes more. */
    private List<Near.Candidate> suggestible() {
        List<Near.Candidate> known = suggestible;
        if (known == null) {
            known = new ArrayList<>();
            for (int row = 0; row < rows.size() + added.size(); row++) {
                if (tier(row) == Tier.ALWAYS) {
                    Location location = at(row);
                    for (String each : names(location)) {
                        known.add(new Near.Candidate(Fold.key(each).strip(), location.name(), location.population()));
                    }
                }
            }
            suggestible = known;
        }
        return known;
    }

    /** The places that bear a name which stands between two folded places of a text, whether or not it is tagged there. */
    public Named named(Words words, int start, int end) {
        List<Candidate> candidates = new ArrayList<>();
        for (int row : Tagger.exact(names, words.folded().text(start, end))) {
            candidates.add(new Candidate(at(row), tier(row)));
        }
        bywords.division(words, start, end).flatMap(this::location).ifPresent(l -> candidates.addFirst(always(l)));
        bywords.country(words, start, end).flatMap(this::location).ifPresent(l -> candidates.addFirst(always(l)));
        return new Named(words.wordFrom(start), words.wordFrom(end), start, end, candidates);
    }

    /** Every place a text names, with all that bear the name; which is meant is for {@link Choice} to say. */
    public List<Named> tags(Words words) {
        List<Named> found = new ArrayList<>();
        for (Tagger.Hit hit : tagger.hits(words)) {
            List<Candidate> candidates = new ArrayList<>(hit.references().size());
            for (int row : hit.references()) {
                candidates.add(new Candidate(at(row), tier(row)));
            }
            found.add(new Named(hit.from(), hit.to(), hit.start(), hit.end(), candidates));
        }
        shortened(words, found);
        return found;
    }

    /** Puts in the divisions that are shortened after a town of theirs. */
    private void shortened(Words words, List<Named> found) {
        for (Bywords.Shortened each : bywords.divisions(words)) {
            int before = -1;
            for (int i = 0; i < found.size() && found.get(i).to() <= each.from(); i++) {
                before = i;
            }
            Optional<Location> division = location(each.division());
            boolean town = before >= 0
                    && found.get(before).to() == each.from()
                    && found.get(before).candidates().stream()
                            .anyMatch(c -> path(c.location().id()).contains(each.division()));
            if (town && division.isPresent()) {
                found.removeIf(one -> one.from() < each.to() && one.to() > each.from());
                found.add(
                        before + 1,
                        new Named(each.from(), each.to(), each.start(), each.end(), List.of(always(division.get()))));
            }
        }
    }

    private static Candidate always(Location location) {
        return new Candidate(location, Tier.ALWAYS);
    }

    /** Where a text names the people or the things of a country. */
    public List<People> peoples(Words words) {
        return bywords.peoples(words);
    }

    /** A word for the people or the things of a country, by its ISO code: Kuwaiti, العراقية. */
    public record People(int from, int to, String country) {}

    /** A place that bears a name, and when it is believed to be meant by it. */
    public record Candidate(Location location, Tier tier) {
        /** Whether its name alone may mean it. */
        public boolean known() {
            return tier == Tier.ALWAYS;
        }
    }

    /** A name in a text: its words, its folded span, and the places that bear it. */
    public record Named(int from, int to, int start, int end, List<Candidate> candidates) {
        public Named {
            candidates = List.copyOf(candidates);
        }
    }
}
