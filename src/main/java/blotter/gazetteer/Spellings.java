package blotter.gazetteer;

import blotter.text.Fold;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the press writes an Arabic name in Latin letters: with the article or without, the article assimilated (As
 * Samawah) or not (al-Samawah), and the ending as -iyah, -iya or -iyya, -ah or -a.
 */
final class Spellings {
    private static final Pattern ARTICLE = Pattern.compile("(?:al|el|as|ash|an|ar|at|ad|az|adh|ath)[ -]+(.+)");
    private static final Pattern QUALITY = Pattern.compile("(?:iyyah|iyah|iyya|iya|iyeh)$");
    private static final int SHORTEST = 5;

    private Spellings() {}

    /** Other spellings of a name, folded; empty for a name of another script. */
    static Set<String> of(String name) {
        String key = Fold.key(name).strip();
        Set<String> all = new LinkedHashSet<>();
        if (key.isEmpty() || key.charAt(0) > 'z') {
            return all;
        }
        Matcher article = ARTICLE.matcher(key);
        if (article.matches()) {
            String rest = article.group(1);
            endings(rest).forEach(ending -> all.add("al " + ending));
            if (rest.length() >= SHORTEST) {
                all.addAll(endings(rest));
            }
        } else {
            all.addAll(endings(key));
        }
        return all;
    }

    private static Set<String> endings(String key) {
        Set<String> all = new LinkedHashSet<>(Set.of(key));
        Matcher quality = QUALITY.matcher(key);
        if (quality.find()) {
            for (String ending : new String[] {"iyah", "iya", "iyyah", "iyya"}) {
                all.add(key.substring(0, quality.start()) + ending);
            }
        } else if (key.endsWith("ah") && key.length() > SHORTEST) {
            all.add(key.substring(0, key.length() - 1));
        } else if (key.endsWith("a") && key.length() >= SHORTEST) {
            all.add(key + "h");
        }
        return all;
    }
}
