package blotter.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The addresses that the values of one facet lead to from one search. Most of a page's hundreds of addresses differ in one
 * value only, so what stands before and after it is written once.
 */
public final class Addresses {
    private final Search search;
    private final Field field;
    private final SortedSet<String> selected;
    private final SortedSet<String> excluded;
    private final String before;
    private final String between;
    private final String after;

    public Addresses(Search search, Field field) {
        this.search = search;
        this.field = field;
        this.selected = values(search.include());
        this.excluded = values(search.exclude());
        String name = Parameter.of(field).id();
        var first = new StringBuilder();
        var middle = new StringBuilder();
        var last = new StringBuilder();
        for (String pair : search.page(1).without(field).address().split("&", -1)) {
            String key = pair.substring(0, Math.max(0, pair.indexOf('=')));
            if (!pair.isEmpty()) {
                (key.compareTo("-" + name) < 0 ? first : key.compareTo(name) < 0 ? middle : last)
                        .append('&')
                        .append(pair);
            }
        }
        before = first.toString();
        between = middle.toString();
        after = last.toString();
    }

    private SortedSet<String> values(SortedMap<Field, SortedSet<String>> all) {
        return all.getOrDefault(field, Collections.emptySortedSet());
    }

    /** As {@link Search#toggle} has it. */
    public String toggle(String value) {
        return selected.contains(value) || excluded.contains(value)
                ? search.toggle(field, value).address()
                : address(with(selected, value), excluded);
    }

    /** As {@link Search#exclude} has it. */
    public String exclude(String value) {
        return selected.contains(value) || excluded.contains(value)
                ? search.exclude(field, value).address()
                : address(selected, with(excluded, value));
    }

    private static SortedSet<String> with(SortedSet<String> values, String value) {
        var all = new TreeSet<>(values);
        all.add(value);
        return all;
    }

    private String address(SortedSet<String> in, SortedSet<String> out) {
        var address = new StringBuilder(before);
        String name = Parameter.of(field).id();
        out.forEach(value -> add(address, "-", name, value));
        address.append(between);
        in.forEach(value -> add(address, "", name, value));
        return address.append(after).substring(1);
    }

    private static void add(StringBuilder address, String minus, String name, String value) {
        address.append('&').append(minus).append(name).append('=').append(encoded(value));
    }

    private static String encoded(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
            if (!plain) {
                return URLEncoder.encode(value, StandardCharsets.UTF_8);
            }
        }
        return value;
    }
}
