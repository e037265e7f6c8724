package blotter.crawl;

import java.time.Duration;

/**
 * How a visit behaves.
 *
 * @param recheck whether every known address is asked again now, due or not
 * @param patience how long a visit waits for a host that rests or an address to be tried again, before it ends
 * @param retry wait before the second attempt; each further one waits four times as long
 */
public record CrawlOptions(boolean recheck, Duration patience, Duration retry) {
    public static final CrawlOptions DEFAULT = new CrawlOptions(false, Duration.ofSeconds(30), Duration.ofSeconds(5));

    public CrawlOptions rechecking() {
        return new CrawlOptions(true, patience, retry);
    }
}
