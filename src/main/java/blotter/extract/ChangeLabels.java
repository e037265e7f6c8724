package blotter.extract;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Tells dates that are labelled as those of a change: {@code Updated}, {@code آخر تحديث}, {@code zuletzt geändert}. */
record ChangeLabels(List<String> words) {
    ChangeLabels(Vocabulary words) {
        this(words.lines("changelabel"));
    }

    /** Whether words before a date, or around it, say that it is one of a change. */
    boolean in(String label) {
        String plain = label.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(plain::contains);
    }

    /** Whether an element says so by its name; programs name what is both published and updated by both words. */
    boolean on(Element element) {
        String name = element.className();
        return in(name) && !name.contains("publi");
    }
}
