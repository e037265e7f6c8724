package blotter.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A real disk that runs full after so many bytes, in the middle of a write, as real ones do. */
final class FullDisk implements Disk {
    private final Disk real = Disk.real();
    volatile long room;
    volatile long free = Long.MAX_VALUE;
    volatile boolean renames = true;

    FullDisk(long room) {
        this.room = room;
    }

    @Override
    public Slot open(Path file) throws IOException {
        Slot slot = real.open(file);
        return new Slot() {
            @Override
            public void write(ByteBuffer bytes, long at) throws IOException {
                if (bytes.remaining() > room) {
                    slot.write(bytes.slice(bytes.position(), (int) room), at);
                    throw new IOException("No space left on device");
                }
                slot.write(bytes, at);
            }

            @Override
            public void force() throws IOException {
                slot.force();
            }

            @Override
            public void truncate(long length) throws IOException {
                slot.truncate(length);
            }

            @Override
            public void close() throws IOException {
                slot.close();
            }
        };
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        if (!renames) {
            throw new IOException("No space left on device");
        }
        real.rename(from, to);
    }

    @Override
    public void force(Path directory) throws IOException {
        real.force(directory);
    }

    @Override
    public long free(Path directory) {
        return free;
    }
}
