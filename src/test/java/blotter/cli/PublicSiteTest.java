package blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A site on loopback with a proxy before it is as public as one that listens to all. */
class PublicSiteTest {
    private static final Pattern SAID = Pattern.compile("Blotter answers at (http\\S+)");

    private final World world = new World();
    private Thread serving = new Thread();

    @AfterEach
    void stop() throws InterruptedException {
        serving.interrupt();
        serving.join();
    }

    @ParameterizedTest
    @CsvSource({"--public, 404", "--allow-indexing, 200"})
    void metrics_are_answered_on_loopback_only_when_the_site_is_not_public(String option, int status) throws Exception {
        serving = Thread.ofPlatform().start(() -> world.run("", "serve", "--dev", "--port", "0", option));
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(address() + "metrics")).build();
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(status);
        }
        assertThat(world.err().contains("/metrics is hidden")).isEqualTo(status == 404);
    }

    private String address() throws InterruptedException {
        for (int i = 0; i < 1_200 && serving.isAlive(); i++) {
            Matcher said = SAID.matcher(world.out());
            if (said.find()) {
                return said.group(1);
            }
            Thread.sleep(25);
        }
        throw new AssertionError("nothing answers: " + world.err());
    }
}
