package blotter.gazetteer;

import blotter.release.Agency;
import blotter.text.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The authority file of agencies: found by id, by any of their names in any script, and in a text. An acronym counts in
 * a text only as it is written; a Latin name only with a capital, unless the file writes it small (police of Anbar).
 */
public final class Agencies {
    private static final String UNLISTED = "x-";
    private static final int SEVERAL = 3;
    /** Shorter words say nothing of whose name they are part. */
    private static final int SHORTEST_PART = 3;

    /** Countries and bodies of countries as newspapers shorten them, where more of a name follows. */
    private static final Map<String, String> POINTED =
            Map.of("US", "U.S.", "United States", "U.S.", "UK", "U.K.", "UN", "U.N.", "EU", "E.U.");

    private static final Set<String> GENERAL = Resources.rows("general.tsv").stream()
            .flatMap(Arrays::stream)
            .map(word -> Fold.key(word).strip())
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern COUNTRY = Pattern.compile("\\b(US|United States|UK|UN|EU)(?= )");

    private final Map<String, Agency> byId;
    private final Map<String, List<Agency>> byName;
    private final Tagger<Bearer> tagger;
    /** The countries whose agencies have a word in their names. */
    private final Map<String, Set<String>> countries = new HashMap<>();
    /** Where each stands in the authority file, by id. */
    private final Map<String, Integer> order = new HashMap<>();

    /** An agency under one of its names; the acronym as it must be written, empty for another name; whether the name begins small. */
    private record Bearer(Agency agency, String acronym, boolean small) {}

    /** A name in a text: its words, its folded span, and the agencies that bear it. */
    public record Named(int from, int to, int start, int end, List<Agency> agencies) {}

    private Agencies(Map<String, Agency> byId, Map<String, List<Agency>> byName, Tagger<Bearer> tagger) {
        this.byId = byId;
        this.byName = byName;
        this.tagger = tagger;
        byId.keySet().forEach(id -> order.put(id, order.size()));
        for (Agency agency : byId.values()) {
            for (String name : names(agency)) {
                Words words = Words.of(name);
                for (int w = 0; w < words.size(); w++) {
                    countries
                            .computeIfAbsent(words.word(w), _ -> new HashSet<>())
                            .add(agency.country());
                }
            }
        }
    }

    public static Agencies of(List<Agency> agencies) {
        Map<String, Agency> byId = new LinkedHashMap<>();
        Map<String, Set<Agency>> byName = new LinkedHashMap<>();
        Tagger.Builder<Bearer> tagger = new Tagger.Builder<>(agencies.size() * 12);
        for (Agency agency : agencies) {
            byId.put(agency.id(), agency);
            for (String name : names(agency)) {
                byName.computeIfAbsent(Fold.key(name).strip(), _ -> new LinkedHashSet<>())
                        .add(agency);
                tagger.add(name, new Bearer(agency, acronym(name) ? name : "", small(name)));
            }
        }
        Map<String, List<Agency>> lists = new LinkedHashMap<>();
        byName.forEach((name, found) -> lists.put(name, List.copyOf(found)));
        return new Agencies(byId, lists, tagger.names());
    }

    private static boolean small(String name) {
        char first = name.charAt(0);
        return first >= 'a' && first <= 'z';
    }

