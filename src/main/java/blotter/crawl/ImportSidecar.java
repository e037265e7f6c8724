package blotter.crawl;

import blotter.release.Claimed;
import blotter.release.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person says of a file in {@code FILE.json} beside it: {@code {"url", "published", "title", ...}}.
 *
 * @param url the address the file was saved from, empty when it does not say
 */
record ImportSidecar(String url, List<Claimed> claims) {
    static final ImportSidecar NONE = new ImportSidecar("", List.of());
    private static final String ENDING = ".json";
    private static final List<String> FIELDS =
            List.of("published", "title", "author", "lang", "agency", "location", "kind", "topic");

    /** @throws IOException when there is one and it cannot be used */
    static ImportSidecar of(Path file) throws IOException {
        Path path = file.resolveSibling(file.getFileName() + ENDING);
        if (!Files.exists(path)) {
            return NONE;
        }
        JsonNode node;
        try {
            node = JsonMapper.shared().readTree(Files.readAllBytes(path));
        } catch (JacksonException e) {
            throw new IOException("its sidecar " + path.getFileName() + " is not JSON: " + e.getOriginalMessage(), e);
        }
        String url = node.path("url").asString("");
        if (!url.isEmpty() && !ImportRows.web(url)) {
            throw new IOException("its sidecar " + path.getFileName() + " has \"" + url
                    + "\" as \"url\"; write a whole address with https://");
        }
        var claims = new ArrayList<Claimed>();
        for (String field : FIELDS) {
            JsonNode value = node.path(field);
            List<JsonNode> values = value.isArray() ? value.valueStream().toList() : List.of(value);
            for (JsonNode one : values) {
                if (one.isValueNode() && !one.isNull() && !one.asString().isBlank()) {
                    claims.add(
                            new Claimed(field, new Evidence.Claim(Evidence.Origin.IMPORT_ROW, one.asString(), null)));
                }
            }
        }
        return new ImportSidecar(url, claims);
    }

    /** Whether this is the sidecar of another file. */
    static boolean beside(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING)
                && Files.exists(file.resolveSibling(name.substring(0, name.length() - ENDING.length())));
    }
}
