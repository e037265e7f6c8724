package blotter.cli;

import blotter.config.CrawlConfig;
import blotter.config.CurrentSources;
import java.nio.file.Path;

/**
 * Where everything is.
 *
 * @param installed the folder Blotter runs from; its crawl-config/ stands in for files the home does not have
 */
record Home(Path root, Path installed) {
    Path archive() {
        return root.resolve("archive");
    }

    Path index() {
        return root.resolve("index");
    }

    Path lucene() {
        return index().resolve("lucene");
    }

    Path config() {
        return root.resolve("crawl-config");
    }

    /** The sources of a configuration that was read just now, and from here on as people edit them. */
    CurrentSources sources(CrawlConfig loaded) {
        return new CurrentSources(config(), installed.resolve("crawl-config"), loaded);
    }

    /** @throws blotter.config.ConfigException for the first mistake */
    CrawlConfig load() {
        return CrawlConfig.load(config(), installed.resolve("crawl-config"));
    }
}
