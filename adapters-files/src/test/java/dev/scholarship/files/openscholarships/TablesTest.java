package dev.scholarship.files.openscholarships;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.table.RuleTable;
import dev.scholarship.domain.eligibility.table.TableReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The translated rules, held against tables. Those in {@code written} were written from the listings by hand. Those in
 * {@code generated} say what the rules gave when they were generated, so that no change goes unnoticed; docs/translation.md
 * names the command that generates them.
 */
class TablesTest {

    private static final Path TABLES = Path.of("src", "test", "resources", "dev", "scholarship", "files", "tables");
    private static final Path WRITTEN = TABLES.resolve("written");
    private static final Path GENERATED = TABLES.resolve("generated");
    private static final Path RULES = Path.of("src", "main", "resources", "dev", "scholarship", "files", "rules");
    private static final Dates DATES = new Dates(
            LocalDate.of(2026, 10, 1), Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2026, 10, 31)));

    @Test
    void eachRowThatWasWrittenFromAListingGetsWhatItExpects() throws IOException {
        var tables = tables(WRITTEN);
        assertThat(tables).hasSize(20);
        assertThat(failures(tables)).isEmpty();
        assertThat(tables.values())
                .allSatisfy(table -> assertThat(table.rows()).hasSizeBetween(5, 12))
                .noneMatch(table ->
                        table.rows().stream().anyMatch(row -> row.name().startsWith("generated")));
    }

    @Test
    void eachWrittenTableHasAllThreeVerdicts() throws IOException {
        assertThat(tables(WRITTEN).values())
                .allSatisfy(table -> assertThat(table.rows().stream()
                                .map(RuleTable.Row::verdict)
                                .distinct())
                        .contains("ELIGIBLE", "INELIGIBLE", "NEEDS_INFO"));
    }

    @Test
    void eachGeneratedRowIsMarkedAndStillGetsWhatItDid() throws IOException {
        var tables = tables(GENERATED);
        assertThat(tables.keySet()).isEqualTo(rules().keySet()).hasSize(112);
        assertThat(tables.values())
                .allSatisfy(table -> assertThat(table.rows())
                        .allMatch(row -> row.name().startsWith("generated: "))
                        .hasSizeGreaterThan(2));
        assertThat(failures(tables)).as("docs/translation.md says what to do").isEmpty();
    }

    @Test
    void rowsStandOnBothSidesOfEachThreshold() throws IOException {
        var generated = tables(GENERATED);
        rules().forEach((id, rule) -> assertThat(
                        Objects.requireNonNull(generated.get(id)).untouched(rule))
                .as(id)
                .isEmpty());
    }

    @Test
    void eachTableNamesTheFileOfItsRule() throws IOException {
        for (var folder : List.of(WRITTEN, GENERATED)) {
            for (var table : tables(folder).entrySet()) {
                assertThat(folder.resolve(table.getValue().rule()).normalize())
                        .isEqualTo(RULES.resolve(table.getKey() + ".rule"))
                        .exists();
            }
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "tables.generate", matches = "true")
    void generateThem() throws IOException {
        for (var rule : rules().entrySet()) {
            var file = GENERATED
                    .relativize(RULES.resolve(rule.getKey() + ".rule"))
                    .toString()
                    .replace('\\', '/');
            var text = "# Generated from the rule, and not held against its listing.\n\n"
                    + RuleTable.starter(file, rule.getValue(), DATES).print();
            Files.writeString(GENERATED.resolve(rule.getKey() + ".md"), text);
        }
    }

    private static List<String> failures(Map<String, RuleTable> tables) {
        var failures = new ArrayList<String>();
        var rules = rules();
        tables.forEach((id, table) -> table.outcomes(Objects.requireNonNull(rules.get(id))).stream()
                .filter(outcome -> !outcome.passes())
                .forEach(outcome -> failures.add(failure(id, outcome))));
        return failures;
    }

    private static String failure(String id, TableReport.Outcome outcome) {
        return id + ".md:" + outcome.row().line() + " " + outcome.row().name() + ": " + outcome.differences();
    }

    private static Map<String, RuleTable> tables(Path folder) throws IOException {
        var tables = new TreeMap<String, RuleTable>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                tables.put(
                        name.substring(0, name.length() - ".md".length()),
                        RuleTable.parse(Files.readString(file), Attributes.standard()));
            }
        }
        return tables;
    }

    private static Map<String, Rule> rules() {
        var rules = new TreeMap<String, Rule>();
        for (var row : Samples.bundle()) {
            var entry = ((Accepted) row).entry();
            rules.put(entry.scholarship().id().value(), entry.rule());
        }
        return rules;
    }
}
