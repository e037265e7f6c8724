package blotter.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells appeals to readers that stand between the paragraphs of a text: to subscribe, to follow the house elsewhere. Such
 * a line asks for it in the imperative and names the channel; where a language has the verb first, it begins a sentence.
 */
final class Appeals {
    private static final int LONGEST = 240;
    private static final String ENDS = ".!?؟۔:…»”\"|";
    private final List<String> opening = new ArrayList<>();
    private final List<String> anywhere = new ArrayList<>();
    private final List<String> channels;

    Appeals(Vocabulary words) {
        for (String line : words.lines("appeals")) {
            boolean last = line.startsWith("…");
            (last ? anywhere : opening).add(last ? line.substring(1).strip() : line);
        }
        this.channels = words.lines("channels");
    }

    boolean in(Block block) {
        if (block.text().length() > LONGEST) {
            return false;
        }
        String text = block.text().toLowerCase(Locale.ROOT);
        return channels.stream().anyMatch(text::contains)
                && (anywhere.stream().anyMatch(text::contains)
                        || opening.stream().anyMatch(words -> opens(text, words)));
    }

    /** Whether words stand at the beginning of a sentence. */
    private static boolean opens(String text, String words) {
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int before = at - 1;
            while (before >= 0
                    && !Character.isLetterOrDigit(text.charAt(before))
                    && ENDS.indexOf(text.charAt(before)) < 0) {
                before--;
            }
            int end = at + words.length();
            boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (whole && (before < 0 || ENDS.indexOf(text.charAt(before)) >= 0)) {
                return true;
            }
        }
        return false;
    }
}
