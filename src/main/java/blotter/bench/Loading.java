package blotter.bench;

import blotter.release.Release;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to index releases with some threads, the making of the releases taken off.
 *
 * @param seconds on the clock
 * @param processor seconds of all processors together: what to compare when the machine has other work
 */
record Loading(int releases, double seconds, double processor) {

    /** The end of indexing: all is durable. */
    interface End {
        void run() throws IOException;
    }

    static Loading of(int releases, int threads, IntFunction<Release> made, Consumer<Release> put, End end)
            throws IOException {
        var cpu = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        ThreadMXBean own = ManagementFactory.getThreadMXBean();
        var next = new AtomicInteger();
        var making = new AtomicLong();
        var makingCpu = new AtomicLong();
        long before = cpu.getProcessCpuTime();
        long began = System.nanoTime();
        var failure = new AtomicReference<@Nullable Throwable>();
        var workers = new ArrayList<Thread>();
        for (int t = 0; t < threads; t++) {
            workers.add(Thread.ofPlatform()
                    .uncaughtExceptionHandler((_, e) -> failure.set(e))
                    .start(() -> {
                        for (int i = next.getAndIncrement(); i < releases; i = next.getAndIncrement()) {
                            long clock = System.nanoTime();
                            long spent = own.getCurrentThreadCpuTime();
                            Release release = made.apply(i);
                            makingCpu.addAndGet(own.getCurrentThreadCpuTime() - spent);
                            making.addAndGet(System.nanoTime() - clock);
                            put.accept(release);
                        }
                    }));
        }
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Throwable failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("a release could not be indexed: " + failed.getMessage(), failed);
        }
        end.run();
        double seconds = (System.nanoTime() - began - (double) making.get() / threads) / 1e9;
        return new Loading(releases, seconds, (cpu.getProcessCpuTime() - before - makingCpu.get()) / 1e9);
    }

    double each() {
        return seconds * 1000 / releases;
    }

    double processorEach() {
        return processor * 1000 / releases;
    }
}
