package blotter.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of all values of one facet, by letter.
 *
 * @param find the words its values were narrowed by
 * @param hidden what the form that narrows them must not lose
 * @param chips the filters of the search they were counted for, in words
 * @param maps the world and Iraq, for places
 * @param letters of the values, in the order of the reader's language
 * @param years the years of each value's bars; empty where there are none
 */
public record AllPage(
        Frame f,
        String field,
        String heading,
        String lead,
        Link back,
        List<SearchPage.Chip> chips,
        String find,
        List<Frame.Hidden> hidden,
        List<SearchPage.Atlas> maps,
        List<Letter> letters,
        List<String> years) {

    /** The values that begin with a letter, and the anchor it is found by. */
    public record Letter(String letter, String anchor, List<Entry> entries) {}

    /**
     * A value.
     *
     * @param within what it lies in; empty when it stands alone
     * @param bars heights by year, 0 to 100
     * @param series the counts by year in words
     */
    public record Entry(SearchPage.Value value, String within, List<Integer> bars, String series) {}

    /** Whether an index of letters is worth its place. */
    public @Nullable String index() {
        return letters.stream().mapToInt(letter -> letter.entries().size()).sum() > 20 ? f.t("all.index") : null;
    }
}
