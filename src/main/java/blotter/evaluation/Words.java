package blotter.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts compared as bags of words or of runs of four words. A word is what {@code \w+} is in Python, which the measures
 * of others are written in: letters, numbers and the low line, but no combining marks.
 */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final int RUN = 4;

    private Words() {}

    static List<String> of(String text) {
        var words = new ArrayList<String>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** F1 of the lower-cased words; nothing against nothing is right, nothing against something wrong. */
    static double f1(String given, String wanted) {
        Map<String, Integer> one = bag(of(given.toLowerCase(Locale.ROOT)));
        Map<String, Integer> other = bag(of(wanted.toLowerCase(Locale.ROOT)));
        int size = size(one) + size(other);
        return size == 0 ? 1 : 2.0 * common(one, other) / size;
    }

    /** The runs of four words, case and all; the whole text when it has fewer. */
    static Map<String, Integer> runs(String text) {
        List<String> words = of(text);
        var runs = new ArrayList<String>();
        for (int i = 0; i < Math.max(1, words.size() - RUN + 1) && i < words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, Math.min(i + RUN, words.size()))));
        }
        return bag(runs);
    }

    static int common(Map<String, Integer> one, Map<String, Integer> other) {
        int both = 0;
        for (var word : one.entrySet()) {
            both += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
        }
        return both;
    }

    static int size(Map<String, Integer> bag) {
        return bag.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> bag(List<String> words) {
        var bag = new HashMap<String, Integer>();
        words.forEach(word -> bag.merge(word, 1, Integer::sum));
        return bag;
    }
}
