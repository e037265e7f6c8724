package blotter.web.release;

import blotter.release.ReleaseId;
import blotter.search.Results;
import blotter.search.Search;
import blotter.web.page.Address;
import blotter.web.page.Frame;
import blotter.web.page.Link;
import blotter.web.page.ReleasePage;
import blotter.web.room.Room;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hits of the search a reader came from, as seen from one of them: which is before, which is after, and which words
 * were matched. The search is asked again, so nothing about the reader is remembered.
 */
record Hits(Room room, Frame f, Search search, Results results, int at) {

    static Hits of(Room room, Frame f, Search search, ReleaseId id) {
        var results = room.finder().search(search);
        int at = -1;
        for (int i = 0; i < results.hits().size(); i++) {
            at = results.hits().get(i).id().equals(id) ? i : at;
        }
        return new Hits(room, f, search, results, at);
    }

    ReleasePage.Trail trail() {
        var q = search.q();
        var count =
                q.isEmpty() ? f.n("count.releases", results.total()) : f.n("count.releases.for", results.total(), q);
        var back = new Link(count, f.to(Address.of("/", search.address())));
        if (at < 0) {
            return new ReleasePage.Trail(back, "", null, null);
        }
        long place = (search.page() - 1L) * search.size() + at + 1;
        return new ReleasePage.Trail(back, f.t("trail.place", place, results.total()), previous(), next());
    }

    /** The forms in which the words of the search stand in title and snippet. */
    Matched matched() {
        if (at < 0) {
            return Matched.NOTHING;
        }
        var hit = results.hits().get(at);
        return Matched.of(
                Stream.concat(hit.title().stream(), hit.snippet().stream()).toList());
    }

    private @Nullable Link previous() {
        if (at > 0) {
            return link("trail.previous", results.hits().get(at - 1), search);
        }
        if (search.page() == 1) {
            return null;
        }
        var before = search.page(search.page() - 1);
        List<Results.Hit> hits = room.finder().search(before).hits();
        return hits.isEmpty() ? null : link("trail.previous", hits.getLast(), before);
    }

    private @Nullable Link next() {
        if (at + 1 < results.hits().size()) {
            return link("trail.next", results.hits().get(at + 1), search);
        }
        if (results.next() == null) {
            return null;
        }
        var after = search.page(search.page() + 1);
        List<Results.Hit> hits = room.finder().search(after).hits();
        return hits.isEmpty() ? null : link("trail.next", hits.getFirst(), after);
    }

    private Link link(String key, Results.Hit hit, Search on) {
        return new Link(f.t(key), f.to(Address.of("/release/" + hit.id(), on.address())));
    }
}
