package blotter.config;

import java.time.Duration;

/**
 * How we behave towards the sites we ask, from {@code crawl-config/politeness.yaml}.
 *
 * @param contact an address a webmaster can write to; empty as shipped, and then nothing beyond loopback is asked
 * @param userAgent product token robots.txt is asked for, lower-case letters only
 * @param delay least time between two requests to a host where a source says nothing
 * @param visits how often a source is visited by a crawl that goes on
 */
public record Politeness(String contact, String userAgent, Duration delay, Visits visits) {
    public Politeness(String contact, String userAgent, Duration delay) {
        this(contact, userAgent, delay, Visits.DEFAULT);
    }

    /**
     * The bounds within which a source's own rhythm is learned.
     *
     * @param often least time between two visits
     * @param seldom most time between two visits
     */
    public record Visits(Duration often, Duration seldom) {
        public static final Visits DEFAULT = new Visits(Duration.ofMinutes(10), Duration.ofHours(6));
    }
}
