package blotter.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the crawler out of places no public page is in: a page must not be able to send it to this machine, to the
 * network around it or to a cloud's metadata service. It judges the address that is connected to, on every hop; names
 * prove nothing (a name can answer differently the second time).
 */
final class AddressGuard {
    private AddressGuard() {}

    /**
     * Why an address may not be connected to, null when it may.
     *
     * @param ours whether the source is inside one's own network; even then link-local addresses are refused
     */
    static @Nullable String refusal(InetAddress address, boolean ours) {
        InetAddress inner = embedded(address);
        if (inner != null) {
            return refusal(inner, ours);
        }
        String kind = kind(address);
        if (kind == null) {
            return null;
        }
        String place = address.getHostAddress() + " is " + kind;
        if (kind.startsWith("never")) {
            return address.getHostAddress() + kind.substring("never".length());
        }
        return ours ? null : place + "; a source inside your own network says private-addresses: true";
    }

    private static @Nullable String kind(InetAddress address) {
        byte[] b = address.getAddress();
        if (address.isLoopbackAddress()) {
            return "this machine";
        }
        if (address.isLinkLocalAddress()) {
            return "never is a link-local address, where no page is";
        }
        if (address.isAnyLocalAddress() || address.isMulticastAddress()) {
            return "never is no address of one machine";
        }
        if (address.isSiteLocalAddress()) {
            return "a private address";
        }
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        if (b.length == 16) {
            if (isMetadata6(b)) {
                return "never is a metadata service";
            }
            return (first & 0xfe) == 0xfc ? "a private address" : null;
        }
        if (first == 0 || first >= 240) {
            return "never is a reserved address";
        }
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean protocol = first == 192 && second == 0 && b[2] == 0;
        return shared || benchmark || protocol ? "a private address" : null;
    }

    private static boolean isMetadata6(byte[] b) {
        return (b[0] & 0xff) == 0xfd && b[1] == 0 && (b[2] & 0xff) == 0x0e && (b[3] & 0xff) == 0xc2;
    }

    /** The IPv4 address inside a translated (RFC 6052), tunnelled (RFC 3056) or mapped IPv6 address. */
    private static @Nullable InetAddress embedded(InetAddress address) {
        if (!(address instanceof Inet6Address six)) {
            return null;
        }
        byte[] b = six.getAddress();
        boolean translated = b[0] == 0 && b[1] == 0x64 && (b[2] & 0xff) == 0xff && (b[3] & 0xff) == 0x9b;
        boolean tunnelled = b[0] == 0x20 && b[1] == 0x02;
        boolean zeros = true;
        for (int i = 0; i < 10; i++) {
            zeros &= b[i] == 0;
        }
        boolean mapped = zeros && (b[10] & 0xff) == 0xff && (b[11] & 0xff) == 0xff;
        boolean compatible = zeros && b[10] == 0 && b[11] == 0 && (b[12] != 0 || b[13] != 0);
        if (!translated && !tunnelled && !mapped && !compatible) {
            return null;
        }
        try {
            return InetAddress.getByAddress(
                    tunnelled ? Arrays.copyOfRange(b, 2, 6) : Arrays.copyOfRange(b, 12, 16));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
