package blotter.text;

import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the letters of a text alone say about its language. */
record Letters(Script script, UnicodeScript dominant, double kurdish, double turkish) {
    enum Script {
        ARABIC,
        LATIN,
        CYRILLIC,
        OTHER,
        NONE
    }

    private static final Map<UnicodeScript, String> ONE_LANGUAGE = Map.of(
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HAN, "zh",
            UnicodeScript.THAI, "th",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy",
            UnicodeScript.DEVANAGARI, "hi");

    static Letters of(String text) {
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        int latin = 0;
        int arabic = 0;
        int letters = 0;
        int kurdish = 0;
        int turkish = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            letters++;
            if (c < 128) {
                latin++;
                continue;
            }
            if (c >= 'آ' && c <= 'غ') {
                arabic++;
                continue;
            }
            counts.merge(UnicodeScript.of(c), 1, Integer::sum);
            kurdish += "êîûÊÎÛ".indexOf(c) >= 0 ? 1 : 0;
            turkish += "ığİĞ".indexOf(c) >= 0 ? 1 : 0;
        }
        if (letters == 0) {
            return new Letters(Script.NONE, UnicodeScript.COMMON, 0, 0);
        }
        add(counts, UnicodeScript.LATIN, latin);
        add(counts, UnicodeScript.ARABIC, arabic);
        UnicodeScript dominant =
                Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (dominant == UnicodeScript.HAN && kana * 20 > letters) {
            dominant = UnicodeScript.HIRAGANA;
        }
        var script = switch (dominant) {
            case ARABIC -> Script.ARABIC;
            case LATIN -> Script.LATIN;
            case CYRILLIC -> Script.CYRILLIC;
            default -> Script.OTHER;
        };
        return new Letters(script, dominant, (double) kurdish / letters, (double) turkish / letters);
    }

    private static void add(Map<UnicodeScript, Integer> counts, UnicodeScript script, int count) {
        if (count > 0) {
            counts.merge(script, count, Integer::sum);
        }
    }

    /** What the share of common words is worth, given letters that a language has or has not. */
    double bonus(String language) {
        return switch (language) {
            case "kmr" -> kurdish > 0.01 && turkish < 0.005 ? 2 : 0.3;
            case "tr" -> turkish > 0.01 ? 2 : kurdish > 0.02 ? 0.3 : 1;
            default -> kurdish > 0.03 || turkish > 0.02 ? 0.5 : 1;
        };
    }

    boolean mayBe(String language) {
        boolean cyrillic = switch (language) {
            case "ru", "uk", "bg", "sr", "mk", "be", "kk" -> true;
            default -> false;
        };
        boolean neither = switch (language) {
            case "ar", "fa", "ckb", "ur", "he", "el", "zh", "ja", "ko", "th", "ku" -> true;
            default -> false;
        };
        return !neither && (script == Script.CYRILLIC) == cyrillic;
    }

    String other(List<String> claimed) {
        return ONE_LANGUAGE.getOrDefault(
                dominant, Language.primary(claimed).stream().findFirst().orElse(Language.UNKNOWN));
    }
}
