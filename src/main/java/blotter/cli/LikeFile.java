package blotter.cli;

import blotter.extract.Extraction;
import blotter.extract.Extractor;
import blotter.extract.Page;
import blotter.release.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question made of a text: any of its words that say most, which are those that are long and come again. This finds what
 * shares its words, not yet what tells the same in another language.
 */
final class LikeFile {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{5,}");
    private static final int MOST = 12;

    private LikeFile() {}

    /** @throws Stop when the file has no text */
    static String words(Path file, InstantSource clock) throws IOException {
        var page = new Page(
                file.toUri().toString(),
                null,
                Bytes.of(Files.readAllBytes(file)),
                clock.instant(),
                Page.Hints.NONE,
                List.of(),
                null);
        String text = switch (new Extractor().extract(page)) {
            case Extraction.Text found -> found.title() + "\n" + found.text();
            case Extraction.Nothing nothing -> throw new Stop(Exit.USAGE, "--like " + file + ": " + nothing.message());
        };
        Map<String, Integer> counts = new LinkedHashMap<>();
        WORD.matcher(text).results().forEach(word -> counts.merge(word.group(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(
                                e -> e.getValue() * e.getKey().length())
                        .reversed())
                .limit(MOST)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" OR ", "(", ")"));
    }
}
