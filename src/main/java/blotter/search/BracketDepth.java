package blotter.search;

import blotter.search.QueryLexer.Mark;
import blotter.search.QueryLexer.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * How deep brackets may stand in each other. Those beyond it are taken away and the words in them stay, so that no query is too
 * much for the stack of whoever reads it by descent.
 */
final class BracketDepth {
    private static final int DEEPEST = 16;

    private final QueryFaults faults;
    private int depth;
    private boolean told;
    /** Whether the brackets that are open hold the values of a field, which hold no others. */
    private boolean values;

    BracketDepth(QueryFaults faults) {
        this.faults = faults;
    }

    /** The tokens without brackets that stand too deep; those that hold the values of a field stay. */
    List<Token> bounded(List<Token> all) {
        var out = new ArrayList<Token>();
        for (Token token : all) {
            boolean opens = token.type() == Mark.OPEN;
            boolean closes = token.type() == Mark.CLOSE;
            if (opens && !values && !out.isEmpty() && valued(out.getLast())) {
                values = true;
            } else if (values) {
                values = !closes;
            } else if (opens) {
                depth++;
            }
            if (values || !(opens || closes) || depth <= DEEPEST) {
                out.add(token);
            } else {
                tell(token);
            }
            if (closes && !values) {
                depth = Math.max(0, depth - 1);
            }
        }
        return out;
    }

    private void tell(Token token) {
        if (!told) {
            faults.add(token, "brackets deeper than " + DEEPEST + " were taken away; the words in them stay");
            told = true;
        }
    }

    /** Whether brackets behind a token hold values and not words. */
    private static boolean valued(Token token) {
        return token.type() == Mark.FIELD && !token.text().equals(FilterParser.TITLE);
    }
}
