package dev.scholarship.bootstrap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Date;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What may depend on what, and what the inner modules may not read. */
final class ArchitectureRules {
    private static final String ROOT = "dev.scholarship";
    private static final String DOMAIN = ROOT + ".domain..";
    private static final String APPLICATION = ROOT + ".application..";
    private static final String FILES = ROOT + ".files..";
    private static final String HTTP = ROOT + ".http..";
    private static final String POSTGRES = ROOT + ".postgres..";
    private static final String BOOTSTRAP = ROOT + ".bootstrap..";

    private ArchitectureRules() {}

    static ArchRule domainKnowsOnlyItselfAndTheJdk() {
        return classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat(in(DOMAIN, "java..", "org.jspecify.."))
                .because("rules must run with no server, no driver and no framework");
    }

    static ArchRule applicationKnowsOnlyTheDomain() {
        return classes()
                .that()
                .resideInAPackage(APPLICATION)
                .should()
                .onlyDependOnClassesThat(in(APPLICATION, DOMAIN, "java..", "org.jspecify.."))
                .because("a use case must not know by which technology it is reached or served");
    }

    static ArchRule filesKnowsNoOtherAdapter() {
        return adapterKnowsNoOther(FILES);
    }

    static ArchRule httpKnowsNoOtherAdapter() {
        return adapterKnowsNoOther(HTTP);
    }

    static ArchRule postgresKnowsNoOtherAdapter() {
        return adapterKnowsNoOther(POSTGRES);
    }

    private static ArchRule adapterKnowsNoOther(String adapter) {
        return classes()
                .that()
                .resideInAPackage(adapter)
                .should()
                .onlyDependOnClassesThat(
                        in(adapter, APPLICATION, DOMAIN).or(DescribedPredicate.not(resideInAPackage(ROOT + ".."))))
                .because("adapters are replaced one by one; only bootstrap knows them all");
    }

    static ArchRule conceptsOfTheDomainFormNoCycle() {
        return slices().matching(ROOT + ".domain.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a concept that needs another one is understood after it");
    }

    static ArchRule innerModulesReadNothingFromTheirSurroundings() {
        return classes()
                .that()
                .resideInAnyPackage(DOMAIN, APPLICATION)
                .should(notCall(describe("what a clock, a random source or the host's settings decide", SURROUNDINGS)))
                .because("the same question must have the same answer everywhere and in every test");
    }

    static ArchRule domainCountsExactly() {
        return classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should(declareNoFloatingPoint())
                .because("money and grades are exact decimals; binary fractions decide wrongly at a threshold");
    }

    static ArchRule packagesOfTheDomainAreNullMarked() {
        return classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should(resideInANullMarkedPackage())
                .because("what is not marked @Nullable is never null, and only a marked package says so");
    }

    static ArchRule jacksonStaysInFilesAndHttp() {
        return only(in(FILES, HTTP), "Jackson", "com.fasterxml.jackson..", "tools.jackson..");
    }

    static ArchRule webServerStaysInHttp() {
        return only(in(HTTP), "Javalin and Jetty", "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");
    }

    static ArchRule databaseAccessStaysInPostgres() {
        return only(
                in(POSTGRES),
                "access to a database",
                "org.jdbi..",
                "com.zaxxer..",
                "org.flywaydb..",
                "java.sql..",
                "javax.sql..",
                "org.postgresql..");
    }

    static ArchRule embeddedPostgresStaysInBootstrap() {
        return only(in(BOOTSTRAP), "the embedded PostgreSQL", "io.zonky..");
    }

    static ArchRule partsOfFilesStayInFiles() {
        return only(
                in(FILES),
                "what the formats of files share",
                ROOT + ".files.source..",
                ROOT + ".files.json..",
                ROOT + ".files.entry..");
    }

    /** Said of all our classes, so that a package which nobody thought of is covered too. */
    private static ArchRule only(DescribedPredicate<JavaClass> home, String what, String... packages) {
        return classes()
                .that()
                .resideInAPackage(ROOT + "..")
                .and(DescribedPredicate.not(home))
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(resideInAnyPackage(packages)))
                .because(what + " is known only in its own module, where it can be replaced");
    }

    private static DescribedPredicate<JavaClass> in(String... packages) {
        return resideInAnyPackage(packages);
    }

    private static final Set<String> WALL_AND_HOST =
            Set.of("systemDefault", "systemDefaultZone", "systemUTC", "system");

    private static final Predicate<JavaAccess<?>> SURROUNDINGS = call -> {
        var owner = call.getTargetOwner();
        var name = call.getTarget().getName();
        var arguments = call.getTarget() instanceof CodeUnitAccessTarget unit
                ? unit.getRawParameterTypes().size()
                : 0;
        return owner.getPackageName().startsWith("java.time") && (name.equals("now") || isHostTime(name))
                || owner.isEquivalentTo(System.class) && (name.equals("currentTimeMillis") || name.equals("nanoTime"))
                || owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
                || owner.isEquivalentTo(Math.class) && name.equals("random")
                || owner.isEquivalentTo(Random.class) && name.equals("<init>") && arguments == 0
                || owner.isAssignableTo(ThreadLocalRandom.class)
                || owner.getName().equals("java.security.SecureRandom")
                || owner.isEquivalentTo(Locale.class) && name.equals("getDefault")
                || owner.isEquivalentTo(TimeZone.class) && name.equals("getDefault")
                || owner.isEquivalentTo(Date.class) && name.equals("<init>") && arguments == 0
                || owner.isEquivalentTo(String.class) && isLetterCase(name) && arguments == 0;
    };

    private static boolean isHostTime(String name) {
        return name.startsWith("tick") || WALL_AND_HOST.contains(name);
    }

    private static boolean isLetterCase(String name) {
        return name.equals("toLowerCase") || name.equals("toUpperCase");
    }

    private static ArchCondition<JavaClass> notCall(DescribedPredicate<JavaAccess<?>> forbidden) {
        return new ArchCondition<>("not read " + forbidden.getDescription()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                accesses(type)
                        .filter(forbidden)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
            }
        };
    }

    /** Calls and method references: {@code Instant::now} reads the clock too. */
    private static Stream<JavaAccess<?>> accesses(JavaClass type) {
        return Stream.concat(
                type.getAccessesFromSelf().stream(),
                type.getCodeUnitReferencesFromSelf().stream().map(reference -> (JavaAccess<?>) reference));
    }

    private static ArchCondition<JavaClass> declareNoFloatingPoint() {
        return new ArchCondition<>("declare no double or float field, parameter or result") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field -> isFloatingPoint(field.getRawType()))
                        .map(JavaField::getDescription)
                        .forEach(name ->
                                events.add(SimpleConditionEvent.violated(type, name + " is a floating point number")));
                type.getCodeUnits().stream()
                        .filter(unit -> typesOf(unit).anyMatch(ArchitectureRules::isFloatingPoint))
                        .map(JavaCodeUnit::getDescription)
                        .forEach(name -> events.add(
                                SimpleConditionEvent.violated(type, name + " takes or gives a floating point number")));
            }
        };
    }

    private static Stream<JavaClass> typesOf(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
    }

    private static boolean isFloatingPoint(JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                .contains(type.getBaseComponentType().getName());
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("be in a package whose package-info is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is in a package without @NullMarked"));
                }
            }
        };
    }
}
