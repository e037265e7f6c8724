package blotter.cli;

import blotter.crawl.CrawlOptions;
import blotter.crawl.Crawler;
import blotter.crawl.Progress;
import blotter.demo.DemoConfig;
import blotter.demo.DemoWeb;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** A home as {@code blotter demo} makes it: the made-up web visited twice, everything kept. The web is gone by then. */
record DemoHome(Path root, URI base) {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Path INSTALLED = Path.of("").toAbsolutePath();

    static DemoHome visitedTwice(Path root) throws IOException, InterruptedException {
        try (DemoWeb web = DemoWeb.open(0)) {
            new DemoConfig(INSTALLED.resolve("crawl-config")).write(root, web.base());
            var home = new DemoHome(root, web.base());
            try (Blotter blotter = home.writer();
                    var crawler = new Crawler(
                            blotter.archive(),
                            blotter.config().politeness(),
                            "test",
                            blotter.pipeline(),
                            root,
                            CLOCK)) {
                crawler.crawl(blotter.config().sources(), CrawlOptions.DEFAULT, Progress.silent());
                web.visit(2);
                crawler.crawl(blotter.config().sources(), CrawlOptions.DEFAULT.rechecking(), Progress.silent());
                blotter.indexer().finish();
            }
            return home;
        }
    }

    Blotter writer() throws IOException {
        return Blotter.writer(new Home(root, INSTALLED), CLOCK, _ -> {});
    }

    Blotter reader() throws IOException {
        return Blotter.reader(new Home(root, INSTALLED), CLOCK);
    }

    /** The same home again in another folder, for a test that changes it. */
    DemoHome copiedTo(Path other) throws IOException {
        try (var files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Path copy = other.resolve(root.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return new DemoHome(other, base);
    }

    String address(String path) {
        return base + path;
    }
}
