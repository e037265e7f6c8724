package blotter.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOBooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The words of one field of a segment, those that were looked up before without another look. */
final class DictionaryWords extends BaseTermsEnum {
    private final Terms terms;
    private final Dictionary dictionary;
    private @Nullable TermsEnum words;
    private Dictionary.@Nullable Entry entry;

    DictionaryWords(Terms terms, Dictionary dictionary) {
        this.terms = terms;
        this.dictionary = dictionary;
    }

    @Override
    public boolean seekExact(BytesRef text) throws IOException {
        Dictionary.Entry found = dictionary.of(terms, text);
        entry = found;
        return found.state() != null;
    }

    @Override
    public @Nullable IOBooleanSupplier prepareSeekExact(BytesRef text) throws IOException {
        return seekExact(text) ? () -> true : null;
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) throws IOException {
        entry = null;
        return words().seekCeil(text);
    }

    @Override
    public void seekExact(long ord) throws IOException {
        entry = null;
        words().seekExact(ord);
    }

    @Override
    public void seekExact(BytesRef text, TermState state) throws IOException {
        entry = null;
        words().seekExact(text, state);
    }

    @Override
    public @Nullable BytesRef next() throws IOException {
        Dictionary.Entry known = entry;
        if (known != null) {
            entry = null;
            words().seekExact(known.term()); // one that was only told where a term stands would go on from the first
        }
        return words().next();
    }

    @Override
    public BytesRef term() throws IOException {
        return entry == null ? words().term() : entry.term();
    }

    @Override
    public long ord() throws IOException {
        return here().ord();
    }

    @Override
    public int docFreq() throws IOException {
        return entry == null ? words().docFreq() : entry.documents();
    }

    @Override
    public long totalTermFreq() throws IOException {
        return entry == null ? words().totalTermFreq() : entry.occurrences();
    }

    @Override
    public TermState termState() throws IOException {
        TermState state = entry == null ? null : entry.state();
        return state == null ? words().termState() : state;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
        return here().postings(reuse, flags);
    }

    @Override
    public ImpactsEnum impacts(int flags) throws IOException {
        return here().impacts(flags);
    }

    private TermsEnum words() throws IOException {
        TermsEnum known = words;
        if (known == null) {
            known = terms.iterator();
            words = known;
        }
        return known;
    }

    /** The segment's own words, at the word that was looked up. */
    private TermsEnum here() throws IOException {
        TermsEnum own = words();
        Dictionary.Entry known = entry;
        if (known != null && known.state() != null) {
            own.seekExact(known.term(), known.state());
        }
        return own;
    }
}
