package dev.scholarship.domain.eligibility.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The engine's edition stands for what rules mean. These rules, people and days are fixed: random once, never made anew,
 * so that what generates others may change.
 */
class EngineTest {

    private static final Attributes ATTRIBUTES = Attributes.standard();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final List<Dates> DATES = List.of(
            Dates.asOf(DAY),
            new Dates(DAY, Optional.empty(), Optional.of(DAY.minusDays(40)), Optional.of(DAY.plusDays(100))),
            new Dates(DAY, Optional.of(DAY.minusDays(60)), Optional.empty(), Optional.of(DAY.minusDays(3))));

    @Test
    void checksComeOutAsTheyDidInThisEdition() throws IOException {
        var now = "engine " + Engine.VERSION + "\n" + digests();
        var file = Path.of("target", "engine-checks.txt");
        Files.writeString(file, now);
        assertThat(now).as("""
                        Of the rules in engine-rules.txt, those whose digest differs come out otherwise than in edition %s \
                        of the engine. If that is meant, raise Engine.VERSION, so that receipts tell, and copy %s over \
                        engine-checks.txt. If it is not, it is a mistake: find the rule by its number.""", Engine.VERSION, file).isEqualTo(text("engine-checks.txt"));
    }

    @Test
    void everyVerdictIsAmongThem() {
        var verdicts = new TreeSet<String>();
        var people = people();
        for (var rule : rules()) {
            people.forEach(person ->
                    verdicts.add(rule.check(person, DATES.getFirst()).verdict().word()));
        }
        assertThat(verdicts).containsExactly("ELIGIBLE", "INELIGIBLE", "NEEDS_INFO");
    }

    private static String digests() {
        var rules = rules();
        var people = people();
        return IntStream.range(0, rules.size())
                .mapToObj(i -> (i + 1) + " " + digest(rules.get(i), people) + "\n")
                .collect(Collectors.joining());
    }

    private static Digest digest(Rule rule, List<Applicant> people) {
        var checks = new StringBuilder();
        for (int i = 0; i < people.size(); i++) {
            checks.append(CheckText.print(rule.check(people.get(i), DATES.get(i % DATES.size()))));
        }
        return Digest.of(checks.toString());
    }

    private static List<Rule> rules() {
        return blocks("engine-rules.txt").stream()
                .map(text -> RuleText.parse(text, ATTRIBUTES))
                .toList();
    }

    private static List<Applicant> people() {
        return blocks("engine-people.txt").stream().map(EngineTest::person).toList();
    }

    private static Applicant person(String answers) {
        var applicant = Applicant.builder();
        answers.lines()
                .map(line -> line.split(" ", 2))
                .forEach(answer -> applicant.parsed(ATTRIBUTES.fact(answer[0]), answer[1], DAY));
        return applicant.build();
    }

    /** What stands between lines of four hyphens. */
    private static List<String> blocks(String file) {
        return List.of(text(file).split("(?m)^----\n"));
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(EngineTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
