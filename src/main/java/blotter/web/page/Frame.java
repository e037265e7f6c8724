package blotter.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its own part.
 *
 * @param m the words of the page in the reader's language
 * @param labels what values are called in it
 * @param ui the language asked for by the {@code ui} parameter, empty when the browser's own preference rules; kept on links
 * @param title of the browser's tab
 * @param words what the search box holds
 * @param hidden the filters the box must not lose
 * @param feed address of the page as Atom, null when it has none
 * @param path of the page itself
 * @param languages the page in each interface language
 * @param assets the static files
 * @param base of whole addresses, without a slash at the end
 * @param madeUp whether the data is made up for designing
 * @param behind that what is found is a part of what is kept; null when it is the whole
 */
public record Frame(
        Messages m,
        Labels labels,
        String ui,
        String title,
        String words,
        List<Hidden> hidden,
        @Nullable String feed,
        String path,
        List<Language> languages,
        Assets assets,
        String base,
        String version,
        boolean madeUp,
        @Nullable String behind) {
    private static final List<List<String>> PLACES = List.of(
            List.of("/all/agency", "nav.agencies"),
            List.of("/all/location", "nav.places"),
            List.of("/sources", "nav.sources"),
            List.of("/help", "nav.help"),
            List.of("/about", "nav.about"));

    /** A form field the reader does not see. */
    public record Hidden(String name, String value) {}

    /** The page in another language. */
    public record Language(String code, String name, String direction, String href, boolean current) {}

    /** A page of the site, and whether it is this one. */
    public record Place(String label, String href, boolean current) {}

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

    /** The address of a static file, such as {@code blotter.css}. */
    public String file(String name) {
        return assets.address(name);
    }

    /** The pages of the site beside the search. */
    public List<Place> places() {
        return PLACES.stream()
                .map(place -> new Place(t(place.get(1)), to(place.get(0)), path.equals(place.get(0))))
                .toList();
    }

    public Frame titled(String newTitle) {
        return new Frame(
                m, labels, ui, newTitle, words, hidden, feed, path, languages, assets, base, version, madeUp, behind);
    }

    public Frame searching(String newWords, List<Hidden> newHidden, @Nullable String newFeed) {
        return new Frame(
                m, labels, ui, title, newWords, newHidden, newFeed, path, languages, assets, base, version, madeUp,
                behind);
    }
}
