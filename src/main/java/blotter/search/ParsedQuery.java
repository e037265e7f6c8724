package blotter.search;

import blotter.search.Results.Problem;
import java.util.List;

/**
 * A query, read.
 *
 * @param ran the words after repair, equal to those asked when nothing was wrong; reading them again gives the same
 *     expression and no problem
 * @param problems what was wrong, in order
 */
public record ParsedQuery(Expression expression, String ran, List<Problem> problems) {

    /** Reads any text: whatever is wrong is repaired and said, never thrown. */
    public static ParsedQuery of(String query) {
        return new QueryParser(query).parse();
    }
}
