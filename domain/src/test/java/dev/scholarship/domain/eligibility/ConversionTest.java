package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {

    private static final Pattern PAIR = Pattern.compile("[0-9.]+ = [0-9.]*[0-9]");
    private static final Dates DATES = Dates.asOf(LocalDate.of(2026, 11, 26));

    @ParameterizedTest
    @CsvSource({
        "kr45, us4, 4.5, 4, 4",
        "kr45, us4, 4.0, 3.5555, 4",
        "kr45, us4, 3.5, 3.1111, 3.3",
        "kr45, us4, 3.25, 2.8888, 3.15",
        "kr45, us4, 0, 0, 0",
        "kr43, us4, 3.7, 3.4418, 3.7",
        "us4, kr45, 4.0, 4, 4.5",
        "us4, kr45, 3.3, 3.5, 3.7125",
        "us4, kr43, 2.0, 2, 2.15",
        "kr45, kr43, 3.5, 3.3, 3.3445",
        "kr43, kr45, 3.3, 3.4534, 3.5",
    })
    void aMarkMayBeWhatAnyPracticeGives(String from, String to, String mark, String low, String high) {
        var range = conversion(from, to).of(new BigDecimal(mark));
        assertThat(range).isEqualTo(Range.between(new BigDecimal(low), new BigDecimal(high)));
    }

    @Test
    void aBetterMarkIsNeverConvertedToAWorseOne() {
        Seeds.each(2_000, random -> {
            for (var conversion : Conversion.all()) {
                var one = mark(conversion.from(), random);
                var other = mark(conversion.from(), random);
                var worse = conversion.of(one.min(other));
                var better = conversion.of(one.max(other));
                assertThat(worse.low().orElseThrow())
                        .isLessThanOrEqualTo(better.low().orElseThrow());
                assertThat(worse.high().orElseThrow())
                        .isLessThanOrEqualTo(better.high().orElseThrow());
                assertThat(Condition.Within.of(conversion.to(), worse)).isNotNull();
            }
        });
    }

    @Test
    void whatIsConvertedThereAndBackMayBeTheSame() {
        Seeds.each(2_000, random -> {
            for (var there : Conversion.all()) {
                var mark = mark(there.from(), random);
                var back = Conversion.between(there.to(), there.from()).orElseThrow();
                assertThat(back.of(there.of(mark)).contains(mark))
                        .as("%s %s", there.name(), mark)
                        .isTrue();
            }
        });
    }

    @Test
    void namesSayTheScalesAndTheVersionAndAreEachOnce() {
        assertThat(Conversion.all())
                .allSatisfy(conversion ->
                        assertThat(conversion.name()).isEqualTo(conversion.from() + "-" + conversion.to() + "/1"))
                .extracting(Conversion::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void thePageHasThePointsOfEachConversion() throws IOException {
        var lines = Files.readAllLines(Path.of("..", "docs", "scales.md"));
        for (var conversion : Conversion.all()) {
            var row = lines.stream()
                    .filter(line -> line.startsWith("| `" + conversion.name() + "` |"))
                    .findFirst()
                    .orElseThrow();
            var points = conversion.practices().stream()
                    .flatMap(practice -> practice.points().stream())
                    .map(point -> point.mark() + " = " + point.gives())
                    .collect(Collectors.toSet());
            assertThat(PAIR.matcher(row).results().map(MatchResult::group).collect(Collectors.toSet()))
                    .as(conversion.name())
                    .isEqualTo(points);
        }
    }

    /** The mark behind an answer on another scale is one mark, not another one for each test. */
    @Test
    void aConvertedMarkIsTheSameInEachTest() {
        var rule = RuleText.parse("""
                rule 1
                require any of
                  gpa at least 3.0 on us4
                  gpa less than 3.0 on us4
                """, Attributes.standard());
        var check = rule.check(gpa("3.2 on kr45"), DATES);
        assertThat(check.verdict()).isInstanceOf(Verdict.Eligible.class);
        assertThat(check.exact()).isTrue();
    }

    @Test
    void whereSeveralConversionsMeetTheVerdictSaysThatItIsNotExact() {
        var rule = RuleText.parse("""
                rule 1
                require any of
                  gpa at least 3.0 on us4
                  gpa less than 3.0 on kr43
                """, Attributes.standard());
        var check = rule.check(gpa("3.05 on kr45"), DATES);
        assertThat(check.verdict()).isInstanceOf(Verdict.NeedsInfo.class);
        assertThat(check.exact()).isFalse();
    }

    /** 3.35 on kr45 may be less than 3.0 on us4, which the second test never hears of. */
    @Test
    void aMarkThatOneTestConvertsAndAnotherTakesAsItIsLeavesTheVerdictOpen() {
        var rule = RuleText.parse("""
                rule 1
                require any of
                  gpa at least 3.0 on us4
                  gpa less than 3.0 on us4 or 3.3 on kr45
                """, Attributes.standard());
        var check = rule.check(gpa("3.2..3.5 on kr45"), DATES);
        assertThat(check.verdict()).isInstanceOf(Verdict.NeedsInfo.class);
        assertThat(check.exact()).isFalse();
    }

    /** Two conversions disagree on the mark; whatever it counts as, it counts as that in both places. */
    @Test
    void oneTestThatStandsTwiceTurnsOutTheSameWay() {
        var rule = RuleText.parse("""
                rule 1
                require all of
                  gpa at least 3.0 on us4 or 2.9 on kr43
                  none of 1
                    gpa at least 3.0 on us4 or 2.9 on kr43
                """, Attributes.standard());
        var check = rule.check(gpa("3.2 on kr45"), DATES);
        assertThat(check.verdict()).isInstanceOf(Verdict.Ineligible.class);
        assertThat(check.exact()).isTrue();
    }

    @Test
    void aFindingSaysWhichConversionItRestsOn() {
        var rule = RuleText.parse("""
                rule 1
                require all of
                  gpa at least 3.0 on us4 or 3.2 on kr43
                """, Attributes.standard());
        assertThat(converted(rule, "3.4..4.0 on kr45"))
                .extracting(one -> one.conversion().name() + " " + one.numbers())
                .containsExactly(
                        "kr45-kr43/1 " + Range.between(new BigDecimal("3.24"), new BigDecimal("4")),
                        "kr45-us4/1 " + Range.between(new BigDecimal("3.0222"), new BigDecimal("4")));
        assertThat(converted(rule, "3.4 on us4")).isEmpty();
        assertThat(converted(rule, "n/a")).isEmpty();
        assertThat(converted(rule, "?")).isEmpty();
    }

    private static List<Finding.Converted> converted(Rule rule, String answer) {
        var finding = rule.check(gpa(answer), DATES).findings().get(0);
        return ((Finding.Tested<?>) finding).converted();
    }

    @Test
    void whoIsRuledOutLearnsWhichMarkOnTheirOwnScaleWouldDo() {
        var rule = RuleText.parse("""
                rule 1
                require all of
                  gpa at least 3.0 on us4
                """, Attributes.standard());
        assertThat(rule.gap(gpa("2.5 on kr45"), DATES).orElseThrow())
                .isInstanceOfSatisfying(
                        Gap.Changes.class,
                        gap -> assertThat(gap.changes())
                                .containsExactly(new Change.Number(
                                        Attributes.GPA.now(),
                                        Answer.known(new Measure(new BigDecimal("2.5"), Scales.KR45)),
                                        new Measure(new BigDecimal("3.375"), Scales.KR45),
                                        new BigDecimal("0.875"))));
    }

    @Test
    void theMarksThatCertainlyReachOrStayAreTheFirstAndTheLast() {
        Seeds.each(500, random -> {
            for (var conversion : Conversion.all()) {
                var mark = mark(conversion.to(), random);
                conversion.reaching(mark).ifPresent(least -> {
                    assertThat(conversion.of(least).low().orElseThrow()).isGreaterThanOrEqualTo(mark);
                    if (least.signum() > 0) {
                        var below = least.subtract(Measure.LEAST_STEP);
                        assertThat(conversion.of(below).low().orElseThrow()).isLessThan(mark);
                    }
                });
                var most = conversion.staying(mark);
                assertThat(conversion.of(most).high().orElseThrow()).isLessThanOrEqualTo(mark);
                var above = most.add(Measure.LEAST_STEP);
                if (above.compareTo(conversion.from().highest()) <= 0) {
                    assertThat(conversion.of(above).high().orElseThrow()).isGreaterThan(mark);
                }
            }
        });
    }

    @Test
    void anAnswerOnTheScaleThatIsNamedIsNeverConverted() {
        var rule = RuleText.parse("""
                rule 1
                require all of
                  gpa at least 3.0 on us4 or 3.9 on kr45
                """, Attributes.standard());
        assertThat(rule.check(gpa("3.89 on kr45"), DATES).verdict()).isInstanceOf(Verdict.Ineligible.class);
        assertThat(rule.check(gpa("3.9 on kr45"), DATES).verdict()).isInstanceOf(Verdict.Eligible.class);
        assertThat(rule.check(gpa("3.4 on kr43"), DATES).verdict())
                .as("us4 says yes, kr45 says no")
                .isInstanceOf(Verdict.NeedsInfo.class);
    }

    /** Each bound is compared with a mark on either side of where a conversion makes the difference. */
    @Test
    void whatIsOpenForATestTurnsOutBothWaysOnlyWhereItCan() {
        Seeds.each(300, random -> {
            var rule = Rule.requiring(new Criterion.AtLeast(1, List.of(test(random), test(random)), List.of()));
            var conversion =
                    Conversion.all().get(random.nextInt(Conversion.all().size()));
            var mark = mark(conversion.from(), random);
            var answered = rule.check(gpa(mark.toPlainString() + " on " + conversion.from()), DATES);
            var open = rule.check(Applicant.nothingKnown(), DATES);
            if (open.verdict() instanceof Verdict.Eligible) {
                assertThat(answered.verdict()).isInstanceOf(Verdict.Eligible.class);
            }
            if (open.verdict() instanceof Verdict.Ineligible) {
                assertThat(answered.verdict()).isInstanceOf(Verdict.Ineligible.class);
            }
        });
    }

    @Test
    void aPracticeRisesFromEndToEnd() {
        assertThatThrownBy(() -> Conversion.Practice.parse("0=0 1=2 2=1"))
                .hasMessage("a better mark never gives a worse one");
        assertThatThrownBy(() -> Conversion.Practice.parse("0=0")).hasMessage("a line has two ends");
        assertThatThrownBy(() ->
                        new Conversion("x", Scales.US4, Scales.KR45, List.of(Conversion.Practice.parse("0=0 3.9=4.5"))))
                .hasMessage("a practice goes from 0, which gives 0, to 4.0");
    }

    private static Criterion test(RandomGenerator random) {
        var unit = random.nextBoolean() ? Scales.US4 : Scales.KR45;
        var mark = mark(unit, random).max(BigDecimal.valueOf(1, 2));
        var range = random.nextBoolean() ? Range.atLeast(mark) : Range.lessThan(mark);
        return new Criterion.Test<>(Attributes.GPA.now(), Condition.Within.of(unit, range));
    }

    private static Applicant gpa(String answer) {
        return Applicant.builder()
                .parsed(Attributes.GPA.now(), answer, DATES.asOf())
                .build();
    }

    private static BigDecimal mark(Unit unit, RandomGenerator random) {
        return BigDecimal.valueOf(
                random.nextInt(unit.highest().movePointRight(2).intValue() + 1), 2);
    }

    private static Conversion conversion(String from, String to) {
        return Conversion.all().stream()
                .filter(one -> one.from().id().equals(from) && one.to().id().equals(to))
                .findFirst()
                .orElseThrow();
    }
}
