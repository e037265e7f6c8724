package blotter.crawl;

import blotter.archive.Archive;
import blotter.archive.Content;
import blotter.archive.History;
import blotter.config.Source;
import blotter.enrich.Document;
import blotter.enrich.Enriched;
import blotter.enrich.Enricher;
import blotter.extract.Extraction;
import blotter.extract.Extractor;
import blotter.extract.Page;
import blotter.extract.Recurring;
import blotter.extract.RowValues;
import blotter.release.Capture;
import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.release.Revision;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a release from what the archive holds of it: its captures, the readings that say which revision each belongs to,
 * and the bytes. The same archive and configuration give the same release under one {@link Pipeline#VERSION}.
 */
final class Assembly {
    private final Archive archive;
    private final Extractor extractor;
    private final Enricher enricher;
    private final Map<String, Source> sources;
    private final RecurringLines recurring;

    Assembly(Archive archive, Extractor extractor, Enricher enricher, Map<String, Source> sources) {
        this.archive = archive;
        this.extractor = extractor;
        this.enricher = enricher;
        this.sources = sources;
        this.recurring = new RecurringLines(archive, extractor);
    }

    /** Cleans the payload of a capture with the claims that were kept beside it. */
    Extraction extract(Capture capture, Content content) {
        return extractor.extract(new Page(
                capture.url(),
                capture.contentType(),
                content.body(),
                capture.at(),
                hints(capture),
                archive.catalogue().claims(capture.id()),
                capture.id()));
    }

    /** A capture that has just been cleaned, so that it need not be cleaned twice. */
    record Fresh(Capture capture, Extraction.Text text) {}

    /** The release as its latest revision has it; empty when it is unknown, withheld or no longer readable. */
    Optional<Release> assemble(ReleaseId id, @Nullable Fresh fresh) {
        if (archive.notes().withheld(id).isPresent()) {
            return Optional.empty();
        }
        return archive.catalogue()
                .history(id)
                .filter(h -> !h.entries().isEmpty())
                .flatMap(h -> assemble(id, h, fresh));
    }

    private Optional<Release> assemble(ReleaseId id, History history, @Nullable Fresh fresh) {
        var revisions = revisions(history);
        var shown = revisions.getLast().capture();
        var capture = history.entries().stream()
                .map(History.Entry::capture)
                .filter(c -> c.id().equals(shown))
                .findFirst()
                .orElseThrow();
        var extraction = fresh != null && fresh.capture().id().equals(shown)
                ? fresh.text()
                : extract(capture, archive.content(capture));
        if (!(extraction instanceof Extraction.Text text)) {
            return Optional.empty();
        }
        var enriched = enricher.enrich(document(capture, text));
        var givenId = givenId(history, capture, text);
        return Optional.of(release(id, history, revisions, capture, givenId, text, enriched));
    }

    private static Release release(
            ReleaseId id,
            History history,
            List<Revision> revisions,
            Capture capture,
            @Nullable String givenId,
            Extraction.Text text,
            Enriched enriched) {
        var first = history.entries().getFirst();
        var last = history.entries().getLast().capture().at();
        return new Release(
                id,
                history.key(),
                givenId,
                text.canonicalUrl(),
                enriched.kind(),
                capture.source(),
                text.lang(),
                text.title(),
                text.text(),
                text.published(),
                enriched.happened(),
                first.capture().at(),
                text.author(),
                text.site(),
                enriched.agencies(),
                enriched.locations(),
                enriched.topics(),
                enriched.facts(),
                enriched.relevant(),
                first.saved(),
                revisions,
                capture,
                Extractor.VERSION,
                removed(history, last));
    }

    /** The id it was first imported under: a later row of the same address may have another, or none. */
    private @Nullable String givenId(History history, Capture shown, Extraction.Text text) {
        for (History.Entry entry : history.entries()) {
            Capture capture = entry.capture();
            String given = capture.id().equals(shown.id()) ? text.givenId() : givenId(capture);
            if (given != null) {
                return given;
            }
        }
        return null;
    }

    private @Nullable String givenId(Capture capture) {
        if (!Page.ROW.equals(capture.contentType())) {
            return null;
        }
        try {
            return RowValues.id(archive.content(capture).body());
        } catch (UncheckedIOException _) { // damage to an earlier row does not hide the release
            return null;
        }
    }

    private static @Nullable Instant removed(History history, Instant lastThere) {
        return history.absences().stream()
                .map(Capture::at)
                .filter(at -> at.isAfter(lastThere))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static List<Revision> revisions(History history) {
        var out = new ArrayList<Revision>();
        for (var entry : history.entries()) {
            var reading = entry.reading();
            if (out.isEmpty() || out.getLast().number() != reading.revision()) {
                var capture = entry.capture();
                out.add(new Revision(
                        reading.revision(),
                        capture.id(),
                        capture.at(),
                        capture.sha256(),
                        Objects.requireNonNull(reading.textSha256(), "a reading of a release has a text"),
                        reading.extractor()));
            }
        }
        return out;
    }

    private Document document(Capture capture, Extraction.Text text) {
        var source = sources.get(capture.source());
        return new Document(
                text.canonicalUrl(),
                text.title(),
                text.text(),
                text.lang(),
                text.published().value(),
                source == null ? null : source.agency(),
                source != null && source.type() == Source.Type.OUTLET,
                text.claims());
    }

    private Page.Hints hints(Capture capture) {
        var source = sources.get(capture.source());
        if (source == null) {
            return Page.Hints.NONE;
        }
        return hints(source, recurring.of(capture, recurring -> hints(source, recurring)));
    }

    private static Page.Hints hints(Source source, Recurring recurring) {
        var rules = source.rules();
        return new Page.Hints(
                source.languages(),
                source.timezone(),
                rules.title(),
                rules.body(),
                rules.date(),
                rules.remove(),
                recurring);
    }
}
