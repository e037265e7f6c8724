package blotter.search.lucene;

import blotter.config.CrawlConfig;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.search.Authorities;
import blotter.search.Releases;
import blotter.search.Results;
import blotter.search.Search;
import blotter.search.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A small index with the authority files that are shipped, to be asked in words. */
final class AskedArchive implements AutoCloseable {
    private static final Path CONFIG = Path.of("crawl-config");

    final Releases releases = new Releases();
    final Vocabulary vocabulary;
    final LuceneEngine engine;
    private final Map<ReleaseId, String> names = new HashMap<>();

    AskedArchive(Path folder) {
        CrawlConfig config = CrawlConfig.load(CONFIG, CONFIG);
        vocabulary = new Authorities(
                Gazetteer.load(config.locations()), Agencies.of(config.agencies()), config.topics(), config.sources());
        engine = LuceneEngine.open(folder, vocabulary);
    }

    /** Puts statements of the demo, under their names there. */
    void putOfDemo(List<String> demo) {
        for (String name : demo) {
            String file = read("/blotter/demo/" + name + ".txt");
            int body = file.indexOf("\n---\n");
            Release release = releases.of(line(file, "lang"), line(file, "title"), file.substring(body + 5));
            names.put(release.id(), name);
            engine.put(release);
        }
        engine.refresh();
    }

    /** Puts releases under their titles. */
    void put(Release... some) {
        for (Release release : some) {
            names.put(release.id(), release.title());
            engine.put(release);
        }
        engine.refresh();
    }

    private static String read(String resource) {
        try (var in = Objects.requireNonNull(AskedArchive.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String file, String key) {
        int at = file.indexOf(key + ": ") + key.length() + 2;
        return file.substring(at, file.indexOf('\n', at));
    }

    Results ask(String words) {
        return engine.search(Search.EVERYTHING.words(words));
    }

    /** Names of what is found, best first. */
    List<String> found(String words) {
        return ask(words).hits().stream()
                .map(hit -> names.getOrDefault(hit.id(), "?"))
                .toList();
    }

    /** What the words were searched as besides. */
    List<String> also(String words) {
        return ask(words).query().also().stream()
                .flatMap(also -> also.forms().stream())
                .toList();
    }

    @Override
    public void close() {
        engine.close();
    }
}
