package blotter.web.madeup;

import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.search.Draft;
import blotter.search.Field;
import blotter.search.Finder;
import blotter.search.Results;
import blotter.search.Search;
import blotter.search.Suggestion;
import blotter.search.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers over the made-up releases, without an index: words are found as they stand, facets and filters work, the query
 * language does not. For looking at pages, never for finding anything.
 */
final class FixedFinder implements Finder {
    private final List<Release> releases;
    private final FixedVocabulary vocabulary;
    private final Map<ReleaseId, Integer> copies;

    FixedFinder(FixedData data) {
        releases = data.releases();
        vocabulary = new FixedVocabulary(data);
        copies = data.copies();
    }

    @Override
    public Results search(Search search) {
        long start = System.nanoTime();
        var words = FixedWords.of(search.q());
        var problems = new ArrayList<>(words.problems());
        var resolved = resolved(search, problems);
        var relevant = found(resolved, words, null);
        var aside = found(resolved.relevant(Search.Relevant.ANY), words, null).size() - relevant.size();
        var shown = relevant.stream()
                .sorted(order(search))
                .skip((long) (search.page() - 1) * search.size())
                .limit(search.size())
                .map(release -> hit(release, words))
                .toList();
        var facets = new EnumMap<Field, List<Results.Value>>(Field.class);
        var sizes = new EnumMap<Field, Integer>(Field.class);
        for (var field : Field.values()) {
            var values = new FixedFacet(resolved, field, vocabulary).values(found(resolved, words, field));
            facets.put(field, values);
            sizes.put(field, size(values));
        }
        boolean more = relevant.size() > search.page() * search.size();
        return new Results(
                new Results.Query(search.q(), words.ran(), problems, also(search)),
                relevant.size(),
                (System.nanoTime() - start) / 1_000_000,
                shown,
                facets,
                sizes,
                months(resolved, words),
                search.relevant() == Search.Relevant.YES ? aside : 0,
                more ? search.page(search.page() + 1).address() : null);
    }

    private static int size(List<Results.Value> values) {
        return values.stream().mapToInt(value -> 1 + size(value.children())).sum();
    }

    /** Values of facets whose label begins as typed. */
    @Override
    public List<Suggestion> suggest(String typed, int most) {
        String start = typed.strip().toLowerCase(Locale.ROOT);
        var out = new ArrayList<Suggestion>();
        for (var field : List.of(Field.AGENCY, Field.LOCATION, Field.TOPIC)) {
            for (var value : values(Search.EVERYTHING, field, Integer.MAX_VALUE)) {
                if (!start.isEmpty() && value.label().toLowerCase(Locale.ROOT).startsWith(start)) {
                    out.add(new Suggestion(field.id(), value.value(), value.label(), value.label(), value.count()));
                }
            }
        }
        return out.subList(0, Math.min(most, out.size()));
    }

    /** Made-up releases resemble a draft when they have a word of its title, or of its text when it has no title. */
    @Override
    public Results similar(Draft draft, Search within) {
        String text = draft.title().isBlank() ? draft.text() : draft.title();
        String words = Arrays.stream(text.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() > 3)
                .limit(12)
                .collect(Collectors.joining(" OR "));
        return search(within.words(words));
    }

    private Search resolved(Search search, List<Results.Problem> problems) {
        var out = search;
        for (var field : Field.values()) {
            for (var value : search.include().getOrDefault(field, java.util.Collections.emptySortedSet())) {
                switch (vocabulary.resolve(field, value)) {
                    case Vocabulary.Resolution.Known known -> {
                        if (!known.values().contains(value)) {
                            out = out.toggle(field, value)
                                    .toggle(field, known.values().getFirst());
                        }
                    }
                    case Vocabulary.Resolution.Part _ -> {
                        // made-up names have no parts
                    }
                    case Vocabulary.Resolution.Unknown unknown -> {
                        problems.add(new Results.Problem(
                                field.id(),
                                value,
                                0,
                                0,
                                "no " + field.id() + " is called \"" + value + "\"; it was left out",
                                unknown.suggestions()));
                        out = out.toggle(field, value);
                    }
                }
            }
        }
        return out;
    }

