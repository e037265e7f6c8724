package blotter.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Printed lines as paragraphs. A page of paper says where its lines end, not where its paragraphs do, so a line that
 * fills most of the width without ending a sentence goes on in the next; what stands on every page, and bare page
 * numbers, are no text.
 */
final class Lines {
    private static final double FULL = 0.55;
    private static final int WIDEST = 220;
    private static final int EDGE = 1;
    private static final String ENDS = ".!?؟。…:؛»\"”";
    private static final String NUMBER = "(?iu)(page|صفحة|لاپەڕە|seite|sayfa|p\\.)?[\\s\\-–—|]*\\p{Nd}{1,4}"
            + "(\\s*(/|of|من|von)\\s*\\p{Nd}{1,4})?[\\s\\-–—|]*";
    private static final String ITEM = "^([•●▪◦*·–—-]|\\(?\\p{Nd}{1,2}[.)])\\s.*";

    private Lines() {}

    /**
     * Paragraphs of pages.
     *
     * @param pages the lines of each page, tidied
     */
    static List<String> joined(List<List<String>> pages) {
        Map<String, Integer> times = new HashMap<>();
        pages.forEach(page -> page.stream().distinct().forEach(line -> times.merge(line, 1, Integer::sum)));
        var lines = new ArrayList<String>();
        for (List<String> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                String line = page.get(i);
                boolean edge = i < EDGE || i >= page.size() - EDGE;
                boolean running = edge && pages.size() > 2 && times.getOrDefault(line, 0) > pages.size() / 2;
                if (!running && !line.matches(NUMBER)) {
                    lines.add(line);
                }
            }
        }
        return paragraphs(lines);
    }

    private static List<String> paragraphs(List<String> lines) {
        int[] lengths = lines.stream().mapToInt(String::length).sorted().toArray();
        int width = lengths.length == 0 ? 0 : lengths[(int) (0.9 * (lengths.length - 1))];
        var out = new ArrayList<String>();
        var open = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!open.isEmpty()) {
                open.append(' ');
            }
            open.append(line);
            String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
            boolean full = line.length() <= WIDEST && line.length() >= FULL * width;
            if (next.isEmpty() || !full || ends(line) || next.matches(ITEM)) {
                out.add(open.toString());
                open.setLength(0);
            }
        }
        return out;
    }

    private static boolean ends(String line) {
        return ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
