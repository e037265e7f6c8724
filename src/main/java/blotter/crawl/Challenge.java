package blotter.crawl;

import blotter.release.Bytes;
import blotter.text.Tables;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Pages by which a site asks whether we are human. They are kept, but they are not what was asked for. */
final class Challenge {
    private static final int LOOKED_AT = 64 << 10;
    private final List<String> marks;

    /** Reads the table of marks. */
    Challenge() {
        marks = Tables.lines(Challenge.class, "challenge-marks.txt");
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
