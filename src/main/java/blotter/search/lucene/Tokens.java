package blotter.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Typed words as they are spelled, folded, with the place of each. */
record Tokens(List<String> terms, List<Integer> positions) {

    /** The words of a text of any language. */
    static Tokens of(Analyzer analyzer, String text) {
        return of(analyzer, Schema.TEXT, text);
    }

    /** The stems of a text taken to be of a language, with its sign; a word that is its own stem stands for itself. */
    static Tokens stems(Analyzer analyzer, String language, String text) {
        Tokens all = of(analyzer, Schema.TEXT + "." + language, text);
        var terms = new ArrayList<String>();
        var positions = new ArrayList<Integer>();
        for (int i = 0; i < all.terms.size(); i++) {
            if (!terms.isEmpty() && positions.getLast().equals(all.positions.get(i))) {
                terms.set(terms.size() - 1, all.terms.get(i));
            } else {
                terms.add(all.terms.get(i));
                positions.add(all.positions.get(i));
            }
        }
        return new Tokens(List.copyOf(terms), List.copyOf(positions));
    }

    private static Tokens of(Analyzer analyzer, String field, String text) {
        var terms = new ArrayList<String>();
        var positions = new ArrayList<Integer>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                terms.add(term.toString());
                positions.add(position);
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tokens(List.copyOf(terms), List.copyOf(positions));
    }

    /** The words in this order; null when there are none. */
    @Nullable
    Query query(String field) {
        if (terms.isEmpty()) {
            return null;
        }
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst()));
        }
        var phrase = new PhraseQuery.Builder();
        for (int i = 0; i < terms.size(); i++) {
            phrase.add(new Term(field, terms.get(i)), positions.get(i));
        }
        return phrase.build();
    }
}
