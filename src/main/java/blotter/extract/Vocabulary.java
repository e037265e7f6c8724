package blotter.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words by which pages name their parts, from {@code vocabulary.txt}: sections in brackets, a word or phrase a line. */
final class Vocabulary {
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    Vocabulary() {
        var stream = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("vocabulary.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> section = new ArrayList<>();
            for (String line : reader.lines().map(String::strip).toList()) {
                if (line.startsWith("[")) {
                    section = sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
                } else if (!line.isEmpty() && !line.startsWith("//")) {
                    section.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a section, as written and in their order. */
    List<String> lines(String section) {
        return Objects.requireNonNull(sections.get(section), () -> "no section [" + section + "] in vocabulary.txt");
    }

    /** The words of a section in lower case, however they are spread over lines. */
    Set<String> words(String section) {
        var words = new HashSet<String>();
        for (String line : lines(section)) {
            words.addAll(List.of(line.toLowerCase(Locale.ROOT).split("\\s+")));
        }
        return words;
    }
}
