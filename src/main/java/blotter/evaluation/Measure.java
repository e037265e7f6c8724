package blotter.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One set with known answers, and how an answer to it is scored. */
public interface Measure {
    /** The set's name, the first part of the names of its scores. */
    String name();

    /** Whether the set is there to be measured. */
    boolean present(Path data);

    /**
     * Answers every case of the set and scores the answers.
     *
     * @param data the folder that holds the sets, each in its own place below
     */
    List<Score> run(Path data) throws IOException;
}
