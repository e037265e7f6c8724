package blotter.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The other end of {@link DocumentProcesses}: a process that parses the documents it is sent, one after the other, and ends
 * with the process that started it. It ends by itself, too, when for a while nothing was begun and nothing came to an end:
 * then it is not needed, or whoever would have stopped it is gone.
 */
final class DocumentProcess {
    /** Longer than any document may take. */
    private static final Duration IDLE = Duration.ofSeconds(45);

    private static final long STACK = 16L << 20;

    private DocumentProcess() {}

    static void main() throws InterruptedException {
        System.setOut(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)); // answers go there
        var turns = new AtomicInteger();
        Thread.ofPlatform().stackSize(STACK).start(() -> serve(turns));
        int before = -1;
        while (turns.get() != before) {
            before = turns.get();
            Thread.sleep(IDLE);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void serve(AtomicInteger turns) {
        var parser = new DocumentParser();
        try (var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
                var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            DocumentProcesses.greet(out);
            while (true) {
                int length = in.readInt();
                turns.incrementAndGet();
                parsed(parser, in, length).write(out);
                turns.incrementAndGet();
            }
        } catch (EOFException _) {
            Runtime.getRuntime().halt(0);
        } catch (IOException | OutOfMemoryError _) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static Parsed parsed(DocumentParser parser, DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        try {
            return parser.parse(bytes);
        } catch (RuntimeException | StackOverflowError e) {
            return new Parsed.Unread("damaged", "the content broke its reader: " + e);
        } catch (OutOfMemoryError _) {
            return new Parsed.Unread("too-large", "the document needs more memory than there is for one");
        }
    }
}
