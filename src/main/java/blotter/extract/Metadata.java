package blotter.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The meta elements of a page by name, property or itemprop in lower case; the first of a name counts. */
record Metadata(Map<String, String> values) {
    static Metadata of(List<Element> meta) {
        var values = new HashMap<String, String>();
        for (Element element : meta) {
            String content = Clean.line(element.attr("content"));
            if (content.isEmpty()) {
                continue;
            }
            for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                String name = element.attr(key).strip().toLowerCase(Locale.ROOT);
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
