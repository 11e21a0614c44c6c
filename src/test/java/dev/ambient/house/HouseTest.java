package dev.ambient.house;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.ambient.local.template.Function;
import dev.ambient.local.template.Place;
import dev.ambient.local.template.Source;
import dev.ambient.local.template.Template;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The template, the code and the README tell of the same house. */
class HouseTest {
    private static final Template TEMPLATE = Template.read(
            Path.of("template.yaml"),
            new Place("http://localhost", "eu-west-1", "000000000000", "ambient", Map.of("SlackSecret", "a-secret")));
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ambient");

    @Test
    void everyFunctionIsABeanAFolderAndAResourceOfTheSameName() {
        var beans = CODE.stream()
                .filter(type -> type.isAssignableTo(RequestHandler.class) && type.isAnnotatedWith(Named.class))
                .collect(Collectors.toMap(
                        type -> type.getAnnotationOfType(Named.class).value(), type -> type));
        var handlers = TEMPLATE.functions().stream().map(Function::handler).collect(toSet());
        assertEquals(handlers, beans.keySet());
        assertEquals(handlers, TEMPLATE.functions().stream().map(Function::id).collect(toSet()));
        beans.forEach((name, type) -> assertEquals("dev.ambient.flow." + name, type.getPackageName()));
    }

    @Test
    void everyVariableIsReadByCodeAndTheOtherWayRound() throws IOException {
        var read = properties();
        var given = TEMPLATE.functions().stream()
                .flatMap(function -> function.environment().keySet().stream())
                .filter(variable -> variable.startsWith("AMBIENT_"))
                .collect(toSet());
        assertEquals(given, read.stream().map(HouseTest::variable).collect(toSet()));
    }

    @Test
    void theReadmesFlowTableListsTheTemplatesFunctionsInItsOrder() throws IOException {
        var rows = Pattern.compile("(?m)^\\| `(\\w+)` \\| (?:SQS|the table|every)")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertEquals(TEMPLATE.functions().stream().map(Function::handler).toList(), rows);
    }

    @Test
    void theReadmeNamesOnlyFilesThatAreThere() throws IOException {
        var links = Pattern.compile("]\\(([^)#:]+)\\)")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(link -> link.group(1))
                .toList();
        assertFalse(links.isEmpty());
        for (var link : links) assertTrue(Files.exists(Path.of(link)), link);
    }

    @Test
    void eachQueueThatAFunctionDrinksFromHasDeadLettersAndAnswersInParts() {
        for (var function : TEMPLATE.functions()) {
            for (var source : function.sources()) {
                if (!(source instanceof Source.Queued queued)) continue;
                var queue = TEMPLATE.queue(queued.queue());
                assertTrue(TEMPLATE.dead(queue).isPresent(), queue.id());
                assertTrue(queued.partial(), function.id() + " answers in parts");
                assertTrue(queue.visibility().compareTo(function.timeout().multipliedBy(6)) >= 0, queue.id());
            }
        }
    }

    @Test
    void thePomIsHeldToItsBindings() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        for (var artifact : Set.of(
                "quarkus-amazon-lambda",
                "quarkus-amazon-dynamodb",
                "quarkus-rest-client-jackson",
                "quarkus-amazon-sqs",
                "quarkus-junit")) {
            assertTrue(pom.contains("<artifactId>" + artifact + "</artifactId>"), artifact);
        }
    }

    private static Set<String> properties() throws IOException {
        var name = Pattern.compile("\"(ambient\\.[a-z.]+)\"");
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                name.matcher(Files.readString(file)).results().forEach(hit -> found.add(hit.group(1)));
            }
        }
        return found;
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
