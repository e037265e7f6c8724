package blotter.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where the sentences of a text stand (Unicode UAX 29, as ICU reads it). A line feed always ends one: paragraphs never
 * run together, whatever their punctuation.
 */
public final class Sentences {
    private Sentences() {}

    /**
     * One sentence, without the white space around it.
     *
     * @param start first character, UTF-16 units
     * @param end one past the last
     */
    public record Span(int start, int end) {}

    /** All sentences in order; none for a blank text. */
    public static List<Span> of(String text) {
        return of(text, _ -> true);
    }

    /**
     * The sentences of some lines, and the other lines whole: to find the sentences of a long text costs more than to find
     * those that are wanted.
     *
     * @param wanted whether the sentences of a line are
     */
    public static List<Span> of(String text, Predicate<Span> wanted) {
        var out = new ArrayList<Span>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.ROOT);
        int line = 0;
        while (line <= text.length()) {
            int feed = text.indexOf('\n', line);
            int end = feed < 0 ? text.length() : feed;
            if (end > line && wanted.test(new Span(line, end))) {
                breaks.setText(text.substring(line, end));
                int from = breaks.first();
                for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
                    add(text, line + from, line + to, out);
                    from = to;
                }
            } else {
                add(text, line, end, out);
            }
            line = end + 1;
        }
        return out;
    }

    private static void add(String text, int from, int to, List<Span> out) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            out.add(new Span(start, end));
        }
    }
}
