package blotter.text;

import blotter.text.WordDiff.Change;
import blotter.text.WordDiff.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves what was added or removed to where a reader would see it begin and end. Where what stands before a run ends as the run
 * does, or what follows begins as it does, the run can stand at several places with the same texts on both sides: of these the
 * one whose ends are ends of paragraphs is taken, else of sentences, of clauses, of words (as git does it by indents, {@code
 * diff.indentHeuristic}). Time grows with the length of the texts.
 */
final class Seams {
    private static final int PARAGRAPH = 4;
    private static final int SENTENCE = 3;
    private static final int CLAUSE = 2;
    private static final int WORD = 1;

    private static final String STOPS = ".!?؟۔…";
    private static final String PAUSES = ",;:،؛";
    private static final String CLOSING = "\"'”’»)]";

    private Seams() {}

    /** The runs, of which neighbours have different fates, with those moved that can be. */
    static List<Run> moved(List<Run> runs) {
        var out = new ArrayList<>(runs);
        if (!out.isEmpty() && out.getFirst().change() != Change.SAME) {
            out.addFirst(new Run(Change.SAME, ""));
        }
        if (!out.isEmpty() && out.getLast().change() != Change.SAME) {
            out.addLast(new Run(Change.SAME, ""));
        }
        for (int i = 1; i < out.size() - 1; i++) {
            boolean alone =
                    out.get(i - 1).change() == Change.SAME && out.get(i + 1).change() == Change.SAME;
            if (alone && out.get(i).change() != Change.SAME) {
                move(out, i);
            }
        }
        return out.stream().filter(run -> !run.text().isEmpty()).toList();
    }

    private static void move(List<Run> runs, int at) {
        var before = WordDiff.tokens(runs.get(at - 1).text());
        var changed = WordDiff.tokens(runs.get(at).text());
        var after = WordDiff.tokens(runs.get(at + 1).text());
        var all = new ArrayList<>(before);
        all.addAll(changed);
        all.addAll(after);
        // one token stays between two changes, so that they do not become one
        int least = at > 1 ? 1 : 0;
        int most = all.size() - (at + 2 < runs.size() ? 1 : 0);
        int length = changed.size();
        int first = before.size();
        while (first > least && all.get(first - 1).equals(all.get(first - 1 + length))) {
            first--;
        }
        int last = before.size();
        while (last + length < most && all.get(last).equals(all.get(last + length))) {
            last++;
        }
        if (first < last) {
            int[] ends = ends(all);
            int best = first;
            for (int start = first; start <= last; start++) {
                if (ends[start] + ends[start + length] >= ends[best] + ends[best + length]) {
                    best = start;
                }
            }
            put(runs, at, all, best, best + length);
        }
    }

    private static void put(List<Run> runs, int at, List<String> all, int start, int end) {
        runs.set(at - 1, new Run(Change.SAME, String.join("", all.subList(0, start))));
        runs.set(at, new Run(runs.get(at).change(), String.join("", all.subList(start, end))));
        runs.set(at + 1, new Run(Change.SAME, String.join("", all.subList(end, all.size()))));
    }

    /** What ends between two tokens, for each place before, between and after them. */
    private static int[] ends(List<String> tokens) {
        int[] out = new int[tokens.size() + 1];
        int stopped = WORD;
        for (int i = 0; i <= tokens.size(); i++) {
            var before = i == 0 ? "\n" : tokens.get(i - 1);
            var after = i == tokens.size() ? "\n" : tokens.get(i);
            if (STOPS.contains(before)) {
                stopped = SENTENCE;
            } else if (PAUSES.contains(before)) {
                stopped = CLAUSE;
            } else if (!before.isBlank() && !CLOSING.contains(before)) {
                stopped = WORD;
            }
            boolean apart = before.isBlank() || after.isBlank();
            out[i] = before.equals("\n") || after.equals("\n") ? PARAGRAPH : apart ? stopped : 0;
        }
        return out;
    }
}
