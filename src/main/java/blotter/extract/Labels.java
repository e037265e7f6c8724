package blotter.extract;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Words that say what a date beside them is: {@code Updated}, {@code آخر تحديث}, {@code Mitglied seit}. */
record Labels(List<String> words) {
    /** Those of a change. */
    static Labels ofChange(Vocabulary words) {
        return new Labels(words.lines("changelabel"));
    }

    /** Those of neither publication nor change: since when somebody is a member, until when something holds. */
    static Labels ofOther(Vocabulary words) {
        return new Labels(words.lines("otherlabel"));
    }

    /** Whether words before a date, or around it, hold one of the labels. */
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
