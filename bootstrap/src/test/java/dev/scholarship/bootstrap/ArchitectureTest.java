package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds our classes against the rules, and the rules against classes that break them. */
class ArchitectureTest {
    private static JavaClasses ours;

    @TempDir
    Path compiled;

    /** A rule, the name of its folder of planted classes, and what its report must name. */
    record Case(String name, ArchRule rule, String... reported) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "domainKnowsOnlyItselfAndTheJdk",
                        ArchitectureRules.domainKnowsOnlyItselfAndTheJdk(),
                        "domain.catalog.Loud"),
                new Case(
                        "applicationKnowsOnlyTheDomain",
                        ArchitectureRules.applicationKnowsOnlyTheDomain(),
                        "application.catalog.Loud"),
                new Case(
                        "filesKnowsNoOtherAdapter", ArchitectureRules.filesKnowsNoOtherAdapter(), "files.catalog.Nosy"),
                new Case("httpKnowsNoOtherAdapter", ArchitectureRules.httpKnowsNoOtherAdapter(), "http.catalog.Nosy"),
                new Case(
                        "postgresKnowsNoOtherAdapter",
                        ArchitectureRules.postgresKnowsNoOtherAdapter(),
                        "postgres.catalog.Nosy"),
                new Case(
                        "conceptsOfTheDomainFormNoCycle",
                        ArchitectureRules.conceptsOfTheDomainFormNoCycle(),
                        "catalog.Egg",
                        "eligibility.Hen"),
                new Case(
                        "innerModulesReadNothingFromTheirSurroundings",
                        ArchitectureRules.innerModulesReadNothingFromTheirSurroundings(),
                        "Clocks.instant()",
                        "Clocks.date()",
                        "Clocks.dateTime()",
                        "Clocks.offsetDateTime()",
                        "Clocks.zonedDateTime()",
                        "Clocks.clock()",
                        "Clocks.zonedClock()",
                        "Clocks.source()",
                        "Clocks.zone()",
                        "Clocks.millis()",
                        "Clocks.nanos()",
                        "Clocks.reference()",
                        "Chances.uuid()",
                        "Chances.dice()",
                        "Chances.random()",
                        "Chances.threadLocalRandom()",
                        "Chances.locale()",
                        "Chances.lower(java.lang.String)",
                        "Chances.upper(java.lang.String)"),
                new Case(
                        "domainCountsExactly",
                        ArchitectureRules.domainCountsExactly(),
                        "Rounded.field",
                        "Rounded.parameter(float)",
                        "Rounded.result()",
                        "Rounded.array([D)"),
                new Case(
                        "packagesOfTheDomainAreNullMarked",
                        ArchitectureRules.packagesOfTheDomainAreNullMarked(),
                        "unmarked.Unmarked",
                        "halfmarked.HalfMarked"),
                new Case(
                        "jacksonStaysInFilesAndHttp",
                        ArchitectureRules.jacksonStaysInFilesAndHttp(),
                        "postgres.catalog.Json"),
                new Case(
                        "webServerStaysInHttp",
                        ArchitectureRules.webServerStaysInHttp(),
                        "bootstrap.Web",
                        "files.Jetty"),
                new Case(
                        "databaseAccessStaysInPostgres",
                        ArchitectureRules.databaseAccessStaysInPostgres(),
                        "bootstrap.Query",
                        "http.Pool",
                        "files.Driver.connection",
                        "files.Driver.jdbi",
                        "files.Driver.flyway"),
                new Case(
                        "embeddedPostgresStaysInBootstrap",
                        ArchitectureRules.embeddedPostgresStaysInBootstrap(),
                        "postgres.Embedded"),
                new Case("partsOfFilesStayInFiles", ArchitectureRules.partsOfFilesStayInFiles(), "bootstrap.Peeping"));
    }

    @BeforeAll
    static void readOurs() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("dev.scholarship");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ourClassesKeepTheRule(Case checked) {
        checked.rule().check(ours);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRuleReportsClassesThatBreakIt(Case checked) throws Exception {
        var broken = Planted.compile(checked.name(), compiled);

        assertThatThrownBy(() -> checked.rule().check(broken))
                .isInstanceOf(AssertionError.class)
                .message()
                .contains(checked.reported())
                .contains("because")
                .doesNotContain("allowed(");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRuleFailsWhereItFindsNothingToCheck(Case checked) {
        var nothing = new ClassFileImporter().importClasses(String.class);

        assertThatThrownBy(() -> checked.rule().check(nothing)).isInstanceOf(AssertionError.class);
    }

    @Test
    void allModulesAreThere() {
        for (var module : new String[] {"domain", "application", "files", "http", "postgres", "bootstrap"}) {
            assertThat(ours.stream())
                    .as("classes of " + module)
                    .anyMatch(type -> type.getPackageName().startsWith("dev.scholarship." + module));
        }
    }
}
