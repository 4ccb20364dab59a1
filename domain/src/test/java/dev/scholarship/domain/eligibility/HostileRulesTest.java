package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a constructor accepts can be printed, read, checked and said. */
@Tag("fuzz")
class HostileRulesTest {

    @Test
    void everyRuleThatCanBeMadeCanBeWrittenAndReadBack() {
        Seeds.each(8_000, random -> {
            var hostile = new HostileRules(random);
            var rule = hostile.rule();
            var text = RuleText.print(rule);
            var read = RuleText.parse(text, hostile.attributes());
            assertThat(read).as(text).isEqualTo(rule);
            assertThat(RuleText.print(read)).isEqualTo(text);
        });
    }

    @Test
    void everyRuleThatCanBeMadeCanBeCheckedAndExplained() {
        Seeds.each(8_000, random -> {
            var hostile = new HostileRules(random);
            var rule = hostile.rule();
            var check = rule.check(hostile.applicant(), hostile.dates());
            var said = Stream.of(
                            check.findings().stream().map(Sentences.english()::finding),
                            check.preferences().stream().map(Sentences.english()::finding),
                            check.documents().stream().map(Sentences.english()::document),
                            Stream.of(Sentences.english().verdict(check.verdict())),
                            rule.require().all().flatMap(HostileRulesTest::demand),
                            hostile.attributes().facts().stream().map(Sentences.english()::question))
                    .flatMap(sentences -> sentences);
            assertThat(said).allSatisfy(sentence -> assertThat(sentence).isNotBlank());
        });
    }

    private static Stream<String> demand(Criterion criterion) {
        return criterion instanceof Criterion.Leaf leaf
                ? Stream.of(Sentences.english().demand(leaf))
                : Stream.empty();
    }
}
