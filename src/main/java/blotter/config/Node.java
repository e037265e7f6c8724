package blotter.config;

import java.util.List;

/**
 * A piece of a YAML file that still knows where it stands, so that a mistake in it can be shown. Scalars stay text:
 * what a value means is for the key to say, so {@code no} can be a language and {@code 0123} an id.
 */
sealed interface Node {
    Mark mark();

    /** Words for a message: what was found where something else was expected. */
    default String found() {
        return switch (this) {
            case Mapping _ -> "a group of keys";
            case Sequence _ -> "a list";
            case Scalar scalar -> scalar.given() ? "\"" + scalar.text() + "\"" : "nothing";
        };
    }

    /** A place in a file, line and column from 1. */
    record Mark(String file, int line, int column) {
        ConfigException wrong(String message) {
            return new ConfigException(file, line, column, message);
        }
    }

    /** Keys and values in the order of the file; no key twice. */
    record Mapping(Mark mark, List<Entry> entries) implements Node {}

    /** A list. */
    record Sequence(Mark mark, List<Node> items) implements Node {}

    /** One value. Not given when left empty or written {@code null} or {@code ~}. */
    record Scalar(Mark mark, String text, boolean given) implements Node {}

    /** A key of a mapping, where it stands, and its value. */
    record Entry(Mark mark, String key, Node value) {}
}
