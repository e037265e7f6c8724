package blotter.web.search;

import blotter.search.Field;
import blotter.search.Results;
import blotter.search.Search;
import blotter.web.page.Address;
import blotter.web.page.Frame;
import blotter.web.page.SearchPage;
import blotter.web.room.Room;
import java.util.Collections;
import java.util.List;

/** Says, where a search found nothing, which sources were looked through and which years they cover. */
record Reach(Frame f, Search search, Room room) {
    private static final int MOST = 8;

    List<SearchPage.Covered> covered() {
        var chosen = search.include().getOrDefault(Field.SOURCE, Collections.emptySortedSet());
        return room.finder().values(Search.EVERYTHING, Field.SOURCE, MOST).stream()
                .filter(source -> chosen.isEmpty() || chosen.contains(source.value()))
                .limit(MOST)
                .map(this::covered)
                .toList();
    }

    private SearchPage.Covered covered(Results.Value source) {
        var own = Search.EVERYTHING.toggle(Field.SOURCE, source.value());
        var years = room.finder().values(own, Field.YEAR, Integer.MAX_VALUE).stream()
                .filter(year -> year.count() > 0 && !year.value().equals("none"))
                .map(Results.Value::value)
                .sorted()
                .toList();
        var count = f.n("count.releases", source.count());
        return new SearchPage.Covered(
                f.labels().of(Field.SOURCE, source.value()),
                f.to(Address.of("/", own.address())),
                years.isEmpty() ? count : f.t("nothing.covered", count, span(years.getFirst(), years.getLast())));
    }

    /** Kept from left to right, as years are in every language. */
    private static String span(String first, String last) {
        return first.equals(last) ? first : "\u2066" + first + "\u2013" + last + "\u2069";
    }
}
