package blotter.archive;

import blotter.release.Capture;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** What waits for the writer. The future completes when it is durable, or fails. */
sealed interface Job {
    CompletableFuture<?> done();

    /** An arrival to be kept. */
    record Keep(Arrival arrival, CompletableFuture<Capture> done) implements Job {}

    /** A note to be kept. */
    record Say(Note note, CompletableFuture<Void> done) implements Job {}

    /** A change of the catalogue alone, which joins the commit of the batch. */
    record Enter(Ledger.Work rows, CompletableFuture<Void> done) implements Job {}

    /** Something that needs the segments to itself, between two batches. */
    record Act(Deed deed, CompletableFuture<Void> done) implements Job {}

    /** Work on the segments. */
    interface Deed {
        void run() throws IOException;
    }

    /** Unpacked bytes, for measuring how much waits. */
    default long bytes() {
        return switch (this) {
            case Keep keep ->
                switch (keep.arrival()) {
                    case Arrival.Exchange exchange ->
                        (long) exchange.request().length() + exchange.response().length();
                    case Arrival.Saved saved -> saved.body().length();
                };
            case Say _, Enter _, Act _ -> 0;
        };
    }
}
