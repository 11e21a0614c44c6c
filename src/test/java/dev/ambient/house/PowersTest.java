package dev.ambient.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.local.Deeds.Deed;
import dev.ambient.local.template.Place;
import dev.ambient.local.template.Role;
import dev.ambient.local.template.Template;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A function may do what it has to, and nothing else. */
class PowersTest {
    private static final Template TEMPLATE = read(Map.of("SlackSecret", "a-secret"));

    @Test
    void theTemplateAllowsWhatIsNeededAndNoMore() {
        var allowed =
                TEMPLATE.roles().stream().flatMap(PowersTest::deeds).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(lines(Power.all()), lines(allowed.stream()));
    }

    @Test
    void everyFunctionHasARoleOfItsOwn() {
        assertEquals(
                TEMPLATE.functions().stream()
                        .map(function -> function.id() + "Role")
                        .toList(),
                TEMPLATE.roles().stream().map(Role::id).toList());
    }

    @Test
    void nothingIsAllowedOnEverything() {
        for (var role :
                read(Map.of("Tracing", "Active", "SlackSecret", "a-secret")).roles()) {
            for (var statement : role.statements()) {
                assertEquals("Allow", statement.effect());
                assertTrue(statement.actions().stream().noneMatch(action -> action.contains("*")), role.id());
                var isTracing = statement.actions().stream().allMatch(action -> action.startsWith("xray:"));
                assertTrue(isTracing || statement.resources().stream().noneMatch(arn -> arn.contains("*")), role.id());
            }
        }
    }

    private static Stream<Deed> deeds(Role role) {
        var function = role.id().replaceFirst("Role$", "");
        return role.statements().stream()
                .flatMap(statement -> statement.actions().stream()
                        .flatMap(action ->
                                statement.resources().stream().map(arn -> new Deed(function, action, name(arn)))));
    }

    /** The id in the template, and what comes after it. */
    private static String name(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1).replaceFirst("^(table/|event-bus/|ambient-)", "");
    }

    static String lines(Stream<Deed> deeds) {
        return deeds.map(Deed::toString).sorted().distinct().collect(Collectors.joining("\n"));
    }

    private static Template read(Map<String, String> parameters) {
        return Template.read(
                Path.of("template.yaml"),
                new Place("http://localhost", "eu-west-1", "000000000000", "ambient", parameters));
    }
}
