package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Evidence.Origin;
import blotter.release.Found;
import blotter.text.DatePhrase;
import java.util.ArrayList;
import java.util.List;

/** Step: the date under a text, as letters and statements have it: a short line with its year, the last or right below. */
record ClosingDates(DatePhrase phrases) implements DateStep {
    private static final int SHORT = 40;
    private static final int BELOW = 2;

    @Override
    public String name() {
        return "closing";
    }

    @Override
    public List<Found<DateSpan>> read(DateSource source) {
        String text = source.text();
        List<String> lines = source.printed().lines();
        int last = lines.lastIndexOf(text.substring(text.lastIndexOf('\n') + 1));
        OtherStory others = source.others();
        var found = new ArrayList<Found<DateSpan>>();
        for (int i = last; i >= 0 && i <= last + BELOW && i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() <= SHORT
                    && (others == null || !others.around(source.printed().owner(i)))) {
                phrases.find(line, source.order(), null)
                        .forEach(match -> found.add(source.claimed(
                                match.date(), Origin.PAGE_LABEL, line.substring(match.start(), match.end()))));
            }
        }
        return found;
    }
}
