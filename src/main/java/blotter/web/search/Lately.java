package blotter.web.search;

import blotter.archive.Change;
import blotter.release.Release;
import blotter.search.Results;
import blotter.search.Search;
import blotter.web.page.Frame;
import blotter.web.page.Messages;
import blotter.web.page.Phrases;
import blotter.web.page.SearchPage;
import blotter.web.page.Shown;
import blotter.web.room.Room;
import blotter.web.room.Sources;
import java.util.List;

/** What a reader who comes back wants first: what was first seen lately, and what changed or disappeared at its source. */
record Lately(Frame f, Room room) {
    private static final int MOST = 3;

    SearchPage.Home home() {
        var newest =
                room.finder().search(Search.EVERYTHING.sorted(Search.Sort.SEEN).sized(MOST));
        Sources sources = room.sources();
        return new SearchPage.Home(
                newest.hits().stream().map(hit -> seen(hit, sources)).toList(), changed());
    }

    private SearchPage.Item seen(Results.Hit hit, Sources sources) {
        return new SearchPage.Item(
                f.to("/release/" + hit.id()),
                Shown.of(hit.title()),
                hit.lang(),
                Messages.directionOf(hit.lang()),
                sources.name(hit.source()),
                new Phrases(f.m()).moment(hit.seen()),
                false);
    }

    /** Changes of releases that are shown; one that is back at its source counts as changed no more. */
    private List<SearchPage.Item> changed() {
        return room.shelf().changes(4 * MOST).stream()
                .flatMap(change -> room.finder().release(change.release()).stream()
                        .filter(release -> change.revision() > 0 || release.removed() != null)
                        .map(release -> item(change, release)))
                .limit(MOST)
                .toList();
    }

    private SearchPage.Item item(Change change, Release release) {
        boolean gone = change.revision() == 0;
        var page = f.to("/release/" + release.id() + "/revisions");
        return new SearchPage.Item(
                gone
                        ? page
                        : f.to("/release/" + release.id() + "/diff/" + (change.revision() - 1) + ".."
                                + change.revision()),
                Shown.of(release.title()),
                release.lang(),
                Messages.directionOf(release.lang()),
                f.t(gone ? "hit.removed" : "home.edited"),
                new Phrases(f.m()).moment(change.at()),
                gone);
    }
}
