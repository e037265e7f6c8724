package blotter.text;

import java.util.List;
import java.util.Set;

/**
 * Which Kurdish a text in Arabic letters is, by its small words and endings, on either keyboard: Kurmanji (Badini) has ژ and
 * ڤ where Sorani has لە and ئەم; Feyli makes its plurals with ەیل and "one" with ێگ.
 *
 * @param kmr the share of words that are Kurmanji's; sdh that of Feyli, ckb that of Sorani
 */
record Kurdish(double kmr, double sdh, double ckb) {
    private static final double SURE = 0.06;
    private static final double FEYLI = 0.03;
    private static final Set<String> KURMANJI = folded(
            "ژ",
            "ژی",
            "ئەڤ",
            "ئەڤە",
            "ئەڤێ",
            "ڤێ",
            "ڤان",
            "ڤی",
            "کو",
            "یێن",
            "یێ",
            "دگەل",
            "ژبەر",
            "ژبۆ",
            "ژلایێ",
            "هاتیە",
            "هاتییە",
            "هاتنە",
            "هاتن",
            "پشتی",
            "ناڤ",
            "دناڤ",
            "ل",
            "د",
            "ب",
            "لدۆر",
            "ئێک",
            "هندەک",
            "گەلەک",
            "ڤەگەڕیان",
            "بەری",
            "وێ",
            "وان",
            "ئێکێ",
            "نوکە",
            "کرن",
            "کریە",
            "کرییە");
    private static final Set<String> FEYLI_WORDS = folded(
            "وەل", "ئڕا", "ئەڕا", "ئەڕای", "ئەرا", "وەگەرد", "هەنای", "وەشوون", "وەرجە", "یەکێگ", "کردێە", "نیەو",
            "ئیرنگە", "ئێرنگە", "وەناو");
    private static final Set<String> SORANI = folded(
            "لە", "بە", "کە", "بۆ", "ئەم", "ئەو", "ئەوە", "ئەوەی", "لەگەڵ", "لەلایەن", "هەروەها", "دەکات", "دەکرێت",
            "کرد", "کرا", "بوو", "بووە", "دوای", "پێش", "سەر", "لەو", "لەم", "هەیە", "نییە", "یان", "وەک", "کردووە",
            "کراوە");

    static Kurdish of(String[] words) {
        double kmr = 0;
        double sdh = 0;
        double ckb = 0;
        int count = 0;
        for (String word : words) {
            if (word.isEmpty()) {
                continue;
            }
            count++;
            String plain = fold(word);
            kmr += KURMANJI.contains(plain) || (plain.length() > 2 && plain.indexOf('ڤ') >= 0) ? 1 : 0;
            ckb += SORANI.contains(plain) ? 1 : 0;
            sdh += FEYLI_WORDS.contains(plain) || feyli(plain) || word.indexOf('ۊ') >= 0 ? 1 : 0;
        }
        double all = Math.max(1, count);
        return new Kurdish(kmr / all, sdh / all, ckb / all);
    }

    private static boolean feyli(String plain) {
        return plain.length() > 4
                && (plain.endsWith("هيل")
                        || plain.endsWith("هيله")
                        || plain.endsWith("هيلي")
                        || (plain.endsWith("يگ") && !plain.endsWith("رنگ")));
    }

    /** Whether small words alone say that it is Kurdish, whatever its letters. */
    boolean sure() {
        return kmr > SURE + 0.04 || sdh > SURE;
    }

    String language() {
        if (sdh > FEYLI && sdh > kmr) {
            return "sdh";
        }
        return kmr > SURE && kmr > ckb ? "kmr" : "ckb";
    }

    private static Set<String> folded(String... words) {
        return Set.copyOf(List.of(words).stream().map(Kurdish::fold).distinct().toList());
    }

    /** Kurdish letters as an Arabic keyboard has them. */
    private static String fold(String word) {
        var out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            out.append(
                    switch (c) {
                        case 'ە', 'ھ', 'ة' -> 'ه';
                        case 'ی', 'ێ', 'ى' -> 'ي';
                        case 'ک' -> 'ك';
                        case 'ۆ', 'ۊ' -> 'و';
                        case 'ڕ' -> 'ر';
                        case 'ڵ' -> 'ل';
                        default -> c;
                    });
        }
        return out.toString();
    }
}
