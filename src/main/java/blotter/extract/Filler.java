package blotter.extract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the blocks that stand between the text and are none of it: links, stamps, counters, notices, and what announces more. */
final class Filler {
    static final Set<String> MATTER = Set.of("li", "td", "th", "tr", "pre", "blockquote", "dd", "dt", "code");
    static final double LINKED = 0.8;
    static final int LABEL = 45;
    private static final int NOTICE = 160;
    private static final int LONGEST_NOTICE = 240;
    private static final int STAMP = 70;
    private static final Pattern TIME =
            Pattern.compile("(?:19|20)\\d{2}|[٢۲][٠۰]\\p{Nd}{2}|\\p{Nd}{1,2}[:.]\\p{Nd}{2}\\b");

    private final Set<String> closing;
    private final List<String> rights;
    private final Set<String> counters;
    private final Appeals appeals;

    Filler(Vocabulary words) {
        this.closing = new HashSet<>(words.lines("closing"));
        this.rights = words.lines("rights");
        this.counters = words.words("counters");
        this.appeals = new Appeals(words);
    }

    /** Link lists, dates and counters between the text. */
    static boolean scrap(Block block) {
        double links = block.linkShare();
        int length = block.text().length();
        if (block.heading() && length > 0) {
            return block.text().chars().noneMatch(Character::isLetterOrDigit);
        }
        if (block.item()) {
            return false;
        }
        return (links > LINKED && length < 200) || block.text().chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Lines about the page and not of the text: rights, counters of readers, labels with links behind them. */
    boolean notice(Block block) {
        if (block.text().length() > LONGEST_NOTICE) {
            return false;
        }
        String text = block.text().toLowerCase(Locale.ROOT);
        if (appeals.in(text)) {
            return true;
        }
        if (text.length() > NOTICE) {
            return false;
        }
        if (rights.stream().anyMatch(text::contains) || counter(text)) {
            return true;
        }
        int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
        return colon > 0
                && block.linkShare() > 0.3
                && closing.contains(text.substring(0, colon).strip());
    }

    /** {@code 1,204 views}, {@code قراءة: 512}: a number and a word for reading, and no more. */
    private boolean counter(String text) {
        if (text.length() > LABEL || text.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        String[] parts = text.split("[^\\p{L}\\p{M}\\p{Nd}]+", -1);
        return text.chars().anyMatch(Character::isLetter)
                && Arrays.stream(parts)
                        .allMatch(part -> part.isEmpty() || counters.contains(part) || part.matches("\\p{Nd}+k?"));
    }

    boolean closes(String text) {
        if (text.length() > LABEL) {
            return false;
        }
        int end = text.length();
        while (end > 0 && ":：.…!»›> ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return closing.contains(text.substring(0, end).toLowerCase(Locale.ROOT));
    }

    /** When and at what time it was published, above the text. */
    static boolean stamp(Block block) {
        String text = block.text();
        return !block.heading()
                && !MATTER.contains(block.tag())
                && text.length() < STAMP
                && ".!?؟".indexOf(text.charAt(text.length() - 1)) < 0
                && TIME.matcher(text).find();
    }
}
