package blotter.web;

import blotter.release.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Cuts a text where the words of facts begin and end, so that spans which overlap become segments that do not. Spans
 * beyond the text (it was read by another extractor) are left out.
 */
final class Marks {
    private final String text;
    private final Evidence.Field field;
    private final List<Mark> marks = new ArrayList<>();

    Marks(String text, Evidence.Field field) {
        this.text = text;
        this.field = field;
    }

    private record Mark(int number, String anchor, int start, int end) {}

    /** Takes a span in; false when it is not of this text. */
    boolean add(int number, String anchor, Evidence.Span span) {
        if (span.field() != field || span.end() > text.length()) {
            return false;
        }
        marks.add(new Mark(number, anchor, span.start(), span.end()));
        return true;
    }

    /** The paragraphs, none of them empty, in segments. */
    List<List<ReleasePage.Segment>> paragraphs() {
        var out = new ArrayList<List<ReleasePage.Segment>>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                out.add(segments(start, end));
            }
            start = end + 1;
        }
        return out;
    }

    private List<ReleasePage.Segment> segments(int start, int end) {
        var cuts = new TreeSet<Integer>(List.of(start, end));
        for (var mark : marks) {
            if (mark.start() > start && mark.start() < end) {
                cuts.add(mark.start());
            }
            if (mark.end() > start && mark.end() < end) {
                cuts.add(mark.end());
            }
        }
        var out = new ArrayList<ReleasePage.Segment>();
        var at = start;
        for (int cut : cuts.tailSet(start, false)) {
            out.add(segment(at, cut));
            at = cut;
        }
        return out;
    }

    private ReleasePage.Segment segment(int start, int end) {
        boolean marked = marks.stream().anyMatch(mark -> mark.start() < end && mark.end() > start);
        var anchors = marks.stream()
                .filter(mark -> mark.start() == start || (mark.start() < start && firstOfLine(mark.start(), start)))
                .map(Mark::anchor)
                .distinct()
                .toList();
        var ends = marks.stream().filter(mark -> mark.end() == end).map(Mark::number).distinct().sorted().toList();
        return new ReleasePage.Segment(text.substring(start, end), marked, anchors, ends);
    }

    /** Whether a mark that began on a line break has its first words here. */
    private boolean firstOfLine(int from, int start) {
        return text.substring(from, start).isBlank();
    }
}
