package blotter.web.release;

import blotter.release.Evidence;
import blotter.text.Fold;
import blotter.text.Sentences;
import blotter.web.page.ReleasePage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

    /** A span that means something: of a fact when it has a number, else of words that were looked for. */
    private record Mark(int number, String anchor, String says, int start, int end) {}

    /**
     * Takes the span of a fact in; false when it is not of this text.
     *
     * @param says the fact in words
     */
    boolean add(int number, String anchor, String says, Evidence.Span span) {
        if (span.field() != field || span.end() > text.length()) {
            return false;
        }
        marks.add(new Mark(number, anchor, says, span.start(), span.end()));
        return true;
    }

    /**
     * Marks words wherever they stand, letters folded as names are compared.
     *
     * @param whole whether they must stand alone, or may be part of a longer word
     * @param before how many places were found before this text, by which anchors are numbered
     * @return how many places were found
     */
    int find(Collection<String> words, boolean whole, int before) {
        var places = places(words, whole);
        mark(places, before);
        return places.size();
    }

    /**
     * Marks the words of a phrase where all of them stand in one sentence, whole and in any order.
     *
     * @param phrase the forms of each word
     * @param before as with {@link #find}
     * @return how many places were found
     */
    int together(List<Set<String>> phrase, int before) {
        var each = phrase.stream().map(forms -> places(forms, true)).toList();
        if (each.stream().anyMatch(List::isEmpty)) {
            return 0;
        }
        var places = Sentences.of(text).stream()
                .map(sentence -> each.stream()
                        .map(word -> word.stream()
                                .filter(place -> place.start() >= sentence.start() && place.end() <= sentence.end())
                                .toList())
                        .toList())
                .filter(words -> words.stream().noneMatch(List::isEmpty))
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
        mark(places, before);
        return places.size();
    }

    private void mark(List<Sentences.Span> places, int before) {
        int number = before;
        for (var place : places) {
            number++;
            marks.add(new Mark(0, "m" + number, "", place.start(), place.end()));
        }
    }

    private List<Sentences.Span> places(Collection<String> words, boolean whole) {
        var folded = Fold.fold(text);
        var plain = folded.toString();
        var out = new ArrayList<Sentences.Span>();
        for (var word : words) {
            var key = Fold.key(word).strip();
            for (int at = key.isEmpty() ? -1 : plain.indexOf(key);
                    at >= 0;
                    at = plain.indexOf(key, at + key.length())) {
                if (whole && (letter(plain, at - 1) || letter(plain, at + key.length()))) {
                    continue;
                }
                out.add(new Sentences.Span(folded.start(at), folded.end(at + key.length())));
            }
        }
        return out;
    }

    private static boolean letter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
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
        var over = marks.stream()
                .filter(mark -> mark.start() < end && mark.end() > start)
                .toList();
        var fact = over.stream()
                .filter(mark -> mark.number() > 0)
                .min(Comparator.comparingInt((Mark mark) -> mark.end() - mark.start())
                        .thenComparingInt(Mark::number));
        var anchors = over.stream()
                .filter(mark -> mark.start() == start || (mark.start() < start && firstOfLine(mark.start(), start)))
                .map(Mark::anchor)
                .distinct()
                .toList();
        return new ReleasePage.Segment(
                text.substring(start, end),
                fact.map(mark -> "#f" + mark.number()).orElse(null),
                fact.map(Mark::says).orElse(""),
                anchors,
                over.stream().anyMatch(mark -> mark.number() == 0));
    }

    /** Whether a mark that began on a line break has its first words here. */
    private boolean firstOfLine(int from, int start) {
        return text.substring(from, start).isBlank();
    }
}
