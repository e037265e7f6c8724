package blotter.crawl;

/** Told how an import goes, from one thread at a time. */
@FunctionalInterface
public interface ImportProgress {

    /**
     * Some more was read.
     *
     * @param items handed to the archive so far
     * @param bytes of the input that are read
     * @param of how many there are
     */
    void at(long items, long bytes, long of);
}
