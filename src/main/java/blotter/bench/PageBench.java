package blotter.bench;

import blotter.bench.Questions.Question;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks for whole search pages over HTTP as people do. In the open loop requests come when they come, whether or not the ones
 * before are answered, and each one's time runs from when it was due: a pause of the server is felt by all who would have come
 * in it. In the closed loop so many clients ask one after the other, as fast as they are answered.
 */
final class PageBench {
    private static final int CLIENTS = 8;
    private static final String FIXED = "/openapi.yaml";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String site;

    /** @param site address without a slash at the end */
    PageBench(String site) {
        this.site = site;
    }

    /**
     * What was measured; milliseconds.
     *
     * @param rate requests a second of the open loop
     * @param fixed half of the requests for a file that is sent as it is (openapi.yaml) take at most this, in an open loop of the same rate: what
     *     the way there and back costs
     * @param throughput pages a second of the closed loop
     */
    public record Pages(
            int rate,
            int requests,
            double fixed,
            double middle,
            double nine,
            double worst,
            double most,
            int clients,
            double throughput) {
        List<String> lines() {
            return List.of(
                    String.format(
                            Locale.ROOT,
                            "search page over HTTP, open loop, %d a second, %d asked: p50 %.1f, p90 %.1f, p99 %.1f, max %.1f ms;"
                                    + " openapi.yaml, likewise: p50 %.1f ms",
                            rate,
                            requests,
                            middle,
                            nine,
                            worst,
                            most,
                            fixed),
                    String.format(
                            Locale.ROOT,
                            "search page over HTTP, closed loop, %d clients: %.0f pages a second",
                            clients,
                            throughput));
        }
    }

    Pages run(List<Question> questions, int rate, Duration length) throws IOException {
        closed(questions, length.dividedBy(2));
        int requests = (int) (rate * length.toSeconds());
        double[] fixed = open(_ -> get(site + FIXED), rate, requests);
        double[] times = open(i -> ask(questions.get(i % questions.size())), rate, requests);
        double throughput = closed(questions, length.dividedBy(2));
        return new Pages(
                rate,
                times.length,
                fixed[fixed.length / 2],
                times[times.length / 2],
                times[times.length * 9 / 10],
                times[times.length * 99 / 100],
                times[times.length - 1],
                CLIENTS,
                throughput);
    }

    /** Milliseconds that each took, the shortest first. */
    private static double[] open(IntConsumer asking, int rate, int requests) throws IOException {
        double[] times = new double[requests];
        long began = System.nanoTime() + 100_000_000L;
        var threads = new ArrayList<Thread>();
        var failure = new AtomicReference<@Nullable Throwable>();
        for (int i = 0; i < requests; i++) {
            int number = i;
            long due = began + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            threads.add(Thread.ofVirtual()
                    .uncaughtExceptionHandler((_, e) -> failure.set(e))
                    .start(() -> {
                        asking.accept(number);
                        times[number] = (System.nanoTime() - due) / 1e6;
                    }));
        }
        join(threads, failure);
        Arrays.sort(times);
        return times;
    }

    private double closed(List<Question> questions, Duration length) throws IOException {
        var next = new AtomicInteger();
        long began = System.nanoTime();
        long end = began + length.toNanos();
        var threads = new ArrayList<Thread>();
        var failure = new AtomicReference<@Nullable Throwable>();
        for (int i = 0; i < CLIENTS; i++) {
            threads.add(Thread.ofVirtual()
                    .uncaughtExceptionHandler((_, e) -> failure.set(e))
                    .start(() -> {
                        while (System.nanoTime() < end) {
                            ask(questions.get(next.getAndIncrement() % questions.size()));
                        }
                    }));
        }
        join(threads, failure);
        return next.get() / ((System.nanoTime() - began) / 1e9);
    }

    private static void join(List<Thread> threads, AtomicReference<@Nullable Throwable> failure) throws IOException {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Throwable failed = failure.get();
        if (failed != null) {
            throw new IOException("a page could not be had: " + failed.getMessage(), failed);
        }
    }

    /** Asks for one page and gives its size in bytes, as sent. */
    int ask(Question question) {
        return get(site + "/?" + question.search().address());
    }

    private int get(String address) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", "gzip")
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
            }
            return answer.body().length;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
