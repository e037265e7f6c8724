package blotter.archive;

import blotter.release.Bytes;
import java.util.Optional;

/**
 * What a capture holds. A revisit resolves to the payload that was stored first; what was erased on a takedown is empty.
 */
public final class Content {
    private final Bytes block;
    private final Answer answer;
    private final Answer stored;

    /**
     * @param block of the capture's own record
     * @param answer the capture's own head
     * @param stored the answer that holds the payload, the same object unless the capture is a revisit
     */
    Content(Bytes block, Answer answer, Answer stored) {
        this.block = block;
        this.answer = answer;
        this.stored = stored;
    }

    /** The payload with transfer and content codings undone; at most 64 MiB of it, and as much as could be undone. */
    public Bytes body() {
        return Bytes.of(stored.decoded());
    }

    /** First value of a header of the answer, whatever its case; for "not modified", else of the answer it refers to. */
    public Optional<String> header(String name) {
        return answer.header(name).or(() -> stored.header(name));
    }

    /** The record's block exactly as archived: the whole response message, or the file; the head alone of a revisit. */
    public Bytes block() {
        return block;
    }
}
