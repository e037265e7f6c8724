package blotter.web.search;

import blotter.search.Field;
import blotter.search.Parameter;
import blotter.search.Results;
import blotter.search.Search;
import blotter.text.Printable;
import blotter.web.page.Address;
import blotter.web.page.Frame;
import blotter.web.page.Link;
import blotter.web.page.SearchPage;
import blotter.web.room.Room;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns an answer into what the search page says and links to. */
record SearchView(Frame f, Search search, Results results, Room room) {
    /** Characters shown of what ran, of the words at fault, and of those on either side; the box has all of them. */
    private static final int LONGEST_RAN = 400;

    private static final int LONGEST_FAULT = 200;
    private static final int LONGEST_BESIDE = 80;

    SearchPage page() {
        var chips = new Chips(f, search);
        var q = search.q();
        var heading =
                q.isEmpty() ? f.n("count.releases", results.total()) : f.n("count.releases.for", results.total(), q);
        var filters = chips.filters();
        return new SearchPage(
                f.titled(q.isEmpty() ? f.t("title.home") : f.t("title.page", q))
                        .searching(
                                q,
                                hidden(true),
                                f.to(Address.of(
                                        "/feed.atom", search.sized(Search.SIZE).address()))),
                heading,
                f.n("filters.show", results.total()),
                results.query().problems().stream().map(this::fault).toList(),
                ran(),
                results.query().also().stream()
                        .map(also -> SearchPage.Also.of(also, rest -> f.n("facet.more", rest)))
                        .toList(),
                to(search.also(false)),
                search.equals(Search.EVERYTHING) && !empty() ? new Lately(f, room).home() : null,
                filters.stream().map(chips::chip).toList(),
                to(chips.cleared()),
                results.total() == 0
                        ? null
                        : new Years(f, search, results, month -> room.finder().days(search, month)).bars(),
                new Panels(f, search).panels(results),
                new SearchPage.Dates(search.from(), search.to(), hidden(false)),
                sorts(),
                beyond(),
                results.hits().stream()
                        .map(new Rows(f, search, room.sources())::row)
                        .toList(),
                aside(),
                exports(),
                search.page() > 1 && !results.hits().isEmpty() ? to(search.page(search.page() - 1)) : null,
                results.next() == null ? null : to(search.page(search.page() + 1)),
                place(),
                results.total() == 0 ? new Drops(f, search, this::count).of(filters, chips.cleared()) : List.of(),
                results.total() == 0 ? new Reach(f, search, room).covered() : List.of(),
                empty());
    }

    private boolean empty() {
        return results.total() == 0 && room.finder().size() == 0;
    }

    private long count(Search other) {
        return room.finder().search(other.sized(1)).total();
    }

    /** The question as it was repaired, to be asked as such. */
    private @Nullable Link ran() {
        var ran = results.query().ran();
        return ran.isBlank() || ran.equals(search.q())
                ? null
                : new Link(Printable.brief(ran, LONGEST_RAN), to(search.words(ran)));
    }

    private String to(Search other) {
        return f.to(Address.of("/", other.address()));
    }

    private long pages() {
        return (results.total() + search.size() - 1) / search.size();
    }

    /** What to say on a page after the last. */
    private SearchPage.@Nullable Notice beyond() {
        return results.total() == 0 || !results.hits().isEmpty()
                ? null
                : new SearchPage.Notice(
                        f.t("pages.beyond", search.page(), pages()),
                        new Link(f.t("pages.last"), to(search.page((int) pages()))));
    }

    private String place() {
        long pages = pages();
        return pages > 1 && !results.hits().isEmpty() ? f.t("pages.place", search.page(), pages) : "";
    }

    /** What a form must carry on: everything but the page and what the form itself asks. */
    private List<Frame.Hidden> hidden(boolean withDates) {
        var other = withDates ? search.words("") : search.dates("", "");
        var out = new ArrayList<Frame.Hidden>();
        Address.pairs(other.address()).forEach(pair -> out.add(new Frame.Hidden(pair.name(), pair.value())));
        if (!f.ui().isEmpty()) {
            out.add(new Frame.Hidden("ui", f.ui()));
        }
        return out;
    }

