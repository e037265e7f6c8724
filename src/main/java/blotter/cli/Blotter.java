package blotter.cli;

import blotter.archive.Archive;
import blotter.archive.Limits;
import blotter.archive.Verifier;
import blotter.config.CrawlConfig;
import blotter.config.Politeness;
import blotter.config.Source;
import blotter.crawl.Pipeline;
import blotter.enrich.Enricher;
import blotter.extract.Extractor;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.search.Authorities;
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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything put together, by hand, in this one place. A writer holds the archive alone; the index commits what is new by
 * itself, so that a reading process sees it; a reader may be opened beside it.
 *
 * <p>The index carries the position of the archive it is complete for, and may hold more than that. An index whose writer was
 * killed is filled again from the archive when the next one opens and finds that the archive is further.
 */
final class Blotter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Blotter.class);
    private static final String ANOTHER = "the index is of another version";
    private static final String AGAIN = "; it is made again from the archive, in which all is kept";

    private final Home home;
    private final CrawlConfig config;
    private final Supplier<List<Source>> sources;
    private final Archive archive;
    private final SearchEngine engine;
    private final Parts parts;
    private final Pipeline pipeline;
    private final boolean writer;

    private Blotter(
            Home home,
            CrawlConfig config,
            Supplier<List<Source>> sources,
            Archive archive,
            SearchEngine engine,
            Parts parts,
            InstantSource clock,
            boolean writer) {
        this.home = home;
        this.config = config;
        this.sources = sources;
        this.archive = archive;
        this.engine = engine;
        this.parts = parts;
        this.writer = writer;
        this.pipeline = new Pipeline(archive, new Extractor(), parts.enricher(), config.sources(), this::put, clock);
    }

    /** What reads texts, made from the configuration alone. */
    record Parts(Vocabulary vocabulary, Enricher enricher) {
        static Parts of(CrawlConfig config) {
            return of(config, config::sources);
        }

        /** @param sources as they are at the time of asking */
        static Parts of(CrawlConfig config, Supplier<List<Source>> sources) {
            var gazetteer = Gazetteer.load(config.locations());
            var agencies = Agencies.of(config.agencies());
            return new Parts(
                    new Authorities(gazetteer, agencies, config.topics(), sources),
                    new Enricher(gazetteer, agencies, config.topics()));
        }
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
        Parts parts = Parts.of(config, sources);
        Archive archive = Archive.open(
                home.archive(),
                home.index(),
                clock,
                Limits.of(config.storage().segment(), config.storage().reserve()),
                about(config.politeness()));
        SearchEngine engine;
        try {
            engine = anew
                    ? LuceneEngine.anew(home.lucene(), parts.vocabulary(), Pipeline.VERSION)
                    : LuceneEngine.open(home.lucene(), parts.vocabulary(), Pipeline.VERSION);
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
        var blotter = new Blotter(home, config, sources, archive, engine, parts, clock, true);
        blotter.resume(progress);
        return blotter;
    }

    /** What each segment of the archive says of who wrote it. */
    private static Map<String, String> about(Politeness politeness) {
        return politeness.contact().isEmpty()
                ? Map.of("http-header-user-agent", politeness.userAgent())
                : Map.of("http-header-user-agent", politeness.userAgent(), "operator", politeness.contact());
    }

    /** Opens for searching: an index that is missing or that this version cannot read is made again first, unless somebody is at it. */
    static Blotter searched(Home home, Terminal terminal) throws IOException {
        String fault = fault(home);
        if (!fault.isEmpty()) {
            if (Verifier.written(home.archive())) {
                terminal.say(
                        fault
                                + ", and another process is at work that makes it again: until it is complete, not all is found");
            } else if (!Files.isWritable(home.archive())) {
                throw new Stop(
                        Exit.IO,
                        fault + ", and this user may not write to " + home.archive()
                                + "; let one who may run \"blotter index --rebuild\"");
            } else {
                terminal.say(fault + AGAIN);
                fill(home, terminal);
            }
        }
        return completed(home, terminal, reader(home, terminal.clock()));
    }

    private static void fill(Home home, Terminal terminal) throws IOException {
        try (var progress = new Gauge(terminal, "index")) {
            writer(home, terminal.clock(), n -> progress.at(n, 0, HowMany.of(n, "release")))
                    .close();
            progress.finish();
        }
    }

    /** The same with an index that has all that is kept; where it cannot be completed now, what is missing is said. */
    private static Blotter completed(Home home, Terminal terminal, Blotter blotter) throws IOException {
        if (blotter.completeness().complete()) {
            return blotter;
        }
        boolean another = !LuceneEngine.filledBy(home.lucene(), Pipeline.VERSION);
        if (!Verifier.written(home.archive()) && Files.isWritable(home.archive())) {
            terminal.say(another ? ANOTHER + AGAIN : "the index is behind the archive; it is completed first");
            try {
                fill(home, terminal);
                blotter.close();
                return reader(home, terminal.clock());
            } catch (IOException | UncheckedIOException e) {
                terminal.say("it could not be completed: " + e.getMessage());
            }
        }
        if (another) {
            terminal.say(
                    ANOTHER + ": until one who may write has made it again, facts are shown as that version read them");
        }
        Long missing = blotter.completeness().missing();
        terminal.say("the index is being written, or behind"
                + (missing != null && missing > 0
                        ? ": " + HowMany.of(missing, "release") + " that are kept are not in it yet"
                        : "")
                + "; what was kept last may not be found");
        return blotter;
    }

    /** Of the index as it is now. What is kept is to be read, handed over, written and shown: asked in the order it goes that way. */
    Completeness completeness() {
        boolean read = archive.catalogue().unread(1).isEmpty();
        boolean complete = read && (writer ? shown() : inStep());
        if (complete || archive.blank()) {
            return Completeness.WHOLE;
        }
        return new Completeness(
                false, archive.catalogued() ? Math.max(0, archive.catalogue().shown() - engine.size()) : null);
    }

    private boolean shown() {
        return pipeline.handedOver() && engine.lacking().isEmpty() && engine.current();
    }

    private boolean inStep() {
        return engine.position().filter(archive.position()::equals).isPresent();
    }

    /** Why what the archive keeps cannot be found; empty when it can. */
    private static String fault(Home home) throws IOException {
        if (!LuceneEngine.readable(home.lucene())) {
            return ANOTHER;
        }
        boolean there = Files.isDirectory(home.lucene()) || Archive.blank(home.archive());
        return there && Archive.catalogued(home.archive(), home.index())
                ? ""
                : "the index is missing or of another version";
    }

    /** Opens for reading, also while another process writes; nothing is written. The names are read while archive and index open. */
    static Blotter reader(Home home, InstantSource clock) throws IOException {
        CrawlConfig config = home.load();
        var sources = home.sources(config);
        CompletableFuture<Parts> reading = CompletableFuture.supplyAsync(() -> Parts.of(config, sources));
        Archive archive = Archive.reader(home.archive(), home.index());
        SearchEngine engine;
        try {
            engine = LuceneEngine.reader(home.lucene(), () -> reading.join().vocabulary(), Pipeline.VERSION);
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
        Parts parts = reading.join();
        return new Blotter(home, config, sources, archive, engine, parts, clock, false);
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
        return new DraftReader(parts.enricher());
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /** What a site shows of it. */
    Holdings holdings() {
        return new Holdings(engine, shelf(), vocabulary(), drafts(), sources, this::completeness, false);
    }

    private Shelf shelf() {
        return new ArchiveShelf(archive, id -> archive.catalogue().capture(id).flatMap(pipeline::text));
    }

    /** Puts every release of the archive into the index, and takes out what was withheld as a process was killed. */
    void replay(LongConsumer progress) {
        pipeline.replay(progress);
        archive.notes().withheld().forEach(takedown -> engine.remove(takedown.release()));
        settle();
    }

    /** Finishes after much was put: searches are faster from then on. */
    void settle() {
        engine.settle();
        finish();
    }

    /**
     * Makes what was put so far durable and complete; only when nothing is on its way.
     *
     * @throws UncheckedIOException when some of it cannot be put into the index; its position stays as it was
     */
    void finish() {
        putAgain();
        engine.commit(archive.position());
        engine.refresh();
    }

    /** Keeps the index in step with the archive while a watch goes on, until what is returned is closed. */
    Upkeep upkeep() {
        return new Upkeep(this::keepInStep);
    }

    /** Notes how far the index goes, unless something is on its way that was kept already. */
    private void keepInStep() {
        putAgain();
        String kept = archive.position();
        boolean all = pipeline.idle() && engine.lacking().isEmpty();
        if (all && engine.position().filter(kept::equals).isEmpty()) {
            engine.commit(kept);
        }
    }

    private void putAgain() {
        Set<ReleaseId> lacking = engine.lacking();
        for (ReleaseId id : lacking) {
            if (!pipeline.again(id)) {
                engine.remove(id);
            }
        }
        Set<ReleaseId> still = lacking.isEmpty() ? Set.of() : engine.lacking();
        if (!still.isEmpty()) {
            throw new UncheckedIOException(new IOException(HowMany.of(still.size(), "release")
                    + " could not be put into the index, among them "
                    + still.iterator().next()
                    + "; see what is said of the disk before, and run \"blotter index --rebuild\" if it goes on"));
        }
        if (!lacking.isEmpty()) {
            LOG.info("{} that could not be put into the index were put again", HowMany.of(lacking.size(), "release"));
        }
    }

    /** Leaves nothing under index/ of what was removed. */
    void expunge() throws IOException {
        engine.expunge();
        archive.scrub();
    }

    /** What cannot be put is kept all the same: the index lacks it, which every answer says, and it is put again. */
    private void put(Release release) {
        try {
            engine.put(release);
        } catch (RuntimeException e) {
            LOG.error("release {} could not be put into the index; it is tried again", release.id(), e);
        }
    }

    private void resume(LongConsumer progress) {
        int caughtUp = pipeline.catchUp();
        boolean complete = caughtUp == 0
                && engine.position().filter(archive.position()::equals).isPresent();
        if (!complete && archive.catalogue().tally().releases() > 0) {
            replay(progress);
        } else if (!complete) {
            finish();
        }
    }

    @Override
    public void close() {
        try {
            if (writer) {
                finish();
            }
        } finally {
            engine.close();
            archive.close();
        }
    }
}
