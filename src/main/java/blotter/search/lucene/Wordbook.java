package blotter.search.lucene;

import blotter.search.FunctionWords;
import blotter.search.Thesaurus;
import java.time.InstantSource;
import org.apache.lucene.analysis.Analyzer;

/** What is known of words apart from any index: their forms, what means the same, which say nothing, and what time it is. */
record Wordbook(WordQueries words, Synonyms synonyms, FunctionWords functionWords, InstantSource clock) {

    /** The lists that are shipped. */
    static Wordbook of(Analyzer analyzer) {
        var words = new WordQueries(analyzer);
        return new Wordbook(
                words, new Synonyms(Thesaurus.shipped(), words), FunctionWords.shipped(), InstantSource.system());
    }
}
