package blotter.search;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The address of a search, read and written. Reading what was written gives the same search. Only the shape of values
 * is judged here: whether a name means an agency or a place is for the engine, which answers with a problem beside the
 * results.
 */
public sealed interface SearchAddress {

    /** The address makes sense. */
    record Good(Search search) implements SearchAddress {}

    /**
     * The address does not.
     *
     * @param parameter as it was given
     * @param sentence says what is wrong and what would work
     */
    record Bad(String parameter, String value, String sentence) implements SearchAddress {}

    /** Reads decoded parameters; blank values count as not given. */
    static SearchAddress read(Map<String, List<String>> parameters) {
        return new AddressReader().read(parameters);
    }

    /** Reads a query string without its question mark, percent-encoded as HTML forms do it. */
    static SearchAddress read(String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            try {
                String name = URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), StandardCharsets.UTF_8);
                String value = equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                if (!name.isEmpty()) {
                    parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
                }
            } catch (IllegalArgumentException e) {
                return new Bad(pair, "", "the address is not percent-encoded as it should be: \"" + pair + "\"");
            }
        }
        return read(parameters);
    }

    /** The canonical query string, without the question mark. */
    static String write(Search search) {
        var out = new TreeMap<String, SortedSet<String>>();
        put(out, Parameter.Q, search.q(), "");
        put(out, Parameter.FROM, search.from(), "");
        put(out, Parameter.TO, search.to(), "");
        put(out, Parameter.DATED, search.dated().id(), Search.Dated.PUBLISHED.id());
        put(out, Parameter.RELEVANT, search.relevant().id(), Search.Relevant.YES.id());
        put(out, Parameter.ALSO, search.also() ? "yes" : "no", "yes");
        put(out, Parameter.SORT, search.sort().id(), Search.Sort.AUTO.id());
        put(out, Parameter.PAGE, number(search.page()), "1");
        put(out, Parameter.SIZE, number(search.size()), number(Search.SIZE));
        putAll(out, "", search.include());
        putAll(out, "-", search.exclude());
        var address = new StringBuilder();
        out.forEach((name, values) -> {
            for (String value : values) {
                address.append(address.isEmpty() ? "" : "&").append(name).append('=');
                address.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return address.toString();
    }

    private static void put(SortedMap<String, SortedSet<String>> out, Parameter parameter, String value, String usual) {
        if (!value.equals(usual)) {
            out.put(parameter.id(), new TreeSet<>(List.of(value)));
        }
    }

    private static void putAll(
            SortedMap<String, SortedSet<String>> out, String minus, SortedMap<Field, SortedSet<String>> values) {
        values.forEach((field, set) -> out.put(minus + Parameter.of(field).id(), set));
    }

    private static String number(int value) {
        return Integer.toString(value);
    }
}
