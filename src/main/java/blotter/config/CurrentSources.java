package blotter.config;

import blotter.release.Agency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sources as sources.yaml has them now, for a process that runs while people edit it. A file with a mistake is said once,
 * in the log, and the sources stay as they were.
 */
public final class CurrentSources implements Supplier<List<Source>> {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentSources.class);

    private final Folder folder;
    private final SourcesFile reader;
    private volatile Read read;

    /** What was read, and the state of the file it was read from. */
    private record Read(List<Source> sources, @Nullable State state) {}

    private record State(Path file, FileTime changed, long size) {}

    /**
     * Sources that are read already.
     *
     * @param dir the crawl-config/ of a home, which need not exist
     * @param shipped the one the program came with
     * @param loaded what was read from them a moment ago
     */
    public CurrentSources(Path dir, Path shipped, CrawlConfig loaded) {
        this.folder = new Folder(dir, shipped);
        this.reader = new SourcesFile(
                loaded.politeness().delay(),
                loaded.agencies().stream().map(Agency::id).collect(Collectors.toSet()));
        this.read = new Read(loaded.sources(), state());
    }

    @Override
    public List<Source> get() {
        Read now = read;
        State state = state();
        if (state == null || state.equals(now.state())) {
            return now.sources();
        }
        List<Source> sources = now.sources();
        try {
            sources = List.copyOf(reader.read(folder));
        } catch (ConfigException e) {
            LOG.warn("the sources stay as they were: {}", e.getMessage());
        }
        read = new Read(sources, state);
        return sources;
    }

    /** Null when the file cannot be looked at, as in the moment in which an editor writes it anew. */
    private @Nullable State state() {
        Path file = folder.file(SourcesFile.NAME);
        try {
            return new State(file, Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException e) {
            return null;
        }
    }
}
