package dev.ambient.local.year;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.local.year.Posting.Relation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Writes records a line each: posts as {@code mention} version 1. */
final class Ndjson implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonGenerator out;

    Ndjson(OutputStream stream) throws IOException {
        this.out = JSON.createGenerator(stream);
        out.setPrettyPrinter(null);
        out.setRootValueSeparator(null);
    }

    void write(Line line) {
        try {
            if (line instanceof Posting posting) mention(posting);
            else if (line instanceof Notice notice) JSON.writeValue(out, notice.record());
            out.writeRaw('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    void write(Planted planted) {
        try {
            out.writeStartObject();
            out.writeStringField("kind", planted.kind());
            out.writeStringField("brand", planted.brand());
            out.writeStringField("topic", planted.topic());
            out.writeStringField("person", planted.person());
            out.writeStringField("from", planted.from().toString());
            out.writeStringField("until", planted.until().toString());
            if (planted.severity() == null) out.writeNullField("severity");
            else out.writeNumberField("severity", planted.severity());
            out.writeStringField("note", planted.note());
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void mention(Posting posting) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", "mention");
        out.writeNumberField("v", 1);
        out.writeStringField("op", op(posting));
        out.writeStringField("network", posting.author().network());
        out.writeStringField("id", posting.id());
        if (posting.relation() == Relation.UPDATE) out.writeStringField("revision", "2");
        author(posting.author());
        out.writeStringField("at", posting.at().toString());
        if (posting.relation() != Relation.DELETE) post(posting);
        out.writeEndObject();
    }

    private void post(Posting posting) throws IOException {
        var first = posting.relation() == Relation.UPDATE && posting.other() != null ? posting.other() : posting;
        out.writeStringField("url", first.url());
        out.writeStringField("text", posting.text());
        out.writeStringField("lang", posting.author().language());
        out.writeStringField("kind", kind(first.relation()));
        out.writeStringField("visibility", "public");
        relation(first);
        if (posting.media() != null) media(posting, posting.media());
        out.writeObjectFieldStart("counts");
        out.writeNumberField("likes", posting.likes());
        out.writeEndObject();
    }

    private void author(Person person) throws IOException {
        out.writeObjectFieldStart("author");
        out.writeStringField("id", person.id());
        out.writeStringField("handle", person.handle());
        out.writeStringField("name", person.name());
        out.writeNumberField("followers", person.followers());
        if (person.bot()) out.writeBooleanField("bot", true);
        out.writeEndObject();
    }

    private void relation(Posting posting) throws IOException {
        var other = posting.other();
        if (other == null) return;
        out.writeObjectFieldStart(kind(posting.relation()));
        out.writeStringField("id", other.id());
        out.writeStringField("author", other.author().id());
        out.writeEndObject();
        if (posting.relation() == Relation.REPLY)
            out.writeStringField("root", posting.root().id());
    }

    private void media(Posting posting, String kind) throws IOException {
        out.writeArrayFieldStart("media");
        out.writeStartObject();
        out.writeStringField("kind", kind);
        out.writeStringField(
                "url",
                "https://media.example/" + Integer.toHexString(posting.id().hashCode()));
        out.writeEndObject();
        out.writeEndArray();
    }

    private static String op(Posting posting) {
        return posting.relation().changes() ? posting.relation().name().toLowerCase(Locale.ROOT) : "create";
    }

    private static String kind(Relation relation) {
        return relation == Relation.NONE ? "post" : relation.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
