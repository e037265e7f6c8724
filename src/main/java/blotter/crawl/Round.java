package blotter.crawl;

import blotter.archive.Archive;
import blotter.config.Source;
import blotter.fetch.Fetcher;
import java.time.InstantSource;

/** What the parts of one visit to one source work with. */
record Round(
        Source source,
        Archive archive,
        Fetcher fetcher,
        Desk desk,
        CrawlOptions options,
        InstantSource clock,
        Progress progress,
        Challenge challenge) {}
