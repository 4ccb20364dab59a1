package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/rule-text.md} shows is what happens. */
class RuleTextPageTest {

    private static final Pattern ERROR = Pattern.compile("^\\| `([^`]+)` \\| `([^`]+)` \\|$", Pattern.MULTILINE);
    private static final Pattern RULE = Pattern.compile("```\n(rule 1\n.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorReadsAsThePageSays(List<String> error) {
        var text = "rule 1\n" + error.get(0) + "\n";
        assertThatThrownBy(() -> RuleText.parse(text, Attributes.standard())).hasMessage(error.get(1));
    }

    @Test
    void theExampleIsARuleInCanonicalForm() throws IOException {
        var example = RULE.matcher(page());
        assertThat(example.find()).isTrue();
        assertThat(RuleText.print(RuleText.parse(example.group(1), Attributes.standard())))
                .isEqualTo(example.group(1));
    }

    /** Rows of one line stand under "require all of"; others are everything after the first line of a rule. */
    static List<List<String>> errors() throws IOException {
        var parts = page().split("### Errors of (more than one line|the file)");
        var errors = Stream.concat(
                        rows(parts[0], line -> "require all of\n  " + line),
                        rows(parts[1], text -> text.replace(" ⏎ ", "\n").replace("▸", "  ")))
                .toList();
        assertThat(errors).hasSizeGreaterThan(90);
        return errors;
    }

    private static Stream<List<String>> rows(String part, UnaryOperator<String> text) {
        return ERROR.matcher(part).results().map(row -> List.of(text.apply(row.group(1)), row.group(2)));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "rule-text.md"));
    }
}
