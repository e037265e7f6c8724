package blotter.extract;

import java.util.List;
import java.util.Set;

/** What a reader sees, line by line, that of furniture too, and where on the page each line stands. */
final class Printed {
    private final List<String> lines;
    private final List<Integer> owners;
    private final int[] starts;

    /**
     * Lines of a page.
     *
     * @param owners for each line the index of the element in the outline that holds it; empty where there is no page
     * @param starts for each element the line on which it begins; empty likewise
     */
    Printed(List<String> lines, List<Integer> owners, int[] starts) {
        this.lines = lines;
        this.owners = owners;
        this.starts = starts;
    }

    /** Lines with no page around them. */
    static Printed of(List<String> lines) {
        return new Printed(lines, List.of(), new int[0]);
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

    /** The line that reads most like a headline, the first of equals; -1 when none does. */
    int headline(String title) {
        int best = -1;
        double most = 0.6;
        Set<String> words = Title.words(title);
        for (int i = 0; i < lines.size(); i++) {
            int length = lines.get(i).length();
            if (length > 3 * title.length() + 20 || 4 * length < title.length()) {
                continue;
            }
            double likeness = Title.likeness(Title.words(lines.get(i)), words);
            if (likeness > most) {
                most = likeness;
                best = i;
            }
        }
        return best;
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
