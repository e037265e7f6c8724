package blotter.cli;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Tells that all is put into the index again, once it is, and how far that has come. */
final class Filling implements LongConsumer, AutoCloseable {
    private final Terminal terminal;
    private @Nullable Gauge gauge;

    Filling(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void accept(long releases) {
        if (gauge == null) {
            terminal.say("the index is behind the archive or of another version; it is filled from the archive first");
            gauge = new Gauge(terminal, "index");
        }
        gauge.at(releases, 0, HowMany.of(releases, "release"));
    }

    @Override
    public synchronized void close() {
        if (gauge != null) {
            gauge.close();
        }
    }
}
