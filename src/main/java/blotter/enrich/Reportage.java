package blotter.enrich;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Words;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a story of the press from a statement by how it opens: an outlet in the dateline, {@code ERBIL (Northgate News) –}, a
 * line with a place and an outlet alone, or a word of who reports what others said (citing, للوكالة, پەیامنێر).
 */
final class Reportage {
    private static final int LEAD = 3;
    /** What stands in brackets after the place of a dateline. */
    private static final Pattern OUTLET = Pattern.compile("^[^\\n(.]{2,40}\\(([^)\\n]{2,40})\\)\\s*(?:--?|[–—])");
    /** A first line of a few words with a dash or a stroke between them: K24 - هەولێر. */
    private static final Pattern LINE = Pattern.compile("^([^\\n.،:\\d]{2,40})\\s[-–—/]\\s([^\\n.،:\\d]{0,30})\\n");

    private static final Set<String> REPORTS = WordLists.of("Reportage.reports");
    /** The press as whom something was told to: "told reporters", بە میدیاکانی گوت. A statement may speak of it too. */
    private static final Set<String> PRESS = WordLists.of("Reportage.press");

    private static final Set<String> TOLD = WordLists.of("Reportage.told");

    private Reportage() {}

    static boolean press(Passage text, Agencies agencies) {
        String original = text.words().original();
        Matcher outlet = OUTLET.matcher(original);
        if (outlet.find() && agencies.tags(Words.of(outlet.group(1))).isEmpty()) {
            return true;
        }
        Matcher line = LINE.matcher(original);
        boolean outlets = line.find()
                && agencies.tags(Words.of(line.group(1))).isEmpty()
                && agencies.tags(Words.of(line.group(2))).isEmpty();
        return outlets || reports(text);
    }

    private static boolean reports(Passage text) {
        for (int w = 0; w < text.words().size() && text.sentence(w) < LEAD; w++) {
            String word = text.words().word(w);
            boolean told =
                    PRESS.contains(word) && w > 0 && TOLD.contains(text.words().word(w - 1));
            if (told || REPORTS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
