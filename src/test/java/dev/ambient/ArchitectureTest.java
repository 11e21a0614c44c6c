package dev.ambient;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The four rooms and what each may know: edge → domain ← text; flow → domain, text. */
class ArchitectureTest {
    private static final String DOMAIN = "dev.ambient.domain..";
    private static final String TEXT = "dev.ambient.text..";
    private static final String FLOW = "dev.ambient.flow..";
    private static final String EDGE = "dev.ambient.edge..";
    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void domainKnowsOnlyItself() {
        check(classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", DOMAIN));
    }

    @Test
    void textKnowsOnlyTheDomain() {
        check(classes()
                .that()
                .resideInAPackage(TEXT)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", DOMAIN, TEXT));
    }

    @Test
    void flowNeverSeesTheEdge() {
        check(noClasses()
                .that()
                .resideInAPackage(FLOW)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(EDGE));
    }

    @Test
    void edgeSeesNeitherFlowNorText() {
        check(noClasses()
                .that()
                .resideInAPackage(EDGE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FLOW, TEXT));
    }

    @Test
    void functionsNeverImportEachOther() {
        check(slices().matching("dev.ambient.flow.(*)..").should().notDependOnEachOther());
    }

    @Test
    void packagesHaveNoCircles() {
        check(slices().matching("dev.ambient.(**)").should().beFreeOfCycles());
    }

    @Test
    void timeIsGivenNotAsked() {
        check(noClasses()
                .that()
                .resideInAnyPackage(DOMAIN, TEXT)
                .should()
                .accessTargetWhere(describe("asks what time it is", ArchitectureTest::asksTheTime)));
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> open = new TreeSet<>();
        for (JavaClass type : MAIN) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                open.add(type.getPackageName());
            }
        }
        assertEquals(Set.of(), open, "packages without a @NullMarked package-info");
    }

    private static boolean asksTheTime(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        String owner = access.getTargetOwner().getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.util.Date", "java.util.GregorianCalendar" -> name.equals("<init>");
            default -> owner.startsWith("java.time.") && name.equals("now");
        };
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }
}
