package blotter.web.release;

import blotter.text.WordDiff;
import blotter.web.page.DiffPage;
import java.util.ArrayList;
import java.util.List;

/** Makes paragraphs of a difference, and folds long stretches that did not change: one paragraph is kept on either side. */
final class DiffView {
    private DiffView() {}

    static List<DiffPage.Part> parts(WordDiff difference, boolean full) {
        var paragraphs = paragraphs(difference);
        var out = new ArrayList<DiffPage.Part>();
        boolean folding = false;
        for (int i = 0; i < paragraphs.size(); i++) {
            if (full || near(paragraphs, i)) {
                out.add(new DiffPage.Part(false, paragraphs.get(i)));
                folding = false;
            } else if (!folding) {
                out.add(new DiffPage.Part(true, List.of()));
                folding = true;
            }
        }
        return out;
    }

    private static boolean near(List<List<WordDiff.Run>> paragraphs, int at) {
        return changed(paragraphs, at - 1) || changed(paragraphs, at) || changed(paragraphs, at + 1);
    }

    private static boolean changed(List<List<WordDiff.Run>> paragraphs, int at) {
        return at >= 0
                && at < paragraphs.size()
                && paragraphs.get(at).stream().anyMatch(run -> run.change() != WordDiff.Change.SAME);
    }

    private static List<List<WordDiff.Run>> paragraphs(WordDiff difference) {
        var out = new ArrayList<List<WordDiff.Run>>();
        var current = new ArrayList<WordDiff.Run>();
        for (var run : difference.runs()) {
            var lines = run.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0 && !current.isEmpty()) {
                    out.add(List.copyOf(current));
                    current.clear();
                }
                if (!lines[i].isEmpty()) {
                    current.add(new WordDiff.Run(run.change(), lines[i]));
                }
            }
        }
        if (!current.isEmpty()) {
            out.add(List.copyOf(current));
        }
        return out;
    }
}
