package blotter.web.madeup;

import blotter.release.Capture;
import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Found;
import blotter.release.Kind;
import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.release.Revision;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes one made-up release from its script. */
record FixedRelease(FixedData.Script script, FixedData.Item item) {

    Release release() {
        var reader = new FixedMarkup(script);
        var title = reader.read(item.title(), Evidence.Field.TITLE);
        var text = reader.read(String.join("\n", item.text()), Evidence.Field.TEXT);
        var topics = item.topics() == null ? List.<String>of() : item.topics();
        topics.forEach(reader::topic);
        var published = published();
        var id = ReleaseId.of(item.url(), item.lang());
        var seen = seen(published.value());
        int older = item.earlier() == null ? 0 : item.earlier().size();
        var revisions = new ArrayList<Revision>();
        for (int number = 1; number <= older + 1; number++) {
            revisions.add(new Revision(
                    number,
                    captureId(id, number),
                    seen.plusSeconds(7_200L * (number - 1)),
                    hash(id, number),
                    hash(id, -number),
                    "general-1"));
        }
        var removed = item.removed();
        return new Release(
                id,
                item.url() + " " + item.lang(),
                null,
                item.url(),
                Kind.valueOf(item.kind()),
                item.source(),
                item.lang(),
                title,
                text,
                published,
                reader.happened(),
                seen,
                item.author(),
                null,
                reader.agencies(),
                reader.locations(),
                reader.topics(),
                reader.facts(),
                !Boolean.FALSE.equals(item.relevant()),
                false,
                revisions,
                capture(item, id, revisions.getLast()),
                "general-1",
                removed == null ? null : LocalDate.parse(removed).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    static List<Release> series(FixedData.Script script, FixedData.Series series) {
        var out = new ArrayList<Release>();
        var places = List.copyOf(new java.util.TreeMap<>(series.places()).entrySet());
        for (int i = 0; i < series.count(); i++) {
            var place = places.get(i % places.size());
            var marked = "{place=" + place.getKey() + ";scene|" + place.getValue() + "}";
            var day = LocalDate.parse(series.first()).plusDays((long) i * series.every());
            var item = new FixedData.Item(
                    series.url() + i,
                    series.kind(),
                    series.source(),
                    series.lang(),
                    null,
                    day.toString(),
                    List.of(series.topic()),
                    0,
                    true,
                    null,
                    series.title().replace("%s", marked),
                    List.of(series.text().replace("%s", marked)),
                    null);
            out.add(new FixedRelease(script, item).release());
        }
        return out;
    }

    static String captureId(ReleaseId id, int number) {
        return UUID.nameUUIDFromBytes((id + " " + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Capture capture(FixedData.Item item, ReleaseId id, Revision revision) {
        return new Capture(
                revision.capture(),
                item.url(),
                revision.seen(),
                200,
                "text/html; charset=utf-8",
                revision.sha256(),
                4_096,
                "blotter-20260101000000000-00000.warc.gz",
                Math.floorMod((long) id.hashCode() * 31, 900_000_000L),
                item.source(),
                Capture.Purpose.RELEASE);
    }

    private Found<DateSpan> published() {
        var said = item.published();
        if (said == null) {
            return Found.of(DateSpan.NONE);
        }
        var span = said.length() == 7 ? DateSpan.month(YearMonth.parse(said)) : DateSpan.day(LocalDate.parse(said));
        return Found.of(span, new Evidence.Claim(Evidence.Origin.PAGE_METADATA, said, null));
    }

    private static Instant seen(DateSpan published) {
        var day = published.from();
        return (day == null ? LocalDate.of(2025, 1, 15) : day).atTime(10, 22).toInstant(ZoneOffset.UTC);
    }

    private static String hash(ReleaseId id, int number) {
        return (ReleaseId.ofKey(id + " " + number).value()
                        + ReleaseId.ofKey(number + " " + id).value())
                .chars()
                .mapToObj(c -> String.format(java.util.Locale.ROOT, "%02x", (c * 7 + number) & 0xff))
                .reduce("", String::concat);
    }
}
