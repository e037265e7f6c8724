package blotter.cli;

import blotter.config.ConfigException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;

/** How a command ends that ends with an exception: the exit code, and what is said of it. */
record Ending(Exit exit, String message) {

    static Ending of(Throwable thrown) {
        return switch (thrown) {
            case Stop stop -> new Ending(stop.exit(), String.valueOf(stop.getMessage()));
            case ConfigException config -> new Ending(Exit.CONFIG, String.valueOf(config.getMessage()));
            // what one thread tells another comes wrapped, sometimes twice
            case CompletionException wrapper when wrapper.getCause() != null -> of(wrapper.getCause());
            case UncheckedIOException wrapper when wrapper.getCause() != null -> of(wrapper.getCause());
            case IOException io -> new Ending(Exit.IO, said(io));
            default -> new Ending(Exit.SOFTWARE, "a mistake of ours: " + thrown);
        };
    }

    private static String said(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "no such file: " + missing.getFile();
            case AccessDeniedException denied ->
                denied.getFile() + ": this user may not; give it the right, or run as the user the file belongs to";
            case FileSystemException file ->
                file.getFile() + ": "
                        + (file.getReason() == null ? file.getClass().getSimpleName() : file.getReason());
            default -> e.getMessage() == null ? e.toString() : e.getMessage();
        };
    }
}
