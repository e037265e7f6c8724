package blotter.search;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a CSV file. A cell that a spreadsheet would run as a formula gets an apostrophe before it; a list is joined
 * with {@code "; "}.
 */
final class Cell {
    private static final String FORMULA = "=+-@\t\r";

    private Cell() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case Collection<?> items ->
                quoted(items.stream().map(String::valueOf).collect(Collectors.joining("; ")));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
