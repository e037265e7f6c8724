package blotter.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds rows of cards that lead to other stories: three or more siblings made alike, each short, each with a headline or
 * a picture and words that are a link. What they are called, and in which language, does not matter.
 */
final class Cards {
    private static final int ROW = 3;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 450;
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
        if (outline.text(card) > LONGEST || (title >= card && title < outline.end(card))) {
            return false;
        }
        boolean linked = outline.tag(card).equals("a");
        boolean picture = false;
        boolean headline = false;
        for (int i = card + 1; i < outline.end(card); i++) {
            String tag = outline.tag(i);
            picture |= tag.equals("img") || tag.equals("picture");
            headline |= Block.heading(tag) && outline.text(i) >= SHORTEST && (linked || outline.linkShare(i) > 0.9);
        }
        double share = outline.linkShare(card);
        return headline || (picture && share > 0.3 && share * outline.text(card) >= SHORTEST);
    }
}
