package blotter.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;

/** Where the program begins. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var terminal = new Terminal(
                System.in,
                out,
                err,
                Boolean.getBoolean("blotter.terminal"),
                System.getenv(),
                Path.of(System.getProperty("blotter.root", "")).toAbsolutePath(),
                InstantSource.system());
        int code = new Commands(terminal).run(arguments);
        out.flush();
        System.exit(out.checkError() && code == Exit.DONE.code() ? Exit.IO.code() : code);
    }
}
