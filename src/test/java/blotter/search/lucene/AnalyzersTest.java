package blotter.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

/** Lucene's own torture for analyzers, under a random locale: offsets stay in order, streams can be used again. */
public final class AnalyzersTest extends BaseTokenStreamTestCase {

    public void testRandomTextNeverBreaksAnAnalyzer() throws IOException {
        for (String language : List.of("", "en", "ar", "ckb", "fa", "tr", "kmr")) {
            try (Analyzer analyzer = Analyzers.of(language)) {
                checkRandomData(random(), analyzer, 40);
            }
        }
    }

    public void testAcronymsAndQuantitiesAreOneWithTheirOtherSpelling() throws IOException {
        try (Analyzer analyzer = Analyzers.all()) {
            assertAnalyzesTo(
                    analyzer,
                    "I.N.S.S. seized 20kg",
                    new String[] {"inss", "seized", "20", "kg"},
                    new int[] {0, 9, 16, 18},
                    new int[] {7, 15, 18, 20});
            assertAnalyzesTo(analyzer, "٢٠كغم MS13 10.5kg", new String[] {"20", "کغم", "ms13", "10.5", "kg"});
        }
    }

    public void testKurmanjiWordsInTheirCasesHaveOneStem() throws IOException {
        try (Analyzer analyzer = Analyzers.of("kmr")) {
            for (String word : List.of("derman", "dermanên", "dermanan", "dermanekî", "dermanê")) {
                assertTrue(word, stem(analyzer, word).equals(stem(analyzer, "dermanên")));
            }
            assertEquals(stem(analyzer, "girtin"), stem(analyzer, "girtiyan"));
            assertEquals(stem(analyzer, "dizî"), stem(analyzer, "dizan"));
            assertFalse(stem(analyzer, "dizî").equals(stem(analyzer, "derman")));
        }
    }

    private static String stem(Analyzer analyzer, String word) throws IOException {
        return Tokens.stems(analyzer, "kmr", word).terms().getFirst();
    }

    public void testAStemStandsWhereItsWordStandsAndOnlyWhenItDiffers() throws IOException {
        try (Analyzer analyzer = Analyzers.of("en")) {
            String sign = String.valueOf(Stem.of("en"));
            assertAnalyzesTo(
                    analyzer,
                    "Two laboratories",
                    new String[] {"two", "laboratories", sign + "laboratory"},
                    new int[] {0, 4, 4},
                    new int[] {3, 16, 16},
                    new int[] {1, 1, 0});
        }
    }
}
