package blotter.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query finds in one state of the index, as bits: looked for once, and counted under as many conditions as an answer has
 * facets. As a query it finds the same and scores nothing.
 */
final class Found extends Query {
    private static final int BATCH = 512;

    private final Query query;
    private final Object state;
    private final Map<Integer, FixedBitSet> segments;

    private Found(Query query, Object state, Map<Integer, FixedBitSet> segments) {
        this.query = query;
        this.state = state;
        this.segments = segments;
    }

    /** Looks for it, with the patience of the searcher. */
    static Found by(Query query, IndexSearcher searcher) throws IOException {
        Object state = searcher.getTopReaderContext().id();
        return new Found(query, state, searcher.search(new ConstantScoreQuery(query), new Keeping()));
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                FixedBitSet bits = segments.get(leaf.ord);
                return bits == null
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                new BitSetIterator(bits, bits.approximateCardinality()),
                                score(),
                                mode,
                                leaf.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        query.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return query.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Found found && query.equals(found.query) && state.equals(found.state);
    }

    @Override
    public int hashCode() {
        return 31 * query.hashCode() + state.hashCode();
    }

    /** One pass; segments without anything found keep no bits. */
    private static final class Keeping implements CollectorManager<Keeper, Map<Integer, FixedBitSet>> {
        @Override
        public Keeper newCollector() {
            return new Keeper();
        }

        @Override
        public Map<Integer, FixedBitSet> reduce(Collection<Keeper> keepers) {
            var all = new HashMap<Integer, FixedBitSet>();
            for (Keeper keeper : keepers) {
                keeper.segments.forEach((segment, bits) -> {
                    if (!bits.scanIsEmpty()) {
                        all.put(segment, bits);
                    }
                });
            }
            return all;
        }
    }

    private static final class Keeper implements Collector {
        private final Map<Integer, FixedBitSet> segments = new HashMap<>();

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) {
            var bits = new FixedBitSet(leaf.reader().maxDoc());
            segments.put(leaf.ord, bits);
            return new Segment(bits);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private static final class Segment implements LeafCollector {
        private final FixedBitSet bits;
        private final int[] batch = new int[BATCH];

        Segment(FixedBitSet bits) {
            this.bits = bits;
        }

        @Override
        public void setScorer(Scorable scorer) {
            // nothing is scored
        }

        @Override
        public void collect(int doc) {
            bits.set(doc);
        }

        @Override
        public void collectRange(int from, int to) {
            bits.set(from, to);
        }

        @Override
        public void collect(DocIdStream stream) {
            for (int many = stream.intoArray(batch); many > 0; many = stream.intoArray(batch)) {
                for (int i = 0; i < many; i++) {
                    bits.set(batch[i]);
                }
            }
        }
    }
}
