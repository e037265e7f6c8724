package blotter.web.search;

import blotter.search.Search;
import blotter.web.page.Address;
import blotter.web.page.Frame;
import blotter.web.page.SearchPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Says for a search without hits what would be found with one thing less asked for. Each offer was counted, so none of
 * them leads to another empty page.
 *
 * @param counts how many releases answer a search
 */
record Drops(Frame f, Search search, ToLongFunction<Search> counts) {
    private static final int MOST = 12;

    private record Offer(String words, Search search, long count) {}

    List<SearchPage.Drop> of(List<Chips.Filter> filters, Search cleared) {
        var offers = new ArrayList<Offer>();
        if (!search.q().isEmpty() && !filters.isEmpty()) {
            offers.add(offer(f.t("drop.words", search.q()), search.words("")));
        }
        filters.stream()
                .limit(MOST)
                .forEach(filter -> offers.add(offer(f.t("drop.filter", filter.words()), filter.without())));
        if (offers.stream().allMatch(offer -> offer.count() == 0)) {
            if (!search.q().isEmpty() && !filters.isEmpty()) {
                offers.add(offer(f.t("drop.filters"), cleared));
            }
            offers.add(offer(f.t("drop.all"), Search.EVERYTHING));
        }
        return offers.stream()
                .filter(offer -> offer.count() > 0)
                .sorted(Comparator.comparingLong(Offer::count).reversed())
                .map(offer -> new SearchPage.Drop(
                        offer.words(),
                        f.n("count.releases", offer.count()),
                        f.to(Address.of("/", offer.search().address()))))
                .toList();
    }

    private Offer offer(String words, Search other) {
        return new Offer(words, other, counts.applyAsLong(other));
    }
}
