package blotter.fetch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bench's made-up site, run in a process of its own, with the referee that judges who visits it. */
public final class BenchSite implements AutoCloseable {
    private static final Path SOURCE =
            Path.of("../shared/bench/crawl-site/Site.java").toAbsolutePath();

    private final Process process;
    private final int port;

    private BenchSite(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Compiles it into a folder; skips the test where the bench is not at hand. */
    public static Path compile(Path folder) throws Exception {
        assumeTrue(Files.exists(SOURCE), "no bench beside the checkout");
        Process javac = new ProcessBuilder(
                        tool("javac"), "-encoding", "UTF-8", "-nowarn", "-d", folder.toString(), SOURCE.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assumeTrue(javac.waitFor() == 0, "the bench site does not compile");
        return folder;
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public static BenchSite start(Path classes, int port, String... options) throws Exception {
        var command = new ArrayList<>(
                List.of(tool("java"), "-Xmx256m", "-cp", classes.toString(), "Site", "--port", String.valueOf(port)));
        command.addAll(List.of("--max-seconds", "300"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.startsWith("READY")) {
            line = out.readLine();
        }
        assumeTrue(line != null, "the bench site did not start");
        return new BenchSite(process, port);
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** The referee's scorecard of one host. */
    public JsonNode referee(String host) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            String card = client.send(
                            HttpRequest.newBuilder(URI.create(url("/__referee")))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            return JsonMapper.shared().readTree(card).path(host);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
