package blotter.search.lucene;

import blotter.release.Release;
import blotter.search.lucene.NameWays.Way;
import blotter.text.NameSpellings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/**
 * The name of a person as the archive writes it in other letters: Mustafa Kareem Hasan is مصطفى كريم حسن and مستەفا کەریم حەسەن
 * there, and Mohammed Muhammad. Words that stand beside one another and are neither names of places nor of agencies may be a
 * name; they are one where releases have them in that order, spelled otherwise. A word alone is taken for a name when it is
 * typed with a capital and no release writes it small, or, in a script without capitals, when no release has it.
 */
final class PersonNames {
    /** What another spelling is worth, when the name as typed is worth 1. */
    private static final float WEIGHT = 0.5f;

    private static final int LONGEST = 5;

    /** More words beside one another are a sentence, and no search for a name. */
    private static final int LONGEST_RUN = 8;

    private static final int MOST_OF_NAME = 8;

    /** Looks at the index for one name. */
    private static final int MOST_LOOKS = 60;

    /** Words that may stand between those of a name: a part that was not typed, an article, a son of. */
    private static final int BETWEEN = 2;

    /** Letters of a name that is looked for by itself. */
    private static final int SHORTEST_ALONE = 4;

    private final FacetedSearcher state;
    private final IndexSearcher searcher;
    private final WordQueries words;
    private final Suggestions suggestions;
    private final NameWays ways;
    private int looks;

    /** A name as far as it is spelled. */
    private record Spelled(List<Way> ways) {
        String shown() {
            return String.join(" ", ways.stream().map(Way::shown).toList());
        }

        Spelled and(Way way) {
            var longer = new ArrayList<>(ways);
            longer.add(way);
            return new Spelled(longer);
        }

        IntervalsSource source() {
            return ways.size() == 1
                    ? ways.getFirst().source()
                    : Intervals.maxgaps(
                            BETWEEN,
                            Intervals.ordered(ways.stream().map(Way::source).toArray(IntervalsSource[]::new)));
        }
    }

    /**
     * Words as typed.
     *
     * @param known whether they are known to be the name of something else, or to mean something
     */
    record Typed(String text, boolean known) {}

    /**
     * A name in other letters.
     *
     * @param from first of the typed words that are the name
     * @param to one past the last
     * @param forms what is looked for, as a release writes it
     */
    record Found(int from, int to, Query query, List<String> forms) {}

    PersonNames(FacetedSearcher state, WordQueries words, Suggestions suggestions) {
        this.state = state;
        this.searcher = state.searcher(true);
        this.words = words;
        this.suggestions = suggestions;
        this.ways = new NameWays(state);
    }

    /** The names among words that stand beside one another, each as long as may be, that releases spell otherwise. */
    List<Found> in(List<Typed> typed, boolean title) {
        try {
            return found(typed, title);
        } catch (IOException e) {
            throw Unchecked.of(e);
        }
    }

    private List<Found> found(List<Typed> typed, boolean title) throws IOException {
        boolean small =
                typed.size() == 1 && Character.isLowerCase(typed.getFirst().text.codePointAt(0));
        if (small || typed.stream().allMatch(Typed::known)) {
            return List.of();
        }
        var terms = new ArrayList<String>();
        var owners = new ArrayList<Integer>();
        for (int at = 0; at < typed.size(); at++) {
            for (String term : words.folded(typed.get(at).text).terms()) {
                terms.add(term);
                owners.add(at);
            }
        }
        if (terms.isEmpty() || !ofOneScript(terms)) {
            return List.of();
        }
        List<NameWord> all = NameWord.of(terms, owners);
        if (all.size() > LONGEST_RUN || (NameSpellings.latin(terms.getFirst()) && !everCapital(terms))) {
            return List.of();
        }
        var out = new ArrayList<Found>();
        looks = 0;
        for (int at = 0; at < all.size(); ) {
            Found found = at + 1 < all.size() ? longest(all, at, typed, title) : null;
            if (found != null) {
                out.add(found);
            }
            int next = at + 1;
            while (found != null && next < all.size() && all.get(next).from() < found.to) {
                next++;
            }
            at = next;
        }
        if (out.isEmpty() && all.size() == 1 && alone(typed, terms, all.getFirst())) {
            Found one = named(all, spelled(all), typed, title);
            return one == null ? List.of() : List.of(one);
        }
        return out;
    }

    private static boolean ofOneScript(List<String> terms) {
        boolean latin = NameSpellings.latin(terms.getFirst());
        return terms.stream()
                .allMatch(term -> NameSpellings.latin(term) == latin
                        && term.chars().allMatch(c -> Character.isLetter(c) || c == '\''));
    }

