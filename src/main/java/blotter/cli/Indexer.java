package blotter.cli;

import blotter.archive.Archive;
import blotter.crawl.Pipeline;
import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.search.SearchEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index in step with the archive, for whoever writes both. The index carries the position of the archive it is complete
 * for, and may hold more than that: what could not be put is put again before the position moves, and an index whose writer was
 * killed is filled again from the archive.
 */
final class Indexer {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);

    private final Archive archive;
    private final SearchEngine engine;
    private final Pipeline pipeline;

    /** @param pipeline that hands over to what puts {@linkplain #into into} this engine */
    Indexer(Archive archive, SearchEngine engine, Pipeline pipeline) {
        this.archive = archive;
        this.engine = engine;
        this.pipeline = pipeline;
    }

    /** What cannot be put is kept all the same: the index lacks it, which every answer says, and it is put again. */
    static Consumer<Release> into(SearchEngine engine) {
        return release -> {
            try {
                engine.put(release);
            } catch (RuntimeException e) {
                LOG.error("release {} could not be put into the index; it is tried again", release.id(), e);
            }
        };
    }

    /**
     * Finishes what a killed process began.
     *
     * @param progress told how many releases were put into the index again
     */
    void resume(LongConsumer progress) {
        int caughtUp = pipeline.catchUp();
        boolean complete = caughtUp == 0 && inStep();
        if (!complete && archive.catalogue().tally().releases() > 0) {
            replay(progress);
        } else if (!complete) {
            finish();
        }
    }

    /** Puts every release of the archive into the index, and takes out what was withheld as a process was killed. */
    private void replay(LongConsumer progress) {
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

    /** Whether the index has exactly what the archive keeps, as its last commit says. */
    boolean inStep() {
        return engine.position().filter(archive.position()::equals).isPresent();
    }
}
