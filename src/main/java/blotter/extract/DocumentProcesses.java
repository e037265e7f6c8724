package blotter.extract;

import blotter.extract.Extraction.Nothing;
import blotter.extract.Parsed.Unread;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Parses documents in processes of their own, for a parser that is caught in a loop, or takes all memory, can be stopped
 * in no other way. A process is started when a document comes and none is free, reads many, and ends by itself when it
 * is not needed for a while.
 */
final class DocumentProcesses {
    /** A process says so when it is there: whatever goes wrong before has nothing to do with a document. */
    private static final int GREETING = 'B';

    /** Ends by a signal as the system gives them: 128 and its number. */
    private static final int INTERRUPTED = 130;

    private static final int TERMINATED = 143;

    /** What a process is told of the world: how names of files are written, and no secret that may be in a variable. */
    static final Set<String> HANDED_ON = Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE");

    /** So many read at once, whoever asks: each is a Java of its own. */
    private static final int MOST_AT_ONCE = 4;

    private final Semaphore turns =
            new Semaphore(Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors()));
    private final List<String> command;
    private final Duration most;
    private final ConcurrentLinkedDeque<Child> free = new ConcurrentLinkedDeque<>();

    /**
     * Processes that run another program of the same manner.
     *
     * @param most how long a document may take
     */
    DocumentProcesses(List<String> command, Duration most) {
        this.command = command;
        this.most = most;
    }

    /** Processes of this program's own Java and classes. */
    static DocumentProcesses ofThisProgram(Duration most) {
        return new DocumentProcesses(java(DocumentProcess.class.getName()), most);
    }

    static List<String> java(String main) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                main);
    }

    /** Reads a document when it is its turn; waiting for that is not part of the time that reading may take. */
    Extraction inTurn(Supplier<Extraction> reading) {
        try {
            turns.acquire();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Nothing("timeout", "the reading was interrupted");
        }
        try {
            return reading.get();
        } finally {
            turns.release();
        }
    }

    /** What a process sends first. */
    static void greet(DataOutputStream out) throws IOException {
        out.write(GREETING);
        out.flush();
    }

    private record Child(Process process, DataInputStream in, DataOutputStream out) {
        static Child start(List<String> command) throws IOException {
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().retainAll(HANDED_ON);
            var process = builder.start();
            var in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
            if (in.read() != GREETING) {
                process.destroyForcibly();
                throw new IOException("the process that reads documents ended before it began: " + command.getFirst());
            }
            return new Child(process, in, new DataOutputStream(new BufferedOutputStream(process.getOutputStream())));
        }

        /** Whether it was told to end, as all of a group are when their program is. */
        boolean stopped() {
            try {
                return process.waitFor(1, TimeUnit.SECONDS)
                        && (process.exitValue() == INTERRUPTED || process.exitValue() == TERMINATED);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return true;
            }
        }

        Parsed ask(byte[] bytes) throws IOException {
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
            return Parsed.read(in);
        }
    }

    /** Parses a document, in the time it is given; one that ends its process is damaged. */
    Parsed parse(byte[] bytes) throws IOException {
        Child kept = free.pollFirst();
        while (kept != null && !kept.process.isAlive()) {
            kept = free.pollFirst();
        }
        if (kept != null) {
            try {
                return parse(kept, bytes);
            } catch (ExecutionException _) {
                // it may have ended for want of work at this very moment: a new one is asked
            }
        }
        Child fresh = Child.start(command);
        try {
            return parse(fresh, bytes);
        } catch (ExecutionException e) {
            if (fresh.stopped()) {
                throw new IOException("the process that reads documents was stopped", e);
            }
            return new Unread("damaged", "the content broke its reader: " + e.getCause());
        }
    }

    private Parsed parse(Child child, byte[] bytes) throws ExecutionException {
        var answer = new FutureTask<>(() -> child.ask(bytes));
        Thread.ofPlatform().daemon().name("document").start(answer);
        boolean sound = false;
        try {
            Parsed parsed = answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
            sound = true;
            return parsed;
        } catch (TimeoutException _) {
            return new Unread("timeout", "not read within " + most.toMillis() + " ms");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Unread("timeout", "the reading was interrupted");
        } finally {
            if (sound) {
                free.addFirst(child);
            } else {
                child.process.destroyForcibly();
            }
        }
    }
}
