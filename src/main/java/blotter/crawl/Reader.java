package blotter.crawl;

import blotter.release.Capture;

/** Looks at a capture once it is durable. */
@FunctionalInterface
public interface Reader {

    /** Reads one kept capture and says what it came to. Captures of one address must be read one after another. */
    Result read(Capture capture);

    /** What reading a capture came to. */
    enum Result {
        NEW,
        CHANGED,
        UNCHANGED,
        NOTHING
    }
}
