package blotter.search.lucene;

import blotter.search.FunctionWords;
import blotter.search.Thesaurus;
import org.apache.lucene.analysis.Analyzer;

/** What is known of words apart from any index: their forms, what means the same, and which say nothing. */
record Wordbook(WordQueries words, Synonyms synonyms, FunctionWords functionWords) {

    /** The lists that are shipped. */
    static Wordbook of(Analyzer analyzer) {
        var words = new WordQueries(analyzer);
        return new Wordbook(words, new Synonyms(Thesaurus.shipped(), words), FunctionWords.shipped());
    }
}
