package blotter.search.lucene;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A part of an answer that is made beside another, on a second core where there is one. Closing waits for its end. */
final class Beside<T> implements AutoCloseable {
    private final FutureTask<T> task;

    /** Something made of the index. */
    interface Part<T> {
        T make() throws IOException;
    }

    private Beside(FutureTask<T> task) {
        this.task = task;
    }

    /** Begins to make it. */
    static <T> Beside<T> of(Part<T> part) {
        var task = new FutureTask<T>(part::make);
        Thread.ofVirtual().start(task);
        return new Beside<>(task);
    }

    /** What was made; what went wrong with it is thrown here. */
    T get() throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true; // the index must not be let go of while the part reads it
                } catch (ExecutionException e) {
                    throw failure(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException failure(ExecutionException failed) throws IOException {
        switch (failed.getCause()) {
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        try {
            get();
        } catch (IOException | RuntimeException | Error e) {
            // said already to who asked, or of no use beside what went wrong in the other part
        }
    }
}
