package blotter.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All a command knows of the world around it. Results go to {@code out}, everything else to {@code err}.
 *
 * @param interactive whether a person looks at {@code err}
 * @param installed the folder Blotter runs from
 */
record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean interactive,
        Map<String, String> environment,
        Path installed,
        InstantSource clock) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .build();

    /** A line of the result. */
    void print(String line) {
        out.println(line);
    }

    /** A line for the person, not for the pipe. */
    void say(String line) {
        err.println(line);
    }

    /** A result as JSON, names in snake case. */
    void json(Object value) {
        out.println(JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value));
    }

    /** A value as one line of JSON. */
    String line(Object value) {
        return JSON.writeValueAsString(value);
    }
}
