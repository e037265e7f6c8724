package blotter.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page that does not change with the way there. The page's own word (rel=canonical, then og:url) is
 * believed only for the same site, and not when it names the front page of the site instead of the story.
 */
final class Addresses {
    private static final Pattern NOISE = Pattern.compile(
            "(?i)^(utm_.*|fbclid|gclid|dclid|msclkid|yclid|mc_cid|mc_eid|igshid|srsltid|_ga|ref_src|amp|outputtype|jsessionid|phpsessid)$");
    private static final Pattern CANONICAL = Pattern.compile("(?i)\\bcanonical\\b");
    private static final Pattern SESSION = Pattern.compile("(?i);jsessionid=[^/?#]*");
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern TWIN = Pattern.compile("(?i)/amp/?$");
    private static final Set<String> SECOND_LEVEL =
            Set.of("com", "co", "gov", "org", "net", "edu", "ac", "mil", "gob", "gouv", "go", "or", "ne", "nom", "k12");

    private Addresses() {}

    static String canonical(String asked, List<Element> links, Metadata metadata) {
        var words = new ArrayList<String>();
        links.stream()
                .filter(link -> CANONICAL.matcher(link.attr("rel")).find())
                .findFirst()
                .ifPresent(link -> words.add(link.attr("href")));
        metadata.get("og:url").ifPresent(words::add);
        for (String word : words) {
            URI claimed = resolve(asked, word);
            URI own = parse(asked);
            if (claimed != null && own != null && sameSite(claimed, own) && (!front(claimed) || front(own))) {
                return clean(claimed.toString());
            }
        }
        return clean(asked);
    }

    /** What the file at an address is called, without its ending; the address itself when it names none. */
    static String name(String address) {
        URI uri = parse(address);
        String path = uri == null || uri.getPath() == null ? "" : uri.getPath();
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        String name = Clean.line((dot > 0 ? file.substring(0, dot) : file).replace('_', ' '));
        return name.isEmpty() ? address : name;
    }

    /**
     * Without fragment, session, campaign and the twin for phones; scheme and host in lower case, escapes and dot segments
     * settled (RFC 3986, sections 6.2.2 and 5.2.4).
     */
    static String clean(String address) {
        URI uri = parse(SESSION.matcher(address.strip()).replaceAll(""));
        if (uri == null || uri.getHost() == null || uri.getScheme() == null) {
            return address.strip();
        }
        var out = new StringBuilder();
        out.append(uri.getScheme().toLowerCase(Locale.ROOT)).append("://");
        out.append(uri.getHost().toLowerCase(Locale.ROOT));
        boolean standard =
                uri.getPort() == -1 || uri.getPort() == (uri.getScheme().equalsIgnoreCase("https") ? 443 : 80);
        if (!standard) {
            out.append(':').append(uri.getPort());
        }
        String path = withoutDots(unescaped(uri.getRawPath() == null ? "" : uri.getRawPath()));
        String plain = TWIN.matcher(path).replaceFirst("/");
        out.append(plain.equals(path) || plain.equals("/") ? plain : plain.substring(0, plain.length() - 1));
        if (uri.getRawQuery() != null) {
            List<String> kept =
                    new ArrayList<>(List.of(unescaped(uri.getRawQuery()).split("&", -1)));
            kept.removeIf(pair ->
                    pair.isEmpty() || NOISE.matcher(pair.split("=", 2)[0]).matches());
            out.append(kept.isEmpty() ? "" : "?" + String.join("&", kept));
        }
        return out.toString();
    }

    /** Escapes in capitals, and none of what needs no escape. */
    private static String unescaped(String part) {
        return ESCAPE.matcher(part).replaceAll(escape -> {
            char c = (char) Integer.parseInt(escape.group(1), 16);
            boolean unreserved = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            return unreserved ? String.valueOf(c) : escape.group().toUpperCase(Locale.ROOT);
        });
    }

    private static String withoutDots(String path) {
        var kept = new ArrayDeque<String>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean dots = segments[i].equals(".") || segments[i].equals("..");
            if (segments[i].equals("..")) {
                kept.pollLast();
            }
            if (!dots) {
                kept.add(segments[i]);
            } else if (i == segments.length - 1) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static boolean front(URI uri) {
        String path = uri.getRawPath();
        return (path == null || path.isEmpty() || path.equals("/")) && uri.getRawQuery() == null;
    }

    private static boolean sameSite(URI a, URI b) {
        return a.getHost() != null && b.getHost() != null && site(a.getHost()).equals(site(b.getHost()));
    }

    /** The part of a host that somebody registered, by the usual second levels of country domains. */
    private static String site(String host) {
        String[] labels = host.toLowerCase(Locale.ROOT).split("\\.", -1);
        int count = labels.length;
        if (count <= 2 || host.matches("[\\d.]+")) {
            return host.toLowerCase(Locale.ROOT);
        }
        boolean deep = labels[count - 1].length() == 2 && SECOND_LEVEL.contains(labels[count - 2]);
        return String.join(".", List.of(labels).subList(count - (deep ? 3 : 2), count));
    }

    private static @Nullable URI resolve(String asked, String word) {
        URI base = parse(asked);
        URI claimed = parse(word.strip());
        return base == null || claimed == null ? null : base.resolve(claimed);
    }

    private static @Nullable URI parse(String address) {
        try {
            return new URI(address.replace(" ", "%20").replace("|", "%7C"));
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
