package blotter.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The addresses that the values of one facet lead to from one search. Most of a page's hundreds of addresses differ in one
 * value only, so what stands before and after it is written once.
 */
public final class Addresses {
    private final Search search;
    private final Field field;
    private final String name;
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
        this.name = Parameter.of(field).id();
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
                : address(value, "");
    }

    /** As {@link Search#exclude} has it. */
    public String exclude(String value) {
        return selected.contains(value) || excluded.contains(value)
                ? search.exclude(field, value).address()
                : address("", value);
    }

    /** With one more value selected, or one more excluded. */
    private String address(String in, String out) {
        var address = new StringBuilder(before);
        add(address, "-", excluded, out);
        address.append(between);
        add(address, "", selected, in);
        return address.append(after).substring(1);
    }

    /** Values in their order, and one more in its place unless it is empty. */
    private void add(StringBuilder address, String minus, SortedSet<String> values, String more) {
        String left = more;
        for (String value : values) {
            if (!left.isEmpty() && left.compareTo(value) < 0) {
                add(address, minus, left);
                left = "";
            }
            add(address, minus, value);
        }
        if (!left.isEmpty()) {
            add(address, minus, left);
        }
    }

    private void add(StringBuilder address, String minus, String value) {
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
