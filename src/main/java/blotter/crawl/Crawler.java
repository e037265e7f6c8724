package blotter.crawl;

import blotter.archive.Archive;
import blotter.config.Politeness;
import blotter.config.Source;
import blotter.fetch.Fetcher;
import blotter.fetch.Limits;
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
    private final Rhythm rhythm;
    private final FeedDates dates = new FeedDates();
    private final Challenge challenge = new Challenge();
    private final Discovery.Memory memory = new Discovery.Memory();

    /**
     * @param version of the program, as the User-Agent field gives it
     * @param home what folders of sources count from
     */
    public Crawler(
            Archive archive, Politeness politeness, String version, Reader reader, Path home, InstantSource clock) {
        this(archive, politeness, version, reader, home, clock, Limits.DEFAULT);
    }

    Crawler(
            Archive archive,
            Politeness politeness,
            String version,
            Reader reader,
            Path home,
            InstantSource clock,
            Limits limits) {
        this.archive = archive;
        this.fetcher = new Fetcher(politeness, version, new ArchiveLedger(archive), clock, limits);
        this.desk = new Desk(archive, reader);
        this.clock = clock;
        this.home = home;
        this.rhythm = new Rhythm(politeness.visits());
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
        var round = new Round(source, archive, fetcher, desk, options, clock, progress, challenge);
        return new Visit(round, new Folder(home, clock), dates, memory).run();
    }

    /** Visits each source again and again, each in its own rhythm, until what is returned is closed. */
    public Watch watch(List<Source> sources, CrawlOptions options, Progress progress) {
        return new Watch(this, sources, options, progress);
    }

    /** How long it is until a source is worth another visit; zero or less when that is now. */
    Duration untilNext(Source source) {
        var visits = archive.notes().visits(source.id(), Rhythm.VISITS);
        return rhythm.untilNext(visits, clock.instant());
    }

    @Override
    public void close() {
        fetcher.close();
        desk.close();
    }
}
