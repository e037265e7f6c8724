package blotter.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells appeals to readers that stand between the paragraphs of a text: to subscribe, to follow the house elsewhere. Such
 * a line asks for it in the imperative and names the channel; where a language has the verb first, it begins a sentence.
 */
final class Appeals {
    private static final int LONGEST = 240;
    private static final String ENDS = ".!?؟۔:…»”\"|";
    private final Map<String, List<String>> opening = new HashMap<>();
    private final List<String> anywhere = new ArrayList<>();
    private final List<String> channels;

    Appeals(Vocabulary words) {
        for (String line : words.lines("appeals")) {
            if (line.startsWith("…")) {
                anywhere.add(line.substring(1).strip());
            } else {
                opening.computeIfAbsent(line.substring(0, wordEnd(line, 0)), key -> new ArrayList<>())
                        .add(line);
            }
        }
        this.channels = words.lines("channels");
    }

    /** @param text of a block, in lower case */
    boolean in(String text) {
        return text.length() <= LONGEST
                && (opens(text) || anywhere.stream().anyMatch(text::contains))
                && channels.stream().anyMatch(text::contains);
    }

    /** Whether a sentence begins with an appeal. */
    private boolean opens(String text) {
        boolean start = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                int end = wordEnd(text, i);
                if (start && appeal(text, i, end)) {
                    return true;
                }
                start = false;
                i = end - 1;
            } else {
                start |= ENDS.indexOf(c) >= 0;
            }
        }
        return false;
    }

    private boolean appeal(String text, int from, int wordEnd) {
        for (String phrase : opening.getOrDefault(text.substring(from, wordEnd), List.of())) {
            int end = from + phrase.length();
            boolean whole = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (whole && text.startsWith(phrase, from)) {
                return true;
            }
        }
        return false;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && inWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
