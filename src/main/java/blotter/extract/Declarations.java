package blotter.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The elements by which a page speaks to machines, found in one walk and in their order.
 *
 * @param meta meta elements with content
 * @param linkedData scripts of JSON-LD
 * @param links link elements with an address
 */
record Declarations(List<Element> meta, List<Element> linkedData, List<Element> links) {
    static Declarations of(Document page) {
        var meta = new ArrayList<Element>();
        var linkedData = new ArrayList<Element>();
        var links = new ArrayList<Element>();
        page.stream().forEach(element -> {
            switch (element.normalName()) {
                case "meta" -> add(element, element.hasAttr("content"), meta);
                case "script" ->
                    add(element, element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json"), linkedData);
                case "link" -> add(element, element.hasAttr("href"), links);
                default -> {}
            }
        });
        return new Declarations(meta, linkedData, links);
    }

    private static void add(Element element, boolean speaks, List<Element> to) {
        if (speaks) {
            to.add(element);
        }
    }
}
