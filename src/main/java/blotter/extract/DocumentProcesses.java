package blotter.extract;

import blotter.extract.Parsed.Unread;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Parses documents in processes of their own, for a parser that is caught in a loop, or takes all memory, can be stopped
 * in no other way. A process is started when a document comes and none is free, reads many, and ends by itself when it
 * is not needed for a while.
 */
final class DocumentProcesses {
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

    private record Child(Process process, DataInputStream in, DataOutputStream out) {
        static Child start(List<String> command) throws IOException {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Child(
                    process,
                    new DataInputStream(new BufferedInputStream(process.getInputStream())),
                    new DataOutputStream(new BufferedOutputStream(process.getOutputStream())));
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
        try {
            return parse(Child.start(command), bytes);
        } catch (ExecutionException e) {
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
