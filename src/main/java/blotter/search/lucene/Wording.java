package blotter.search.lucene;

import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Words as a query that needs them all, and as one that needs most of them for when too few releases have all.
 *
 * @param loose null when nothing is to be had by needing less
 * @param any for when no release has even so many: one word will do
 * @param words how many words or names there are, those that say nothing apart
 * @param least how many of them the loose query needs
 * @param few the loose query is for when fewer releases than this have all words
 */
record Wording(
        Query strict, @Nullable Query loose, @Nullable Query any, int words, int least, int few) {
    static Wording of(Query query) {
        return new Wording(query, null, null, 0, 0, 0);
    }
}
