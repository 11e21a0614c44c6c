package dev.ambient.edge.network.bluesky;

import dev.ambient.domain.Author;
import dev.ambient.edge.network.shape.Extras;
import dev.ambient.edge.network.shape.Refused;
import dev.ambient.edge.network.shape.Tree;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the AppView answered, read within bounds: a page of 200, at most 1 MiB, whole within three seconds. */
final class Answer {
    static final int SIZE = 1 << 20;

    private static final long TIME = TimeUnit.SECONDS.toNanos(3);
    private static final int PAGE = 100;

    private Answer() {}

    /**
     * The profiles of those who were asked for, by id.
     *
     * @throws Refused where the answer is none, or not within bounds
     * @throws IOException where it broke off
     */
    static Map<String, Author> read(Response response, Collection<String> asked) throws IOException {
        if (response.getStatus() != 200) throw new Refused("value", "status " + response.getStatus());
        var authors = new HashMap<String, Author>();
        new Extras(Tree.of(body(response), "the answer")).each("profiles", PAGE).forEach(profile -> {
            var id = profile.label("did", Extras.LABEL);
            if (id != null && asked.contains(id)) authors.put(id, author(id, profile));
        });
        return authors;
    }

    private static Author author(String id, Extras profile) {
        return new Author(
                id,
                profile.label("handle", Extras.LABEL),
                profile.label("displayName", Extras.LABEL),
                profile.count("followersCount"),
                profile.count("followsCount"),
                false);
    }

    private static String body(Response response) throws IOException {
        var start = System.nanoTime();
        var body = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try (var stream = response.readEntity(InputStream.class)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                body.write(buffer, 0, read);
                if (body.size() > SIZE) throw new Refused("size", "more than " + SIZE + " bytes");
                if (System.nanoTime() - start > TIME) throw new Refused("size", "not whole in time");
            }
        }
        return body.toString(StandardCharsets.UTF_8);
    }
}
