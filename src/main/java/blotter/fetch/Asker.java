package blotter.fetch;

import blotter.archive.Arrival;
import blotter.fetch.Fetched.By;
import blotter.fetch.Fetched.Failed;
import blotter.fetch.Fetched.Refused;
import blotter.fetch.Fetched.Trouble;
import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Asks one address once, with nothing but the address guard and the limits between: robots and politeness are the
 * caller's. The answer is a page whatever its status.
 */
final class Asker implements Closeable {
    private final Connections connections;
    private final Limits limits;
    private final String agent;
    private final boolean loopbackOnly;
    private final ScheduledThreadPoolExecutor alarms;

    Asker(Connections connections, Limits limits, String agent, boolean loopbackOnly) {
        this.connections = connections;
        this.limits = limits;
        this.agent = agent;
        this.loopbackOnly = loopbackOnly;
        this.alarms = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("fetch-deadlines").factory());
        alarms.setRemoveOnCancelPolicy(true); // else each holds its socket until its time has come
        long idle = Connections.IDLE.toMillis();
        var _ = alarms.scheduleWithFixedDelay(connections::hangUp, idle, idle, TimeUnit.MILLISECONDS);
    }

    Fetched ask(Ask ask, URI address, Origin origin, int wireBytes) {
        boolean ours = ask.source().privateAddresses();
        if (loopbackOnly && isName(origin.host()) && !origin.host().equals("localhost")) {
            return new Refused(By.CONTACT, String.valueOf(new Connections.ContactMissing(origin.host()).getMessage()));
        }
        try (var deadline = new Deadline(alarms, limits.whole())) {
            try {
                return exchange(ask, address, origin, ours, wireBytes, deadline);
            } catch (Connections.Forbidden e) {
                return new Refused(By.ADDRESS, String.valueOf(e.getMessage()));
            } catch (Connections.ContactMissing e) {
                return new Refused(By.CONTACT, String.valueOf(e.getMessage()));
            } catch (IOException | HttpException e) {
                return failed(e, deadline);
            }
        }
    }

    /** Names are not even looked up while nobody beyond this machine may be asked. */
    private static boolean isName(String host) {
        return host.indexOf(':') < 0 && !Character.isDigit(host.charAt(host.length() - 1));
    }

    private Fetched exchange(Ask ask, URI address, Origin origin, boolean ours, int wireBytes, Deadline deadline)
            throws IOException, HttpException {
        Wire idle = connections.idle(origin, ours);
        if (idle != null) {
            try {
                return exchange(idle, ask, address, origin, wireBytes, deadline);
            } catch (IOException | HttpException e) {
                idle.close();
                if (!idle.silent() || deadline.passed()) {
                    throw e;
                }
            }
        }
        Wire fresh = connections.open(origin, ours, loopbackOnly, deadline);
        try {
            return exchange(fresh, ask, address, origin, wireBytes, deadline);
        } catch (IOException | HttpException e) {
            fresh.close();
            throw e;
        }
    }

    private Fetched exchange(Wire wire, Ask ask, URI address, Origin origin, int wireBytes, Deadline deadline)
            throws IOException, HttpException {
        Wire.Reply reply = wire.exchange(request(ask, address, origin), wireBytes, deadline);
        if (reply.reusable() && !deadline.passed()) {
            connections.giveBack(origin, ask.source().privateAddresses(), wire);
        } else {
            wire.close();
        }
        var exchange = new Arrival.Exchange(
                ask.url(),
                reply.at(),
                ask.source().id(),
                ask.purpose(),
                reply.request(),
                reply.response(),
                reply.ip(),
                reply.truncated(),
                ask.claims(),
                ask.via(),
                reply.took());
        return new Fetched.Page(exchange, reply.status());
    }

    private BasicClassicHttpRequest request(Ask ask, URI address, Origin origin) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery();
        var request = new BasicClassicHttpRequest("GET", query == null ? path : path + "?" + query);
        request.addHeader("Host", origin.authority());
        request.addHeader("User-Agent", agent);
        request.addHeader(
                "Accept", "*/*"); // pages, feeds and APIs are asked alike: none is to answer in another's form
        request.addHeader("Accept-Encoding", "gzip");
        addIfGiven(request, "If-None-Match", ask.etag());
        addIfGiven(request, "If-Modified-Since", ask.lastModified());
        return request;
    }

    private static void addIfGiven(BasicClassicHttpRequest request, String name, @Nullable String value) {
        if (value != null) {
            request.addHeader(name, value);
        }
    }

    private static Failed failed(Exception e, Deadline deadline) {
        String message = String.valueOf(e.getMessage());
        if (deadline.passed() || e instanceof SocketTimeoutException) {
            return new Failed(Trouble.TIMEOUT, "no whole answer in time: " + message, true);
        }
        return switch (e) {
            case Tape.Full f -> new Failed(Trouble.TOO_LARGE, "the head of the answer: " + message, false);
            case UnknownHostException u -> new Failed(Trouble.NAME, "no address for \"" + message + "\"", true);
            case SSLException s -> new Failed(Trouble.TLS, message, true);
            case java.net.ConnectException c -> new Failed(Trouble.CONNECT, message, true);
            case java.net.NoRouteToHostException n -> new Failed(Trouble.CONNECT, message, true);
            case org.apache.hc.core5.http.MessageConstraintException m -> new Failed(Trouble.TOO_LARGE, message, false);
            case org.apache.hc.core5.http.NoHttpResponseException n ->
                new Failed(Trouble.DISCONNECT, "the connection was closed without an answer", true);
            case HttpException h -> new Failed(Trouble.PROTOCOL, "no HTTP answer: " + message, true);
            default -> new Failed(Trouble.DISCONNECT, message, true);
        };
    }

    @Override
    public void close() {
        connections.close();
        alarms.shutdownNow();
    }
}
