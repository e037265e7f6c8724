package blotter.search.lucene;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;

/**
 * How words are cut and brought to one form. Every word is folded, whatever its language; in English, Arabic, Sorani,
 * Persian and Turkish its stem stands at the same place when it differs, with a mark of the language before it, because
 * stems alone confuse words that spelling keeps apart.
 *
 * <p>Sorani letters are normalised before ICU folds them: folding first deletes the joiner that tells ه from ە.
 */
final class Analyzers {
    /** Longer tokens are no words, and Lucene would refuse the longest. */
    private static final int LONGEST = 120;

    private Analyzers() {}

    /** Chooses the chain by the language behind the last dot of a field's name: {@code text.ar}; others only fold. */
    static Analyzer all() {
        Analyzer fold = of("");
        Map<String, Analyzer> chains =
                Stem.languages().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Analyzers::of));
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String fieldName) {
                return chains.getOrDefault(fieldName.substring(fieldName.lastIndexOf('.') + 1), fold);
            }
        };
    }

    /** The chain of one language; of any without stems the one that only folds. */
    static Analyzer of(String language) {
        return switch (language) {
            case "en" -> new Chain(in -> english(twice(folded(new SoraniNormalizationFilter(cut(in))))));
            case "ar" -> new Chain(in -> arabic(twice(cut(in))));
            case "ckb" -> new Chain(in -> sorani(twice(cut(in))));
            case "fa" -> new Chain(in -> persian(twice(cut(in))));
            case "tr" -> new Chain(in -> turkish(twice(new ApostropheFilter(cut(in)))));
            case "kmr" -> new Chain(in -> kurmanji(twice(cut(in))));
            default -> new Chain(in -> folded(new SoraniNormalizationFilter(cut(in))));
        };
    }

    private static TokenStream cut(TokenStream in) {
        TokenStream words = new LengthFilter(new EnglishPossessiveFilter(in), 1, LONGEST);
        return new QuantityFilter(new AcronymFilter(words));
    }

    private static TokenStream folded(TokenStream in) {
        return new LengthFilter(new FoldFilter(new ICUFoldingFilter(in)), 1, Integer.MAX_VALUE);
    }

    /** Each word as it is, kept from the stemmers, and once more for them. */
    private static TokenStream twice(TokenStream in) {
        return new KeywordRepeatFilter(in);
    }

    private static TokenStream english(TokenStream in) {
        return new StemFilter(new KStemFilter(in), Stem.of("en"));
    }

    private static TokenStream arabic(TokenStream in) {
        TokenStream normal = new ArabicNormalizationFilter(new ICUFoldingFilter(in));
        TokenStream bare = AffixFilter.clitics(normal, AffixFilter.ARABIC_CLITICS, 3);
        TokenStream plain = AffixFilter.endings(bare, AffixFilter.TANWIN, 3);
        TokenStream single = AffixFilter.endings(plain, AffixFilter.ARABIC_PLURALS, 3);
        TokenStream stem = AffixFilter.endings(single, AffixFilter.ARABIC_ENDINGS, 4);
        return new StemFilter(folded(stem), Stem.of("ar"));
    }

    private static TokenStream sorani(TokenStream in) {
        TokenStream bare = AffixFilter.endings(new SoraniNormalizationFilter(in), AffixFilter.SORANI_ENDINGS, 3);
        TokenStream stem = folded(new SoraniStemFilter(bare));
        return new StemFilter(AffixFilter.clitics(stem, AffixFilter.SORANI_CLITICS, 4), Stem.of("ckb"));
    }

    private static TokenStream persian(TokenStream in) {
        TokenStream stem = new PersianStemFilter(new ArabicNormalizationFilter(new ICUFoldingFilter(in)));
        return new StemFilter(folded(stem), Stem.of("fa"));
    }

    private static TokenStream turkish(TokenStream in) {
        TokenStream stem = new SnowballFilter(new TurkishLowerCaseFilter(in), "Turkish");
        return new StemFilter(folded(stem), Stem.of("tr"));
    }

    /** A noun has two endings at most: plural or case, behind one that makes another word of it. */
    private static TokenStream kurmanji(TokenStream in) {
        TokenStream last = AffixFilter.endings(folded(in), AffixFilter.KURMANJI_ENDINGS, 3);
        return new StemFilter(AffixFilter.endings(last, AffixFilter.KURMANJI_ENDINGS, 4), Stem.of("kmr"));
    }

    /** A step from one stream to the next. */
    private interface Step {
        TokenStream apply(TokenStream in);
    }

    /** Words by UAX 29, then one chain of filters. */
    private static final class Chain extends Analyzer {
        private final Step step;

        Chain(Step step) {
            super(PER_FIELD_REUSE_STRATEGY);
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
