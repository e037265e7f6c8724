package blotter.web.release;

import blotter.archive.History;
import blotter.release.Capture;
import blotter.release.Release;
import blotter.release.Revision;
import blotter.web.page.Frame;
import blotter.web.page.Phrases;
import blotter.web.page.ReleasePage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lists the revisions of a release, newest first, with what happened between them: when the source was found to have
 * removed it, and when it was back. Several answers in a row that it is gone are one event.
 */
record Editions(Frame f, Release release) {

    private record Event(Instant at, ReleasePage.Edition edition) {}

    List<ReleasePage.Edition> revisions() {
        return events(Optional.empty());
    }

    List<ReleasePage.Edition> events(Optional<History> history) {
        var out = new ArrayList<Event>();
        release.revisions().forEach(revision -> out.add(revision(revision)));
        history.ifPresent(known -> absences(known, out));
        return out.stream()
                .sorted(Comparator.comparing(Event::at).reversed())
                .map(Event::edition)
                .toList();
    }

    private Event revision(Revision revision) {
        int number = revision.number();
        boolean first = number == release.revisions().getFirst().number();
        return new Event(
                revision.seen(),
                new ReleasePage.Edition(
                        f.t("revision.number", number),
                        moment(revision.seen()),
                        revision.sha256(),
                        f.to("/release/" + release.id() + "/revisions/" + number),
                        f.to("/capture/" + revision.capture()),
                        first ? null : f.to("/release/" + release.id() + "/diff/" + (number - 1) + ".." + number)));
    }

    private void absences(History history, List<Event> out) {
        var there =
                history.entries().stream().map(entry -> entry.capture().at()).toList();
        boolean gone = false;
        Instant last = Instant.MIN;
        for (Capture absence : history.absences()) {
            Instant since = last;
            var back = there.stream()
                    .filter(at -> at.isAfter(since) && at.isBefore(absence.at()))
                    .findFirst();
            if (gone && back.isPresent()) {
                out.add(event("revision.back", back.get(), null));
                gone = false;
            }
            if (!gone) {
                out.add(event("revision.gone", absence.at(), f.to("/capture/" + absence.id())));
                gone = true;
            }
            last = absence.at();
        }
        Instant end = last;
        if (gone) {
            there.stream()
                    .filter(at -> at.isAfter(end))
                    .findFirst()
                    .ifPresent(at -> out.add(event("revision.back", at, null)));
        }
    }

    private Event event(String key, Instant at, @Nullable String capture) {
        return new Event(at, new ReleasePage.Edition(f.t(key), moment(at), "", null, capture, null));
    }

    private String moment(Instant at) {
        return new Phrases(f.m()).moment(at);
    }
}
