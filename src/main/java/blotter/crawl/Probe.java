package blotter.crawl;

import blotter.release.Bytes;
import blotter.release.Capture;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for pages on which releases are discovered, and knows what earlier visits left. */
interface Probe {
    Held ask(String url, @Nullable String via) throws InterruptedException;

    /** What an earlier visit kept of a discovery page, without asking; empty when every page is to be asked. */
    Optional<Held> kept(String url);

    /** The newest capture of an address, if it was ever asked. */
    Optional<Capture> latest(String url);

    /**
     * What is held of it now.
     *
     * @param url where it was found in the end
     * @param status of the answer, 0 when there was none
     * @param capture WARC-Record-ID, null in a trial
     * @param problem why there is nothing to read, null when there is
     */
    record Held(
            String url,
            int status,
            @Nullable String contentType,
            Bytes body,
            @Nullable String capture,
            @Nullable String problem) {
        static Held nothing(String url, String problem) {
            return nothing(url, 0, problem);
        }

        static Held nothing(String url, int status, String problem) {
            return new Held(url, status, null, Bytes.of(new byte[0]), null, url + ": " + problem);
        }

        /** Whether the site says that it has no such page. */
        boolean missing() {
            return status == 400 || status == 404 || status == 410 || status == 416 || status == 422;
        }
    }
}
