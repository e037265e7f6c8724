package blotter.web.madeup;

import blotter.config.Source;
import blotter.release.Release;
import blotter.release.ReleaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Made-up releases, agencies and sources from {@code fixed.json}: nothing in them happened and nobody in them exists. */
record FixedData(
        List<Release> releases,
        Map<ReleaseId, List<FixedText>> earlier,
        Map<ReleaseId, Integer> copies,
        List<Source> sources,
        Script script) {

    /** Title and text of one revision. */
    record FixedText(String title, String text) {}

    /** The file as it is written. */
    record Script(
            Map<String, String> agencies,
            Map<String, Place> places,
            Map<String, Named> topics,
            List<Origin> sources,
            List<Item> releases,
            List<Series> series,
            Map<String, Map<String, String>> names) {

        /** The place and what it lies in, the outermost first. */
        List<String> placePath(String id) {
            var place = places.get(id);
            var parent = place == null ? null : place.parent();
            var out = new ArrayList<>(parent == null ? List.of() : placePath(parent));
            out.add(id);
            return out;
        }

        List<String> topicPath(String id) {
            var topic = topics.get(id);
            var parent = topic == null ? null : topic.parent();
            var out = new ArrayList<>(parent == null ? List.of() : topicPath(parent));
            out.add(id);
            return out;
        }
    }

    record Place(String name, @Nullable String parent, double lat, double lon) {}

    record Named(String name, @Nullable String parent) {}

    record Origin(String id, String name, Source.Type type, List<String> languages) {}

    record Item(
            String url,
            String kind,
            String source,
            String lang,
            @Nullable String author,
            @Nullable String published,
            @Nullable List<String> topics,
            int copies,
            @Nullable Boolean relevant,
            @Nullable String removed,
            String title,
            List<String> text,
            @Nullable List<Before> earlier) {}

    record Before(String title, List<String> text) {}

    /** Many short releases of one sort, at equal distances. */
    record Series(
            int count,
            int every,
            String first,
            String url,
            String kind,
            String source,
            String lang,
            String agency,
            String topic,
            String title,
            String text,
            Map<String, String> places) {}

    static FixedData load() {
        try (var in = FixedData.class.getResourceAsStream("fixed.json")) {
            if (in == null) {
                throw new IllegalStateException("no fixed.json");
            }
            return of(JsonMapper.builder().build().readValue(in, Script.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FixedData of(Script script) {
        var releases = new ArrayList<Release>();
        var earlier = new HashMap<ReleaseId, List<FixedText>>();
        var copies = new HashMap<ReleaseId, Integer>();
        for (var item : script.releases()) {
            var release = new FixedRelease(script, item).release();
            releases.add(release);
            copies.put(release.id(), item.copies());
            var before = item.earlier() == null ? List.<Before>of() : item.earlier();
            earlier.put(
                    release.id(),
                    before.stream()
                            .map(b -> new FixedText(b.title(), String.join("\n", b.text())))
                            .toList());
        }
        script.series().forEach(series -> releases.addAll(FixedRelease.series(script, series)));
        return new FixedData(
                releases,
                earlier,
                copies,
                script.sources().stream().map(FixedData::source).toList(),
                script);
    }

    private static Source source(Origin origin) {
        return new Source(
                origin.id(),
                origin.name(),
                origin.type(),
                null,
                origin.languages(),
                ZoneId.of("Asia/Baghdad"),
                List.of(),
                List.of(),
                List.of(),
                Source.Rules.NONE,
                Duration.ofSeconds(2),
                false,
                false);
    }
}
