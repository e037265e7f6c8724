package blotter.search.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts what a query finds, up to a bound at which looking ends. */
final class Some implements CollectorManager<Some.Counter, Integer> {
    private final int bound;

    private Some(int bound) {
        this.bound = bound;
    }

    static int of(Query query, int bound, IndexSearcher searcher) throws IOException {
        return searcher.search(query, new Some(bound));
    }

    @Override
    public Counter newCollector() {
        return new Counter(bound);
    }

    @Override
    public Integer reduce(Collection<Counter> counters) {
        return counters.stream().mapToInt(counter -> counter.found).sum();
    }

    /** Of a search in one thread there is one. */
    static final class Counter implements Collector {
        private final int bound;
        private int found;

        private Counter(int bound) {
            this.bound = bound;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) {
            if (found >= bound) {
                throw new CollectionTerminatedException();
            }
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // nothing is scored
                }

                @Override
                public void collect(int doc) {
                    if (++found >= bound) {
                        throw new CollectionTerminatedException();
                    }
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
