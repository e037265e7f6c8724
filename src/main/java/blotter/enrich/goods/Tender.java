package blotter.enrich.goods;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Words;
import java.util.Set;

/** What an amount is paid in by the words around it: cash, counterfeit cash (٣٢٠ هەزار دۆلاری ساختە), cryptocurrency. */
final class Tender {
    private static final Set<String> COINS = WordLists.of("Tender.coins");
    private static final Set<String> COUNTERFEIT = WordLists.of("Tender.counterfeit");

    private Tender() {}

    /** The commodity. */
    static String of(Passage passage, Amount amount) {
        if (amount.faceValue(passage) || counterfeit(passage, amount)) {
            return "counterfeit cash";
        }
        return passage.saysJoined(amount.to(), amount.to() + 2, COINS) ? "cryptocurrency" : "cash";
    }

    private static boolean counterfeit(Passage passage, Amount amount) {
        int from = amount.from();
        int to = amount.to();
        int before = from - 2;
        if (arabic(passage.words(), amount)) {
            before = described(passage, from) ? from - 1 : from;
        }
        boolean apart = to < passage.words().size() && passage.comma(to - 1, to);
        int reach = before < from ? 2 : 1;
        return passage.saysJoined(Math.max(0, before), apart ? to : to + reach, COUNTERFEIT);
    }

    private static boolean arabic(Words words, Amount amount) {
        return words.arabic(amount.from())
                || words.arabic(amount.number() - 1)
                || (amount.to() <= words.size() && words.arabic(amount.to() - 1));
    }

    /** Whether the word before an amount belongs to it: پارە ساختەکە ٣٢٠ هەزار دۆلارە, but not وثيقة مزورة و320. */
    private static boolean described(Passage passage, int w) {
        return passage.sameSentence(w - 1, w)
                && !passage.comma(w - 1, w)
                && passage.words().folded().at(passage.words().start(w)) != 'و';
    }
}
