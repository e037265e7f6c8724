package blotter.search;

import blotter.search.Results.Problem;
import java.util.List;

/**
 * A query, read.
 *
 * @param asked as typed
 * @param start first character of the words that are no phrases and are not taken away, UTF-16 units in what was asked
 * @param end one past the last of them; the same as the start when there are none
 * @param ran the words after repair, equal to those asked when nothing was wrong; reading them again gives the same
 *     expression, and no problem but that of a value that cannot be read
 * @param problems what was wrong, in order
 */
public record ParsedQuery(Expression expression, String asked, int start, int end, String ran, List<Problem> problems) {

    /** Reads any text: whatever is wrong is repaired and said, never thrown. */
    public static ParsedQuery of(String query) {
        return new QueryParser(query).parse();
    }

    /** A problem with the words as such. */
    public Problem ofWords(String sentence) {
        return new Problem(Parameter.Q.id(), asked.substring(start, end), start, end, sentence, List.of());
    }
}
