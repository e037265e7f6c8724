package blotter.fetch;

import blotter.release.Bytes;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What a robots.txt allows (RFC 9309), by the crawler-commons parser with its traps covered: the agent is the bare
 * lower-case token (a version or a space would match no group, which reads as "all allowed"), a long Crawl-delay is
 * clamped by us (the parser turns it into "nothing allowed"), and no more than 500 KiB are read.
 */
final class Rules {
    static final int MOST_BYTES = 500 << 10;
    static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

    private final BaseRobotRules rules;

    private Rules(BaseRobotRules rules) {
        this.rules = rules;
    }

    /** @param token lower-case letters, as {@code politeness.yaml} holds it */
    static Rules parse(String address, Bytes text, String token) {
        var parser = new SimpleRobotRulesParser();
        parser.setMaxCrawlDelay(Long.MAX_VALUE / 2);
        parser.setExactUserAgentMatching(true);
        return new Rules(parser.parseContent(address, first(text.array()), "text/plain", List.of(token)));
    }

    /** The first 500 KiB without the line that is cut. */
    private static byte[] first(byte[] all) {
        if (all.length <= MOST_BYTES) {
            return all;
        }
        int end = MOST_BYTES;
        while (end > 0 && all[end - 1] != '\n' && all[end - 1] != '\r') {
            end--;
        }
        return Arrays.copyOf(all, end);
    }

    boolean allows(String address) {
        return rules.isAllowed(address);
    }

    /** As asked for, before clamping; zero when nothing is asked. */
    Duration crawlDelay() {
        long millis = rules.getCrawlDelay();
        return millis <= 0 ? Duration.ZERO : Duration.ofMillis(millis);
    }

    List<String> sitemaps() {
        return rules.getSitemaps();
    }
}
