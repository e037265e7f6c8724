package blotter.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineTest {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Line line = new Line(4);

    @AfterEach
    void end() {
        line.close();
        threads.close();
    }

    @Test
    void what_waits_is_done_when_it_is_quiet_and_nothing_is_left_over() throws Exception {
        threads.execute(() -> line.work(threads));
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int number = i;
            line.arrived();
            all.add(line.join(() -> done.add(number)));
        }
        for (CompletableFuture<Void> one : all) {
            one.get(30, TimeUnit.SECONDS);
        }
        assertThat(done).hasSize(100);
    }

    @Test
    void somebody_who_cannot_wait_is_served_in_the_middle_of_a_flood() throws Exception {
        threads.execute(() -> line.work(threads));
        var flood = threads.submit(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                line.arrived();
                Thread.onSpinWait();
            }
        });
        var waiting = line.join(() -> {});
        line.hurry(true);
        waiting.get(30, TimeUnit.SECONDS);
        line.hurry(false);
        flood.cancel(true);
    }

    @Test
    void nothing_waits_for_ever_where_it_never_gets_quiet() throws Exception {
        threads.execute(() -> line.work(threads));
        var trickle = threads.submit(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                line.arrived();
                Thread.onSpinWait();
            }
        });
        line.join(() -> {}).get(30, TimeUnit.SECONDS);
        trickle.cancel(true);
    }

    @Test
    void a_line_that_waits_for_work_holds_nothing_of_what_was_done() throws Exception {
        threads.execute(() -> line.work(threads));
        WeakReference<Object> visit = done(new AtomicReference<>(new Object()));
        for (int i = 0; i < 100 && visit.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(visit.get()).isNull();
    }

    /** Has a task done that holds an object, and lets go of it here. */
    private WeakReference<Object> done(AtomicReference<Object> held) throws Exception {
        var weak = new WeakReference<>(held.get());
        line.join(held::get).get(30, TimeUnit.SECONDS);
        return weak;
    }

    @Test
    void work_that_fails_says_so_and_holds_up_nobody() throws Exception {
        threads.execute(() -> line.work(threads));
        var fails = line.join(() -> {
            throw new IllegalStateException("unreadable");
        });
        var next = line.join(() -> {});
        next.get(30, TimeUnit.SECONDS);
        assertThat(fails).isCompletedExceptionally();
    }
}
