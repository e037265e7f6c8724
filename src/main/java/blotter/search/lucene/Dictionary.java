package blotter.search.lucene;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The words of one field of a segment that were looked up lately, and where they stand: a question looks each of its words up for the list,
 * for the counts and for every mark, in all its forms, and the names of places and agencies come again with the next question.
 * Good for as long as the segment lives, for a segment's words never change.
 */
final class Dictionary {
    private static final int KEPT = 4_096;

    private final Lately<BytesRef, Entry> entries = new Lately<>(KEPT);

    /** Lucene's own look, as many as have ever looked at once: each is dear to make, and knows the way to words that begin like its last. */
    private final Queue<TermsEnum> idle = new ConcurrentLinkedQueue<>();

    /**
     * What the segment says of a term.
     *
     * @param state null when the segment does not have it
     */
    record Entry(BytesRef term, @Nullable TermState state, int documents, long occurrences) {
        private static Entry of(TermsEnum each, BytesRef term) throws IOException {
            return each.seekExact(term)
                    ? new Entry(term, each.termState(), each.docFreq(), each.totalTermFreq())
                    : new Entry(term, null, 0, 0);
        }
    }

    /**
     * What the segment says of a term.
     *
     * @param terms always those of this field of this segment
     * @param term may be changed afterwards
     */
    Entry of(Terms terms, BytesRef term) throws IOException {
        BytesRef own = BytesRef.deepCopyOf(term);
        return entries.of(own, () -> look(terms, own), () -> true);
    }

    private Entry look(Terms terms, BytesRef term) throws IOException {
        TermsEnum rested = idle.poll();
        TermsEnum each = rested == null ? terms.iterator() : rested;
        Entry found = Entry.of(each, term);
        idle.add(each);
        return found;
    }
}
