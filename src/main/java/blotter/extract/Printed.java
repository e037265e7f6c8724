package blotter.extract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a reader sees, line by line, that of furniture too, and where on the page each line stands. */
final class Printed {
    private static final double ALIKE = 0.6;
    private static final double HEADING = 0.1;
    private static final int NEAR = 3;
    private static final int LABEL = 40;
    private final List<String> lines;
    private final List<Integer> owners;
    private final int[] starts;
    private final @Nullable Outline outline;

    /**
     * Lines of a page.
     *
     * @param owners for each line the index of the element in the outline that holds it
     * @param starts for each element the line on which it begins
     */
    Printed(List<String> lines, List<Integer> owners, int[] starts, Outline outline) {
        this.lines = lines;
        this.owners = owners;
        this.starts = starts;
        this.outline = outline;
    }

    private Printed(List<String> lines) {
        this.lines = lines;
        this.owners = List.of();
        this.starts = new int[0];
        this.outline = null;
    }

    /** Lines with no page around them. */
    static Printed of(List<String> lines) {
        return new Printed(lines);
    }

    List<String> lines() {
        return lines;
    }

    int size() {
        return lines.size();
    }

    String line(int i) {
        return lines.get(i);
    }

    /** The line before one, where that is a label of what follows; else nothing. */
    String label(int i) {
        String before = i > 0 && i <= lines.size() ? lines.get(i - 1) : "";
        boolean label = before.length() <= LABEL && (before.endsWith(":") || before.endsWith("："));
        return label ? before : "";
    }

    /** A line with its label before it. */
    String labelled(int i) {
        String label = label(i);
        return label.isEmpty() ? lines.get(i) : label + " " + lines.get(i);
    }

    /**
     * The line that reads most like a headline, a heading before a line of a list that names the page, the first of equals; -1 when
     * none does.
     */
    int headline(String title) {
        int best = -1;
        double most = ALIKE;
        Set<String> words = Title.words(title);
        for (int i = 0; i < lines.size(); i++) {
            int length = lines.get(i).length();
            if (length > 3 * title.length() + 20 || 4 * length < title.length()) {
                continue;
            }
            double likeness = Title.likeness(Title.words(lines.get(i)), words);
            if (likeness <= ALIKE) {
                continue;
            }
            double worth = likeness + (heading(i) ? HEADING : 0);
            if (worth > most) {
                most = worth;
                best = i;
            }
        }
        return best;
    }

    private boolean heading(int line) {
        int above = owner(line);
        for (int level = 0; outline != null && level < NEAR && above >= 0; level++) {
            if (Block.heading(outline.tag(above))) {
                return true;
            }
            above = outline.parent(above);
        }
        return false;
    }

    /** The line on which an element begins. */
    int start(int element) {
        return starts[element];
    }

    /** The element a line stands in, -1 where there is no page. */
    int owner(int line) {
        return line < owners.size() ? owners.get(line) : -1;
    }
}
