package dev.scholarship.domain.eligibility.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Seeds;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Dates DATES = Dates.asOf(TODAY);
    private static final Rule RULE = RuleText.parse("""
            rule 1
            require all of
              residence in US-NV
              gpa at least 3.0 on us4
            """, Attributes.standard());

    @Test
    void tellsHowManyAreReachedAndWhatAloneKeepsOthersOut() {
        var people = Stream.of(
                        some(34, "US-NV", "3.5 on us4"),
                        some(21, "US-NV", "2.5 on us4"),
                        some(10, "US-CA", "3.5 on us4"),
                        some(50, "US-CA", "2.5 on us4"),
                        some(19, "US-NV", "?"))
                .flatMap(group -> group);
        assertThat(Reach.of(RULE, DATES, people, 10))
                .isEqualTo(new Reach(
                        10,
                        30,
                        10,
                        80,
                        List.of(
                                new Reach.Barrier(Clause.demandsOf(RULE).get(0), 10),
                                new Reach.Barrier(Clause.demandsOf(RULE).get(1), 20))));
    }

    @Test
    void doesNotTellOfFewerPeopleThanAGroupHas() {
        var people = Stream.concat(some(9, "US-NV", "3.5 on us4"), some(9, "US-NV", "2.5 on us4"));
        assertThat(Reach.of(RULE, DATES, people, 10)).isEqualTo(new Reach(10, 0, 0, 0, List.of()));
    }

    @Test
    void aGroupHasTwoPeopleOrMore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reach.of(RULE, DATES, Stream.of(), 1))
                .withMessage("a group of 1 would tell of single people; take 2 or more");
    }

    /** One person more or less changes each number by nothing or by one group. */
    @Test
    void eachNumberIsThatOfTheChecksInWholeGroups() {
        Seeds.each(60, random -> {
            var rules = new RandomRules(random);
            var rule = rules.rule();
            var dates = rules.dates();
            var people = IntStream.range(0, 40).mapToObj(i -> rules.applicant()).toList();
            int group = 2 + random.nextInt(5);
            var words = people.stream()
                    .map(person -> rule.check(person, dates).verdict().word())
                    .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
            var reach = Reach.of(rule, dates, people.stream(), group);
            assertThat(reach.eligible()).isEqualTo(words.getOrDefault("ELIGIBLE", 0L) / group * group);
            assertThat(reach.needsInfo()).isEqualTo(words.getOrDefault("NEEDS_INFO", 0L) / group * group);
            assertThat(reach.ineligible()).isEqualTo(words.getOrDefault("INELIGIBLE", 0L) / group * group);
            assertThat(reach.barriers()).allSatisfy(barrier -> {
                assertThat(barrier.people()).isPositive().isLessThanOrEqualTo(reach.ineligible());
                assertThat(barrier.people() % group).isZero();
            });
        });
    }

    private static Stream<Applicant> some(int people, String residence, String gpa) {
        var applicant = Applicant.builder()
                .parsed(Attributes.RESIDENCE.now(), residence, TODAY)
                .parsed(Attributes.GPA.now(), gpa, TODAY)
                .build();
        return Stream.generate(() -> applicant).limit(people);
    }
}