    private List<SearchPage.Choice> sorts() {
        var orders = search.q().isEmpty()
                ? List.of(Search.Sort.NEWEST, Search.Sort.OLDEST, Search.Sort.SEEN)
                : List.of(Search.Sort.RELEVANCE, Search.Sort.NEWEST, Search.Sort.OLDEST, Search.Sort.SEEN);
        var usual = orders.getFirst();
        var current = search.sort() == Search.Sort.AUTO ? usual : search.sort();
        return orders.stream()
                .map(order -> new SearchPage.Choice(
                        f.t("sort." + order.id()),
                        order == current ? null : to(search.sorted(order == usual ? Search.Sort.AUTO : order))))
                .toList();
    }

    private SearchPage.@Nullable Notice aside() {
        return results.setAside() == 0
                ? null
                : new SearchPage.Notice(
                        f.n("aside", results.setAside()),
                        new Link(f.t("aside.show"), to(search.relevant(Search.Relevant.ANY))));
    }

    private List<Link> exports() {
        var address = search.sized(Search.SIZE).address();
        return List.of(
                new Link("CSV", Address.of("/export.csv", address)),
                new Link("JSON", Address.of("/api/v1/search", search.address())),
                new Link("Atom", Address.of("/feed.atom", address)));
    }

    private SearchPage.Fault fault(Results.Problem problem) {
        var asked = results.query().asked();
        boolean inWords = problem.parameter().equals("q")
                && problem.start() >= 0
                && problem.end() <= asked.length()
                && problem.start() < problem.end();
        var suggestions = problem.suggestions().stream()
                .map(suggestion -> new Link(
                        exchanged(problem) ? suggestion + " \u2013 " + search.from() : suggestion,
                        to(repaired(problem, suggestion, inWords))))
                .toList();
        return inWords
                ? new SearchPage.Fault(
                        before(asked.substring(0, problem.start())),
                        Printable.brief(asked.substring(problem.start(), problem.end()), LONGEST_FAULT),
                        Printable.brief(asked.substring(problem.end()), LONGEST_BESIDE),
                        f.m().said(sentence(problem)),
                        suggestions)
                : new SearchPage.Fault(
                        "",
                        Printable.brief(problem.value(), LONGEST_FAULT),
                        "",
                        f.m().said(sentence(problem)),
                        suggestions);
    }

    /** What is wrong, without the nearest name at its end: that one and the others follow as links. */
    private static String sentence(Results.Problem problem) {
        int near = problem.sentence().lastIndexOf("; did you mean \"");
        return near < 0 || problem.suggestions().isEmpty()
                ? problem.sentence()
                : problem.sentence().substring(0, near);
    }

    /** The end of what stands before a fault. */
    private static String before(String text) {
        int characters = text.codePointCount(0, text.length());
        return characters <= LONGEST_BESIDE
                ? text
                : "\u2026" + text.substring(text.offsetByCodePoints(0, characters - LONGEST_BESIDE));
    }

    /** Whether the fault is a first date after the last one, which were then taken the other way round. */
    private static boolean exchanged(Results.Problem problem) {
        return problem.parameter().equals(Parameter.FROM.id());
    }

    /** The search with the faulty words replaced by a suggestion. */
    private Search repaired(Results.Problem problem, String suggestion, boolean inWords) {
        var asked = results.query().asked();
        if (inWords) {
            return search.words(asked.substring(0, problem.start()) + suggestion + asked.substring(problem.end()));
        }
        if (exchanged(problem)) {
            return search.dates(suggestion, search.from());
        }
        var name = problem.parameter().startsWith("-") ? problem.parameter().substring(1) : problem.parameter();
        for (var field : Field.values()) {
            if (field.id().equals(name)) {
                boolean out = problem.parameter().startsWith("-");
                var without = search.toggle(field, problem.value());
                return out ? without.exclude(field, suggestion) : without.toggle(field, suggestion);
            }
        }
        return search.words(suggestion);
    }
}
