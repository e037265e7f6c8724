package blotter.crawl;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The address a person says something is from: whole, of the web, and fit to be shown to others. */
final class ImportAddress {
    private ImportAddress() {}

    /** What is wrong with an address, said so that it ends a sentence that names it; empty when nothing is. */
    static Optional<String> fault(String address) {
        String small = address.toLowerCase(Locale.ROOT);
        if (!small.startsWith("http://") && !small.startsWith("https://")) {
            return Optional.of("is no address of the web; write it whole, with https://");
        }
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            return Optional.of(
                    "cannot be written as an address: " + lower(e.getReason()) + part(address, e.getIndex()));
        }
        String authority =
                uri.getRawAuthority(); // not the host: a name in letters of other scripts is none to java.net.URI
        if (authority == null) {
            return Optional.of("names no host");
        }
        if (authority.indexOf('@') >= 0) {
            // whoever may read the archive could then log in
            return Optional.of("holds a name or password before its host; leave out what stands before the @");
        }
        return Optional.empty();
    }

    private static String part(String address, int from) {
        return from < 0 || from >= address.length()
                ? ""
                : " at \"" + address.substring(from, Math.min(address.length(), from + 3)) + "\"";
    }

    private static String lower(String reason) {
        return reason.isEmpty() ? reason : reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }
}
