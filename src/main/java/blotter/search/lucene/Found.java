package blotter.search.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query finds in one state of the index, as bits: looked for once, and counted under as many conditions as an answer has
 * facets. As a query it finds the same and scores nothing. A segment in which nothing is found has no bits, and costs nothing.
 */
final class Found extends Query {
    private static final int BATCH = 512;

    private final Query query;
    private final Object state;
    private final @Nullable FixedBitSet[] segments;

    private Found(Query query, Object state, @Nullable FixedBitSet[] segments) {
        this.query = query;
        this.state = state;
        this.segments = segments;
    }

    /** Looks for it, with the patience of the searcher. */
    static Found by(Query query, IndexSearcher searcher) throws IOException {
        var bits = new @Nullable FixedBitSet[searcher.getIndexReader().leaves().size()];
        for (Query each : Alternatives.of(query)) {
            if (each instanceof TermQuery term) {
                keep(term.getTerm(), searcher, bits);
            } else {
                searcher.search(new ConstantScoreQuery(each), new Keeping(bits));
            }
        }
        return new Found(query, searcher.getTopReaderContext().id(), bits);
    }

    /** A word has a list of its own in each segment, to be read without asking of each document which other words it has. */
    private static void keep(Term term, IndexSearcher searcher, @Nullable FixedBitSet[] bits) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum each = leaf.reader().postings(term, PostingsEnum.NONE);
            if (each == null) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            if (live == null) {
                of(leaf, bits).or(each);
            } else {
                var found = new FixedBitSet(leaf.reader().maxDoc());
                found.or(each);
                live.applyMask(found, 0);
                if (found.nextSetBit(0) != DocIdSetIterator.NO_MORE_DOCS) {
                    of(leaf, bits).or(found);
                }
            }
        }
    }

    private static FixedBitSet of(LeafReaderContext leaf, @Nullable FixedBitSet[] bits) {
        FixedBitSet known = bits[leaf.ord];
        if (known == null) {
            known = new FixedBitSet(leaf.reader().maxDoc());
            bits[leaf.ord] = known;
        }
        return known;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                FixedBitSet bits = segments[leaf.ord];
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

    /** One pass, added to what was found before. */
    private static final class Keeping implements CollectorManager<Keeper, Boolean> {
        private final @Nullable FixedBitSet[] bits;

        Keeping(@Nullable FixedBitSet[] bits) {
            this.bits = bits;
        }

        @Override
        public Keeper newCollector() {
            return new Keeper(bits);
        }

        @Override
        public Boolean reduce(Collection<Keeper> keepers) {
            return true;
        }
    }

    private static final class Keeper implements Collector {
        private final @Nullable FixedBitSet[] bits;

        Keeper(@Nullable FixedBitSet[] bits) {
            this.bits = bits;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) {
            return new Segment(leaf, bits);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private static final class Segment implements LeafCollector {
        private final LeafReaderContext leaf;
        private final @Nullable FixedBitSet[] bits;
        private final int[] batch = new int[BATCH];
        private @Nullable FixedBitSet found;

        Segment(LeafReaderContext leaf, @Nullable FixedBitSet[] bits) {
            this.leaf = leaf;
            this.bits = bits;
        }

        private FixedBitSet found() {
            FixedBitSet known = found;
            if (known == null) {
                known = Found.of(leaf, bits);
                found = known;
            }
            return known;
        }

        @Override
        public void setScorer(Scorable scorer) {
            // nothing is scored
        }

        @Override
        public void collect(int doc) {
            found().set(doc);
        }

        @Override
        public void collectRange(int from, int to) {
            if (from < to) {
                found().set(from, to);
            }
        }

        @Override
        public void collect(DocIdStream stream) {
            for (int many = stream.intoArray(batch); many > 0; many = stream.intoArray(batch)) {
                FixedBitSet known = found();
                for (int i = 0; i < many; i++) {
                    known.set(batch[i]);
                }
            }
        }
    }
}
