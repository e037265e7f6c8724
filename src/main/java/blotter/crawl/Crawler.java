package blotter.crawl;

import blotter.archive.Archive;
import blotter.config.Politeness;
import blotter.config.Source;
import blotter.fetch.Fetcher;
import blotter.text.FeedDates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Collects what is due from sources. Sources are visited side by side, each on a thread of its own; whether two of them
 * meet at one host is the fetcher's to see to. Interrupting a crawl is safe at any time: the next one goes on.
 */
public final class Crawler implements AutoCloseable {
    private final Archive archive;
    private final Fetcher fetcher;
    private final Desk desk;
    private final InstantSource clock;
    private final Path home;
    private final FeedDates dates = new FeedDates();
    private final Challenge challenge = new Challenge();

    /**
     * @param version of the program, as the User-Agent field gives it
     * @param home what folders of sources count from
     */
    public Crawler(
            Archive archive, Politeness politeness, String version, Reader reader, Path home, InstantSource clock) {
        this.archive = archive;
        this.fetcher = new Fetcher(politeness, version, new ArchiveLedger(archive), clock);
        this.desk = new Desk(archive, reader);
        this.clock = clock;
        this.home = home;
    }

    /**
     * Visits each source once; paused ones are left alone.
     *
     * @throws InterruptedException when the crawl is ended from outside
     * @throws java.util.concurrent.CompletionException when the archive cannot keep what comes
     */
    public CrawlReport crawl(List<Source> sources, CrawlOptions options, Progress progress)
            throws InterruptedException {
        var visits = new ArrayList<Future<CrawlReport.OfSource>>();
        var reports = new ArrayList<CrawlReport.OfSource>();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (Source source : sources) {
                if (!source.paused()) {
                    Callable<CrawlReport.OfSource> visit = () -> visit(source, options, progress);
                    visits.add(threads.submit(visit));
                }
            }
            for (Future<CrawlReport.OfSource> visit : visits) {
                reports.add(visit.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
            threads.close();
        }
        return new CrawlReport(reports);
    }

    private CrawlReport.OfSource visit(Source source, CrawlOptions options, Progress progress)
            throws InterruptedException {
        var probe = new ArchiveProbe(archive, fetcher, source, options, clock, challenge);
        var discovery = new Discovery(source, probe, new Folder(home, clock), fetcher.limits(), dates, clock);
        var frontier = new Frontier(archive.catalogue(), source, clock);
        var counts = new Counts();
        var visitor =
                new Visitor(source, archive, fetcher, desk, options, clock, progress, frontier, counts, challenge);
        return new Visit(source, archive, desk, options, clock, progress, discovery, frontier, visitor, counts).run();
    }

    /** Visits each source again and again, each on its own, until what is returned is closed. */
    public Watch watch(List<Source> sources, Duration interval, CrawlOptions options, Progress progress) {
        return new Watch(this, sources, interval, options, progress);
    }

    @Override
    public void close() {
        fetcher.close();
        desk.close();
    }
}
