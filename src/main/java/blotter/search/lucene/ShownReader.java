package blotter.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A state of the index in which what is set aside is hidden as if it were deleted. Lucene leaves out what is deleted at next to no
 * cost, while a condition in every query would cut its work into small pieces.
 */
final class ShownReader extends FilterDirectoryReader {
    private ShownReader(DirectoryReader all) throws IOException {
        super(all, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader segment) {
                try {
                    return new Shown(segment);
                } catch (IOException e) {
                    throw Unchecked.of(e);
                }
            }
        });
    }

    /** The same state when nothing is hidden in it. It is good for as long as that state is held. */
    static IndexReader of(DirectoryReader all) throws IOException {
        return all.docFreq(new Term(Schema.SHOWN, Schema.NO)) == 0 ? all : new ShownReader(all);
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) throws IOException {
        return new ShownReader(other);
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    /** One segment. */
    private static final class Shown extends FilterLeafReader {
        private final FixedBitSet bits;
        private final int documents;

        Shown(LeafReader segment) throws IOException {
            super(segment);
            bits = new FixedBitSet(segment.maxDoc());
            PostingsEnum each = segment.postings(new Term(Schema.SHOWN, Schema.YES), PostingsEnum.NONE);
            if (each != null) {
                bits.or(each);
            }
            Bits live = segment.getLiveDocs();
            if (live != null) {
                live.applyMask(bits, 0);
            }
            documents = bits.cardinality();
        }

        @Override
        public Bits getLiveDocs() {
            return bits.asReadOnlyBits();
        }

        @Override
        public int numDocs() {
            return documents;
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
