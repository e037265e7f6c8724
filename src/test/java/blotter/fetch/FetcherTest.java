package blotter.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Note;
import blotter.release.Capture.Purpose;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of whom, and when. */
final class FetcherTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @Test
    void addresses_where_no_public_page_is_are_refused() throws Exception {
        for (String address : List.of(
                "127.0.0.1",
                "10.1.2.3",
                "192.168.1.1",
                "172.16.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "0.0.0.0",
                "224.0.0.1",
                "::1",
                "fe80::1",
                "fd00:ec2::254",
                "fc00::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::")) {
            assertThat(AddressGuard.refusal(InetAddress.getAllByName(address)[0], false))
                    .as(address)
                    .isNotNull();
        }
        for (String address : List.of("93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822")) {
            assertThat(AddressGuard.refusal(InetAddress.getAllByName(address)[0], false))
                    .as(address)
                    .isNull();
        }
        for (String address : List.of("169.254.169.254", "fe80::1", "fd00:ec2::254", "0.0.0.0")) {
            assertThat(AddressGuard.refusal(InetAddress.getAllByName(address)[0], true))
                    .as(address + " even where private addresses are allowed")
                    .isNotNull();
        }
    }

    @Test
    void a_public_name_that_leads_inside_is_refused_at_the_address() throws Exception {
        try (var server = RawServer.answering((path, out) -> RawServer.write(out, OK));
                var asking = new Asking("desk@example.org", Asking.QUICK, Asking.always("127.0.0.1"))) {
            Fetched fetched =
                    asking.get("http://news.example.org:" + server.port() + "/", Asking.source(Duration.ZERO, false));
            assertThat(((Fetched.Refused) fetched).by()).isEqualTo(Fetched.By.ADDRESS);
            assertThat(server.requests).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "fd00:ec2::254", "0.0.0.0"})
    void a_name_that_leads_elsewhere_at_the_next_hop_is_judged_anew(String elsewhere) throws Exception {
        var asked = new AtomicInteger();
        Names changing = host -> List.of(
                InetAddress.getAllByName(asked.incrementAndGet() <= 2 ? "127.0.0.1" : elsewhere)); // robots.txt, page
        try (var server = RawServer.answering((path, out) -> RawServer.write(
                        out,
                        "HTTP/1.1 302 Found\r\nLocation: /latest\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"));
                var asking = new Asking("desk@example.org", Asking.QUICK, changing)) {
            var ours = Asking.source(Duration.ZERO, true);
            Fetched first = asking.get("http://news.example.org:" + server.port() + "/", ours);
            String target = ((Fetched.Moved) first).target();
            assertThat(target).isEqualTo("http://news.example.org:" + server.port() + "/latest");
            Fetched second = asking.get(target, ours);
            assertThat(((Fetched.Refused) second).by()).isEqualTo(Fetched.By.ADDRESS);
            assertThat(server.requests).as("robots.txt and the first page").hasSize(2);
        }
    }

    @Test
    void one_inner_address_among_public_ones_is_enough_to_refuse_a_name() throws Exception {
        Names mixed = host -> List.of(InetAddress.getByName("203.0.113.7"), InetAddress.getByName("10.0.0.5"));
        try (var asking = new Asking("desk@example.org", Asking.QUICK, mixed)) {
            Fetched fetched = asking.get("http://news.example.org/", Asking.source(Duration.ZERO, false));
            assertThat(((Fetched.Refused) fetched).reason()).contains("10.0.0.5 is a private address");
        }
    }

    @Test
    void nobody_beyond_this_machine_is_asked_without_a_contact() throws Exception {
        try (var asking = new Asking("", Asking.QUICK, host -> {
            throw new AssertionError("looked up " + host);
        })) {
            Fetched fetched = asking.get("http://news.example.org/", Asking.source(Duration.ZERO, false));
            assertThat(fetched).isInstanceOf(Fetched.Refused.class);
            assertThat(((Fetched.Refused) fetched).by()).isEqualTo(Fetched.By.CONTACT);
            assertThat(((Fetched.Refused) fetched).reason()).contains("crawl-config/politeness.yaml");
        }
    }

    @Test
    void what_is_no_web_address_is_refused() throws Exception {
        try (var asking = new Asking()) {
            for (String url : List.of("file:///etc/passwd", "ftp://x.example/", "http:///x", "not an address")) {
                assertThat(asking.get(url)).as(url).isInstanceOf(Fetched.Refused.class);
            }
        }
    }

    @Test
    void one_request_is_in_flight_and_the_delay_is_kept_between_starts() throws Exception {
        var starts = new java.util.concurrent.CopyOnWriteArrayList<Long>();
        var inFlight = new java.util.concurrent.atomic.AtomicInteger();
        var most = new java.util.concurrent.atomic.AtomicInteger();
        try (var server = new RawServer(true, (path, out) -> {
                    starts.add(System.nanoTime());
                    most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                    Thread.sleep(20);
                    inFlight.decrementAndGet();
                    RawServer.write(out, OK);
                });
                var asking = new Asking();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var source = Asking.source(Duration.ofMillis(150), true);
            for (int i = 0; i < 4; i++) {
                String url = server.url("/" + i);
                var _ = threads.submit(() -> asking.get(url, source));
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS))
                    .isTrue();
            assertThat(starts).hasSize(5);
            assertThat(most).hasValue(1);
            for (int i = 1; i < starts.size(); i++) {
                assertThat(starts.get(i) - starts.get(i - 1))
                        .isGreaterThan(Duration.ofMillis(145).toNanos());
            }
        }
    }

    @Test
    void a_host_that_asks_for_rest_gets_it_and_so_it_is_written_down() throws Exception {
        try (var server = RawServer.answering((path, out) ->
                        RawServer.write(out, "HTTP/1.1 503 Busy\r\nRetry-After: 30\r\nContent-Length: 0\r\n\r\n"));
                var asking = new Asking()) {
            assertThat(asking.get(server.url("/a"))).isInstanceOf(Fetched.Rested.class);
            int asked = server.requests.size();
            assertThat(asking.get(server.url("/b"))).isInstanceOf(Fetched.Rested.class);
            assertThat(server.requests).hasSize(asked);
            assertThat(asking.notes.getLast()).isInstanceOf(Note.Rest.class);
        }
    }

    @Test
    void a_rest_of_an_earlier_run_is_kept() throws Exception {
        try (var server = RawServer.answering((path, out) -> RawServer.write(out, OK));
                var asking = new Asking()) {
            Instant now = Instant.now();
            asking.rests.put("127.0.0.1", new Note.Rest(now, "127.0.0.1", now.plusSeconds(60), "busy"));
            assertThat(asking.get(server.url("/a"))).isInstanceOf(Fetched.Rested.class);
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void a_rest_that_a_clock_ahead_began_is_not_made_longer_by_setting_it_right() throws Exception {
        var busy = new AtomicBoolean(true);
        try (var server = RawServer.answering((path, out) -> RawServer.write(
                        out, busy.get() ? "HTTP/1.1 503 Busy\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n" : OK));
                var asking = new Asking()) {
            asking.ahead = Duration.ofDays(400);
            assertThat(asking.get(server.url("/a"))).isInstanceOf(Fetched.Rested.class);
            busy.set(false);
            asking.ahead = Duration.ZERO;
            int asked = server.requests.size();
            assertThat(((Fetched.Rested) asking.get(server.url("/b"))).until())
                    .isBefore(Instant.now().plusSeconds(2));
            assertThat(server.requests).hasSize(asked);
            Thread.sleep(1100);
            assertThat(asking.get(server.url("/b"))).isInstanceOf(Fetched.Page.class);
        }
    }

    @Test
    void robots_of_a_clock_that_was_ahead_are_asked_for_again_after_a_day() throws Exception {
        try (var server = RawServer.answering((path, out) -> RawServer.write(out, OK));
                var asking = new Asking()) {
            asking.ahead = Duration.ofDays(400);
            asking.get(server.url("/a"));
            asking.ahead = Duration.ZERO;
            asking.get(server.url("/b"));
            assertThat(asking.robots).hasSize(1);
            asking.ahead = Duration.ofHours(25);
            asking.get(server.url("/c"));
            assertThat(asking.robots).hasSize(2);
        }
    }

    @Test
    void an_answer_takes_as_long_as_it_takes_whatever_the_clock_says() throws Exception {
        try (var asking = new Asking();
                var server = RawServer.answering((path, out) -> {
                    asking.ahead = Duration.ofHours(-1);
                    RawServer.write(out, OK);
                })) {
            var page = (Fetched.Page) asking.get(server.url("/a"));
            assertThat(page.exchange().took()).isBetween(Duration.ZERO, Duration.ofSeconds(2));
        }
    }

    @Test
    void validators_are_sent_back_and_304_is_unchanged() throws Exception {
        try (var server = RawServer.answering(
                        (path, out) -> RawServer.write(out, "HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n"));
                var asking = new Asking()) {
            var source = Asking.source(Duration.ZERO, true);
            Fetched fetched = asking.fetcher.fetch(new Ask(
                    server.url("/a"),
                    source,
                    Purpose.RELEASE,
                    "\"v1\"",
                    "Sat, 14 Mar 2026 09:30:00 GMT",
                    List.of(),
                    null));
            assertThat(fetched).isInstanceOf(Fetched.Unchanged.class);
            assertThat(server.requests.getLast())
                    .contains("If-None-Match: \"v1\"\r\nIf-Modified-Since: Sat, 14 Mar 2026 09:30:00 GMT\r\n");
            assertThat(asking.get(server.url("/a"))).isInstanceOf(Fetched.Failed.class);
        }
    }

    @Test
    void a_redirect_is_told_not_followed() throws Exception {
        try (var server = RawServer.answering((path, out) -> RawServer.write(
                        out,
                        "HTTP/1.1 301 Moved\r\nLocation: ../b?utm_source=x&z=1#top\r\nContent-Length: 0\r\n\r\n"));
                var asking = new Asking()) {
            Fetched fetched = asking.get(server.url("/x/a"));
            assertThat(fetched).isInstanceOf(Fetched.Moved.class);
            assertThat(((Fetched.Moved) fetched).target()).isEqualTo(server.url("/b?z=1"));
        }
    }

    @Test
    void one_page_has_one_address() {
        assertThat(Address.normal("HTTP://News.Example.org:80/a/../b/%7Ex?b=2&a=1&utm_medium=m&fbclid=1#f"))
                .isEqualTo("http://news.example.org/b/~x?a=1&b=2");
        assertThat(Address.normal("https://example.org/بيان?id=5"))
                .isEqualTo("https://example.org/%D8%A8%D9%8A%D8%A7%D9%86?id=5");
        assertThat(Address.normal("http://e.org/x?q=%d8%a8&d=&list[]=بـ&p=5%"))
                .isEqualTo("http://e.org/x?d=&list%5B%5D=%D8%A8%D9%80&p=5%25&q=%D8%A8");
        assertThat(Address.normal("https://example.org/a;jsessionid=12?x=1")).isEqualTo("https://example.org/a?x=1");
        assertThat(Address.normal("http://[::1]:8080/a")).isEqualTo("http://[::1]:8080/a");
        assertThat(Address.normal("mailto:desk@example.org")).isNull();
        assertThat(Address.sameSite("https://www.example.co.uk/", "http://news.example.co.uk/x"))
                .isTrue();
        assertThat(Address.sameSite("https://a.co.uk/", "http://b.co.uk/x")).isFalse();
        assertThat(Address.sameSite("http://127.0.0.1:1/", "http://127.0.0.2:1/"))
                .isFalse();
    }
}
