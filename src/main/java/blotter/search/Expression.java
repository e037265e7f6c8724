package blotter.search;

import java.util.List;

/** What a query means, free of how it was typed and of the engine that answers it. */
public sealed interface Expression {
    /** Every release. */
    Expression EVERYTHING = new All(List.of());

    /** All of the parts; without parts everything. */
    record All(List<Expression> parts) implements Expression {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One of the parts at least. */
    record Any(List<Expression> parts) implements Expression {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Everything but the part. */
    record Not(Expression part) implements Expression {}

    /** A word as typed; what the engine cuts in several counts as a phrase. */
    record Word(String text) implements Expression {}

    /** These words in this order. */
    record Phrase(String text) implements Expression {}

    /** These words in any order with at most so many others between them. */
    record Near(String text, int others) implements Expression {}

    /**
     * People counted in a release, or something seized, as much as the amount says.
     *
     * @param start where it stands in the words asked, UTF-16 units
     * @param end one past its last character
     */
    record Figure(Amount amount, int start, int end) implements Expression {}

    /** Words that begin so; the star is not part of the text. */
    record Beginning(String text) implements Expression {}

    /** The part, looked for in titles alone. */
    record Title(Expression part) implements Expression {}

    /**
     * A value of a facet.
     *
     * @param start where the value stands in the words asked, UTF-16 units
     * @param end one past its last character
     */
    record Value(Field field, String value, int start, int end) implements Expression {}

    /**
     * A first or last date, inclusive: a year, month or day.
     *
     * @param start where the date stands in the words asked, UTF-16 units
     * @param end one past its last character
     */
    record Bound(boolean first, String date, int start, int end) implements Expression {}

    /** A condition that could not be read, which no release meets: {@code arrested:abc}. */
    record Unread(String field, String value) implements Expression {}
}
