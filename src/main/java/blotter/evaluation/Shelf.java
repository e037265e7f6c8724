package blotter.evaluation;

import blotter.config.CrawlConfig;
import blotter.enrich.Enriched;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.Capture;
import blotter.release.DateSpan;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.release.Kind;
import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.release.Revision;
import blotter.search.Authorities;
import blotter.search.Draft;
import blotter.search.Results;
import blotter.search.Search;
import blotter.search.lucene.LuceneEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts put into a search engine of their own, which is gone when the shelf is closed. */
final class Shelf implements AutoCloseable {
    private static final Instant SEEN = Instant.parse("2026-01-01T00:00:00Z");

    private static final Enriched NOTHING = new Enriched(
            true, Kind.STORY, List.of(), List.of(), Found.of(DateSpan.NONE), List.of(), List.of(), Facts.NONE, List.of());

    private final Path folder;
    private final LuceneEngine engine;
    private final Map<ReleaseId, String> names = new HashMap<>();

    /** @param crawlConfig the folder whose agencies, topics and places are used */
    Shelf(Path crawlConfig) throws IOException {
        folder = Files.createTempDirectory("blotter-evaluate-");
        CrawlConfig config = CrawlConfig.load(crawlConfig, crawlConfig);
        engine = LuceneEngine.open(
                folder,
                new Authorities(
                        Gazetteer.load(config.locations()),
                        Agencies.of(config.agencies()),
                        config.topics(),
                        config.sources()));
    }

    /** Adds a text about which nothing but its language is known. */
    void put(String name, String lang, String title, String text) {
        put(name, lang, title, text, DateSpan.NONE, NOTHING);
    }

    /** Adds a text with what was read from it. */
    void put(String name, String lang, String title, String text, DateSpan published, Enriched enriched) {
        ReleaseId id = ReleaseId.ofKey(name);
        names.put(id, name);
        var capture = new Capture(
                name,
                "https://example.org/" + id,
                SEEN,
                200,
                "text/html",
                "",
                0,
                "none",
                0,
                "set",
                Capture.Purpose.RELEASE);
        engine.put(new Release(
                id,
                name,
                name,
                "https://example.org/" + id,
                enriched.kind(),
                "set",
                lang,
                title,
                text,
                Found.of(published),
                enriched.happened(),
                SEEN,
                null,
                null,
                enriched.agencies(),
                enriched.locations(),
                enriched.topics(),
                enriched.facts(),
                true,
                true,
                List.of(new Revision(1, name, SEEN, "", "", "1")),
                capture,
                "1",
                null));
    }

    void ready() {
        engine.refresh();
    }

    /** Names of what answers the words, best first, this many at the most. */
    List<String> ask(String words, int most) {
        var out = new ArrayList<String>();
        int size = Math.min(most, Search.MOST);
        for (int page = 1; out.size() < most; page++) {
            Results results =
                    engine.search(Search.EVERYTHING.words(words).sized(size).page(page));
            results.hits().forEach(hit -> out.add(names.getOrDefault(hit.id(), "")));
            if (results.next() == null) {
                break;
            }
        }
        return out;
    }

    /** What words are also searched as. */
    List<String> also(String words) {
        return engine.search(Search.EVERYTHING.words(words)).query().also().stream()
                .flatMap(also -> also.forms().stream())
                .toList();
    }

    /** Names of what is on the matter of a draft, nearest first. */
    List<String> like(Draft draft, int most) {
        return engine.similar(draft, Search.EVERYTHING.sized(most)).hits().stream()
                .map(hit -> names.getOrDefault(hit.id(), ""))
                .toList();
    }

    @Override
    public void close() throws IOException {
        engine.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
