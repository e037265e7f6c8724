package blotter.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the following pages of a list are when no page links to the next: an address with a number in braces that is
 * counted up, {@code ?page={2}}, or {@code ?offset={50+50}} where it goes by more than one.
 *
 * @param before what stands before the number
 * @param first number of the second page
 * @param step from one page to the next
 * @param after what stands behind the number
 */
public record PageNumber(String before, long first, long step, String after) {
    private static final Pattern FORM =
            Pattern.compile("([^{}\\s]*)\\{([0-9]{1,9})(?:\\+([1-9][0-9]{0,6}))?}([^{}\\s]*)");

    /** Reads the words of {@code next:}; empty when they hold no number in braces, and so say something else. */
    public static Optional<PageNumber> in(String next) {
        Matcher matcher = FORM.matcher(next);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String step = matcher.group(3);
        return Optional.of(new PageNumber(
                matcher.group(1),
                Long.parseLong(matcher.group(2)),
                step == null ? 1 : Long.parseLong(step),
                matcher.group(4)));
    }

    /** The address with a number in its place, which may be relative to the list's. */
    public String with(long number) {
        return before + number + after;
    }
}