    /** The longest name of several words that begins at one. */
    private @Nullable Found longest(List<NameWord> all, int at, List<Typed> typed, boolean title) throws IOException {
        for (int end = Math.min(all.size(), at + LONGEST); end > at + 1; end--) {
            List<NameWord> name = all.subList(at, end);
            boolean known = typed.subList(name.getFirst().from(), name.getLast().to()).stream()
                    .allMatch(Typed::known);
            Found found = known ? null : named(name, spelled(name), typed, title);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Found named(List<NameWord> name, List<Spelled> spelled, List<Typed> typed, boolean title)
            throws IOException {
        int from = name.getFirst().from();
        int to = name.getLast().to();
        String same = String.join(
                " ",
                words.folded(String.join(
                                " ",
                                typed.subList(from, to).stream()
                                        .map(Typed::text)
                                        .toList()))
                        .terms());
        List<Spelled> other =
                spelled.stream().filter(each -> !each.shown().equals(same)).toList();
        boolean latin = NameSpellings.latin(same);
        if (other.isEmpty() || (latin && !everCapital(List.of(same.split(" ", -1))))) {
            return null;
        }
        var forms = new LinkedHashSet<String>();
        for (Spelled each : other) {
            forms.add(asWritten(each));
        }
        return new Found(from, to, query(other.stream().map(Spelled::source).toList(), title), List.copyOf(forms));
    }

    /** The name as the first release spells it, for what the index holds is folded. */
    private String asWritten(Spelled spelled) throws IOException {
        Query query = query(List.of(spelled.source()), false);
        TopDocs first = searcher.search(query, 1);
        if (first.scoreDocs.length == 0) {
            return spelled.shown();
        }
        int doc = first.scoreDocs[0].doc;
        Release release = suggestions.release(state, doc);
        Marks.Places places = new Marks(searcher, query).in(doc);
        boolean text = !places.text().isEmpty();
        Marks.Mark mark = (text ? places.text() : places.title()).getFirst();
        return (text ? release.text() : release.title())
                .substring(mark.start(), mark.end())
                .replaceAll("\\s+", " ");
    }

    /** Whether one word may be taken for a name although nothing beside it says so. */
    private boolean alone(List<Typed> typed, List<String> terms, NameWord word) throws IOException {
        if (word.stem().length() < SHORTEST_ALONE) {
            return false;
        }
        return NameSpellings.latin(word.stem())
                ? Character.isUpperCase(typed.getFirst().text.codePointAt(0))
                : unknown(terms.getFirst());
    }

    private boolean unknown(String term) throws IOException {
        var reader = state.known();
        return reader.docFreq(new Term(Schema.TEXT, term)) == 0 && reader.docFreq(new Term(Schema.TITLE, term)) == 0;
    }

    /** Whether the archive does not know one of the words, or always with a capital. */
    private boolean everCapital(List<String> terms) throws IOException {
        for (String term : terms) {
            if (suggestions.offered(state, term) == null) {
                return true;
            }
        }
        return false;
    }

    private List<Spelled> spelled(List<NameWord> name) throws IOException {
        var all = new ArrayList<>(spelled(name, false));
        for (Spelled each : spelled(name, true)) {
            if (each.ways.size() > 1 || suggestions.offered(state, each.shown()) == null) {
                all.add(each);
            }
        }
        return all;
    }

    private List<Spelled> spelled(List<NameWord> name, boolean latin) throws IOException {
        if (NameSpellings.latin(name.getFirst().stem()) == latin && !otherwise(name, latin)) {
            return List.of();
        }
        List<Spelled> whole = List.of(new Spelled(List.of()));
        for (NameWord word : name) {
            List<Way> ofWord = ways.of(word, latin);
            List<Spelled> longer = new ArrayList<>();
            if (!whole.getFirst().ways.isEmpty() && !anyThere(whole, ofWord)) {
                return List.of();
            }
            for (Spelled before : whole) {
                for (Way way : ofWord) {
                    Spelled spelled = before.and(way);
                    if (longer.size() < MOST_OF_NAME && there(spelled)) {
                        longer.add(spelled);
                    }
                }
            }
            if (longer.isEmpty()) {
                return List.of();
            }
            whole = longer;
        }
        return whole;
    }

    /** Whether the archive writes one of the words in another way than was typed. */
    private boolean otherwise(List<NameWord> name, boolean latin) throws IOException {
        for (NameWord word : name) {
            if (ways.of(word, latin).stream().anyMatch(way -> !way.shown().equals(word.stem()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the ways stands after one of what is spelled so far: mostly none does, and one look tells. */
    private boolean anyThere(List<Spelled> before, List<Way> ways) throws IOException {
        if (before.size() * ways.size() < 2) {
            return !before.isEmpty() && !ways.isEmpty();
        }
        IntervalsSource either = Intervals.ordered(
                any(before.stream().map(Spelled::source)), any(ways.stream().map(Way::source)));
        return Some.of(query(List.of(Intervals.maxgaps(BETWEEN, either)), false), 1, searcher) > 0;
    }

    private static IntervalsSource any(Stream<IntervalsSource> sources) {
        return Intervals.or(false, sources.toArray(IntervalsSource[]::new));
    }

    private boolean there(Spelled spelled) throws IOException {
        return spelled.ways.size() == 1
                || (looks++ < MOST_LOOKS && Some.of(query(List.of(spelled.source()), false), 1, searcher) > 0);
    }

    private static Query query(List<IntervalsSource> names, boolean title) {
        IntervalsSource any =
                names.size() == 1 ? names.getFirst() : Intervals.or(List.copyOf(new LinkedHashSet<>(names)));
        var fields = new BooleanQuery.Builder();
        fields.add(new IntervalQuery(Schema.TITLE, any), Occur.SHOULD);
        if (!title) {
            fields.add(new IntervalQuery(Schema.TEXT, any), Occur.SHOULD);
        }
        return new BoostQuery(fields.build(), WEIGHT);
    }
}
