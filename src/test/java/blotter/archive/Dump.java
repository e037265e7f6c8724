package blotter.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** All rows of a catalogue that are made from the archive, as text, so that two catalogues can be compared. */
final class Dump {
    private Dump() {}

    static String of(Path database) {
        var out = new StringBuilder();
        try (Connection connection = Database.reader(database);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("segments", "captures", "claims", "notes", "releases", "readings")) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        out.append(table);
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            out.append('|').append(rows.getString(i));
                        }
                        out.append('\n');
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }
}
