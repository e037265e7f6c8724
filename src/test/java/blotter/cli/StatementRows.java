package blotter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Any number of made-up statements as rows to be imported; no two of them are alike. */
final class StatementRows {
    private StatementRows() {}

    /** Those with the ids r{from} and so many after it. */
    static Path write(Path folder, int from, int count) throws IOException {
        var text = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            text.append("{\"id\":\"r")
                    .append(i)
                    .append("\",\"title\":\"Statement ")
                    .append(i);
            text.append("\",\"text\":\"Officers in Basra seized rifles under case number ")
                    .append(i);
            text.append(" and arrested a man.\",\"published\":\"2025-03-01\",\"lang\":\"en\"}\n");
        }
        return Files.writeString(folder.resolve("rows" + from + ".jsonl"), text);
    }
}
