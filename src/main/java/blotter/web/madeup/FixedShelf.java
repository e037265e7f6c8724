package blotter.web.madeup;

import blotter.archive.Change;
import blotter.archive.History;
import blotter.archive.Note;
import blotter.archive.Reading;
import blotter.extract.Extraction;
import blotter.release.Bytes;
import blotter.release.Capture;
import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.release.Revision;
import blotter.web.room.Shelf;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The archive of the made-up data: every capture is a small page made from the text of its revision. */
final class FixedShelf implements Shelf {
    /** A release that was withheld, so that the page in its place can be looked at too. */
    static final ReleaseId WITHHELD = ReleaseId.of("https://courier.example/withheld", "en");

    private record Kept(Release release, Revision revision, String title, String text) {}

    private final Map<String, Kept> kept = new HashMap<>();
    private final FixedData data;

    FixedShelf(FixedData data) {
        this.data = data;
        for (var release : data.releases()) {
            var earlier = data.earlier().getOrDefault(release.id(), List.of());
            for (var revision : release.revisions()) {
                int at = revision.number() - 1;
                boolean old = at < earlier.size();
                kept.put(
                        revision.capture(),
                        new Kept(
                                release,
                                revision,
                                old ? earlier.get(at).title() : release.title(),
                                old ? earlier.get(at).text() : release.text()));
            }
        }
    }

    @Override
    public Optional<Capture> capture(String id) {
        return Optional.ofNullable(kept.get(id)).map(FixedShelf::capture);
    }

    private static Capture capture(Kept one) {
        var last = one.release().capture();
        return new Capture(
                one.revision().capture(),
                last.url(),
                one.revision().seen(),
                last.status(),
                last.contentType(),
                one.revision().sha256(),
                last.length(),
                last.segment(),
                last.offset() + one.revision().number(),
                last.source(),
                last.purpose());
    }

    @Override
    public Payload payload(Capture capture) {
        var one = java.util.Objects.requireNonNull(kept.get(capture.id()));
        var html = new StringBuilder("<!doctype html><meta charset=utf-8><title>").append(escaped(one.title()));
        html.append("</title><body dir=auto><h1>").append(escaped(one.title())).append("</h1>");
        one.text()
                .lines()
                .forEach(line -> html.append("<p>").append(escaped(line)).append("</p>"));
        html.append("<script>document.title = 'this never runs'</script>");
        return new Payload(
                Bytes.of(html.toString().getBytes(StandardCharsets.UTF_8)), Optional.of("text/html; charset=utf-8"));
    }

    @Override
    public Optional<ReleaseId> release(Capture capture) {
        return Optional.ofNullable(kept.get(capture.id()))
                .map(one -> one.release().id());
    }

    @Override
    public Optional<History> history(ReleaseId id) {
        return data.releases().stream()
                .filter(release -> release.id().equals(id))
                .findFirst()
                .map(this::history);
    }

    private History history(Release release) {
        var entries = release.revisions().stream()
                .map(revision -> new History.Entry(
                        capture(java.util.Objects.requireNonNull(kept.get(revision.capture()))),
                        new Reading(
                                revision.capture(),
                                release.key(),
                                revision.number(),
                                revision.textSha256(),
                                "text",
                                revision.extractor()),
                        false))
                .toList();
        return new History(release.key(), entries, List.of());
    }

    @Override
    public Optional<Note.Withheld> withheld(ReleaseId id) {
        return id.equals(WITHHELD)
                ? Optional.of(new Note.Withheld(
                        LocalDate.of(2025, 7, 1).atTime(9, 0).toInstant(ZoneOffset.UTC),
                        id,
                        "it named a witness who does not exist",
                        "the desk",
                        List.of("0000000000000000000000000000000000000000000000000000000000000000"),
                        false))
                : Optional.empty();
    }

    @Override
    public Optional<Extraction.Text> text(Capture capture) {
        return Optional.ofNullable(kept.get(capture.id()))
                .map(one -> new Extraction.Text(
                        one.title(),
                        one.text(),
                        one.release().published(),
                        one.release().author(),
                        one.release().lang(),
                        null,
                        one.release().url(),
                        null,
                        List.of(),
                        Set.of()));
    }

    @Override
    public List<Note.Coverage> coverage() {
        var last = LocalDate.of(2025, 12, 15);
        var out = new ArrayList<Note.Coverage>();
        for (int back = 75; back >= 0; back--) {
            for (var source : data.sources()) {
                var day = last.minusDays(back);
                int turn = Math.floorMod(day.getDayOfYear() * 7 + source.id().hashCode(), 11);
                if (turn != 3 || back == 0) {
                    out.add(visit(source.id(), day, back == 0 ? 0 : turn));
                }
            }
        }
        return out;
    }

    /** A visit of one of three sorts: with something new, with nothing new, and one that broke. */
    private static Note.Coverage visit(String source, LocalDate day, int turn) {
        var at = day.atTime(6, 0).toInstant(ZoneOffset.UTC);
        boolean last = day.equals(LocalDate.of(2025, 12, 15));
        return turn == 9 || (last && source.equals("bg4"))
                ? new Note.Coverage(
                        at,
                        day,
                        source,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        3,
                        "the listing has no items any more; look at its css",
                        null)
                : turn > 4
                        ? new Note.Coverage(at, day, source, 1, 11, 0, 0, 0, 0, 0, null, null)
                        : new Note.Coverage(at, day, source, 12, 9, 2, 1, 0, 0, 0, null, null);
    }

    @Override
    public List<Change> changes(int most) {
        return data.releases().stream()
                .flatMap(release -> {
                    var removed = release.removed();
                    var last = release.revisions().getLast();
                    return removed != null
                            ? java.util.stream.Stream.of(new Change(release.id(), removed, 0))
                            : last.number() > 1
                                    ? java.util.stream.Stream.of(new Change(release.id(), last.seen(), last.number()))
                                    : java.util.stream.Stream.<Change>empty();
                })
                .sorted(java.util.Comparator.comparing(Change::at).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public long captures() {
        return kept.size();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
