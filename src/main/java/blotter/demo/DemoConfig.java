package blotter.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The crawl-config of the demo: the made-up sites as sources, and agencies, topics and locations as the installation
 * has them.
 */
public final class DemoConfig {
    private static final Set<String> OWN = Set.of("sources.yaml", "politeness.yaml");

    private final Path shipped;

    /** Takes what the demo does not replace from an installation's {@code crawl-config/}. */
    public DemoConfig(Path shipped) {
        this.shipped = shipped;
    }

    /**
     * Writes {@code crawl-config/} into a home, replacing what is there.
     *
     * @param base where the demo web is served, as {@link DemoWeb#base()} tells
     */
    public void write(Path home, URI base) throws IOException {
        Path folder = Files.createDirectories(home.resolve("crawl-config"));
        for (String name : OWN) {
            Files.writeString(
                    folder.resolve(name), new Layout(name, Resources.text(name)).fill(Map.of("base", base.toString())));
        }
        for (Path file : files()) {
            Path name = file.getFileName();
            if (name != null && !OWN.contains(name.toString())) {
                Files.write(folder.resolve(name.toString()), Files.readAllBytes(file));
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(shipped)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
