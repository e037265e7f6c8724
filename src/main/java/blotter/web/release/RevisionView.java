package blotter.web.release;

import blotter.extract.Extraction;
import blotter.release.Release;
import blotter.release.Revision;
import blotter.web.page.Frame;
import blotter.web.page.Link;
import blotter.web.page.Messages;
import blotter.web.page.Phrases;
import blotter.web.page.RevisionPage;
import blotter.web.room.Room;
import java.util.List;

/** Turns a revision into what its page says. */
record RevisionView(Frame f, Release release, Revision revision, Room room) {

    RevisionPage page() {
        var read = room.shelf().capture(revision.capture()).flatMap(room.shelf()::text);
        int last = release.revisions().getLast().number();
        boolean latest = revision.number() == last;
        var heading = f.t("revision.number", revision.number());
        var own = f.to("/release/" + release.id());
        return new RevisionPage(
                f.titled(f.t("title.page", heading)),
                heading,
                f.t(
                        latest ? "revision.latest" : "revision.older",
                        revision.number(),
                        last,
                        new Phrases(f.m()).moment(revision.seen())),
                read.map(Extraction.Text::title).orElse(release.title()),
                release.lang(),
                Messages.directionOf(release.lang()),
                read.map(text -> text.text()
                                .lines()
                                .filter(line -> !line.isBlank())
                                .toList())
                        .orElse(List.of()),
                own,
                f.to("/release/" + release.id() + "/revisions"),
                f.to("/capture/" + revision.capture()),
                latest
                        ? null
                        : new Link(
                                f.t("revision.since"),
                                f.to("/release/" + release.id() + "/diff/" + revision.number() + ".." + last)),
                new Citation(f, release, revision, room.sources()).cite());
    }
}
