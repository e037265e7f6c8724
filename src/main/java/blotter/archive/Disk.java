package blotter.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** The few things a segment needs of the disk; tests put in its place one that is full, or that dies between two steps. */
interface Disk {

    /** Opens a file for writing and makes it when it is not there. */
    Slot open(Path file) throws IOException;

    /** Writes a whole file beside the old one, forces it, and puts it in the old one's place. */
    default void replace(Path file, byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (Slot slot = open(fresh)) {
            slot.truncate(0);
            slot.write(ByteBuffer.wrap(bytes), 0);
            slot.force();
        }
        rename(fresh, file);
        force(Objects.requireNonNull(file.getParent()));
    }

    /** Renames a file, at one stroke, in the place of one that has that name. Durable when the directory is forced. */
    void rename(Path from, Path to) throws IOException;

    /** Makes names in a directory durable: new files, renamed files. */
    void force(Path directory) throws IOException;

    /** Bytes that are free where a directory lies. */
    long free(Path directory) throws IOException;

    /** A file open for writing. */
    interface Slot extends AutoCloseable {
        void write(ByteBuffer bytes, long at) throws IOException;

        /** Returns when what was written is on the disk. */
        void force() throws IOException;

        void truncate(long length) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** The real one. */
    static Disk real() {
        return new Disk() {
            @Override
            public Slot open(Path file) throws IOException {
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                return new FileSlot(channel);
            }

            @Override
            public void rename(Path from, Path to) throws IOException {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }

            @Override
            public void force(Path directory) throws IOException {
                try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }

            @Override
            public long free(Path directory) throws IOException {
                return Files.getFileStore(directory).getUsableSpace();
            }
        };
    }

    /** A slot over a file channel. */
    record FileSlot(FileChannel channel) implements Slot {
        @Override
        public void write(ByteBuffer bytes, long at) throws IOException {
            long position = at;
            while (bytes.hasRemaining()) {
                position += channel.write(bytes, position);
            }
        }

        @Override
        public void force() throws IOException {
            channel.force(false);
        }

        @Override
        public void truncate(long length) throws IOException {
            channel.truncate(length);
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
