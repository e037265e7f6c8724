package blotter.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds where running text is densest, in the way of Arc90's Readability: each paragraph gives points to the elements
 * around it, fewer the farther out; the element with most points that are not links wins, and takes those of its
 * siblings along that look like more of the same.
 */
final class Density {
    private static final Set<String> PARAGRAPHS = Set.of("p", "pre", "td", "blockquote", "li", "dd");
    private static final int LEVELS = 4;
    private final Set<String> good;
    private final Set<String> bad;

    Density(Vocabulary words) {
        this.good = words.words("body");
        this.bad = words.words("notbody");
    }

    List<Element> densest(Element body, Weights weights) {
        Map<Element, Double> points = new HashMap<>();
        var order = new ArrayList<Element>();
        for (Element element : body.getAllElements()) {
            int length = paragraph(element, weights);
            if (length >= 25) {
                double worth = 1 + commas(element) + Math.min(length / 100, 3);
                give(element, worth, points, order);
            }
        }
        Element best = null;
        double most = 0;
        for (Element element : order) {
            double value = points.getOrDefault(element, 0.0) * (1 - weights.linkShare(element));
            points.put(element, value);
            if (value > most) {
                most = value;
                best = element;
            }
        }
        return best == null ? List.of() : withSiblings(climb(best, points), points, weights);
    }

    /** Length of the text when the element is one paragraph, else 0; a div with words of its own counts as one. */
    private static int paragraph(Element element, Weights weights) {
        String tag = element.normalName();
        if (PARAGRAPHS.contains(tag)) {
            return weights.text(element);
        }
        if (!tag.equals("div") && !tag.equals("section")) {
            return 0;
        }
        int own = 0;
        for (TextNode words : element.textNodes()) {
            own += words.getWholeText().strip().length();
        }
        return own;
    }

    private void give(Element from, double worth, Map<Element, Double> points, List<Element> order) {
        Element above = PARAGRAPHS.contains(from.normalName()) ? from.parent() : from;
        for (int level = 0;
                level < LEVELS && above != null && !above.normalName().equals("html");
                level++) {
            if (!points.containsKey(above)) {
                order.add(above);
                points.put(above, start(above));
            }
            double share = level == 0 ? 1 : level == 1 ? 2 : level * 3;
            points.merge(above, worth / share, Double::sum);
            above = above.parent();
        }
    }

    private double start(Element element) {
        double points = switch (element.normalName()) {
            case "div", "article", "main" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "ol", "ul", "dl", "dd", "dt", "li", "form", "address" -> -3;
            case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
            default -> 0;
        };
        var names = Furniture.names(element);
        points += names.stream().anyMatch(good::contains) ? 25 : 0;
        return points - (names.stream().anyMatch(bad::contains) ? 25 : 0);
    }

    /** While what is around has about as many points, the text is spread over several parts of it. */
    private static Element climb(Element best, Map<Element, Double> points) {
        Element top = best;
        double last = points.getOrDefault(top, 0.0);
        double least = last / 3;
        Element above = top.parent();
        while (above != null && !above.normalName().equals("body")) {
            double here = points.getOrDefault(above, 0.0);
            if (here < least) {
                break;
            }
            if (here > last) {
                top = above;
                break;
            }
            last = here;
            above = above.parent();
        }
        while (top.parent() != null
                && !top.parent().normalName().equals("body")
                && top.parent().childrenSize() == 1) {
            top = top.parent();
        }
        return top;
    }

    private static List<Element> withSiblings(Element top, Map<Element, Double> points, Weights weights) {
        Element parent = top.parent();
        if (parent == null || top.normalName().equals("body")) {
            return List.of(top);
        }
        double least = Math.max(10, points.getOrDefault(top, 0.0) * 0.2);
        var chosen = new ArrayList<Element>();
        for (Element sibling : parent.children()) {
            double bonus = sibling.className().equals(top.className())
                            && !top.className().isEmpty()
                    ? points.getOrDefault(top, 0.0) * 0.2
                    : 0;
            boolean dense = points.getOrDefault(sibling, 0.0) + bonus >= least && points.containsKey(sibling);
            if (sibling.equals(top) || dense || proseParagraph(sibling, weights)) {
                chosen.add(sibling);
            }
        }
        return chosen;
    }

    private static boolean proseParagraph(@Nullable Element sibling, Weights weights) {
        if (sibling == null || !sibling.normalName().equals("p")) {
            return false;
        }
        int length = weights.text(sibling);
        double links = weights.linkShare(sibling);
        return length > 80
                ? links < 0.25
                : length > 0 && links == 0 && sibling.text().matches(".*[.!?؟۔](\\s.*)?");
    }

    private static int commas(Element element) {
        int commas = 0;
        for (TextNode words : element.textNodes()) {
            String text = words.getWholeText();
            for (int i = 0; i < text.length(); i++) {
                commas += ",،、，؛".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
            }
        }
        return commas;
    }
}
