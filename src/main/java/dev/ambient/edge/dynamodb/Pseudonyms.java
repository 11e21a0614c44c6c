package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Person;
import dev.ambient.domain.Pseudonym;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * People in → pseudonyms out: 128 bits of HMAC-SHA-256 over the account id. Without the key nobody can be found in the table,
 * and nobody told from it.
 */
@Singleton
class Pseudonyms {
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 16;

    private final Optional<String> secret;

    Pseudonyms(@ConfigProperty(name = "ambient.author.key") Optional<String> secret) {
        this.secret = secret.filter(key -> !key.isBlank());
    }

    /** @throws IllegalStateException where no key is configured */
    Pseudonym of(Person person) {
        return new Pseudonym("A#" + person.network() + "#" + name(person.id()));
    }

    /** Under which key a customer is filed, whom no account of the same id gives away. */
    String ofCustomer(String id) {
        return "B#" + name("customer " + id);
    }

    private String name(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash(id), BYTES));
    }

    private byte[] hash(String id) {
        var key = secret.orElseThrow(() -> new IllegalStateException(
                "ambient.author.key is not set: give the function the environment variable AMBIENT_AUTHOR_KEY,"
                        + " the key under which people are filed"));
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
