package blotter.search.lucene;

import blotter.search.Parameter;
import blotter.search.Results.Problem;
import blotter.text.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;

/** Words of the archive near to one that no release has: offered, never searched unasked. */
final class NearWords {
    private static final int MOST = 3;
    private static final int SHORTEST = 4;

    /** From this many letters on two may be wrong. */
    private static final int LONG = 6;

    private final FacetedSearcher searcher;
    private final Wordbook book;
    private final Suggestions suggestions;

    NearWords(FacetedSearcher searcher, Wordbook book, Suggestions suggestions) {
        this.searcher = searcher;
        this.book = book;
        this.suggestions = suggestions;
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
        IndexReader reader = searcher.getIndexReader();
        for (String term : book.words().terms(word)) {
            if (reader.docFreq(new Term(Schema.TEXT, term)) > 0 || reader.docFreq(new Term(Schema.TITLE, term)) > 0) {
                return true;
            }
        }
        return false;
    }

    private List<String> near(String word) throws IOException {
        List<String> folded = book.words().folded(word).terms();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Schema.TEXT);
        if (folded.size() != 1 || folded.getFirst().length() < SHORTEST || terms == null) {
            return List.of();
        }
        String key = folded.getFirst();
        record Near(String term, float likeness, int releases) {}
        var found = new ArrayList<Near>();
        var fuzzy = new FuzzyQuery(new Term(Schema.TEXT, key), key.length() < LONG ? 1 : 2, 1, 100, true);
        TermsEnum each = fuzzy.getTermsEnum(terms);
        var likeness = each.attributes().addAttribute(BoostAttribute.class);
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            String text = term.utf8ToString();
            if (!Stem.is(text)) {
                found.add(new Near(text, likeness.getBoost(), each.docFreq()));
            }
        }
        found.sort(Comparator.comparingDouble((Near one) -> one.likeness)
                .thenComparingInt(Near::releases)
                .reversed());
        var out = new ArrayList<String>();
        for (Near one : found.subList(0, Math.min(MOST * 2, found.size()))) {
            String offered = suggestions.offered(searcher, one.term);
            if (offered != null) {
                out.add(offered);
            }
        }
        return out.stream().distinct().limit(MOST).toList();
    }
}
