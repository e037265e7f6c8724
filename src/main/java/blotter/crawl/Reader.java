package blotter.crawl;

import blotter.archive.Content;
import blotter.extract.Extraction.Doubt;
import blotter.release.Capture;
import java.util.Set;

/** Reads one kept capture into a release. Called from several threads, once per capture, only when it is durable. */
@FunctionalInterface
public interface Reader {
    /**
     * Reads a capture.
     *
     * @param content what it holds
     */
    Read read(Capture capture, Content content);

    /** Leaves a kept capture unread for good, and says why in a word: it is not what the address holds. */
    default void pass(Capture capture, String outcome) {}

    /**
     * Says that something is about to be kept that will be read, passed, or found to be nothing to read.
     *
     * @return to be closed when that is done, or when it could not be kept
     */
    default Expected expect() {
        return () -> {};
    }

    /** What is about to be kept and read. */
    interface Expected extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * What reading a capture came to.
     *
     * @param doubts what was doubtful about it
     */
    record Read(Result result, Set<Doubt> doubts) {
        static Read of(Result result) {
            return new Read(result, Set.of());
        }
    }

    /** What reading came to, in a word. */
    enum Result {
        /** A release nobody had seen. */
        NEW,
        /** A known release whose text is another than before. */
        CHANGED,
        /** A known release as it was. */
        UNCHANGED,
        /** A page that asks who is there (a challenge or a login) instead of the page that was asked. */
        WALL,
        /** Not read, since the answer broke off. */
        CUT,
        /** No release: a redirect, a missing page, a page without words. */
        NOTHING
    }
}
