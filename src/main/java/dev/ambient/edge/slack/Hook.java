package dev.ambient.edge.slack;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where an incoming webhook may be: {@code https} on the one host that is allowed, and that host outside of private networks. For
 * tests and local runs the host may be this machine, {@code http://localhost:port}. The address is a secret: it is never printed.
 */
record Hook(URI address) {
    private static final String HERE = "localhost";

    /** @throws IllegalArgumentException without the address in it */
    static Hook of(String address, String host) {
        try {
            var uri = new URI(address.strip());
            var scheme = HERE.equals(host) ? "http" : "https";
            var bare = uri.getUserInfo() == null && uri.getFragment() == null && uri.getPort() != 0;
            var standard = HERE.equals(host) || uri.getPort() == -1 || uri.getPort() == 443;
            if (bare && standard && scheme.equalsIgnoreCase(uri.getScheme()) && host.equalsIgnoreCase(uri.getHost()))
                return new Hook(uri);
        } catch (URISyntaxException wrong) {
            // said below, without it
        }
        throw new IllegalArgumentException(
                "the secret that SlackSecret names must be an address of a webhook on " + host);
    }

    /** @throws UnknownHostException where its name has an address inside a network, or none */
    void check() throws UnknownHostException {
        if (HERE.equals(address.getHost())) return;
        if (Arrays.stream(InetAddress.getAllByName(address.getHost())).anyMatch(Hook::isInside))
            throw new UnknownHostException("an address inside a network");
    }

    static boolean isInside(InetAddress address) {
        var bytes = address.getAddress();
        var shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64; // RFC 6598
        var unique = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC; // RFC 4193
        return shared
                || unique
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }

    @Override
    public String toString() {
        return "a webhook on " + address.getHost();
    }
}
