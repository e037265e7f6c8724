package blotter.web.search;

import blotter.search.Field;
import blotter.search.PartialDate;
import blotter.search.Search;
import blotter.search.Vocabulary.Resolution;
import blotter.web.page.Address;
import blotter.web.page.Frame;
import blotter.web.page.Phrases;
import blotter.web.page.SearchPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says the filters of a search in words, each with the search that lacks it. Made from the search, never from its address. */
record Chips(Frame f, Search search) {

    /**
     * A filter in words.
     *
     * @param without the search that lacks it
     * @param or whether it stands beside another value of its facet
     */
    record Filter(String words, Search without, boolean or) {}

    List<Filter> filters() {
        var out = new ArrayList<Filter>();
        for (var field : Field.values()) {
            add(out, field, search.include().getOrDefault(field, java.util.Collections.emptySortedSet()), "chip.");
            add(out, field, search.exclude().getOrDefault(field, java.util.Collections.emptySortedSet()), "chip.not.");
        }
        if (!search.from().isEmpty() && search.from().equals(search.to())) {
            out.add(new Filter(f.t("chip.year", date(search.from())), search.dates("", ""), false));
            return others(out);
        }
        if (!search.from().isEmpty()) {
            out.add(new Filter(f.t("chip.from", date(search.from())), search.dates("", search.to()), false));
        }
        if (!search.to().isEmpty()) {
            out.add(new Filter(f.t("chip.to", date(search.to())), search.dates(search.from(), ""), false));
        }
        return others(out);
    }

    private List<Filter> others(List<Filter> out) {
        if (search.dated() != Search.Dated.PUBLISHED) {
            out.add(new Filter(f.t("chip.dated." + search.dated().id()), search.dated(Search.Dated.PUBLISHED), false));
        }
        if (search.relevant() != Search.Relevant.YES) {
            out.add(new Filter(
                    f.t("chip.relevant." + search.relevant().id()), search.relevant(Search.Relevant.YES), false));
        }
        if (!search.also()) {
            out.add(new Filter(f.t("chip.also.no"), search.also(true), false));
        }
        return out;
    }

    /** The same search with nothing but its words. */
    Search cleared() {
        return Search.EVERYTHING.words(search.q());
    }

    private void add(List<Filter> out, Field field, Set<String> values, String key) {
        boolean first = true;
        for (var value : values) {
            var words = field == Field.YEAR && value.equals(PartialDate.UNKNOWN)
                    ? f.t(key + "undated")
                    : f.t(key + field.id(), f.labels().of(field, meant(field, value)));
            out.add(new Filter(words, search.toggle(field, value), !first && key.equals("chip.")));
            first = false;
        }
    }

    /** The one value a name in the address stands for, so that the page says which Basra it took; the name where it stands for more. */
    private String meant(Field field, String value) {
        return f.labels().vocabulary().resolve(field, value) instanceof Resolution.Known(List<String> ids)
                        && ids.size() == 1
                ? ids.getFirst()
                : value;
    }

    private String date(String text) {
        return PartialDate.of(text).map(new Phrases(f.m())::date).orElse(text);
    }

    SearchPage.Chip chip(Filter filter) {
        return new SearchPage.Chip(
                filter.words(), f.to(Address.of("/", filter.without().address())), filter.or());
    }
}
