package blotter.config;

import java.time.Duration;

/**
 * How we behave towards the sites we ask, from {@code crawl-config/politeness.yaml}.
 *
 * @param contact an address a webmaster can write to; empty as shipped, and then nothing beyond loopback is asked
 * @param userAgent product token robots.txt is asked for, lower-case letters only
 * @param delay least time between two requests to a host where a source says nothing
 */
public record Politeness(String contact, String userAgent, Duration delay) {}
