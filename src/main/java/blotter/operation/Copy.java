package blotter.operation;

import blotter.release.Location;
import blotter.release.Release;
import blotter.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether one release repeats the text of another: nearly the same words, and not one number, place or day that differs.
 * Statements made from one template about two cases are no copies, nor are a text and a longer one with news in it.
 */
public final class Copy {
    /** Of a hundred words so many may stand in one text alone: a line about the source, a slip mended. */
    private static final int FEW = 12;

    /** A shorter word that was exchanged is another word, not another spelling. */
    private static final int LONG = 5;

    private Copy() {}

    public static boolean of(Release one, Release other) {
        return one.lang().equals(other.lang())
                && places(one).equals(places(other))
                && one.happened().value().equals(other.happened().value())
                && of(one.text(), other.text());
    }

    /**
     * The same for copies, and nearly always another for two statements of one template: saves comparing their texts. It depends on
     * the release alone, so that it may be kept.
     */
    public static int key(Release release) {
        Stream<String> numbers = words(release.text(), true).stream().sorted();
        return Stream.of(
                        Stream.of(release.lang()),
                        places(release).stream().sorted(),
                        Stream.of(release.happened().value().toString()),
                        numbers)
                .flatMap(part -> part)
                .collect(Collectors.joining(" "))
                .hashCode();
    }

    private static Set<String> places(Release release) {
        return release.locations().stream()
                .filter(place -> place.role().inFacet())
                .map(Location.Mention::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean of(String one, String other) {
        Map<String, Integer> words = new HashMap<>();
        int ours = count(one, words, 1);
        int theirs = count(other, words, -1);
        List<String> here = only(words, true);
        List<String> there = only(words, false);
        boolean near = (here.size() + there.size()) * 100 <= FEW * Math.max(ours, theirs);
        boolean figures = here.stream().anyMatch(Copy::number) || there.stream().anyMatch(Copy::number);
        return near && !figures && exchanged(here, there);
    }

    private static int count(String text, Map<String, Integer> words, int by) {
        List<String> all = words(text, false);
        all.forEach(word -> words.merge(word, by, Integer::sum));
        return all.size();
    }

    /**
     * Runs of letters and numbers. Every release is cut so when it is indexed, hence no pattern.
     *
     * @param numbers only those with a digit
     */
    private static List<String> words(String text, boolean numbers) {
        String folded = Fold.key(text);
        var words = new ArrayList<String>();
        int start = -1;
        boolean digit = false;
        for (int at = 0; at <= folded.length(); ) {
            int c = at < folded.length() ? folded.codePointAt(at) : ' ';
            if (Character.isLetter(c) || numeral(c)) {
                start = start < 0 ? at : start;
                digit |= Character.isDigit(c);
            } else {
                if (start >= 0 && (digit || !numbers)) {
                    words.add(folded.substring(start, at));
                }
                start = -1;
                digit = false;
            }
            at += Character.charCount(c);
        }
        return words;
    }

    private static boolean numeral(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static List<String> only(Map<String, Integer> words, boolean here) {
        var out = new ArrayList<String>();
        words.forEach((word, more) -> {
            for (int i = 0; i < (here ? more : -more); i++) {
                out.add(word);
            }
        });
        return out;
    }

    private static boolean number(String word) {
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            if (Character.isDigit(word.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words that stand in one text alone are additions to it, or spellings of words of the other. */
    private static boolean exchanged(List<String> here, List<String> there) {
        List<String> fewer = here.size() < there.size() ? here : there;
        List<String> more = new ArrayList<>(here.size() < there.size() ? there : here);
        for (String word : fewer) {
            var same = more.stream().filter(each -> spelling(word, each)).findFirst();
            if (same.isEmpty()) {
                return false;
            }
            more.remove(same.get());
        }
        return true;
    }

    /** One letter exchanged, added or left out in a long word. */
    private static boolean spelling(String one, String other) {
        if (Math.min(one.length(), other.length()) < LONG || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        int least = Math.min(one.length(), other.length());
        while (start < least && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < least - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(one.length(), other.length()) - start - end <= 1;
    }
}
