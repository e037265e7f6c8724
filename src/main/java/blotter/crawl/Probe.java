package blotter.crawl;

import blotter.release.Bytes;
import org.jspecify.annotations.Nullable;

/** Asks for one page on which releases are discovered. */
interface Probe {
    Held ask(String url, @Nullable String via) throws InterruptedException;

    /**
     * What is held of it now.
     *
     * @param url where it was found in the end
     * @param capture WARC-Record-ID, null in a trial
     * @param problem why there is nothing to read, null when there is
     */
    record Held(
            String url,
            @Nullable String contentType,
            Bytes body,
            @Nullable String capture,
            @Nullable String problem) {
        static Held nothing(String url, String problem) {
            return new Held(url, null, Bytes.of(new byte[0]), null, url + ": " + problem);
        }
    }
}
