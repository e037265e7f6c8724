package blotter.fetch;

import java.net.URI;
import java.util.Locale;

/** Scheme, host and port: what one robots.txt speaks for and one connection leads to (RFC 6454). */
record Origin(String scheme, String host, int port) {

    /** @throws IllegalArgumentException when the address is not http or https, or has no host */
    static Origin of(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("\"" + address + "\" is not an http or https address");
        }
        String host = address.getHost();
        if (host == null || host.isEmpty()) {
            throw new IllegalArgumentException("\"" + address + "\" names no host");
        }
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return new Origin(
                scheme,
                bare.toLowerCase(Locale.ROOT),
                address.getPort() > 0 ? address.getPort() : scheme.equals("https") ? 443 : 80);
    }

    boolean secure() {
        return scheme.equals("https");
    }

    /** Host and port as a Host header and an address write them. */
    String authority() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == (secure() ? 443 : 80) ? name : name + ":" + port;
    }

    @Override
    public String toString() {
        return scheme + "://" + authority();
    }
}
