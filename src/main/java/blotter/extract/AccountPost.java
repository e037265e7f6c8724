package blotter.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with one post of an account, as channels and networks have them: its title element names the account
 * ({@code @name}), and so does its address before the number of the post. Such a page has the account's name where others
 * have a headline; what was posted has none, and may stand in the description alone.
 */
final class AccountPost {
    private static final Pattern ACCOUNT = Pattern.compile("@([\\p{L}\\p{Nd}_.]{3,})");
    private static final Pattern PATH = Pattern.compile("https?://[^/]+/([^?#]*)");
    private static final int SAME = 25;

    private AccountPost() {}

    /** Whether a page is one, by its address and its title element. */
    static boolean is(String address, String title) {
        Matcher path = PATH.matcher(address);
        if (!path.lookingAt()) {
            return false;
        }
        List<String> parts = List.of(path.group(1).toLowerCase(Locale.ROOT).split("/+"));
        boolean numbered = parts.getLast().chars().anyMatch(Character::isDigit);
        Matcher account = ACCOUNT.matcher(title.toLowerCase(Locale.ROOT));
        while (numbered && account.find()) {
            for (String part : parts.subList(0, parts.size() - 1)) {
                if (part.equals(account.group(1)) || part.equals("@" + account.group(1))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The text of the post: what was found on the page when that is it, else the description when that is longer. */
    static String text(String found, String description) {
        String begin = description.substring(0, Math.min(SAME, description.length()));
        boolean same = begin.isEmpty() || found.replace('\n', ' ').contains(begin);
        return same || found.length() >= description.length() ? found : description;
    }
}
