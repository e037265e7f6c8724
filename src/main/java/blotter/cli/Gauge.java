package blotter.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How a long command goes: a bar where a person looks, a plain line now and then where a file does. */
final class Gauge implements AutoCloseable {
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Terminal terminal;
    private final String task;
    private final @Nullable ProgressBar bar;
    private Instant told;

    Gauge(Terminal terminal, String task) {
        this.terminal = terminal;
        this.task = task;
        this.told = terminal.clock().instant();
        this.bar = terminal.interactive()
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                        .hideEta()
                        .build()
                : null;
    }

    /**
     * Says how far it is.
     *
     * @param of 0 when that is not known
     * @param note what else there is to say
     */
    synchronized void at(long done, long of, String note) {
        if (bar != null) {
            bar.maxHint(of == 0 ? -1 : of).stepTo(done).setExtraMessage(" " + note);
            return;
        }
        Instant now = terminal.clock().instant();
        if (Duration.between(told, now).compareTo(QUIET) >= 0) {
            told = now;
            String share = of == 0 ? "" : String.format(Locale.ROOT, " %d%%", 100 * done / Math.max(1, of));
            terminal.say(task + ":" + share + (note.isEmpty() ? "" : " " + note));
        }
    }

    /** Ends the bar, so that what is printed next stands below it. */
    void finish() {
        if (bar != null) {
            bar.close();
        }
    }

    @Override
    public void close() {
        finish();
    }
}
