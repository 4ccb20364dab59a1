package dev.scholarship.domain.eligibility.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Check;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.CodeKind;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Seeds;
import dev.scholarship.domain.eligibility.Vocabulary;
import dev.scholarship.domain.text.BadTextException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTest {

    private static final Attributes ATTRIBUTES = Attributes.standard();
    private static final Circumstances HERE = Circumstances.of(ATTRIBUTES, "2026a");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Salt SALT = new Salt("00112233445566778899aabbccddeeff");
    private static final Rule NEVADA = RuleText.parse("rule 1\nrequire all of\n  residence in US-NV\n", ATTRIBUTES);
    private static final Answers NEVADAN = answers("gpa", "3.40 on us4", "residence", "US-NV");

    /** Worked out with another program, from what the documentation says. */
    private static final String TEXT = """
            receipt 1
            engine 1
            tzdb 2026a
            vocabularies %s
            subject nv-example
            rule 4f04b44b3ab5abc8ea381a41fcda151a1e0966257d91f5fa980fd5d696c29c42
            as of 2026-11-21T12:00:00Z
            zone America/Los_Angeles
            day 2026-11-21
            opens 2026-10-01
            closes 2027-03-01
            salt 00112233445566778899aabbccddeeff
            applicant 8ed5e964a28024fe55a6acc9e39268d74fb20d1063e8d955d8867c023f43cc97
            verdict ELIGIBLE
            exact yes
            result 2169db8b0548bf0f5ef0ee4e506fe42e08dbbe12c40fec5c4c37e966cd5e65f3
            shown 5d1247e273f25d9edc978b91a2945f3a8fa900d8452e6de90149ebf22d15bd01
            """.formatted(HERE.vocabularies());

    @Test
    void aReceiptIsTheSameInEveryProgram() {
        assertThat(ReceiptText.print(receipt(NEVADAN, "shown"))).isEqualTo(TEXT);
    }

    @Test
    void theTextIsReadBack() {
        Seeds.each(300, random -> {
            var receipt = random(random);
            assertThat(ReceiptText.parse(ReceiptText.print(receipt))).isEqualTo(receipt);
        });
    }

    @Test
    void noOtherTextIsReadAsThisReceipt() {
        Seeds.each(2_000, random -> {
            var damaged = damaged(TEXT, random);
            try {
                var read = ReceiptText.parse(damaged);
                assertThat(ReceiptText.print(read)).isEqualTo(damaged);
            } catch (BadTextException e) {
                assertThat(e.getMessage()).matches("(?s)(line [0-9]+: .{5,}|a receipt .{5,})");
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            receipt 1            | receipt 2            | line 1: a receipt starts with the line "receipt 1"
            engine 1             | engine one two       | line 2: an edition is written with
            tzdb 2026a           | tz 2026a             | line 3: here stands "tzdb" and a space
            subject nv-example   | subject nv example   | line 5: a subject is 1 to 128
            T12:00:00Z           | T12:00:00.000Z       | line 7: this is written "as of 2026-11-21T12:00:00Z"
            T12:00:00Z           | T25:00:00Z           | line 7: no time, day or zone is written so
            as of 2026           | as of +12026         | line 7: a moment of asking is in the years 1 to 9999
            America/Los_Angeles  | America/Nowhere      | line 8: no time, day or zone is written so
            opens 2026-10-01     | opens 2026-13-01     | line 10: no time, day or zone is written so
            salt 0011            | salt 001             | line 12: a salt is 16 to 64 bytes
            verdict ELIGIBLE     | verdict LIKELY       | line 14: a verdict is one of ELIGIBLE, INELIGIBLE, NEEDS_INFO
            exact yes            | exact maybe          | line 15: write yes or no
            """)
    void whatIsWrongIsNamedWithItsLine(String right, String wrong, String message) {
        assertThatThrownBy(() -> ReceiptText.parse(TEXT.replace(right, wrong)))
                .isInstanceOf(BadTextException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aReceiptThatIsCutOffOrGoesOnIsRefused() {
        assertThatThrownBy(() -> ReceiptText.parse(TEXT.strip())).hasMessageContaining("was its end cut off?");
        assertThatThrownBy(() -> ReceiptText.parse(TEXT + "more\n")).hasMessageStartingWith("line 18: ");
        assertThatThrownBy(() -> ReceiptText.parse("x".repeat(5_000))).hasMessageContaining("at most 4096");
        assertThatThrownBy(() -> ReceiptText.parse("")).isInstanceOf(BadTextException.class);
    }

    @Test
    void theOrderAndTheSpellingOfAnswersDoNotMatter() {
        assertThat(answers("residence", "US-NV", "level", "?", "gpa", "3.4 on us4")
                        .digest(SALT))
                .isEqualTo(NEVADAN.digest(SALT));
        Seeds.each(50, random -> {
            var person = new RandomRules(random).applicant();
            var facts = new ArrayList<>(ATTRIBUTES.facts());
            Collections.shuffle(facts, new Random(random.nextLong()));
            var again = Applicant.builder();
            facts.forEach(fact -> copy(fact, person, again));
            assertThat(Answers.of(again.build(), ATTRIBUTES).digest(SALT))
                    .isEqualTo(Answers.of(person, ATTRIBUTES).digest(SALT));
        });
    }

    @Test
    void whoAnswersOneFactOtherwiseHasAnotherDigest() {
        Seeds.each(300, random -> {
            var rules = new RandomRules(random);
            var person = rules.applicant();
            var facts = ATTRIBUTES.facts();
            var fact = facts.get(random.nextInt(facts.size()));
            var other = Applicant.builder();
            facts.forEach(each -> copy(each, person, other));
            boolean same = change(fact, rules, person, other);
            assertThat(Answers.of(other.build(), ATTRIBUTES)
                            .digest(SALT)
                            .equals(Answers.of(person, ATTRIBUTES).digest(SALT)))
                    .as("%s", fact)
                    .isEqualTo(same);
        });
    }

    @Test
    void aPlaceThatIsKnownIsNotSomePlaceWithinIt() {
        var within = Applicant.builder()
                .answer(
                        Attributes.RESIDENCE.now(),
                        new Answer.Partial<>(((CodeKind) Attributes.RESIDENCE.kind()).under(new Code("US-NV"))))
                .build();
        assertThat(Answers.of(within, ATTRIBUTES).digest(SALT))
                .isNotEqualTo(answers("residence", "US-NV").digest(SALT));
    }

    @Test
    void withAnotherSaltNothingThatDependsOnAnswersIsAlike() {
        var one = receipt(NEVADAN, "shown");
        var other = Receipt.of(
                HERE,
                one.inquiry(),
                new Salt("f".repeat(32)),
                NEVADAN,
                check(),
                "shown".getBytes(StandardCharsets.UTF_8));
        assertThat(other.applicant()).isNotEqualTo(one.applicant());
        assertThat(other.outcome().result()).isNotEqualTo(one.outcome().result());
        assertThat(other.outcome().shown()).isNotEqualTo(one.outcome().shown());
        assertThat(other.isAbout(NEVADAN)).isTrue();
        assertThat(other.isAbout(answers("residence", "US-CA"))).isFalse();
    }

    @Test
    void answersAreNotPrinted() {
        assertThat(NEVADAN).hasToString("answers");
    }

    @Test
    void anotherCodeNameEditionOrAttributeIsAnotherVocabulary() {
        var digests = List.of(
                vocabularies(Vocabulary.of("faith").add("quaker", "Quaker")),
                vocabularies(Vocabulary.of("faith").add("quaker", "a Quaker")),
                vocabularies(Vocabulary.of("faith").add("friend", "Quaker")),
                vocabularies(Vocabulary.of("faith").add("quaker", "Quaker").edition("2")),
                vocabularies(Vocabulary.of("faith").add("quaker", "Quaker").add("amish", "Amish")),
                vocabularies(Vocabulary.of("faith").add("quaker", "Quaker").addUnder("quaker", "amish", "Amish")),
                Circumstances.of(Attributes.of(List.of()), "2026a").vocabularies());
        assertThat(digests).doesNotHaveDuplicates();
        assertThat(vocabularies(Vocabulary.of("faith").add("quaker", "Quaker"))).isEqualTo(digests.getFirst());
    }

    @Test
    void whatDiffersIsNamed() {
        var then = receipt(NEVADAN, "shown");
        assertThat(Difference.between(then, then)).isEmpty();
        var now = new Receipt(
                new Circumstances("2", "2027b", new Digest("0".repeat(64))),
                new Inquiry("nv-example", then.inquiry().rule(), NOW, ZoneId.of("UTC"), Dates.asOf(DAY)),
                SALT,
                answers("residence", "US-CA").digest(SALT),
                new Outcome("INELIGIBLE", false, new Digest("1".repeat(64)), new Digest("2".repeat(64))));
        assertThat(Difference.between(then, now))
                .extracting(Difference::part)
                .containsExactly(
                        Difference.Part.APPLICANT,
                        Difference.Part.ENGINE,
                        Difference.Part.TZDB,
                        Difference.Part.VOCABULARIES,
                        Difference.Part.DATES,
                        Difference.Part.VERDICT,
                        Difference.Part.EXACT,
                        Difference.Part.RESULT,
                        Difference.Part.SHOWN);
        assertThat(Difference.between(then, now).get(4).then())
                .isEqualTo("asked on 2026-11-21 in America/Los_Angeles, announced on no stated day, opens on"
                        + " 2026-10-01, closes on 2027-03-01");
    }

    private static Receipt receipt(Answers answers, String shown) {
        var dates = new Dates(
                DAY, Optional.empty(), Optional.of(LocalDate.of(2026, 10, 1)), Optional.of(LocalDate.of(2027, 3, 1)));
        var inquiry = new Inquiry(
                "nv-example",
                new Digest(RuleText.sha256(RuleText.print(NEVADA))),
                NOW,
                ZoneId.of("America/Los_Angeles"),
                dates);
        return Receipt.of(HERE, inquiry, SALT, answers, check(), shown.getBytes(StandardCharsets.UTF_8));
    }

    private static Check check() {
        var person = Applicant.builder().parsed(Attributes.RESIDENCE.now(), "US-NV", DAY);
        return NEVADA.check(person.build(), Dates.asOf(DAY));
    }

    private static Receipt random(RandomGenerator random) {
        var rules = new RandomRules(random);
        var bytes = new byte[16 + random.nextInt(49)];
        random.nextBytes(bytes);
        var rule = rules.rule();
        var dates = rules.dates();
        var person = rules.applicant();
        var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        var inquiry = new Inquiry(
                "s-" + random.nextInt(),
                new Digest(RuleText.sha256(RuleText.print(rule))),
                NOW.plusNanos(random.nextLong()),
                ZoneId.of(zones.get(random.nextInt(zones.size()))),
                dates);
        return Receipt.of(
                HERE,
                inquiry,
                Salt.of(bytes),
                Answers.of(person, ATTRIBUTES),
                rule.check(person, dates),
                String.valueOf(random.nextInt()).getBytes(StandardCharsets.UTF_8));
    }

    private static String damaged(String text, RandomGenerator random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(40));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, at) + (char) random.nextInt(0x3000) + text.substring(at);
            case 2 -> text.substring(0, at) + text.substring(at, end).toUpperCase(Locale.ROOT) + text.substring(end);
            case 3 -> text.substring(0, end) + text.substring(at);
            default -> text.lines().filter(line -> random.nextInt(10) > 0).collect(Collectors.joining("\n", "", "\n"));
        };
    }

    private static Answers answers(String... factsAndAnswers) {
        var applicant = Applicant.builder();
        for (int i = 0; i < factsAndAnswers.length; i += 2) {
            applicant.parsed(ATTRIBUTES.fact(factsAndAnswers[i]), factsAndAnswers[i + 1], DAY);
        }
        return Answers.of(applicant.build(), ATTRIBUTES);
    }

    private static <V> void copy(Fact<V> fact, Applicant from, Applicant.Builder to) {
        to.answer(fact, from.answer(fact));
    }

    /** Whether it is the same answer. */
    private static <V> boolean change(Fact<V> fact, RandomRules rules, Applicant person, Applicant.Builder other) {
        var answer = rules.answer(fact);
        other.answer(fact, answer);
        return answer.equals(person.answer(fact));
    }

    private static Digest vocabularies(Vocabulary.Builder codes) {
        var kind = new CodeKind(codes.build(), CodeKind.Verb.IS);
        var faith = new Attribute<>("faith", kind, "faith", "Which faith?", true);
        return Circumstances.of(Attributes.of(List.of(faith)), "2026a").vocabularies();
    }
}
