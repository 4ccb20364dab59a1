package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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
        var text = "rule 1\nrequire all of\n  " + error.get(0) + "\n";
        assertThatThrownBy(() -> RuleText.parse(text, Attributes.standard())).hasMessage(error.get(1));
    }

    @Test
    void theExampleIsARuleInCanonicalForm() throws IOException {
        var example = RULE.matcher(page());
        assertThat(example.find()).isTrue();
        assertThat(RuleText.print(RuleText.parse(example.group(1), Attributes.standard())))
                .isEqualTo(example.group(1));
    }

    static List<List<String>> errors() throws IOException {
        var errors = ERROR.matcher(page())
                .results()
                .map(row -> List.of(row.group(1), row.group(2)))
                .toList();
        assertThat(errors).hasSizeGreaterThan(12);
        return errors;
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "rule-text.md"));
    }
}
