package blotter.text;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What changed between two texts, word by word. Paragraphs are compared first and only those that differ are compared by
 * words, so long texts with small edits stay quick and words do not wander between paragraphs.
 *
 * @param runs in order; those that are not added make up the first text, those that are not removed the second
 */
public record WordDiff(List<Run> runs) {
    public WordDiff {
        runs = List.copyOf(runs);
    }

    /** What became of a run of text. */
    public enum Change {
        SAME,
        ADDED,
        REMOVED
    }

    /** Text with one fate; neighbouring runs have different ones. */
    public record Run(Change change, String text) {}

    /** The change from one text to another. */
    public static WordDiff of(String before, String after) {
        var out = new ArrayList<Run>();
        walk(lines(before), lines(after), out, true);
        return new WordDiff(Seams.moved(joined(out)));
    }

    public boolean same() {
        return runs.stream().allMatch(run -> run.change() == Change.SAME);
    }

    /** Words that were added or removed. */
    public long words(Change change) {
        return runs.stream()
                .filter(run -> run.change() == change)
                .flatMap(run -> tokens(run.text()).stream())
                .filter(token -> token.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    private static void walk(List<String> before, List<String> after, List<Run> out, boolean deeper) {
        var removed = new ArrayList<String>();
        var added = new ArrayList<String>();
        int at = 0;
        for (AbstractDelta<String> delta : deltas(before, after)) {
            var same = before.subList(at, delta.getSource().getPosition());
            boolean apart = !same.stream().allMatch(String::isBlank);
            if (apart || (removed.isEmpty() && added.isEmpty())) {
                flush(removed, added, out, deeper);
                add(out, Change.SAME, same);
            } else {
                removed.addAll(same);
                added.addAll(same);
            }
            removed.addAll(delta.getSource().getLines());
            added.addAll(delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        flush(removed, added, out, deeper);
        add(out, Change.SAME, before.subList(at, before.size()));
    }

    private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
        return Patch.generate(before, after, new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null))
                .getDeltas();
    }

    /** What was replaced is looked at by words once; words that were replaced are told apart no further. */
    private static void flush(List<String> removed, List<String> added, List<Run> out, boolean deeper) {
        if (deeper && !removed.isEmpty() && !added.isEmpty()) {
            walk(tokens(String.join("", removed)), tokens(String.join("", added)), out, false);
        } else {
            add(out, Change.REMOVED, removed);
            add(out, Change.ADDED, added);
        }
        removed.clear();
        added.clear();
    }

    private static void add(List<Run> out, Change change, List<String> pieces) {
        if (!pieces.isEmpty()) {
            out.add(new Run(change, String.join("", pieces)));
        }
    }

    private static List<Run> joined(List<Run> runs) {
        var out = new ArrayList<Run>();
        for (var run : runs) {
            if (!out.isEmpty() && out.getLast().change() == run.change()) {
                out.set(out.size() - 1, new Run(run.change(), out.getLast().text() + run.text()));
            } else {
                out.add(run);
            }
        }
        return out;
    }

    private static List<String> lines(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.asList(text.split("(?<=\n)", -1)).stream()
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** Words with their marks, and each other character alone. */
    static List<String> tokens(String text) {
        var out = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && inWord(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end == at) {
                end += Character.charCount(text.codePointAt(at));
            }
            out.add(text.substring(at, end));
            at = end;
        }
        return out;
    }

    private static boolean inWord(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.FORMAT;
    }
}
