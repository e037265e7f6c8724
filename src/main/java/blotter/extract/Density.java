package blotter.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds where running text is densest, in the way of Arc90's Readability: each paragraph gives points to the elements
 * around it, fewer the farther out; the element with most points that are not links wins, and takes those of its
 * siblings along that look like more of the same.
 */
final class Density {
    private static final Set<String> PARAGRAPHS = Set.of("p", "pre", "td", "blockquote", "li", "dd");
    private static final int LEVELS = 4;
    private static final int SHORTEST = 25;
    private final Outline outline;
    private final double[] points;
    private final boolean[] given;

    private Density(Outline outline) {
        this.outline = outline;
        this.points = new double[outline.size()];
        this.given = new boolean[outline.size()];
    }

    /** The densest element and its like siblings, none when there is no running text. */
    static List<Integer> densest(Outline outline) {
        return new Density(outline).densest();
    }

    private List<Integer> densest() {
        for (int i = 0; i < outline.size(); i++) {
            int length = outline.gone(i) ? 0 : paragraph(i);
            if (length >= SHORTEST) {
                give(i, 1 + outline.commas(i) + Math.min(length / 100, 3));
            }
        }
        int best = -1;
        double most = 0;
        for (int i = 0; i < outline.size(); i++) {
            if (given[i]) {
                points[i] *= 1 - outline.linkShare(i);
                if (points[i] > most) {
                    most = points[i];
                    best = i;
                }
            }
        }
        return best < 0 ? List.of() : withSiblings(climb(best));
    }

    /** Length of the text when the element is one paragraph, else 0; a div with words of its own counts as one. */
    private int paragraph(int i) {
        String tag = outline.tag(i);
        if (PARAGRAPHS.contains(tag)) {
            return outline.text(i);
        }
        return tag.equals("div") || tag.equals("section") ? outline.ownText(i) : 0;
    }

    private void give(int from, double worth) {
        int above = PARAGRAPHS.contains(outline.tag(from)) ? outline.parent(from) : from;
        for (int level = 0; level < LEVELS && above >= 0; level++) {
            if (!given[above]) {
                given[above] = true;
                points[above] = start(above);
            }
            points[above] += worth / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
            above = outline.parent(above);
        }
    }

    private double start(int i) {
        double start = switch (outline.tag(i)) {
            case "div", "article", "main" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "ol", "ul", "dl", "dd", "dt", "li", "form", "address" -> -3;
            case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
            default -> 0;
        };
        start += outline.named(i, Names.BODY) ? 25 : 0;
        return start - (outline.named(i, Names.NOT_BODY) ? 25 : 0);
    }

    /** While what is around has about as many points, the text is spread over several parts of it. */
    private int climb(int best) {
        int top = best;
        double last = points[top];
        double least = last / 3;
        for (int above = outline.parent(top); above > 0; above = outline.parent(above)) {
            double here = points[above];
            if (here < least) {
                break;
            }
            if (here > last) {
                top = above;
                break;
            }
            last = here;
        }
        while (outline.parent(top) > 0 && alone(top)) {
            top = outline.parent(top);
        }
        return top;
    }

    private boolean alone(int i) {
        int parent = outline.parent(i);
        return i == parent + 1 && outline.end(i) == outline.end(parent);
    }

    private List<Integer> withSiblings(int top) {
        int parent = outline.parent(top);
        if (parent < 0) {
            return List.of(top);
        }
        double least = Math.max(10, points[top] * 0.2);
        String like = outline.element(top).className();
        var chosen = new ArrayList<Integer>();
        for (int i = parent + 1; i < outline.end(parent); i = outline.end(i)) {
            if (outline.gone(i)) {
                continue;
            }
            double bonus = !like.isEmpty() && outline.element(i).className().equals(like) ? points[top] * 0.2 : 0;
            boolean dense = given[i] && points[i] + bonus >= least;
            if (i == top || dense || proseParagraph(i) || more(top, i)) {
                chosen.add(i);
            }
        }
        return chosen;
    }

    /** Whether a part made like the chosen one goes on with running text, as where an advertisement stands between. */
    private boolean more(int top, int i) {
        if (!outline.tag(i).equals(outline.tag(top))
                || !outline.element(i).className().equals(outline.element(top).className())
                || outline.linkShare(i) > 0.1) {
            return false;
        }
        int running = 0;
        for (int in = i; in < outline.end(i); in++) {
            running += !outline.gone(in) && paragraph(in) > 60 ? paragraph(in) : 0;
        }
        return running > 0.8 * outline.text(i);
    }

    private boolean proseParagraph(int i) {
        if (!outline.tag(i).equals("p")) {
            return false;
        }
        int length = outline.text(i);
        double links = outline.linkShare(i);
        return length > 80
                ? links < 0.25
                : length > 0 && links == 0 && outline.element(i).text().matches(".*[.!?؟۔](\\s.*)?");
    }
}
