package blotter.crawl;

import blotter.extract.Extraction.Doubt;
import blotter.release.Capture;
import java.util.Set;

/** Reads one kept capture into a release. Called from several threads, once per capture, only when it is durable. */
@FunctionalInterface
public interface Reader {
    Result read(Capture capture);

    /** Leaves a kept capture unread for good, and says why in a word: it is not what the address holds. */
    default void pass(Capture capture, String outcome) {}

    /** What was doubtful about the reading of a capture; told once. */
    default Set<Doubt> doubts(Capture capture) {
        return Set.of();
    }

    /** What reading came to. */
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
