package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Evidence.Field;
import blotter.release.Found;
import blotter.text.DatePhrase;
import blotter.text.DatePhrase.Match;
import java.util.ArrayList;
import java.util.List;

/**
 * Step, for text that came without a page around it: a date with its year in the title, in the first paragraphs, or at
 * the very end. It is derived, and its evidence says where it stands.
 */
record TextDates(DatePhrase phrases) implements DateStep {
    private static final int HEAD = 600;
    private static final int TAIL = 120;

    @Override
    public String name() {
        return "text";
    }

    @Override
    public List<Found<DateSpan>> read(DateSource source) {
        var found = new ArrayList<Found<DateSpan>>();
        String text = source.text();
        add(source, source.title(), Field.TITLE, 0, found);
        add(source, text.substring(0, Math.min(HEAD, text.length())), Field.TEXT, 0, found);
        int tail = Math.max(0, text.length() - TAIL);
        add(source, text.substring(tail), Field.TEXT, tail, found);
        return found;
    }

    private void add(DateSource source, String text, Field field, int offset, List<Found<DateSpan>> found) {
        for (Match match : phrases.find(text, source.order(), null)) {
            found.add(Found.of(match.date(), new Evidence.Span(field, offset + match.start(), offset + match.end())));
        }
    }
}
