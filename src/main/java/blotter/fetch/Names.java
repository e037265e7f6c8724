package blotter.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Host name to addresses. What is returned is what is checked and then connected to; no name is looked up twice. */
@FunctionalInterface
interface Names {
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** The names of the machine's own resolver. */
    static Names system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
