package blotter.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A real disk that keeps an image of a whole home before each thing that is done to it, and in the middle of each write: all
 * that a process leaves behind that dies there. There is one before and one after each renaming, so they also stand for a
 * machine that loses its power before a name is forced.
 */
final class ImagingDisk implements Disk {
    private final Disk real = Disk.real();
    private final Path home;
    private final Path album;
    private final Supplier<List<String>> acknowledged;
    private final List<Image> images = new ArrayList<>();

    /** @param acknowledged what had been acknowledged when the image was taken */
    record Image(String step, Path home, List<String> acknowledged) {
        @Override
        public String toString() {
            return step;
        }
    }

    ImagingDisk(Path home, Path album, Supplier<List<String>> acknowledged) {
        this.home = home;
        this.album = album;
        this.acknowledged = acknowledged;
    }

    List<Image> images() {
        return List.copyOf(images);
    }

    private void image(String step, Path of) throws IOException {
        List<String> known = acknowledged.get();
        Path image = album.resolve(String.valueOf(images.size()));
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Path copy = image.resolve(home.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (!file.toString().endsWith("-shm")) { // memory, which dies with the process
                    Files.copy(file, copy);
                }
            }
        }
        images.add(new Image(images.size() + ": before " + step + " " + home.relativize(of), image, known));
    }

    @Override
    public Slot open(Path file) throws IOException {
        image("opening", file);
        Slot slot = real.open(file);
        return new Slot() {
            @Override
            public void write(ByteBuffer bytes, long at) throws IOException {
                image("writing", file);
                int half = bytes.remaining() / 2;
                slot.write(bytes.slice(bytes.position(), half), at);
                image("writing the rest of", file);
                slot.write(bytes, at);
            }

            @Override
            public void force() throws IOException {
                image("forcing", file);
                slot.force();
            }

            @Override
            public void truncate(long length) throws IOException {
                image("truncating", file);
                slot.truncate(length);
            }

            @Override
            public void close() {
                try {
                    image("closing", file);
                    slot.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        image("renaming", from);
        real.rename(from, to);
    }

    @Override
    public void force(Path directory) throws IOException {
        image("forcing the names of", directory);
        real.force(directory);
    }

    @Override
    public long free(Path directory) {
        return Long.MAX_VALUE;
    }
}
