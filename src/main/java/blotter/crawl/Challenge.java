package blotter.crawl;

import blotter.release.Bytes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Pages by which a site asks whether we are human. They are kept, but they are not what was asked for. */
final class Challenge {
    private static final int LOOKED_AT = 64 << 10;
    private final List<String> marks;

    /** Reads the table of marks. */
    Challenge() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Challenge.class.getResourceAsStream("challenge-marks.txt")),
                StandardCharsets.UTF_8))) {
            marks = in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mark that gives it away. */
    Optional<String> in(Bytes page) {
        String text = new String(page.array(), 0, Math.min(page.length(), LOOKED_AT), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        for (String mark : marks) {
            if (text.contains(mark)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }
}
