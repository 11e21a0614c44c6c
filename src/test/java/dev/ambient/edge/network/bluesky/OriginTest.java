package dev.ambient.edge.network.bluesky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://public.api.bsky.app",
                "https://appview.example:8443/",
                "http://localhost:8080",
                "http://127.0.0.1:1"
            })
    void takes(String address) {
        assertEquals(Optional.of(URI.create(address)), Origin.of(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "off", "Off"})
    void isOff(String setting) {
        assertTrue(Origin.of(setting).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://public.api.bsky.app",
                "https://127.0.0.1",
                "https://localhost",
                "https://10.0.0.1",
                "https://169.254.169.254",
                "https://[::1]",
                "https://[fd00::1]",
                "https://2130706433",
                "https://0x7f.1",
                "https://metadata.google.internal",
                "https://intranet",
                "https://user@public.api.bsky.app",
                "https://public.api.bsky.app/path",
                "https://public.api.bsky.app?x=1",
                "http://localhost.evil.example",
                "http://127.0.0.1@evil.example",
                "http://10.0.0.1",
                "ftp://public.api.bsky.app",
                "file:///etc/passwd",
                "public.api.bsky.app",
                "https://",
                "on",
                "https://a b"
            })
    void refuses(String address) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Origin.of(address));
        assertEquals(
                "ambient.bluesky (AMBIENT_BLUESKY) must be off or an address like https://public.api.bsky.app",
                refusal.getMessage());
    }
}
