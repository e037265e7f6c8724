package blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A walk over a small site. */
final class SiteWalkTest {
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String page = pages.get(exchange.getRequestURI().getPath());
            byte[] body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(page == null ? 500 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private SiteWalk walk() {
        return new SiteWalk(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @Test
    void every_page_is_asked_for_once_and_no_other_site() throws Exception {
        pages.put("/", "<a href=/a>a</a> <a href='/b#part'>b</a> <a href=http://example.org/>elsewhere</a>");
        pages.put("/a", "<a href=/>back</a> <a href=c>c</a>");
        pages.put("/b", "<a href=/b>itself</a>");
        pages.put("/c", "the end");
        try (var walk = walk()) {
            assertThat(walk.page("/")).contains("href=/a");
            assertThat(walk.page("/a")).contains("back");
            walk.onwards(100);
            assertThat(walk.answered()).isEqualTo(4);
        }
    }

    @Test
    void it_ends_after_so_many_pages() throws Exception {
        pages.put("/", "<a href=/a>a</a> <a href=/b>b</a>");
        pages.put("/a", "a");
        pages.put("/b", "b");
        try (var walk = walk()) {
            walk.page("/");
            walk.onwards(2);
            assertThat(walk.answered()).isEqualTo(2);
        }
    }

    @Test
    void a_link_that_is_no_address_is_named() {
        pages.put("/", "<a href='/?q=x|y z'>no address</a>");
        try (var walk = walk()) {
            assertThatThrownBy(() -> walk.page("/")).isInstanceOf(Stop.class).hasMessageContaining("/?q=x|y");
        }
    }

    @Test
    void a_link_that_leads_to_a_fault_is_named() throws Exception {
        pages.put("/", "<a href=/broken>broken</a>");
        try (var walk = walk()) {
            walk.page("/");
            assertThatThrownBy(() -> walk.onwards(100))
                    .isInstanceOf(Stop.class)
                    .hasMessageContaining("/broken")
                    .hasMessageContaining("500");
        }
    }
}
