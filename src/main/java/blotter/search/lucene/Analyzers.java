package blotter.search.lucene;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How words are cut and brought to one form. Every text is folded, whatever its language; English, Arabic and Sorani are
 * stemmed as well, into a field of their own, because stems alone confuse words that spelling keeps apart.
 *
 * <p>Sorani letters are normalised before ICU folds them: folding first deletes the joiner that tells ه from ە.
 */
final class Analyzers {
    /** Longer tokens are no words, and Lucene would refuse the longest. */
    private static final int LONGEST = 120;

    private Analyzers() {}

    static Analyzer all() {
        var fold = new Chain(Analyzers::fold);
        var en = new Chain(in -> new KStemFilter(fold(in)));
        var ar = new Chain(Analyzers::arabic);
        var ckb = new Chain(Analyzers::sorani);
        return new PerFieldAnalyzerWrapper(
                fold,
                Map.of(
                        Schema.TITLE + ".en", en,
                        Schema.TEXT + ".en", en,
                        Schema.TITLE + ".ar", ar,
                        Schema.TEXT + ".ar", ar,
                        Schema.TITLE + ".ckb", ckb,
                        Schema.TEXT + ".ckb", ckb));
    }

    private static TokenStream cut(TokenStream in) {
        return new QuantityFilter(new AcronymFilter(new EnglishPossessiveFilter(in)));
    }

    private static TokenStream fold(TokenStream in) {
        return bounded(new FoldFilter(new ICUFoldingFilter(new SoraniNormalizationFilter(cut(in)))));
    }

    private static TokenStream arabic(TokenStream in) {
        TokenStream normal = new ArabicNormalizationFilter(new ICUFoldingFilter(cut(in)));
        return bounded(new FoldFilter(new ArabicStemFilter(new CliticFilter(normal, CliticFilter.ARABIC, 3))));
    }

    private static TokenStream sorani(TokenStream in) {
        TokenStream stem = new SoraniStemFilter(new SoraniNormalizationFilter(cut(in)));
        return bounded(new CliticFilter(new FoldFilter(new ICUFoldingFilter(stem)), CliticFilter.SORANI, 4));
    }

    private static TokenStream bounded(TokenStream in) {
        return new LengthFilter(in, 1, LONGEST);
    }

    /** A step from one stream to the next. */
    private interface Step {
        TokenStream apply(TokenStream in);
    }

    /** Words by UAX 29, then one chain of filters. */
    private static final class Chain extends Analyzer {
        private final Step step;

        Chain(Step step) {
            this.step = step;
        }

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, step.apply(words));
        }

        @Override
        protected TokenStream normalize(String fieldName, TokenStream in) {
            return new FoldFilter(new ICUFoldingFilter(new SoraniNormalizationFilter(in)));
        }
    }
}
