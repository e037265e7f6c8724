package blotter.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of itself in JSON-LD: the node that is the article, not those of related stories.
 *
 * @param fromBroken the first day of publication in JSON that is broken, empty where none is
 */
record LinkedData(Optional<JsonNode> main, String fromBroken) {
    private static final Set<String> OTHERS = Set.of(
            "BreadcrumbList",
            "WebSite",
            "Organization",
            "NewsMediaOrganization",
            "Person",
            "ImageObject",
            "SearchAction");
    private static final int DEEPEST = 8;
    private static final Pattern PUBLISHED = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"\\\\]{8,40})\"");

    static LinkedData of(List<Element> scripts, JsonMapper json) {
        var nodes = new ArrayList<JsonNode>();
        String broken = "";
        for (Element script : scripts) {
            var node = parsed(script.data(), json);
            node.ifPresent(root -> collect(root, nodes, 0));
            Matcher published = PUBLISHED.matcher(script.data());
            if (node.isEmpty() && broken.isEmpty() && published.find()) {
                broken = published.group(1);
            }
        }
        Optional<JsonNode> article = nodes.stream().filter(LinkedData::article).findFirst();
        return new LinkedData(
                article.or(() ->
                        nodes.stream().filter(node -> node.has("datePublished")).findFirst()),
                broken);
    }

    private static Optional<JsonNode> parsed(String script, JsonMapper json) {
        try {
            return Optional.of(json.readTree(Clean.line(script)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static void collect(JsonNode node, List<JsonNode> into, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> collect(child, into, depth + 1));
        } else if (node.isObject()) {
            if (OTHERS.stream().noneMatch(type -> isA(node, type))) {
                into.add(node);
            }
            for (String inside : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart")) {
                JsonNode child = node.get(inside);
                if (child != null) {
                    collect(child, into, depth + 1);
                }
            }
        }
    }

    private static boolean article(JsonNode node) {
        String type = node.path("@type").toString();
        return type.contains("Article") || type.contains("BlogPosting") || type.contains("Report");
    }

    private static boolean isA(JsonNode node, String type) {
        return node.path("@type").asString("").equals(type);
    }

    String text(String field) {
        return main.map(node -> text(node, field)).orElse("");
    }

    /** Of the node itself; programs that nest it wrongly put what it says into the page it names as its own. */
    private static String text(JsonNode node, String field) {
        String words = words(node.path(field));
        return words.isEmpty() ? words(node.path("mainEntityOfPage").path(field)) : words;
    }

    private static String words(JsonNode node) {
        if (node.isString()) {
            return node.asString();
        }
        if (node.isArray() && !node.isEmpty()) {
            return words(node.get(0));
        }
        return node.isObject() ? words(node.path("name")) : "";
    }
}
