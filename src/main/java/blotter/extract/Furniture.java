package blotter.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Takes out of a page what is not its text: scripts, navigation, sharing, related stories, comments, notices. What a
 * part is called is only a hint, so a part that holds much of the page's running text stays whatever its name.
 */
final class Furniture {
    private static final String NEVER =
            "script, style, noscript, template, iframe, svg, canvas, object, embed, form input, button, select, textarea, "
                    + "link, meta, head, map, audio, video, dialog, [hidden], [aria-hidden=true], "
                    + "[style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar");
    private static final Set<String> ROOMS = Set.of("html", "body", "article", "main");
    private static final double MUCH = 0.4;
    private final Set<String> furniture;
    private final Set<String> weak;
    private final Set<String> keep;

    Furniture(Vocabulary words) {
        this.furniture = words.words("furniture");
        this.weak = words.words("weak");
        this.keep = words.words("keep");
    }

    /** Changes the document. */
    void clear(Element body, List<String> alsoRemove) {
        body.select(NEVER).remove();
        for (String css : alsoRemove) {
            body.select(css).remove();
        }
        var weights = Weights.of(body);
        int whole = Math.max(1, weights.text(body));
        var doomed = new ArrayList<Element>();
        for (Element element : body.getAllElements()) {
            if (!element.equals(body) && !ROOMS.contains(element.normalName()) && unwanted(element, weights, whole)) {
                doomed.add(element);
            }
        }
        doomed.forEach(Element::remove);
    }

    private boolean unwanted(Element element, Weights weights, int whole) {
        int text = weights.text(element);
        double prose = text * (1 - weights.linkShare(element));
        if (prose > MUCH * whole) {
            return false;
        }
        String tag = element.normalName();
        if (tag.equals("nav") || ROLES.contains(element.attr("role"))) {
            return true;
        }
        if (tag.equals("footer") || tag.equals("aside")) {
            return element.closest("blockquote") == null;
        }
        if (tag.equals("header")) {
            return element.closest("article, main") == null;
        }
        var names = names(element);
        if (names.isEmpty()) {
            return false;
        }
        boolean kept = names.stream().anyMatch(keep::contains);
        if (names.stream().anyMatch(furniture::contains)) {
            return !kept || text < 0.1 * whole || weights.linkShare(element) > 0.5;
        }
        boolean little = text < 200 || weights.linkShare(element) > 0.5;
        return little
                && !kept
                && element.isBlock()
                && (!tag.equals("p") || weights.linkShare(element) > 0.5)
                && names.stream().anyMatch(weak::contains);
    }

    /** The words of class and id, and each whole name; {@code shareBar} and {@code share-bar} both give share and bar. */
    static List<String> names(Element element) {
        String given = element.className() + " " + element.id();
        if (given.isBlank()) {
            return List.of();
        }
        var names = new ArrayList<String>();
        for (String name : given.split("\\s+", -1)) {
            names.add(name.toLowerCase(Locale.ROOT));
            for (String part : name.split("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})", -1)) {
                if (part.length() > 1 && part.length() < name.length()) {
                    names.add(part.toLowerCase(Locale.ROOT));
                }
            }
        }
        names.removeIf(String::isEmpty);
        return names;
    }
}
