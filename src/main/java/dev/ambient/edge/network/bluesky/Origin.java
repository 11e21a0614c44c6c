package dev.ambient.edge.network.bluesky;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the AppView may be: {@code https://} and a public host name, nothing else. Addresses in numbers are refused, whatever
 * they point to, and a name that points inside fails on its certificate. For tests and local runs this machine may be named in
 * full words: {@code http://localhost:port} or {@code http://127.0.0.1:port}.
 */
final class Origin {
    private static final Pattern NAME =
            Pattern.compile("(?i)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");
    private static final Set<String> INSIDE = Set.of("local", "localhost", "internal", "lan", "home", "corp", "arpa");

    private Origin() {}

    /** The address, or nothing where lookups are switched off. */
    static Optional<URI> of(String setting) {
        var text = setting.strip();
        if (text.isEmpty() || text.equalsIgnoreCase("off")) return Optional.empty();
        try {
            var address = new URI(text);
            if (isBare(address) && (isPublic(address) || isHere(address))) return Optional.of(address);
        } catch (URISyntaxException wrong) {
            // said below
        }
        throw new IllegalArgumentException(
                "ambient.bluesky (AMBIENT_BLUESKY) must be off or an address like https://public.api.bsky.app");
    }

    private static boolean isBare(URI address) {
        var path = address.getPath();
        return address.getHost() != null
                && address.getUserInfo() == null
                && address.getQuery() == null
                && address.getFragment() == null
                && (path == null || path.isEmpty() || path.equals("/"));
    }

    private static boolean isPublic(URI address) {
        var host = address.getHost();
        var last = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return "https".equalsIgnoreCase(address.getScheme())
                && NAME.matcher(host).matches()
                && !INSIDE.contains(last);
    }

    private static boolean isHere(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) && HERE.contains(address.getHost());
    }
}
