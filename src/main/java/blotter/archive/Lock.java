package blotter.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that one process at a time writes to an archive. The system lets go of the lock when the process ends. Who
 * holds it stands in a file of its own: POSIX drops a process's lock as soon as that process closes any handle of the
 * locked file, so the holder must never open it twice.
 */
final class Lock implements AutoCloseable {
    private static final String FILE = ".lock";
    private static final String HOLDER = ".writer";

    private final Path holder;
    private final FileChannel channel;
    private final FileLock lock;

    private Lock(Path holder, FileChannel channel, FileLock lock) {
        this.holder = holder;
        this.channel = channel;
        this.lock = lock;
    }

    static Lock take(Path archiveDir) throws IOException {
        Files.createDirectories(archiveDir);
        Path holder = archiveDir.resolve(HOLDER);
        if (!holder(archiveDir).equals(self(archiveDir))) {
            FileChannel channel =
                    FileChannel.open(archiveDir.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = attempt(channel, false);
            if (lock != null) {
                Files.writeString(holder, self(archiveDir));
                return new Lock(holder, channel, lock);
            }
            channel.close();
        }
        throw new IOException("another writer (" + holder(archiveDir) + ") is at work on " + archiveDir
                + "; wait until it ends, or stop it: its lock " + archiveDir.resolve(FILE) + " goes with it");
    }

    /** Whether somebody writes to an archive now. */
    static boolean held(Path archiveDir) throws IOException {
        Path file = archiveDir.resolve(FILE);
        if (!Files.exists(file)) {
            return false;
        }
        if (holder(archiveDir).equals(self(archiveDir))) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return attempt(channel, true) == null; // shared: also on a disk that is read-only
        }
    }

    private static @Nullable FileLock attempt(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(Path archiveDir) throws IOException {
        Path holder = archiveDir.resolve(HOLDER);
        return Files.exists(holder) ? Files.readString(holder, StandardCharsets.UTF_8) : "";
    }

    /** Says the place as well: a copy of the archive may hold a copy of this file. */
    private static String self(Path archiveDir) throws IOException {
        ProcessHandle process = ProcessHandle.current();
        Instant since = process.info().startInstant().orElse(Instant.EPOCH);
        return "pid " + process.pid() + " since " + since + " in " + archiveDir.toRealPath();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(holder);
        lock.release();
        channel.close();
    }
}
