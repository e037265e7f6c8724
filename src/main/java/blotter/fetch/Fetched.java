package blotter.fetch;

import blotter.archive.Arrival;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/** What asking one address came to. Whoever holds an exchange keeps it before reading it. */
public sealed interface Fetched {

    /** A final answer, whatever its status: 200, but also 404, 410 or 403. */
    record Page(Arrival.Exchange exchange, int status) implements Fetched {}

    /** 304: it is what it was when we last asked. */
    record Unchanged(Arrival.Exchange exchange) implements Fetched {}

    /**
     * The page is elsewhere.
     *
     * @param target absolute; not yet checked against robots, site or address guard
     */
    record Moved(Arrival.Exchange exchange, int status, String target) implements Fetched {
        /** Whether the old address need not be asked again (RFC 9110, 15.4.2 and 15.4.9). */
        public boolean forGood() {
            return status == 301 || status == 308;
        }
    }

    /** Not asked at all. */
    record Refused(By by, String reason) implements Fetched {}

    /**
     * Asked, but no answer that says anything about the page.
     *
     * @param status of the answer, 0 when there was none
     */
    record Failed(Trouble trouble, String message, boolean retryable, int status) implements Fetched {
        public Failed(Trouble trouble, String message, boolean retryable) {
            this(trouble, message, retryable, 0);
        }
    }

    /**
     * The host wants, or is owed, a rest: nothing was asked, or the answer was to come back later.
     *
     * @param status of the answer, 0 when nothing was asked
     */
    record Rested(Instant until, String reason, int status) implements Fetched {
        Rested(Instant until, String reason) {
            this(until, reason, 0);
        }
    }

    /** Who refused. */
    enum By {
        ROBOTS,
        ADDRESS,
        OFF_SITE,
        CONTACT
    }

    /** What went wrong. */
    enum Trouble {
        NAME,
        CONNECT,
        TLS,
        TIMEOUT,
        DISCONNECT,
        PROTOCOL,
        TOO_LARGE,
        STATUS;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
