package blotter.crawl;

import blotter.config.PageNumber;
import blotter.fetch.Address;
import org.jspecify.annotations.Nullable;

/** Finds the page after a page by the number in its address. */
final class Numbering {
    /** Stands for the number while the address is brought into its one spelling. */
    private static final long PLACE = 1_234_567_890L;

    private final PageNumber number;
    private final String start;
    private final String before;
    private final String after;

    private Numbering(PageNumber number, String start, String resolved, int at) {
        this.number = number;
        this.start = start;
        this.before = resolved.substring(0, at);
        this.after = resolved.substring(at + String.valueOf(PLACE).length());
    }

    /** @param next as the source says it; null is returned when that is no address with a number in it */
    static @Nullable Numbering of(@Nullable String next, String start) {
        PageNumber number = next == null ? null : PageNumber.in(next).orElse(null);
        String resolved = number == null ? null : Address.resolve(start, number.with(PLACE));
        int at = resolved == null ? -1 : resolved.indexOf(String.valueOf(PLACE));
        return number == null || resolved == null || at < 0 ? null : new Numbering(number, start, resolved, at);
    }

    /** Null when an address is none of the chain's. */
    @Nullable
    String following(String url) {
        if (url.equals(start)) {
            return before + number.first() + after;
        }
        if (url.length() <= before.length() + after.length() || !url.startsWith(before) || !url.endsWith(after)) {
            return null;
        }
        String digits = url.substring(before.length(), url.length() - after.length());
        boolean plain = digits.length() <= 15 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? before + (Long.parseLong(digits) + number.step()) + after : null;
    }
}
