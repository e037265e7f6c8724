package blotter.search.lucene;

import blotter.search.lucene.NameWord.Kind;
import blotter.text.NameSpellings;
import blotter.text.Orthography;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/** How an archive writes the words of names, in one word or in two. */
final class NameWays {
    private static final int MOST = 8;

    private static final List<String> ARTICLES = List.of("al", "el");
    private static final List<String> ARABIC_ARTICLE = List.of("ال");
    private static final List<String> SERVANTS = List.of("abd", "abdul", "abdal", "abdel", "abdol");
    private static final List<String> FAITHS = List.of("din", "deen", "aldin", "uddin", "eddin", "aldeen", "uddeen");
    private static final List<String> GODS = List.of("allah", "ullah", "llah");

    private final FacetedSearcher archive;

    /** A word in a script. */
    record Wanted(NameWord word, boolean latin) {}

    /** A way to write one word, folded, and what is looked for. */
    record Way(String shown, IntervalsSource source) {}

    NameWays(FacetedSearcher archive) {
        this.archive = archive;
    }

    /** The ways of a word in a script, those of most releases first. */
    List<Way> of(NameWord word, boolean latin) throws IOException {
        NameWord itself = word.anywhere();
        return archive.ways(new Wanted(itself, latin), () -> latin ? latin(itself) : arabic(itself));
    }

    private List<Way> arabic(NameWord word) throws IOException {
        var written = Set.of(Orthography.ARABIC, Orthography.SORANI);
        var ways = whole(word, ARABIC_ARTICLE, written);
        boolean servant = word.kind() == Kind.SERVANT;
        for (String stem : parts(word, servant ? ARABIC_ARTICLE : List.of(), written)) {
            String[] both = switch (word.kind()) {
                case SERVANT -> new String[] {"عبد", stem};
                case FAITH -> new String[] {stem, NameWord.FAITH_ITSELF};
                case GOD, PLAIN -> new String[] {stem, NameWord.GOD_ITSELF};
            };
            ways.add(new Way(String.join(" ", both), Intervals.phrase(both)));
        }
        return ways;
    }

    private List<Way> latin(NameWord word) throws IOException {
        var written = Set.of(Orthography.LATIN);
        var ways = whole(word, ARTICLES, written);
        for (String stem : parts(word, List.of(), written)) {
            IntervalsSource itself = Intervals.term(stem);
            ways.add(
                    switch (word.kind()) {
                        case SERVANT -> beside("abd al " + stem, any(SERVANTS), itself);
                        case FAITH -> beside(stem + " al din", itself, any(FAITHS));
                        case GOD, PLAIN -> beside(stem + " allah", itself, any(GODS));
                    });
        }
        return ways;
    }

    /** The word in one; with an article before it where it may have one. */
    private List<Way> whole(NameWord word, List<String> articles, Set<Orthography> written) throws IOException {
        boolean articled = word.article() || NameSpellings.latin(word.stem());
        List<String> before = word.kind() == Kind.PLAIN && articled ? articles : List.of();
        var ways = new ArrayList<Way>();
        for (String term : terms(word.joined(), before, written)) {
            ways.add(new Way(term, Intervals.term(term)));
        }
        return ways;
    }

    /** The stem of a word that may be cut in two. */
    private List<String> parts(NameWord word, List<String> before, Set<Orthography> written) throws IOException {
        return word.kind() == Kind.PLAIN ? List.of() : terms(word.stem(), before, written);
    }

    private List<String> terms(String word, List<String> before, Set<Orthography> written) throws IOException {
        Set<Orthography> read =
                NameSpellings.latin(word) ? Set.of(Orthography.LATIN) : Set.of(Orthography.ARABIC, Orthography.SORANI);
        return NameNet.terms(NameSpellings.of(word, read, written), before, MOST, archive.known());
    }

    /** Two words with an article between them at most. */
    private static Way beside(String shown, IntervalsSource first, IntervalsSource second) {
        return new Way(shown, Intervals.maxgaps(1, Intervals.ordered(first, second)));
    }

    private static IntervalsSource any(List<String> words) {
        return Intervals.or(words.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
    }
}
