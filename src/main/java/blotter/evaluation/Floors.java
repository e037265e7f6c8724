package blotter.evaluation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Properties;

/** The figure each score must not fall below (or rise above, where small is good): what was reached before. */
final class Floors {
    private final Properties figures;

    private Floors(Properties figures) {
        this.figures = figures;
    }

    /** The floors in {@code blotter/evaluation/floors.properties}. */
    public static Floors shipped() {
        var stream = Objects.requireNonNull(Floors.class.getResourceAsStream("floors.properties"));
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var figures = new Properties();
            figures.load(reader);
            return new Floors(figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OptionalDouble of(String score) {
        String figure = figures.getProperty(score);
        return figure == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(figure));
    }
}
