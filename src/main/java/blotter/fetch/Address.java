package blotter.fetch;

import crawlercommons.domains.PaidLevelDomain;
import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as they are compared: one spelling per page. Host, port, path and percent signs are settled by
 * crawler-commons; the query is settled in {@link Query}, since the library (1.6) spoils it where the path holds an
 * escape it undoes. Fragments, campaign marks and session ids are taken off.
 */
public final class Address {
    private static final BasicURLNormalizer NORMALIZER =
            BasicURLNormalizer.newBuilder().build();

    private Address() {}

    /** The one spelling; null when it is no http or https address. */
    public static @Nullable String normal(String address) {
        String text = encodeBlanks(address.strip());
        int fragment = text.indexOf('#');
        text = fragment < 0 ? text : text.substring(0, fragment);
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            return null;
        }
        int session = lower.indexOf(";jsessionid=");
        if (session >= 0) {
            int query = text.indexOf('?', session);
            text = text.substring(0, session) + (query < 0 ? "" : text.substring(query));
        }
        int query = text.indexOf('?');
        String head = query < 0 ? text : text.substring(0, query);
        boolean literal = lower.startsWith("[", lower.indexOf("//") + 2); // the normaliser rejects IPv6 hosts
        String normal = literal ? head : NORMALIZER.filter(head);
        if (normal == null) {
            return null;
        }
        try {
            URI uri = new URI(normal + (query < 0 ? "" : Query.normal(text.substring(query + 1))));
            return uri.getHost() == null ? null : uri.toString();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** What a link on a page leads to, normalised; null when that is nothing we can ask. */
    public static @Nullable String resolve(String base, String link) {
        String text = encodeBlanks(link.strip());
        if (text.isEmpty()) {
            return null;
        }
        if (text.startsWith("http://") || text.startsWith("https://")) {
            return normal(text);
        }
        return normal(new Element(Tag.valueOf("a"), base).attr("href", text).absUrl("href"));
    }

    /** Whether two addresses are of one site: the same registrable domain, or the same host where there is none. */
    public static boolean sameSite(String one, String other) {
        String first = site(one);
        return first != null && first.equals(site(other));
    }

    private static @Nullable String site(String address) {
        try {
            String host = new URI(address).getHost();
            if (host == null) {
                return null;
            }
            String name = host.toLowerCase(Locale.ROOT);
            boolean number = name.startsWith("[") || Character.isDigit(name.charAt(name.length() - 1));
            String domain = number ? null : PaidLevelDomain.getPLD(name);
            return domain == null || domain.isEmpty() ? name : domain;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String encodeBlanks(String address) {
        return address.replace(" ", "%20").replace("\t", "").replace("\n", "").replace("\r", "");
    }
}
