package blotter.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of a page by name, property or itemprop in lower case; the first of a name counts. */
record Metadata(Map<String, String> values) {
    static Metadata of(Document page) {
        var values = new HashMap<String, String>();
        for (Element meta : page.select("meta[content]")) {
            String content = Clean.line(meta.attr("content"));
            if (content.isEmpty()) {
                continue;
            }
            for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    values.putIfAbsent(name, content);
                }
            }
        }
        return new Metadata(values);
    }

    Optional<String> get(String... names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
