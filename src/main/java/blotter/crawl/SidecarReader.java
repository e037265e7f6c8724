package blotter.crawl;

import blotter.config.Near;
import blotter.extract.RowValues;
import blotter.release.Claimed;
import blotter.release.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what {@code FILE.json} says of a file. It may say what a row of an import may, but for what the file itself is;
 * one that cannot be read keeps its file out, since what it says of the file would be lost.
 */
final class SidecarReader {
    /** Bytes of the largest. */
    static final int LARGEST = 1 << 20;

    private static final String ENDING = ".json";
    private static final List<String> KEYS = RowValues.KEYS.stream()
            .filter(key -> !key.equals("id") && !key.equals("text"))
            .toList();

    private final RowValues values = new RowValues();
    private final InstantSource clock;

    /** @param clock says which dates are still to come */
    SidecarReader(InstantSource clock) {
        this.clock = clock;
    }

    /** What the sidecar of a file is called. */
    static String named(String file) {
        return file + ENDING;
    }

    /** The file that this is the sidecar of, when there is one. */
    static Optional<String> owner(String name, Predicate<String> there) {
        return Optional.of(name)
                .filter(file -> file.endsWith(ENDING))
                .map(file -> file.substring(0, file.length() - ENDING.length()))
                .filter(there);
    }

    /** The same of a file on disk. */
    static Optional<Path> owner(Path file) {
        return owner(String.valueOf(file.getFileName()), name -> Files.isRegularFile(file.resolveSibling(name)))
                .map(file::resolveSibling);
    }

    /**
     * What the sidecar of a file says, nothing when it has none.
     *
     * @throws IOException when there is one and it cannot be used
     */
    ImportSidecar of(Path file) throws IOException {
        Path path = file.resolveSibling(named(String.valueOf(file.getFileName())));
        if (!Files.exists(path)) {
            return ImportSidecar.NONE;
        }
        try (var in = Files.newInputStream(path)) {
            return read(in.readNBytes(LARGEST + 1), String.valueOf(path.getFileName()));
        }
    }

    /**
     * What the bytes of a sidecar say.
     *
     * @param name what messages call it
     * @throws IOException when it cannot be used
     */
    ImportSidecar read(byte[] bytes, String name) throws IOException {
        String who = "its sidecar " + name;
        if (bytes.length > LARGEST) {
            throw new IOException(who + " is larger than " + (LARGEST >> 20) + " MiB");
        }
        JsonNode node;
        try {
            node = StrictJson.MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw new IOException(who + " is not JSON: " + e.getOriginalMessage(), e);
        }
        if (!(node instanceof ObjectNode said)) {
            throw new IOException(who + " is no object; write {\"url\": ...}");
        }
        String url = words(said, "url").orElse("").strip();
        Optional<String> fault = url.isEmpty() ? Optional.empty() : ImportAddress.fault(url);
        if (fault.isPresent()) {
            throw new IOException(who + " has \"" + url + "\" as \"url\", which " + fault.get());
        }
        var claims = new ArrayList<>(RowValues.claims(said, Evidence.Origin.IMPORT_ROW, null));
        for (String field : List.of("title", "author")) {
            words(said, field)
                    .map(words -> new Evidence.Claim(Evidence.Origin.IMPORT_ROW, words, null))
                    .ifPresent(claim -> claims.add(new Claimed(field, claim)));
        }
        return new ImportSidecar(url, ImportSidecar.saver(said, who), claims, findings(said, who));
    }

    private List<String> findings(ObjectNode said, String who) {
        var out = new ArrayList<String>();
        values.unusable(said.deepCopy().retain(KEYS), clock.instant())
                .forEach(message -> out.add("in " + who + " " + message));
        said.propertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .map(key -> "\"" + key + "\" is no key of " + who + " and is not read" + Near.remedy(key, KEYS))
                .forEach(out::add);
        return out;
    }

    private static Optional<String> words(JsonNode said, String key) {
        return Optional.ofNullable(RowValues.words(said, key));
    }
}
