package blotter.web.page;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the query part of addresses apart and puts it together. */
public final class Address {
    private Address() {}

    /** A name and its value, decoded. */
    public record Pair(String name, String value) {}

    /** The pairs of a query in their order; an escape that is broken stands for itself. */
    public static List<Pair> pairs(@Nullable String query) {
        var out = new ArrayList<Pair>();
        if (query != null) {
            for (var part : query.split("&", -1)) {
                if (!part.isEmpty()) {
                    int is = part.indexOf('=');
                    out.add(
                            is < 0
                                    ? new Pair(decoded(part), "")
                                    : new Pair(decoded(part.substring(0, is)), decoded(part.substring(is + 1))));
                }
            }
        }
        return out;
    }

    public static Map<String, List<String>> map(List<Pair> pairs) {
        var out = new LinkedHashMap<String, List<String>>();
        pairs.forEach(pair ->
                out.computeIfAbsent(pair.name(), name -> new ArrayList<>()).add(pair.value()));
        return out;
    }

    /** The path with one parameter more, before any fragment; unchanged when the value is empty. */
    public static String with(String path, String name, String value) {
        if (value.isEmpty()) {
            return path;
        }
        int hash = path.indexOf('#');
        var fragment = hash < 0 ? "" : path.substring(hash);
        var rest = hash < 0 ? path : path.substring(0, hash);
        char mark = rest.indexOf('?') < 0 ? '?' : '&';
        return rest + mark + name + "=" + encoded(value) + fragment;
    }

    /** A path and a canonical query, which may be empty or come with its question mark. */
    public static String of(String path, String query) {
        var bare = query.startsWith("?") ? query.substring(1) : query.startsWith("/?") ? query.substring(2) : query;
        return bare.isEmpty() || bare.equals("/") ? path : path + "?" + bare;
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
