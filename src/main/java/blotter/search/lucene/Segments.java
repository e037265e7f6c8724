package blotter.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many parts an index is in. Writing makes new ones all the time and merges some now and then; a search pays for each with a
 * look at its dictionary for every word and name, so that an index which rests is better in few.
 */
final class Segments {
    /** So many are left by merging. */
    static final int FEW = 4;

    /** An index in no more than so many is left as it is: merging reads and writes a good part of it again. */
    static final int MANY = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Segments.class);

    private final Path folder;

    /** @param folder the index is in, for a look at the room on its disk */
    Segments(Path folder) {
        this.folder = folder;
    }

    /** Merges when there are many. What cannot be merged for want of room stays as it is, and works. */
    void settle(IndexWriter writer, boolean wait) {
        try {
            if (count(writer) > MANY && room()) {
                writer.forceMerge(FEW, wait);
            }
        } catch (IOException e) {
            LOG.warn("the index stays in many parts, which only makes it slower: {}", e.getMessage());
        }
    }

    private static int count(IndexWriter writer) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            return reader.leaves().size();
        }
    }

    /** 0 for what a merge took away meanwhile. */
    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** What is merged stands there twice until the merge is committed. */
    private boolean room() throws IOException {
        long size = 0;
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                size += size(file);
            }
        }
        return Files.getFileStore(folder).getUsableSpace() > 2 * size;
    }
}
