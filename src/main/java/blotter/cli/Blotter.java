package blotter.cli;

import blotter.archive.Archive;
import blotter.archive.Limits;
import blotter.config.CrawlConfig;
import blotter.config.Politeness;
import blotter.config.Source;
import blotter.crawl.Pipeline;
import blotter.extract.Extractor;
import blotter.search.Completeness;
import blotter.search.DraftReader;
import blotter.search.Drafts;
import blotter.search.SearchEngine;
import blotter.search.Vocabulary;
import blotter.search.lucene.LuceneEngine;
import blotter.web.room.ArchiveShelf;
import blotter.web.room.Holdings;
import blotter.web.room.Shelf;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Everything put together, by hand, in this one place. A writer holds the archive alone; the index commits what is new by
 * itself, so that a reading process sees it; a reader may be opened beside it.
 */
final class Blotter implements AutoCloseable {
    private final Home home;
    private final CrawlConfig config;
    private final Supplier<List<Source>> sources;
    private final Archive archive;
    private final SearchEngine engine;
    private final KnowledgeBase known;
    private final Pipeline pipeline;
    private final Indexer indexer;
    private final boolean writer;

    private Blotter(
            Home home,
            CrawlConfig config,
            Supplier<List<Source>> sources,
            Archive archive,
            SearchEngine engine,
            KnowledgeBase known,
            InstantSource clock,
            boolean writer) {
        this.home = home;
        this.config = config;
        this.sources = sources;
        this.archive = archive;
        this.engine = engine;
        this.known = known;
        this.writer = writer;
        this.pipeline =
                new Pipeline(archive, new Extractor(), known.enricher(), config.sources(), Indexer.into(engine), clock);
        this.indexer = new Indexer(archive, engine, pipeline);
    }

    /**
     * Opens for writing, alone, and finishes what a killed process began.
     *
     * @param progress told how many releases were put into the index again
     */
    static Blotter writer(Home home, InstantSource clock, LongConsumer progress) throws IOException {
        return writer(home, clock, progress, false);
    }

    /** Opens for writing, and tells how it goes where all has to be put into the index again. */
    static Blotter writer(Home home, Terminal terminal) throws IOException {
        try (var filling = new Filling(terminal)) {
            return writer(home, terminal.clock(), filling);
        }
    }

    /** Opens for writing with an index made again from the archive; whoever searches is answered by the old one meanwhile. */
    static Blotter rebuilt(Home home, InstantSource clock, LongConsumer progress) throws IOException {
        return writer(home, clock, progress, true);
    }

    private static Blotter writer(Home home, InstantSource clock, LongConsumer progress, boolean anew)
            throws IOException {
        CrawlConfig config = home.load();
        var sources = home.sources(config);
        KnowledgeBase known = KnowledgeBase.of(config, sources);
        Archive archive = Archive.open(
                home.archive(),
                home.index(),
                clock,
                Limits.of(config.storage().segment(), config.storage().reserve()),
                about(config.politeness()));
        SearchEngine engine;
        try {
            engine = anew
                    ? LuceneEngine.anew(home.lucene(), known.vocabulary(), Pipeline.VERSION)
                    : LuceneEngine.open(home.lucene(), known.vocabulary(), Pipeline.VERSION);
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
        var blotter = new Blotter(home, config, sources, archive, engine, known, clock, true);
        blotter.indexer.resume(progress);
        return blotter;
    }

    /** What each segment of the archive says of who wrote it. */
    private static Map<String, String> about(Politeness politeness) {
        return politeness.contact().isEmpty()
                ? Map.of("http-header-user-agent", politeness.userAgent())
                : Map.of("http-header-user-agent", politeness.userAgent(), "operator", politeness.contact());
    }

    /** Of the index as it is now. What is kept is to be read, handed over, written and shown: asked in the order it goes that way. */
    Completeness completeness() {
        boolean read = archive.catalogue().unread(1).isEmpty();
        boolean complete = read && (writer ? shown() : indexer.inStep());
        if (complete || archive.blank()) {
            return Completeness.WHOLE;
        }
        return new Completeness(
                false, archive.catalogued() ? Math.max(0, archive.catalogue().shown() - engine.size()) : null);
    }

    private boolean shown() {
        return pipeline.handedOver() && engine.lacking().isEmpty() && engine.current();
    }

    /** Opens for reading, also while another process writes; nothing is written. The names are read while archive and index open. */
    static Blotter reader(Home home, InstantSource clock) throws IOException {
        CrawlConfig config = home.load();
        var sources = home.sources(config);
        CompletableFuture<KnowledgeBase> reading =
                CompletableFuture.supplyAsync(() -> KnowledgeBase.of(config, sources));
        Archive archive = Archive.reader(home.archive(), home.index());
        SearchEngine engine;
        try {
            engine = LuceneEngine.reader(home.lucene(), () -> reading.join().vocabulary(), Pipeline.VERSION);
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
        KnowledgeBase known = reading.join();
        return new Blotter(home, config, sources, archive, engine, known, clock, false);
    }

    Home home() {
        return home;
    }

    CrawlConfig config() {
        return config;
    }

    /** The sources as sources.yaml has them at the time of asking. */
    Supplier<List<Source>> sources() {
        return sources;
    }

    Archive archive() {
        return archive;
    }

    SearchEngine engine() {
        return engine;
    }

    Vocabulary vocabulary() {
        return engine.vocabulary();
    }

    /** Reads a text from outside as releases are read. */
    Drafts drafts() {
        return new DraftReader(known.enricher());
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /** Keeps what is searched in step with what is kept; of whoever only reads it can but tell. */
    Indexer indexer() {
        return indexer;
    }

    /** What a site shows of it. */
    Holdings holdings() {
        return new Holdings(engine, shelf(), vocabulary(), drafts(), sources, this::completeness, false);
    }

    private Shelf shelf() {
        return new ArchiveShelf(archive, id -> archive.catalogue().capture(id).flatMap(pipeline::text));
    }

    @Override
    public void close() {
        try {
            if (writer) {
                indexer.finish();
            }
        } finally {
            engine.close();
            archive.close();
        }
    }
}
