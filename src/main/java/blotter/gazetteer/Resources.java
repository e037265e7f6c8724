package blotter.gazetteer;

import blotter.text.Tables;
import java.io.InputStream;
import java.util.List;

/** The package's tables of data. */
final class Resources {
    private Resources() {}

    /** @throws IllegalStateException when the program was packed without it */
    static InputStream open(String name) {
        InputStream in = Resources.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("no resource " + name + " beside " + Resources.class);
        }
        return in;
    }

    /** Lines that are neither empty nor comments. */
    static List<String> lines(String name) {
        return Tables.lines(Resources.class, name);
    }

    /** The same lines cut at their tabs. */
    static List<String[]> rows(String name) {
        return Tables.rows(Resources.class, name);
    }
}
