package blotter.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blotter.extract.Extraction.Nothing;
import blotter.extract.Extraction.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DocumentProcessesTest {
    private static final byte[] DOCUMENT =
            "{\\rtf1 Police in Harran seized twelve kilograms of pills on the ring road.\\par}"
                    .getBytes(StandardCharsets.US_ASCII);

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_parser_that_spins_is_stopped_and_nothing_is_left_of_it() throws Exception {
        var processes =
                new DocumentProcesses(DocumentProcesses.java(SpinningParser.class.getName()), Duration.ofMillis(1_500));
        var extractor = new Extractor(processes);
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        var read = extractor.extract(Pages.of("https://agency.example/1.rtf", "application/rtf", DOCUMENT));
        assertThat(read)
                .isInstanceOfSatisfying(
                        Nothing.class, nothing -> assertThat(nothing.outcome()).isEqualTo("timeout"));
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            if (!before.contains(child)) {
                child.onExit().get(20, TimeUnit.SECONDS);
            }
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("document")
                        && thread.getState() == Thread.State.RUNNABLE
                        && thread.isAlive()
                        && stuck(thread));
    }

    /** Whether a thread is still there after a moment. */
    private static boolean stuck(Thread thread) {
        try {
            return !thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void one_process_reads_many_documents() {
        var extractor = new Extractor();
        long before = ProcessHandle.current().children().count();
        for (int i = 0; i < 5; i++) {
            assertThat(extractor.extract(Pages.of("https://agency.example/1.rtf", "application/rtf", DOCUMENT)))
                    .isInstanceOfSatisfying(
                            Text.class, text -> assertThat(text.text()).contains("twelve kilograms"));
        }
        assertThat(ProcessHandle.current().children().count()).isLessThanOrEqualTo(before + 1);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_process_that_was_ended_is_replaced() throws IOException {
        var processes = DocumentProcesses.ofThisProgram(Duration.ofSeconds(30));
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        assertThat(processes.parse(DOCUMENT)).isInstanceOf(Parsed.Words.class);
        ProcessHandle.current()
                .children()
                .filter(child -> !before.contains(child))
                .forEach(ProcessHandle::destroyForcibly);
        assertThat(processes.parse(DOCUMENT)).isInstanceOf(Parsed.Words.class);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void what_parses_is_not_handed_the_variables_of_the_program() throws IOException {
        var processes =
                new DocumentProcesses(DocumentProcesses.java(TellingParser.class.getName()), Duration.ofSeconds(30));
        assertThat(System.getenv()).as("something that is not handed on").containsKey("HOME");
        assertThat(processes.parse(DOCUMENT))
                .isInstanceOfSatisfying(
                        Parsed.Words.class,
                        words -> assertThat(DocumentProcesses.HANDED_ON).containsAll(words.paragraphs()));
    }

    @Test
    void an_answer_longer_than_a_document_may_be_is_not_believed() throws IOException {
        var said = new Parsed.Words("A title", null, List.of("one", "two"));
        assertThat(Parsed.read(answer(out -> said.write(out)))).isEqualTo(said);
        assertThatThrownBy(() -> Parsed.read(answer(out -> {
                    out.writeBoolean(true);
                    out.writeInt(Integer.MAX_VALUE);
                })))
                .hasMessageContaining("2147483647");
        assertThatThrownBy(() -> Parsed.read(answer(out -> {
                    out.writeBoolean(true);
                    out.writeInt(-1);
                    out.writeInt(-1);
                    out.writeInt(Parsed.MOST_SAID + 1);
                })))
                .hasMessageContaining("10000001");
    }

    private interface Answer {
        void write(DataOutputStream out) throws IOException;
    }

    private static DataInputStream answer(Answer answer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        answer.write(new DataOutputStream(bytes));
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_program_that_ends_at_once_says_nothing_of_the_document() {
        var processes =
                new DocumentProcesses(DocumentProcesses.java("blotter.extract.Nowhere"), Duration.ofSeconds(30));
        assertThatThrownBy(() -> processes.parse(DOCUMENT)).isInstanceOf(IOException.class);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void no_more_documents_are_read_at_once_than_there_are_processors() throws InterruptedException {
        var processes = DocumentProcesses.ofThisProgram(Duration.ofSeconds(30));
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 40; i++) {
            threads.add(Thread.ofVirtual()
                    .start(() -> processes.inTurn(() -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        LockSupport.parkNanos(5_000_000);
                        now.decrementAndGet();
                        return new Nothing("empty", "there are no bytes");
                    })));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(most.get())
                .isPositive()
                .isLessThanOrEqualTo(Math.min(4, Runtime.getRuntime().availableProcessors()));
    }
}
