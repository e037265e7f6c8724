package blotter.search.lucene;

import blotter.search.Parameter;
import blotter.search.Results.Problem;
import blotter.search.lucene.KnownNames.Near;
import blotter.text.Edits;
import blotter.text.Fold;
import blotter.text.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Words of the archive, and names in any language of the places, agencies and topics it tells of, near to a word that no release
 * has: offered, never searched unasked.
 */
final class NearWords {
    private static final int MOST = 3;
    private static final int SHORTEST = 4;

    /** From this many letters on two may be wrong. */
    private static final int LONG = 6;

    private final FacetedSearcher searcher;
    private final Wordbook book;
    private final Suggestions suggestions;
    private final KnownNames names;
    private final Suggestions.Counts counts;

    NearWords(
            FacetedSearcher searcher,
            Wordbook book,
            Suggestions suggestions,
            KnownNames names,
            Suggestions.Counts counts) {
        this.searcher = searcher;
        this.book = book;
        this.suggestions = suggestions;
        this.names = names;
        this.counts = counts;
    }

    /** A problem for each word of a query that no text has and that is near to one that some have. */
    List<Problem> of(String q, List<String> words) throws IOException {
        var out = new ArrayList<Problem>();
        for (String word : words) {
            int at = standing(q, word);
            if (at < 0 || known(word)) {
                continue;
            }
            List<String> near = near(word);
            if (!near.isEmpty()) {
                out.add(new Problem(
                        Parameter.Q.id(),
                        word,
                        at,
                        at + word.length(),
                        "no release has the word \"" + Printable.brief(word, Problem.LONGEST_WORD)
                                + "\"; did you mean \"" + near.getFirst() + "\"?",
                        near));
            }
        }
        return out;
    }

    /** Where a word stands by itself, not inside another; -1 when it does not. */
    private static int standing(String q, String word) {
        for (int at = q.indexOf(word); at >= 0; at = q.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean before = at > 0 && Character.isLetterOrDigit(q.codePointBefore(at));
            boolean after = end < q.length() && Character.isLetterOrDigit(q.codePointAt(end));
            if (!before && !after) {
                return at;
            }
        }
        return -1;
    }

    private boolean known(String word) throws IOException {
        IndexReader reader = searcher.known();
        for (String term : book.words().terms(word)) {
            if (reader.docFreq(new Term(Schema.TEXT, term)) > 0 || reader.docFreq(new Term(Schema.TITLE, term)) > 0) {
                return true;
            }
        }
        return false;
    }

    private List<String> near(String word) throws IOException {
        List<String> folded = book.words().folded(word).terms();
        if (folded.size() != 1 || folded.getFirst().length() < SHORTEST) {
            return List.of();
        }
        String key = folded.getFirst();
        int edits = key.length() < LONG ? 1 : 2;
        List<Near> found = names.near(key, edits, counts);
        found.addAll(words(key, edits));
        found.sort(Comparator.comparingInt(Near::edits)
                .thenComparing(Comparator.comparingLong(Near::releases).reversed())
                .thenComparing(Near::written));
        Map<String, String> out = new LinkedHashMap<>();
        for (Near one : found) {
            out.putIfAbsent(Fold.key(one.written()).strip(), one.written());
        }
        return out.values().stream().limit(MOST).toList();
    }

    /** Words of texts, those that may be the name of a person apart. */
    private List<Near> words(String key, int edits) throws IOException {
        Terms terms = MultiTerms.getTerms(searcher.known(), Schema.TEXT);
        if (terms == null) {
            return List.of();
        }
        var found = new ArrayList<Near>();
        TermsEnum each = new FuzzyQuery(new Term(Schema.TEXT, key), edits, 1, 100, true).getTermsEnum(terms);
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            String text = term.utf8ToString();
            if (!Stem.is(text)) {
                found.add(new Near(text, Edits.between(key, text, edits), each.docFreq()));
            }
        }
        found.sort(Comparator.comparingInt(Near::edits)
                .thenComparing(Comparator.comparingLong(Near::releases).reversed()));
        var out = new ArrayList<Near>();
        for (Near one : found.subList(0, Math.min(MOST * 2, found.size()))) {
            String offered = suggestions.offered(searcher, one.written());
            if (offered != null) {
                out.add(new Near(offered, one.edits(), one.releases()));
            }
        }
        return out;
    }
}
