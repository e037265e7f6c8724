package blotter.search;

import blotter.search.QueryLexer.Token;
import blotter.search.Results.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The faults of one query, gathered while it is read. */
final class QueryFaults {
    private final String query;
    private final List<Problem> problems = new ArrayList<>();

    QueryFaults(String query) {
        this.query = query;
    }

    /** The query as far as it may go; a longer one is a fault. */
    String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        add(end, text.length(), "a query takes " + longest + " characters; what follows was left out");
        return text.substring(0, end);
    }

    void add(Token token, String sentence) {
        add(token.start(), token.end(), sentence);
    }

    void add(Token token, String sentence, List<String> suggestions) {
        problems.add(new Problem(
                Parameter.Q.id(),
                query.substring(token.start(), token.end()),
                token.start(),
                token.end(),
                sentence,
                suggestions));
    }

    void add(int start, int end, String sentence) {
        problems.add(new Problem(Parameter.Q.id(), query.substring(start, end), start, end, sentence, List.of()));
    }

    /** Of AND or OR with nothing on one side. */
    void joinsNothing(Token joining) {
        add(
                joining,
                "\"" + joining.text() + "\" joins nothing here and was left out; put it in quotes to find the word");
    }

    /** The query as typed. */
    String query() {
        return query;
    }

    boolean none() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        var sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingInt(Problem::start));
        return List.copyOf(sorted);
    }
}
