package blotter.text;

import java.util.List;

/**
 * Tells the languages in Arabic letters apart: Sorani, Kurmanji as Badini writes it, Feyli (Southern Kurdish), Arabic,
 * Persian and Urdu. Kurdish is often typed on an Arabic keyboard (ه ي ك for ە ی ک), so endings count as well as letters.
 */
final class ArabicScript {
    private ArabicScript() {}

    static String language(String text, List<String> claimed) {
        String folded = text.replace("ه\u200c", "ە").replace('ھ', 'ه');
        double letters = 0;
        int sorani = 0;
        int urdu = 0;
        int arabic = 0;
        int persian = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            sorani += "ڕڵۆێە".indexOf(c) >= 0 ? 1 : 0;
            urdu += "ٹڈےں".indexOf(c) >= 0 ? 1 : 0;
            arabic += "ةأإ".indexOf(c) >= 0 ? 1 : 0;
            persian += "گچپژ".indexOf(c) >= 0 ? 1 : 0;
        }
        String[] words = folded.split("[^\\p{L}\\p{M}]+", -1);
        double articles = 0;
        double endings = 0;
        for (String word : words) {
            articles +=
                    word.startsWith("ال") || word.startsWith("وال") || word.startsWith("بال") || word.startsWith("لل")
                            ? 1
                            : 0;
            endings += soraniWord(word) ? 1 : 0;
        }
        var kurdish = Kurdish.of(words);
        articles /= Math.max(1, words.length);
        endings /= Math.max(1, words.length);
        if (articles < 0.15 && (sorani / letters > 0.025 || kurdish.sure())) {
            return kurdish.language();
        }
        if (urdu / letters > 0.01) {
            return "ur";
        }
        if (endings > 0.12 && articles < 0.1) {
            return kurdish.language();
        }
        if (articles > 0.1 || arabic / letters > 0.02) {
            return "ar";
        }
        if (persian / letters > 0.005) {
            return "fa";
        }
        return Language.primary(claimed).stream()
                .filter(tag -> List.of("ar", "fa", "ckb", "kmr", "sdh", "ur").contains(tag))
                .findFirst()
                .orElse(articles > 0.03 ? "ar" : Language.UNKNOWN);
    }

    /** Endings and beginnings that Arabic and Persian words have not, in the spelling of an Arabic keyboard. */
    private static boolean soraniWord(String word) {
        if (word.length() < 4) {
            return word.equals("ئهم") || word.equals("ئهو");
        }
        String plain = word.replace('ک', 'ك').replace('ی', 'ي').replace('ى', 'ي');
        return plain.startsWith("ئ")
                || plain.endsWith("هكان")
                || plain.endsWith("هكاني")
                || plain.endsWith("هكه")
                || plain.endsWith("كرد")
                || plain.endsWith("كرا")
                || (plain.startsWith("ده") && plain.endsWith("ت"));
    }
}
