package blotter.web.release;

import blotter.release.Release;
import blotter.web.page.Address;
import blotter.web.page.Frame;
import blotter.web.page.Link;
import blotter.web.page.Messages;
import blotter.web.page.Phrases;
import blotter.web.page.ReleasePage;
import blotter.web.page.SearchPage;
import blotter.web.room.Frames;
import blotter.web.room.Room;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a release into what its page says. */
record ReleaseView(
        Frame f, Release release, Room room, @Nullable Hits hits, String find) {

    ReleasePage page() {
        var list = new FactList(f, release);
        var groups = list.groups();
        var looked = look(list);
        var titles = list.title.paragraphs();
        return new ReleasePage(
                f.titled(f.t("title.page", release.title())),
                release.id().value(),
                release.lang(),
                Messages.directionOf(release.lang()),
                List.of(
                        room.sources().name(release.source()),
                        f.t("kind." + release.kind().id()),
                        f.labels().language(release.lang())),
                titles.isEmpty() ? List.of() : titles.getFirst(),
                release.author(),
                list.text.paragraphs(),
                removed(),
                edited(),
                groups,
                dates(),
                provenance(),
                new Editions(f, release).revisions(),
                new Citation(f, release, release.revisions().getLast(), room.sources()).cite(),
                release.url(),
                f.to("/capture/" + release.capture().id()),
                hits == null ? null : hits.trail(),
                looked,
                new Neighbours(room, f, release).all());
    }

    private Matched matched() {
        return hits == null ? Matched.NOTHING : hits.matched();
    }

    /** Marks what the reader looks for, or else the words of the search they came from. */
    private ReleasePage.Find look(FactList list) {
        var matched = matched();
        var words = find.isBlank() ? matched.words() : List.of(find);
        int count = list.title.find(words, find.isBlank(), 0);
        count += list.text.find(words, find.isBlank(), count);
        if (find.isBlank()) {
            for (var phrase : matched.phrases()) {
                count += list.title.together(phrase, count);
                count += list.text.together(phrase, count);
            }
        }
        var hidden = new ArrayList<Frame.Hidden>();
        if (hits != null) {
            Address.pairs(hits.search().address())
                    .forEach(pair -> hidden.add(new Frame.Hidden(pair.name(), pair.value())));
        }
        if (!f.ui().isEmpty()) {
            hidden.add(new Frame.Hidden(Frames.UI, f.ui()));
        }
        return new ReleasePage.Find(
                find, hidden, find.isBlank() ? "" : f.n("find.count", count, find), count == 0 ? null : "#m1");
    }

    private @Nullable String removed() {
        Instant at = release.removed();
        return at == null ? null : f.t("release.removed", new Phrases(f.m()).moment(at));
    }

    private SearchPage.@Nullable Notice edited() {
        int count = release.revisions().size();
        return count < 2
                ? null
                : new SearchPage.Notice(
                        f.n("release.edited", count),
                        new Link(f.t("release.edited.show"), f.to("/release/" + release.id() + "/revisions")));
    }

    private List<ReleasePage.Line> dates() {
        var phrases = new Phrases(f.m());
        var published = release.published().value();
        var happened = release.happened().value();
        return List.of(
                line(
                        "dated.published",
                        phrases.date(published),
                        f.t("precision." + published.precision().id())),
                line(
                        "dated.happened",
                        phrases.date(happened),
                        f.t("precision." + happened.precision().id())),
                line("dated.seen", phrases.moment(release.seen()), ""));
    }

    private List<ReleasePage.Line> provenance() {
        var capture = release.capture();
        var phrases = new Phrases(f.m());
        return List.of(
                new ReleasePage.Line(f.t("prov.address"), release.url(), "", release.url(), true),
                new ReleasePage.Line(
                        f.t("prov.captured"),
                        phrases.moment(capture.at()),
                        "",
                        f.to("/capture/" + capture.id()),
                        false),
                code("prov.sha256", capture.sha256()),
                code("prov.warc", capture.segment() + " @ " + capture.offset()),
                code("prov.capture", capture.id()),
                code("prov.extractor", release.extractor()),
                code("prov.release", release.id().value()));
    }

    private ReleasePage.Line line(String key, String value, String note) {
        return new ReleasePage.Line(f.t(key), value, note, null, false);
    }

    private ReleasePage.Line code(String key, String value) {
        return new ReleasePage.Line(f.t(key), value, "", null, true);
    }
}
