package blotter.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds rows of cards that lead to other stories: three or more siblings made alike, each short, each with a headline or
 * a picture and words that are a link. What they are called, and in which language, does not matter.
 */
final class Cards {
    private static final int ROW = 3;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 450;

    /** Of a card that begins the story it leads to. */
    private static final int WITH_EXCERPT = 900;

    private static final int LINE = 25;
    private static final Set<String> KINDS = Set.of("div", "li", "article", "section", "a", "tr", "td");

    private Cards() {}

    /** Takes out the rows of cards, unless they hold more than a share of all text. */
    static void mark(Outline outline, int title, double most) {
        int whole = Math.max(1, outline.text(0));
        for (int i = 0; i < outline.size(); i++) {
            if (!outline.gone(i) && outline.end(i) - i > 2 * ROW) {
                rows(outline, i, title, most * whole);
            }
        }
    }

    private static void rows(Outline outline, int parent, int title, double most) {
        Map<String, List<Integer>> alike = new HashMap<>();
        for (int i = parent + 1; i < outline.end(parent); i = outline.end(i)) {
            if (!outline.gone(i) && KINDS.contains(outline.tag(i)) && outline.text(i) >= SHORTEST) {
                String kind = outline.tag(i) + " " + first(outline.element(i).className());
                alike.computeIfAbsent(kind, key -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> row : alike.values()) {
            int text = row.stream().mapToInt(outline::text).sum();
            if (row.size() >= ROW && text < most && row.stream().allMatch(i -> card(outline, i, title))) {
                row.forEach(outline::remove);
            }
        }
    }

    private static String first(String classes) {
        int space = classes.indexOf(' ');
        return space < 0 ? classes : classes.substring(0, space);
    }

    private static boolean card(Outline outline, int card, int title) {
        if (outline.text(card) > WITH_EXCERPT || (title >= card && title < outline.end(card))) {
            return false;
        }
        boolean linked = outline.tag(card).equals("a");
        boolean picture = false;
        boolean headline = false;
        boolean line = false;
        boolean within = linked;
        for (int i = card + 1; i < outline.end(card); i++) {
            String tag = outline.tag(i);
            picture |= tag.equals("img") || tag.equals("picture");
            boolean link = linked || outline.linkShare(i) > 0.9;
            headline |= Block.heading(tag) && outline.text(i) >= SHORTEST && link;
            line |= link && outline.text(i) >= LINE && outline.element(i).isBlock();
            within |= tag.equals("a") && outline.text(i) >= SHORTEST && inside(outline.element(i));
        }
        if (outline.text(card) > LONGEST) {
            return within && (headline || (picture && line));
        }
        double share = outline.linkShare(card);
        return headline || (picture && (line || (share > 0.3 && share * outline.text(card) >= SHORTEST)));
    }

    /** Whether a link leads to another page of the same site. */
    private static boolean inside(Element link) {
        String to = link.attr("href");
        if (!to.contains("://")) {
            return !to.startsWith("#") && !to.startsWith("//");
        }
        return host(to).equals(host(link.baseUri()));
    }

    private static String host(String address) {
        int scheme = address.indexOf("://");
        if (scheme < 0) {
            return "";
        }
        int start = scheme + 3;
        int end = address.indexOf('/', start);
        String host = end < 0 ? address.substring(start) : address.substring(start, end);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
