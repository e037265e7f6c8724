package blotter.crawl;

import blotter.release.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** An API's item as a row, written so that the same item gives the same bytes. */
final class Row {
    private Row() {}

    static Bytes of(Lead lead, String url) {
        var row = new LinkedHashMap<String, String>();
        row.put("url", url);
        row.put("id", lead.id());
        row.put("title", lead.title());
        row.put("text", lead.body());
        row.put("published", lead.published());
        row.values().removeIf(java.util.Objects::isNull);
        return Bytes.of(JsonMapper.shared().writeValueAsString(row).getBytes(StandardCharsets.UTF_8));
    }
}
