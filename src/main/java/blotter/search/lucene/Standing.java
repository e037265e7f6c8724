package blotter.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the one that writes finds in the folder of the index, and where it will write.
 *
 * @param lock held while it writes: there is one writer of a folder, whatever generation it writes
 * @param generation to be written
 * @param stamp of it: that of its last commit, or a fresh one
 * @param elder the generation that answers until the one written is complete; empty when the one written answers itself
 */
record Standing(Generations generations, Lock lock, Path generation, Stamp stamp, Optional<Path> elder) {
    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);
    private static final String LOCK = "write.lock";

    /**
     * Looks at a folder, which is made when it is not there.
     *
     * @param wanted what the index has to be of; one of another version is made again beside the old
     * @param anew whether it is made again even when it is what is wanted
     */
    static Standing of(Path folder, Stamp wanted, boolean anew) throws IOException {
        Files.createDirectories(folder);
        Lock lock = lock(folder);
        try {
            var generations = new Generations(folder.toRealPath());
            Optional<Path> current = generations.current();
            Optional<Stamp> kept = current.isEmpty() ? Optional.empty() : stamp(current.get());
            if (current.isPresent() && !anew && kept.filter(wanted::fits).isPresent()) {
                generations.keepOnly(List.of(current.get()));
                return new Standing(generations, lock, current.get(), kept.get(), Optional.empty());
            }
            boolean answers = kept.filter(wanted::readable).isPresent();
            generations.keepOnly(answers ? current.stream().toList() : List.of());
            return new Standing(generations, lock, generations.fresh(), wanted, answers ? current : Optional.empty());
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Lock lock(Path folder) throws IOException {
        try (Directory root = FSDirectory.open(folder)) {
            return root.obtainLock(LOCK);
        } catch (LockObtainFailedException e) {
            throw new IOException(
                    "another process writes the index in " + folder + "; stop it, or read the index without writing",
                    e);
        }
    }

    /** What the last commit says; empty when there is none that can be read. */
    private static Optional<Stamp> stamp(Path generation) throws IOException {
        try {
            return Stamp.last(generation);
        } catch (CorruptIndexException
                | IndexNotFoundException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IllegalArgumentException e) {
            LOG.warn("the index cannot be read and is made again from the archive: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
