package blotter.crawl;

import blotter.release.Capture;

/** Reads one kept capture into a release. Called from several threads, once per capture, only when it is durable. */
@FunctionalInterface
public interface Reader {
    Result read(Capture capture);

    /** What reading came to. */
    enum Result {
        /** A release nobody had seen. */
        NEW,
        /** A known release whose text is another than before. */
        CHANGED,
        /** A known release as it was. */
        UNCHANGED,
        /** No release: a redirect, a missing page, a page without words. */
        NOTHING
    }
}
