package blotter.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the program begins. */
public final class Main {
    /** Told to be quiet about what it could do without; a field, because the logging system holds it weakly. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        var out = new PrintStream(new Pipe(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var terminal = new Terminal(
                System.in,
                out,
                err,
                Boolean.getBoolean("blotter.terminal"),
                System.getenv(),
                Path.of(System.getProperty("blotter.root", "")).toAbsolutePath(),
                InstantSource.system());
        int code = run(terminal, arguments);
        boolean lost = out.checkError();
        if (lost) {
            terminal.say("blotter: not all of the result could be written to standard output");
        }
        System.exit(lost && code == Exit.DONE.code() ? Exit.IO.code() : code);
    }

    private static int run(Terminal terminal, String... arguments) {
        try {
            return new Commands(terminal, arguments.length == 0 ? "" : arguments[0]).run(arguments);
        } catch (Pipe.Closed _) { // where a command's help was read by one who had enough
            return Exit.DONE.code();
        }
    }
}
