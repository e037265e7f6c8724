package blotter.archive;

import blotter.release.Bytes;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a capture holds. A revisit resolves to the payload that was stored first; what was erased on a takedown is empty.
 */
public final class Content {
    private final Answer answer;
    private final Supplier<Answer> stored;
    private volatile @Nullable Bytes body;

    /**
     * @param answer the capture's own
     * @param stored gives the answer that holds the payload, the same unless the capture is a revisit
     */
    Content(Answer answer, Supplier<Answer> stored) {
        this.answer = answer;
        this.stored = stored;
    }

    /** The payload with transfer and content codings undone; at most 64 MiB of it, and as much as could be undone. */
    public Bytes body() {
        Bytes known = body;
        if (known == null) {
            known = Bytes.of(stored.get().decoded());
            body = known;
        }
        return known;
    }

    /** First value of a header of the answer, whatever its case; for "not modified", else of the answer it refers to. */
    public Optional<String> header(String name) {
        return answer.header(name).or(() -> stored.get().header(name));
    }

    /** As it came: the whole response message, or the file; of a revisit that is read from the archive the head alone. */
    public Bytes block() {
        return answer.message();
    }
}
