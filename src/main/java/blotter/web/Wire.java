package blotter.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * How requests come in: how long an address may be, and what becomes of one that the server would refuse by itself with a page
 * of its own. Such a request goes the way of all others under an address that stands for its fault, so that whoever asked gets
 * the site's page, or below {@code /api} a problem.
 */
final class Wire {
    /** Characters of an address: 2,000 of any script take 18,000 when encoded, and filters have the rest. */
    static final int LONGEST_ADDRESS = 1 << 16;

    /** What a request without a legal address is answered under, below {@code /api} and anywhere else. */
    static final String UNREADABLE = "/unreadable";

    /** What a request is answered under whose address is longer than is read. */
    static final String TOO_LONG = "/too-long";

    /** Bytes that the address and the fields of a request, or of an answer that sends on to an address, take together. */
    private static final int HEAD = LONGEST_ADDRESS * 4;

    private static final String API = "/api";
    private static final int URI_TOO_LONG = 414;
    private static final int FIELDS_TOO_LONG = 431;
    private static final String AGAIN = Wire.class.getName();
    private static final String FAULTS = "org.eclipse.jetty.server.error";

    private Wire() {}

    /** A connector, and a server on which no request is answered but by the site. */
    static Connector connector(Server server, HttpConfiguration http, String host, int port) {
        http.setRequestHeaderSize(HEAD);
        http.setResponseHeaderSize(HEAD);
        server.setErrorHandler((request, response, callback) -> again(server, request, response, callback));
        var connector = new ServerConnector(server, new Connections(http));
        connector.setHost(host);
        connector.setPort(port);
        return connector;
    }

    /** Whether a path stands for a fault. */
    static boolean stands(String path, String fault) {
        return path.equals(fault) || path.equals(API + fault);
    }

    private static boolean again(Server server, Request request, Response response, Callback callback)
            throws Exception {
        if (request.getAttribute(AGAIN) != null) {
            return false;
        }
        request.setAttribute(AGAIN, true);
        int status = response.getStatus();
        boolean tooLong = status == URI_TOO_LONG || status == FIELDS_TOO_LONG;
        response.reset();
        return server.getHandler().handle(new Standing(request, tooLong ? TOO_LONG : UNREADABLE), response, callback);
    }

    /** The address to answer under: as it was asked for, when it can be read. */
    private static String legible(UriCompliance compliance, String address) {
        String below = address.startsWith(API + "/") ? API : "";
        if (address.length() > LONGEST_ADDRESS) {
            return below + TOO_LONG;
        }
        try {
            HttpURI uri = HttpURI.from(address);
            boolean legal = uri.getViolations().stream().allMatch(compliance::allows)
                    && (uri.getPath() == null || uri.getCanonicalPath() != null);
            return legal ? address : below + UNREADABLE;
        } catch (IllegalArgumentException e) {
            return below + UNREADABLE;
        }
    }

    private static final class Connections extends HttpConnectionFactory {
        Connections(HttpConfiguration http) {
            super(http);
        }

        @Override
        public Connection newConnection(Connector connector, EndPoint end) {
            return configure(new Legible(getHttpConfiguration(), connector, end), connector, end);
        }
    }

    /** Jetty makes the address of a request at this one place, and where it cannot nothing of it is left. */
    private static final class Legible extends HttpConnection {
        Legible(HttpConfiguration http, Connector connector, EndPoint end) {
            super(http, connector, end);
        }

        @Override
        protected HttpStreamOverHTTP1 newHttpStream(String method, String uri, HttpVersion version) {
            return super.newHttpStream(method, legible(getHttpConfiguration().getUriCompliance(), uri), version);
        }
    }

    /** A request under another address, with nothing that says of it that it failed. */
    private static final class Standing extends Request.Wrapper {
        private final HttpURI uri;

        Standing(Request failed, String address) {
            super(failed);
            uri = HttpURI.from(address);
        }

        @Override
        public HttpURI getHttpURI() {
            return uri;
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return name.startsWith(FAULTS) ? null : super.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNameSet() {
            return super.getAttributeNameSet().stream()
                    .filter(name -> !name.startsWith(FAULTS))
                    .collect(Collectors.toSet());
        }
    }
}
