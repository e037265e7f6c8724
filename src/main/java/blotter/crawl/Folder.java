package blotter.crawl;

import static java.util.Map.entry;

import blotter.archive.Arrival;
import blotter.config.Source;
import blotter.release.Bytes;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes in the files a person drops in a folder, as they are; rows and archives go through {@code blotter import}. */
final class Folder {
    private static final long MOST_BYTES = 64L << 20;
    private static final Map<String, String> TYPES = Map.ofEntries(
            entry("html", "text/html"),
            entry("htm", "text/html"),
            entry("xhtml", "application/xhtml+xml"),
            entry("mhtml", "multipart/related"),
            entry("mht", "multipart/related"),
            entry("pdf", "application/pdf"),
            entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            entry("doc", "application/msword"),
            entry("rtf", "application/rtf"),
            entry("eml", "message/rfc822"),
            entry("txt", "text/plain"));

    private final Path home;
    private final InstantSource clock;

    /** @param home what relative paths count from */
    Folder(Path home, InstantSource clock) {
        this.home = home;
        this.clock = clock;
    }

    /** How many files there are, whatever became of them. */
    int read(String path, Source source, Yield yield) {
        Path folder = home.resolve(path);
        if (!Files.isDirectory(folder)) {
            yield.problem("no folder " + path + "; make it, or change start of source \"" + source.id()
                    + "\" in crawl-config/sources.yaml");
            return 0;
        }
        try {
            List<Path> files = FileTree.below(folder, (place, reason) -> yield.problem(place + " " + reason));
            for (Path file : files) {
                take(folder, file, source, yield);
            }
            return files.size();
        } catch (IOException e) {
            yield.problem("folder " + path + " cannot be read: " + e.getMessage());
            return 0;
        }
    }

    private void take(Path folder, Path file, Source source, Yield yield) {
        try {
            read(folder, file, source, yield);
        } catch (IOException e) {
            yield.problem(file + " cannot be read: " + e.getMessage());
        }
    }

    private void read(Path folder, Path file, Source source, Yield yield) throws IOException {
        String name =
                folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        if (file.getFileName().toString().startsWith(".")) {
            return;
        }
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (type == null) {
            yield.problem(name + " is no page; rows and archives are taken in by blotter import");
            return;
        }
        if (Files.size(file) > MOST_BYTES) {
            yield.problem(name + " is larger than " + (MOST_BYTES >> 20) + " MiB");
            return;
        }
        String id = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("%2F", "/");
        yield.add(new Arrival.Saved(
                "urn:blotter:" + source.id() + ":" + id,
                clock.instant(),
                source.id(),
                type,
                Bytes.of(Files.readAllBytes(file)),
                source.id(),
                name,
                List.of()));
    }
}
