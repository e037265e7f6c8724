package blotter.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its own part.
 *
 * @param m the words of the page in the reader's language
 * @param ui the language asked for by the {@code ui} parameter, empty when the browser's own preference rules; kept on links
 * @param title of the browser's tab
 * @param words what the search box holds
 * @param hidden the filters the box must not lose
 * @param feed address of the page as Atom, null when it has none
 * @param languages the page in each interface language
 * @param base of whole addresses, without a slash at the end
 * @param madeUp whether the data is made up for designing
 */
public record Frame(
        Messages m,
        String ui,
        String title,
        String words,
        List<Hidden> hidden,
        @Nullable String feed,
        List<Language> languages,
        String css,
        String js,
        String icon,
        String base,
        String version,
        boolean madeUp) {

    /** A form field the reader does not see. */
    public record Hidden(String name, String value) {}

    /** The page in another language. */
    public record Language(String code, String name, String direction, String href, boolean current) {}

    public String t(String key, Object... holes) {
        return m.t(key, holes);
    }

    public String n(String key, long count, Object... more) {
        return m.n(key, count, more);
    }

    public boolean rtl() {
        return m.direction().equals("rtl");
    }

    /** The address of a page of ours that keeps the language asked for; the path may have a query or a fragment. */
    public String to(String path) {
        return Address.with(path, "ui", ui);
    }

    Frame titled(String newTitle) {
        return new Frame(
                m, ui, newTitle, words, hidden, feed, languages, css, js, icon, base, version, madeUp);
    }

    Frame searching(String newWords, List<Hidden> newHidden, String newFeed) {
        return new Frame(
                m, ui, title, newWords, newHidden, newFeed, languages, css, js, icon, base, version, madeUp);
    }
}
