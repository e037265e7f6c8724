package blotter.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom we speak to over TLS: the name in the address must be the name in the certificate, whoever signed it. */
final class TlsTest {
    private static final String PASSWORD = "tape-and-ink";

    @TempDir
    Path folder;

    private SSLContext known;

    @BeforeEach
    void certify() throws Exception {
        Path file = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "site",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=news.example",
                        "-ext",
                        "SAN=dns:news.example",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(keytool.waitFor()).as(this::log).isZero();
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("site", store.getCertificate("site"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        known = SSLContext.getInstance("TLS");
        known.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private RawServer server() throws Exception {
        ServerSocket listener =
                known.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        return new RawServer(
                listener, false, (path, out) -> RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
    }

    private static Fetched ask(RawServer server, String host, SSLSocketFactory tls) throws Exception {
        try (var asking = new Asking("desk@example.org", Asking.QUICK, Asking.always("127.0.0.1"), tls)) {
            // robots.txt is left out: it would be refused for the same reason, and that is another outcome
            return asking.fetcher.fetch(Ask.of(
                    "https://" + host + ":" + server.port() + "/robots.txt",
                    Asking.source(Duration.ZERO, true),
                    blotter.release.Capture.Purpose.ROBOTS));
        }
    }

    @Test
    void a_certificate_for_the_name_in_the_address_is_spoken_to() throws Exception {
        try (var server = server()) {
            assertThat(ask(server, "news.example", known.getSocketFactory())).isInstanceOf(Fetched.Page.class);
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void a_certificate_for_another_name_is_not_spoken_to() throws Exception {
        try (var server = server()) {
            Fetched fetched = ask(server, "other.example", known.getSocketFactory());
            assertThat(((Fetched.Failed) fetched).trouble()).isEqualTo(Fetched.Trouble.TLS);
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void a_certificate_that_nobody_known_signed_is_not_spoken_to() throws Exception {
        try (var server = server()) {
            Fetched fetched = ask(server, "news.example", (SSLSocketFactory) SSLSocketFactory.getDefault());
            assertThat(((Fetched.Failed) fetched).trouble()).isEqualTo(Fetched.Trouble.TLS);
            assertThat(server.requests).isEmpty();
        }
    }
}
