package blotter.search.lucene;

import blotter.release.Release;
import blotter.search.Search;
import blotter.search.Suggestion;
import blotter.search.Vocabulary;
import blotter.search.lucene.KnownNames.Going;
import blotter.text.Fold;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * What typed letters may become: agencies, places and topics that releases in the archive have, by any of their names, and
 * words of its texts.
 */
final class Suggestions {
    /** Words of the archive that begin so, looked at in one segment. */
    private static final int LOOKED_AT = 2_000;

    private static final int MOST_WORDS = 5;

    /** Releases read to see whether a word is ever written small. */
    private static final int READ = 8;

    /** Releases that must have a word of a script without capitals. */
    private static final int SEVERAL = 3;

    private static final int SHORTEST_WORD = 2;

    private final Vocabulary vocabulary;
    private final StoredRelease stored;
    private final KnownNames names;

    Suggestions(Vocabulary vocabulary, KnownNames names, StoredRelease stored) {
        this.names = names;
        this.vocabulary = vocabulary;
        this.stored = stored;
    }

    /** What searches of the state that is looked at find; a count that is shown is the count of the search it leads to. */
    interface Counts {
        Answer of(Search search) throws IOException;
    }

    /** @param most of all kinds together */
    List<Suggestion> of(FacetedSearcher searcher, String typed, int most, Counts counts) throws IOException {
        String key = key(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        List<Going> found = names.beginning(key, counts);
        found.sort(Comparator.comparing((Going each) -> !each.begins())
                .thenComparing(Comparator.comparingLong(Going::releases).reversed())
                .thenComparing(Going::value));
        List<Suggestion> words = words(searcher, typed, counts);
        var out = new ArrayList<Suggestion>();
        found.stream()
                .limit(Math.max(1, most - words.size()))
                .forEach(each -> out.add(new Suggestion(
                        each.field().id(),
                        each.value(),
                        vocabulary.label(each.field(), each.value()),
                        each.written(),
                        each.releases())));
        words.stream().limit(Math.max(0, most - out.size())).forEach(out::add);
        return out;
    }

    private List<Suggestion> words(FacetedSearcher searcher, String typed, Counts counts) throws IOException {
        int space = typed.lastIndexOf(' ') + 1;
        String start = key(typed.substring(space));
        if (start.length() < SHORTEST_WORD) {
            return List.of();
        }
        Map<String, Integer> releases = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            count(leaf, start, releases);
        }
        var out = new ArrayList<Suggestion>();
        var best = releases.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS * 4L)
                .toList();
        for (var entry : best) {
            if (out.size() == MOST_WORDS) {
                break;
            }
            String word = offered(searcher, entry.getKey());
            if (word == null) {
                continue;
            }
            String value = typed.substring(0, space) + word;
            Search led = Search.EVERYTHING.words(value);
            long found = searcher.total(led, () -> counts.of(led).total());
            if (found > 0) {
                out.add(new Suggestion(Suggestion.WORD, value, word, word, found));
            }
        }
        out.sort(Comparator.comparingLong(Suggestion::releases).reversed());
        return out;
    }

    private static void count(LeafReaderContext leaf, String start, Map<String, Integer> releases) throws IOException {
        Terms terms = leaf.reader().terms(Schema.TEXT);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        BytesRef prefix = new BytesRef(start);
        boolean there = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        for (int seen = 0; there && seen < LOOKED_AT; seen++) {
            if (!StringHelper.startsWith(each.term(), prefix)) {
                return;
            }
            releases.merge(each.term().utf8ToString(), each.docFreq(), Integer::sum);
            there = each.next() != null;
        }
    }

    /**
     * A word as releases spell it, for what the index holds is folded; null for what may be the name of a person, such as
     * a suspect. In Latin letters that is a word which its first releases write with a capital throughout; scripts without
     * capitals tell names by nothing, so there a word must be in several releases. What was taken down or replaced has no say.
     */
    @Nullable
    String offered(FacetedSearcher searcher, String term) throws IOException {
        return searcher.word(term, () -> Optional.ofNullable(written(searcher, term)))
                .orElse(null);
    }

    private @Nullable String written(FacetedSearcher searcher, String term) throws IOException {
        boolean capitals = term.codePoints().anyMatch(c -> Character.toUpperCase(c) != c);
        int looked = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            PostingsEnum places = leaf.reader().postings(new Term(Schema.TEXT, term), PostingsEnum.OFFSETS);
            while (places != null && looked < READ && places.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                boolean gone = live != null && !live.get(places.docID());
                looked += gone ? 0 : 1;
                if (gone || (!capitals && looked < SEVERAL)) {
                    continue;
                }
                Release release = stored.read(searcher.storedFields(), leaf.docBase + places.docID());
                String text = release.text();
                for (int i = 0; i < places.freq(); i++) {
                    places.nextPosition();
                    boolean inside = places.startOffset() >= 0 && places.endOffset() <= text.length();
                    String word = inside ? text.substring(places.startOffset(), places.endOffset()) : term;
                    if (!capitals || (inside && Character.isLowerCase(word.codePointAt(0)))) {
                        return word;
                    }
                }
            }
        }
        return null;
    }

    /** A release as it is kept in the index. */
    Release release(FacetedSearcher searcher, int doc) throws IOException {
        return stored.read(searcher.storedFields(), doc);
    }

    private static String key(String name) {
        return Fold.key(name).strip();
    }
}
