package blotter.extract;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much text and how much of it linked each element holds, counted in one walk so that asking costs nothing. */
final class Weights {
    private static final class Weight {
        int text;
        int linked;
    }

    private final Map<Element, Weight> weights = new HashMap<>();

    static Weights of(Element root) {
        var out = new Weights();
        root.traverse(new NodeVisitor() {
            private int links;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    out.weights.put(element, new Weight());
                    links += element.normalName().equals("a") ? 1 : 0;
                } else if (node instanceof TextNode words && node.parent() instanceof Element parent) {
                    Weight weight = out.weights.computeIfAbsent(parent, key -> new Weight());
                    int length = words.getWholeText().strip().length();
                    weight.text += length;
                    weight.linked += links > 0 ? length : 0;
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    links -= element.normalName().equals("a") ? 1 : 0;
                    Element parent = element.parent();
                    if (!element.equals(root) && parent != null) {
                        Weight own = out.weights.computeIfAbsent(element, key -> new Weight());
                        Weight above = out.weights.computeIfAbsent(parent, key -> new Weight());
                        above.text += own.text;
                        above.linked += own.linked;
                    }
                }
            }
        });
        return out;
    }

    int text(Element element) {
        Weight weight = weights.get(element);
        return weight == null ? 0 : weight.text;
    }

    double linkShare(Element element) {
        Weight weight = weights.get(element);
        return weight == null || weight.text == 0 ? 0 : (double) weight.linked / weight.text;
    }
}
