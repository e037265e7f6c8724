package blotter.crawl;

import blotter.config.PageNumber;
import blotter.release.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a JSON API answers, by the pointers (RFC 6901) the source gives.
 *
 * @param next the following page's address as written there, null on the last
 * @param problem why nothing could be read, null when it could
 */
record Api(
        List<Lead> leads, @Nullable String next, @Nullable String problem) {

    static Api read(Bytes body, String url, Map<String, String> pointers) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(body.array());
        } catch (JacksonException e) {
            return new Api(List.of(), null, url + " is no JSON: " + e.getOriginalMessage());
        }
        String items = pointers.getOrDefault("items", "");
        JsonNode list = items.isEmpty() ? root : root.at(items);
        if (!list.isArray()) {
            return new Api(List.of(), null, url + " holds no array at items: \"" + items + "\"");
        }
        var leads = new ArrayList<Lead>();
        for (JsonNode item : list) {
            String address = at(item, pointers.getOrDefault("url", "/url"));
            String text = pointers.containsKey("body") ? at(item, pointers.get("body")) : null;
            String id = at(item, "/id");
            if (address != null || (text != null && id != null)) {
                leads.add(new Lead(
                        address == null ? "" : address,
                        id,
                        words(at(item, pointers.get("title"))),
                        words(at(item, pointers.get("date"))),
                        null,
                        null,
                        null,
                        text));
            }
        }
        String next = pointers.get("next");
        boolean counted = next != null && PageNumber.in(next).isPresent();
        return new Api(leads, counted ? null : at(root, next), null);
    }

    /** Titles and dates come as HTML too; what a time element says to machines goes before what it shows. */
    private static @Nullable String words(@Nullable String value) {
        if (value == null || (value.indexOf('<') < 0 && value.indexOf('&') < 0)) {
            return value;
        }
        Element body = Jsoup.parseBodyFragment(value).body();
        Element time = body.selectFirst("time[datetime]");
        return time == null ? body.text() : time.attr("datetime");
    }

    private static @Nullable String at(JsonNode node, @Nullable String pointer) {
        if (pointer == null) {
            return null;
        }
        JsonNode value = pointer.isEmpty() ? node : node.at(pointer);
        boolean words =
                value.isValueNode() && !value.isNull() && !value.asString().isBlank();
        return words ? value.asString() : null;
    }
}
