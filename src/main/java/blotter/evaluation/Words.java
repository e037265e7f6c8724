package blotter.evaluation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts compared as bags of lower-cased words, the measure of the web content extraction benchmark. */
final class Words {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private Words() {}

    static double f1(String given, String wanted) {
        Map<String, Integer> one = bag(given);
        Map<String, Integer> other = bag(wanted);
        int size = total(one) + total(other);
        if (size == 0) {
            return 1;
        }
        int both = 0;
        for (var word : one.entrySet()) {
            both += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
        }
        return 2.0 * both / size;
    }

    private static int total(Map<String, Integer> bag) {
        return bag.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> bag(String text) {
        var bag = new HashMap<String, Integer>();
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            bag.merge(words.group(), 1, Integer::sum);
        }
        return bag;
    }
}
