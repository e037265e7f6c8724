package blotter.crawl;

import blotter.archive.Archive;
import blotter.archive.Arrival;
import blotter.archive.Note;
import blotter.fetch.Ledger;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what the fetcher has to say in the archive, without making it wait. */
final class ArchiveLedger implements Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveLedger.class);
    private final Archive archive;

    ArchiveLedger(Archive archive) {
        this.archive = archive;
    }

    @Override
    public void keep(Arrival.Exchange robots) {
        watch(archive.keep(robots), robots.url());
    }

    @Override
    public void note(Note note) {
        watch(archive.note(note), note.toString());
    }

    private static void watch(CompletableFuture<?> kept, String what) {
        var _ = kept.whenComplete((done, trouble) -> {
            if (trouble != null) {
                LOG.error("could not be kept: {}", what, trouble);
            }
        });
    }

    @Override
    public Optional<Note.Rest> rest(String host) {
        return archive.notes().rest(host);
    }

    @Override
    public Optional<Kept> robots(String address) {
        return archive.catalogue()
                .good(address)
                .map(capture -> new Kept(capture.at(), archive.content(capture).body()));
    }
}
