package blotter.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/** A state of the index in which a word of titles and texts is looked up in a segment once. */
final class DictionaryReader extends FilterDirectoryReader {
    private final FacetState.Shelf shelf;

    /** It is good for as long as the state is held. */
    DictionaryReader(DirectoryReader state, FacetState.Shelf shelf) throws IOException {
        super(state, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader segment) {
                try {
                    return new Remembering(segment, shelf.of(segment));
                } catch (IOException e) {
                    throw Unchecked.of(e);
                }
            }
        });
        this.shelf = shelf;
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) throws IOException {
        return new DictionaryReader(other, shelf);
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return in.getReaderCacheHelper();
    }

    /** One segment. */
    private static final class Remembering extends FilterLeafReader {
        private final @Nullable Terms title;
        private final @Nullable Terms text;

        Remembering(LeafReader segment, SegmentFacets known) throws IOException {
            super(segment);
            title = Words.of(segment.terms(Schema.TITLE), known.titles());
            text = Words.of(segment.terms(Schema.TEXT), known.texts());
        }

        @Override
        public @Nullable Terms terms(String field) throws IOException {
            return switch (field) {
                case Schema.TITLE -> title;
                case Schema.TEXT -> text;
                default -> in.terms(field);
            };
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }
    }

    /** The words of one field. */
    private static final class Words extends FilterLeafReader.FilterTerms {
        private final Dictionary dictionary;

        private Words(Terms terms, Dictionary dictionary) {
            super(terms);
            this.dictionary = dictionary;
        }

        static @Nullable Terms of(@Nullable Terms terms, Dictionary dictionary) {
            return terms == null ? null : new Words(terms, dictionary);
        }

        @Override
        public TermsEnum iterator() {
            return new DictionaryWords(in, dictionary);
        }

        @Override
        public TermsEnum intersect(CompiledAutomaton automaton, @Nullable BytesRef start) throws IOException {
            return in.intersect(automaton, start);
        }
    }
}
