package blotter.crawl;

/** Told how a crawl goes on, from several threads. */
public interface Progress {
    /** A source's starts were read; so many addresses are due. */
    default void due(String source, int addresses) {}

    /** An address was dealt with: {@code fetched}, {@code unchanged}, {@code gone}, {@code refused}, {@code failed}, ... */
    default void asked(String source, String url, String outcome) {}

    default void finished(CrawlReport.OfSource report) {}

    /** Says nothing. */
    static Progress silent() {
        return new Progress() {};
    }
}
