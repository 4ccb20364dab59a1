package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs the examples of docs/needs-info.md. */
class NeedsInfoPageTest {

    private static final Path PAGE = Path.of("../docs/needs-info.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```\n(rule 1\n.*?)```\n\n\\|[^\n]*\n\\|[-|]+\n(.*?)\n\n", Pattern.DOTALL);
    private static final Attributes ATTRIBUTES = Attributes.standard();
    private static final Dates DATES = Dates.asOf(LocalDate.of(2026, 11, 21));

    @Test
    void everyExampleIsAsThePageSays() throws IOException {
        var examples = EXAMPLE.matcher(Files.readString(PAGE)).results().toList();
        assertThat(examples).hasSize(2);
        for (var example : examples) {
            var rule = RuleText.parse(example.group(1), ATTRIBUTES);
            assertThat(example.group(2).lines()).isNotEmpty().allSatisfy(row -> holds(rule, row));
        }
    }

    private static void holds(Rule rule, String row) {
        var cells =
                Arrays.stream(row.substring(1).split("\\|")).map(String::strip).toList();
        var applicant = applicant(cells.get(0));
        var check = rule.check(applicant, DATES);
        assertThat(check.exact()).isTrue();
        assertThat(List.of(
                        check.verdict().word(),
                        ids(check.verdict().missing()),
                        ids(check.irrelevantAmong(rule.openFacts(applicant, DATES)))))
                .isEqualTo(cells.subList(1, cells.size()));
    }

    private static Applicant applicant(String known) {
        var applicant = Applicant.builder();
        Arrays.stream(known.split(";")).filter(answer -> !answer.isBlank()).forEach(answer -> {
            var parts = answer.split(":", 2);
            var fact = ATTRIBUTES.facts().stream()
                    .filter(one -> one.id().equals(parts[0].strip()))
                    .findFirst()
                    .orElseThrow();
            applicant.parsed(fact, parts[1], DATES.asOf());
        });
        return applicant.build();
    }

    private static String ids(List<Fact<?>> facts) {
        return String.join(", ", facts.stream().map(Fact::id).toList());
    }
}