    private static boolean acronym(String name) {
        return name.length() <= 8 && name.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || c == '-');
    }

    /** Canonical name, the name without a remark in brackets, acronym and every other name, each once, its country with and without points. */
    private static Set<String> names(Agency agency) {
        Set<String> names = new LinkedHashSet<>();
        names.add(agency.name());
        names.add(agency.name().replaceAll(" *\\(.*\\)$", ""));
        String acronym = agency.acronym();
        if (acronym != null) {
            names.add(acronym);
        }
        agency.names().values().forEach(names::addAll);
        List.copyOf(names).forEach(name -> names.add(pointed(name)));
        return names;
    }

    /** "U.S. Central Command" for "US Central Command" and for "United States Central Command". */
    private static String pointed(String name) {
        return COUNTRY.matcher(name).replaceAll(match -> POINTED.getOrDefault(match.group(), match.group()));
    }

    public List<Agency> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Agency> agency(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The id of an agency that the file does not have: {@code x-} and its name in small letters with hyphens. */
    public static String unlisted(String name) {
        String hyphened = Fold.key(name).replace("'", "").replaceAll("[^\\p{L}\\p{N}]+", "-");
        return UNLISTED + hyphened.replaceAll("^-|-$", "");
    }

    /** What an agency that the file does not have is called by its id; the id itself when it is none of such. */
    public static String called(String id) {
        return id.startsWith(UNLISTED)
                ? Stream.of(id.substring(UNLISTED.length()).split("-", -1))
                        .map(word ->
                                word.substring(0, Math.min(1, word.length())).toUpperCase(Locale.ROOT)
                                        + word.substring(Math.min(1, word.length())))
                        .collect(Collectors.joining(" "))
                : id;
    }

    /** Agencies of that name, acronym or alias in any script, in the order of the authority file. */
    public List<Agency> named(String name) {
        return byName.getOrDefault(Fold.key(name).strip(), List.of());
    }

    /** Agencies that have all of some words in one of their names, in any script, in the order of the authority file. */
    public List<Agency> havingInName(String words) {
        String[] wanted = Fold.key(words).strip().split("\\s+", -1);
        if (Arrays.stream(wanted).anyMatch(word -> word.length() < SHORTEST_PART)) {
            return List.of();
        }
        Set<Agency> found = new LinkedHashSet<>();
        byName.forEach((name, bearers) -> {
            if (List.of(name.split("[^\\p{L}\\p{N}]+", -1)).containsAll(Arrays.asList(wanted))) {
                found.addAll(bearers);
            }
        });
        return byId.values().stream().filter(found::contains).toList();
    }

    /** Canonical names nearest to a name that is not known, at most five, nearest first. */
    public List<String> suggest(String name) {
        List<Near.Candidate> candidates = new ArrayList<>();
        byName.forEach((key, found) ->
                candidates.add(new Near.Candidate(key, found.getFirst().name(), 0)));
        return Near.to(Fold.key(name).strip(), candidates);
    }

    /** Whether a name says nothing of whose agency it is: all its words are in names of agencies of several countries, or could be. */
    public boolean general(Words words, Named named) {
        for (int w = named.from(); w < named.to(); w++) {
            String word = w == named.from() ? words.folded().text(named.start(), words.end(w)) : words.word(w);
            if (!general(word) && !general("ال" + word)) {
                return false;
            }
        }
        return true;
    }

    private boolean general(String word) {
        return GENERAL.contains(word) || countries.getOrDefault(word, Set.of()).size() >= SEVERAL;
    }

    /** Every agency a text names, in order, with all that bear the name, in the order of the authority file. */
    public List<Named> tags(Words words) {
        List<Named> found = new ArrayList<>();
        for (Tagger.Tag<Bearer> tag : tagger.tags(words)) {
            String written = words.written(tag.from(), tag.to());
            boolean small = small(written);
            List<Agency> bearers = new ArrayList<>();
            for (Bearer bearer : tag.things()) {
                boolean fits = bearer.acronym.isEmpty() ? !small || bearer.small : written.equals(bearer.acronym);
                if (fits && !bearers.contains(bearer.agency)) {
                    bearers.add(bearer.agency);
                }
            }
            bearers.sort(Comparator.comparingInt(agency -> order.getOrDefault(agency.id(), 0)));
            if (!bearers.isEmpty()) {
                found.add(new Named(tag.from(), tag.to(), tag.start(), tag.end(), List.copyOf(bearers)));
            }
        }
        return found;
    }
}