    /** The other names of the words, when they are one name; the page that is designed has them, the made-up search does not look for them. */
    private List<Results.Also> also(Search search) {
        return search.also()
                ? vocabulary.names(search.q()).stream()
                        .map(known -> new Results.Also(
                                search.q(), known.names().stream().skip(1).toList()))
                        .toList()
                : List.of();
    }

    private List<Release> found(Search search, FixedWords words, @Nullable Field except) {
        return releases.stream()
                .filter(release -> switch (search.relevant()) {
                    case ANY -> true;
                    case YES -> release.relevant();
                    case NO -> !release.relevant();
                })
                .filter(release -> words.match(release.title() + "\n" + release.text()))
                .filter(release -> dated(search, release))
                .filter(release -> new FixedFacet(search, Field.KIND, vocabulary).keeps(release, except))
                .toList();
    }

    private static boolean dated(Search search, Release release) {
        if (search.from().isEmpty() && search.to().isEmpty()) {
            return true;
        }
        var date = FixedFacet.date(search, release);
        var from = date.from();
        var to = date.to();
        return from != null
                && to != null
                && (search.from().isEmpty() || to.toString().compareTo(search.from()) >= 0)
                && (search.to().isEmpty() || from.toString().compareTo(search.to() + "\uffff") <= 0);
    }

    private static Comparator<Release> order(Search search) {
        Comparator<Release> oldest = Comparator.comparing(release ->
                Objects.requireNonNullElse(FixedFacet.date(search, release).from(), LocalDate.MIN));
        return switch (search.sort()) {
            case OLDEST -> oldest;
            case SEEN -> Comparator.comparing(Release::seen).reversed();
            case AUTO, NEWEST, RELEVANCE -> oldest.reversed();
        };
    }

    private Results.Hit hit(Release release, FixedWords words) {
        return new Results.Hit(
                release.id(),
                release.givenId(),
                release.url(),
                release.kind(),
                words.runs(release.title()),
                words.runs(words.snippet(release.text())),
                release.lang(),
                release.published().value(),
                release.happened().value(),
                release.seen(),
                release.agencies(),
                release.locations(),
                release.topics(),
                release.facts(),
                release.source(),
                copies.getOrDefault(release.id(), 0),
                release.revisions().size(),
                release.removed());
    }

    private List<Results.Value> months(Search search, FixedWords words) {
        var counts = new TreeMap<String, Long>();
        for (var release : found(search.dates("", ""), words, null)) {
            var from = FixedFacet.date(search, release).from();
            if (from != null) {
                counts.merge(from.toString().substring(0, 7), 1L, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(month -> new Results.Value(
                        month.getKey(),
                        month.getKey(),
                        month.getValue(),
                        false,
                        false,
                        search.dates(month.getKey(), month.getKey()).address(),
                        null,
                        List.of()))
                .toList();
    }

    @Override
    public List<Results.Value> days(Search search, YearMonth month) {
        var words = FixedWords.of(search.q());
        var resolved = resolved(search, new ArrayList<>());
        return java.util.stream.IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(day -> month.atDay(day).toString())
                .map(day -> new Results.Value(
                        day,
                        day,
                        found(resolved.dates(day, day), words, null).size(),
                        search.from().equals(day) && search.to().equals(day),
                        false,
                        search.dates(day, day).address(),
                        null,
                        List.of()))
                .toList();
    }

    @Override
    public Optional<Release> release(ReleaseId id) {
        return releases.stream().filter(release -> release.id().equals(id)).findFirst();
    }

    @Override
    public void every(Search search, Rows rows) {
        rows.begin(search(search.sized(1)).query());
        var words = FixedWords.of(search.q());
        found(resolved(search, new ArrayList<>()), words, null).stream()
                .sorted(order(search))
                .forEach(release -> rows.row(release, null));
    }

    @Override
    public long size() {
        return releases.size();
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
