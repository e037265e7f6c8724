package blotter.search.lucene;

import blotter.search.Results.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Where the words of a query stand in one release, as the index itself knows it: phrases whole, stems and beginnings too. */
final class Marks {
    private static final Places NONE = new Places(List.of(), List.of());

    /** Places looked at in one field: enough for a snippet of any text, and a bound for one of a thousand pages. */
    private static final int MOST = 400;

    private final IndexReader reader;
    private final Weight weight;
    private final boolean nothing;

    Marks(IndexSearcher searcher, Query words) throws IOException {
        reader = searcher.getIndexReader();
        Query ready = searcher.rewrite(words);
        nothing = ready instanceof MatchAllDocsQuery;
        weight = searcher.createWeight(ready, ScoreMode.COMPLETE_NO_SCORES, 1f);
    }

    /**
     * One place.
     *
     * @param words what stands there: equal for the same word of the query
     * @param weight how many words of the query it is
     * @param parts what it stands there as: by itself, or with others that it means something with
     */
    record Mark(int start, int end, String words, int weight, List<Part> parts) {
        Mark(int start, int end, String words, int weight) {
            this(start, end, words, weight, List.of(Part.ALONE));
        }
    }

    /** Places in one document. */
    record Places(List<Mark> title, List<Mark> text) {}

    /** Places in the title and the text of a document, in order, none overlapping. */
    Places in(int doc) throws IOException {
        if (nothing) {
            return NONE;
        }
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        Matches matches = weight.matches(leaf, doc - leaf.docBase);
        return matches == null ? NONE : new Places(of(matches, Schema.TITLE), of(matches, Schema.TEXT));
    }

    private static List<Mark> of(Matches matches, String field) throws IOException {
        var marks = new ArrayList<Mark>();
        MatchesIterator at = matches.getMatches(field);
        for (int seen = 0; at != null && seen < MOST && at.next(); seen++) {
            if (at.startOffset() >= 0 && at.endOffset() > at.startOffset()) {
                Query query = at.getQuery();
                int words = query instanceof PhraseQuery phrase ? phrase.getTerms().length : 1;
                Part part = query instanceof Together.Word word
                        ? new Part(word.phrase(), word.number(), word.of())
                        : Part.ALONE;
                marks.add(new Mark(at.startOffset(), at.endOffset(), query.toString(), words, List.of(part)));
            }
        }
        return apart(marks);
    }

    private static List<Mark> apart(List<Mark> marks) {
        marks.sort(Comparator.comparingInt(Mark::start)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
        var out = new ArrayList<Mark>();
        int end = 0;
        for (Mark mark : marks) {
            Mark last = out.isEmpty() ? null : out.getLast();
            if (mark.start() >= end) {
                out.add(mark);
                end = mark.end();
            } else if (last != null && mark.start() == last.start() && mark.end() == last.end()) {
                List<Part> parts = Stream.concat(last.parts().stream(), mark.parts().stream())
                        .distinct()
                        .toList();
                out.set(out.size() - 1, new Mark(last.start(), last.end(), last.words(), last.weight(), parts));
            }
        }
        return out;
    }
}
