package blotter.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns one line of JSON into another, line by line and on all cores, in the order of the input. A line that cannot be used
 * becomes an error object on standard error, with its number, and the rest goes on.
 */
final class JsonLines {
    private static final int AHEAD = 256;

    private final Terminal terminal;

    JsonLines(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What is done with a line. */
    @FunctionalInterface
    interface Work {
        /**
         * What a line becomes.
         *
         * @throws IllegalArgumentException when the line cannot be used; the message says why
         */
        Object of(JsonNode line) throws IOException;
    }

    Exit run(Work work) throws IOException {
        var mapper = JsonMapper.builder().build();
        Deque<Pending> waiting = new ArrayDeque<>();
        Exit exit = Exit.DONE;
        var in = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
        try (ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            long number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                String text = line;
                waiting.add(new Pending(number, CompletableFuture.supplyAsync(() -> one(mapper, text, work), cores)));
                while (waiting.size() > AHEAD
                        || (!waiting.isEmpty() && waiting.peek().result().isDone())) {
                    exit = exit.and(write(waiting.remove()));
                }
            }
            while (!waiting.isEmpty()) {
                exit = exit.and(write(waiting.remove()));
            }
        }
        terminal.out().flush();
        return exit;
    }

    private record Pending(long number, CompletableFuture<String> result) {}

    private String one(JsonMapper mapper, String line, Work work) {
        try {
            JsonNode node = mapper.readTree(line.startsWith("\uFEFF") ? line.substring(1) : line);
            if (!node.isObject()) {
                throw new IllegalArgumentException("the line is no JSON object");
            }
            return terminal.line(work.of(node));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the line is not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(Ending.of(e).message(), e);
        }
    }

    private Exit write(Pending pending) {
        try {
            terminal.out().println(pending.result().join());
            return Exit.DONE;
        } catch (CompletionException e) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("line", pending.number());
            error.put(
                    "error",
                    String.valueOf(
                            e.getCause() == null ? e.getMessage() : e.getCause().getMessage()));
            terminal.say(terminal.line(error));
            return Exit.FINDINGS;
        }
    }
}
