package blotter.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections to checked addresses and keeps one idle per origin for the next request. The name is resolved once,
 * every address is judged, and the socket goes to the very address that was judged; TLS then checks the name against
 * the certificate.
 */
final class Connections implements Closeable {
    /** How long a connection is kept for the next request. */
    static final Duration IDLE = Duration.ofSeconds(10);

    private final Names names;
    private final SSLSocketFactory tls;
    private final Limits limits;
    private final InstantSource clock;
    private final Map<Key, Idle> idle = new ConcurrentHashMap<>();

    Connections(Names names, SSLSocketFactory tls, Limits limits, InstantSource clock) {
        this.names = names;
        this.tls = tls;
        this.limits = limits;
        this.clock = clock;
    }

    /** A connection made for a source inside one's own network never serves another. */
    private record Key(Origin origin, boolean ours) {}

    /** @param since by the stopwatch, which nobody sets back */
    private record Idle(Wire wire, long since) {
        boolean stale() {
            return System.nanoTime() - since > IDLE.toNanos();
        }
    }

    /** The address guard said no. */
    static final class Forbidden extends IOException {
        private static final long serialVersionUID = 1L;

        Forbidden(String reason) {
            super(reason);
        }
    }

    @Nullable
    Wire idle(Origin origin, boolean ours) {
        Idle kept = idle.remove(new Key(origin, ours));
        if (kept == null) {
            return null;
        }
        if (kept.stale()) {
            kept.wire().close();
            return null;
        }
        return kept.wire();
    }

    void giveBack(Origin origin, boolean ours, Wire wire) {
        Idle before = idle.put(new Key(origin, ours), new Idle(wire, System.nanoTime()));
        if (before != null) {
            before.wire().close();
        }
    }

    /** Closes what has been idle for too long: the server has hung up by now, and its end would stay open here. */
    void hangUp() {
        idle.forEach((key, kept) -> {
            if (kept.stale() && idle.remove(key, kept)) {
                kept.wire().close();
            }
        });
    }

    /** @param loopbackOnly whether nobody beyond this machine may be asked, since no contact is given */
    Wire open(Origin origin, boolean ours, boolean loopbackOnly, Deadline deadline) throws IOException {
        List<InetAddress> addresses = names.resolve(origin.host());
        IOException last = null;
        for (InetAddress address : addresses) {
            String refusal = AddressGuard.refusal(address, ours);
            if (refusal == null && loopbackOnly && !address.isLoopbackAddress()) {
                throw new ContactMissing(origin.host());
            }
            if (refusal != null) {
                throw new Forbidden(origin.host() + ": " + refusal);
            }
        }
        for (InetAddress address : addresses) {
            try {
                return connect(origin, address, deadline);
            } catch (IOException e) {
                last = e;
                if (deadline.passed()) {
                    break;
                }
            }
        }
        throw last == null ? new java.net.UnknownHostException(origin.host()) : last;
    }

    private Wire connect(Origin origin, InetAddress address, Deadline deadline) throws IOException {
        // the wire that is returned owns the socket; every other way out closes it below
        @SuppressWarnings("resource")
        Socket socket = new Socket();
        try {
            deadline.watch(socket);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(Math.toIntExact(limits.silence().toMillis()));
            socket.connect(
                    new InetSocketAddress(address, origin.port()),
                    Math.toIntExact(limits.connect().toMillis()));
            return new Wire(new Tape(origin.secure() ? secure(socket, origin) : socket), limits, clock);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private SSLSocket secure(Socket socket, Origin origin) throws IOException {
        var secured = (SSLSocket) tls.createSocket(socket, origin.host(), origin.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (origin.host().indexOf(':') < 0
                && !Character.isDigit(origin.host().charAt(origin.host().length() - 1))) {
            parameters.setServerNames(List.of(new SNIHostName(origin.host())));
        }
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** Nobody beyond this machine is asked before a webmaster can write to us. */
    static final class ContactMissing extends IOException {
        private static final long serialVersionUID = 1L;

        ContactMissing(String host) {
            super(host + " is beyond this machine and nobody there could write to us: set contact in"
                    + " crawl-config/politeness.yaml to an address or page a webmaster can reach");
        }
    }

    @Override
    public void close() {
        idle.values().forEach(kept -> kept.wire().close());
        idle.clear();
    }
}
