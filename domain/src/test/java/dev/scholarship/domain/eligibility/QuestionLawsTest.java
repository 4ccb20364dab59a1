package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.eligibility.question.Credit;
import dev.scholarship.domain.eligibility.question.Prospect;
import dev.scholarship.domain.eligibility.question.Question;
import dev.scholarship.domain.eligibility.question.Questions;
import dev.scholarship.domain.eligibility.question.Worth;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of what is asked next, tried on the random rules of {@link SmallRules}, whose every answer can be tried. */
class QuestionLawsTest {

    private static final List<Currency> CURRENCIES =
            Stream.of("USD", "KRW").map(Currency::getInstance).toList();

    @Test
    void whatAnAnswerUnlocksAndSettlesIsWhatTryingEveryAnswerFinds() {
        var found = new int[2];
        Seeds.each(700, random -> {
            var world = World.random(random);
            for (var question : world.rank().ranked()) {
                var tried = world.tried(question);
                assertThat(question.waiting()).isEqualTo(world.waiting(question).size());
                if (question.exhaustive()) {
                    assertThat(question.settles()).as(world.text(question)).isEqualTo(world.settled(question));
                    for (var credit : question.credits()) {
                        var sums = tried.stream()
                                .map(person -> world.eligible(person, question, credit.currency()))
                                .toList();
                        assertThat(credit.unlocks()).as(world.text(question)).isEqualTo(Collections.max(sums));
                        assertThat(credit.guaranteed()).as(world.text(question)).isEqualTo(Collections.min(sums));
                        found[0] += credit.unlocks().signum();
                        found[1] += credit.guaranteed().signum();
                    }
                }
            }
        });
        assertThat(found[0]).isGreaterThan(150);
        assertThat(found[1]).isGreaterThan(5);
    }

    @Test
    void theBestAnswerUnlocksWhatIsStated() {
        var unlocked = new int[1];
        Seeds.each(1_000, random -> {
            var world = World.random(random);
            for (var question : world.rank().ranked()) {
                for (var credit : question.credits()) {
                    credit.best().ifPresent(best -> {
                        unlocked[0]++;
                        var person = world.with(question.fact(), best);
                        var eligible = world.eligible(person, question, credit.currency());
                        assertThat(eligible).as(world.text(question)).isGreaterThanOrEqualTo(credit.unlocks());
                        assertThat(question.exhaustive() ? eligible : credit.unlocks())
                                .as(world.text(question))
                                .isEqualTo(credit.unlocks())
                                .isPositive();
                    });
                }
            }
        });
        assertThat(unlocked[0]).isGreaterThan(200);
    }

    @Test
    void theSharesOfAScholarshipSumToItsWorth() {
        Seeds.each(1_000, random -> {
            var world = World.random(random);
            var ranked = world.rank().ranked();
            for (var currency : CURRENCIES) {
                var sum = ranked.stream()
                        .map(question -> question.credit(currency).shared())
                        .reduce((one, other) -> one.plus(other));
                var worth = world.waiting().stream()
                        .flatMap(prospect -> prospect.worth().stream())
                        .filter(one -> one.currency().equals(currency))
                        .mapToLong(Worth::minor)
                        .sum();
                assertThat(sum.map(share -> share.numerator()).orElse(BigInteger.ZERO))
                        .isEqualTo(BigInteger.valueOf(worth));
            }
        });
    }

    @Test
    void theOrderOfTheScholarshipsDoesNotMatter() {
        Seeds.each(500, random -> {
            var world = World.random(random);
            var shuffled = new ArrayList<>(world.prospects());
            Collections.shuffle(shuffled, new Random(random.nextLong()));
            assertThat(new World(shuffled, world.answers()).rank()).isEqualTo(world.rank());
        });
    }

    @Test
    void moreOfTheSameScholarshipsDoNotChangeTheRanking() {
        Seeds.each(500, random -> {
            var world = World.random(random);
            var twice = Stream.concat(world.prospects().stream(), world.prospects().stream())
                    .toList();
            assertThat(facts(new World(twice, world.answers()).rank())).isEqualTo(facts(world.rank()));
        });
    }

    @Test
    void answeringWhatIsAskedFirstEndsWithNothingMissing() {
        var asked = new int[1];
        Seeds.each(500, random -> {
            var world = World.random(random);
            int most = world.answers().size();
            var ranked = world.rank().ranked();
            for (int i = 0; i < most && !ranked.isEmpty(); i++) {
                var fact = ranked.get(0).fact();
                var completions = Completions.completionsOf(world.answers(), fact);
                world.answers().put(fact, completions.get(random.nextInt(completions.size())));
                ranked = world.rank().ranked();
                assertThat(ranked).noneMatch(question -> question.fact().equals(fact));
                asked[0]++;
            }
            assertThat(ranked).isEmpty();
            assertThat(world.waiting()).isEmpty();
        });
        assertThat(asked[0]).isGreaterThan(500);
    }

    @Test
    void theRankingIsByTheCreditInOneCurrencyThenAsStated() {
        Seeds.each(500, random -> {
            var world = World.random(random);
            var currency = CURRENCIES.get(random.nextInt(2));
            var questions = Questions.rank(world.answers().build(), world.prospects(), Optional.of(currency));
            assertThat(questions.currency()).contains(currency);
            assertThat(questions.ranked())
                    .isSortedAccordingTo(Comparator.<Question, Credit>comparing(
                                    question -> question.credit(currency),
                                    Comparator.comparing(Credit::shared)
                                            .thenComparing(Credit::unlocks)
                                            .reversed())
                            .thenComparing(Question::settles, Comparator.reverseOrder())
                            .thenComparing(question -> question.fact().id()));
        });
    }

    private static List<Fact<?>> facts(Questions questions) {
        return questions.ranked().stream().<Fact<?>>map(Question::fact).toList();
    }

    /** Some scholarships and somebody who has answered some of what they ask. */
    private record World(List<Prospect> prospects, SmallRules.Answers answers) {

        static World random(RandomGenerator random) {
            var answers = new SmallRules.Answers();
            var prospects = IntStream.rangeClosed(0, random.nextInt(5))
                    .mapToObj(i -> prospect(random))
                    .toList();
            prospects.forEach(prospect -> answers.putAll(SmallRules.applicant(random, prospect.rule())));
            return new World(prospects, answers);
        }

        private static Prospect prospect(RandomGenerator random) {
            var worth = random.nextInt(5) == 0
                    ? Optional.<Worth>empty()
                    : Optional.of(new Worth(random.nextInt(1_000), CURRENCIES.get(random.nextInt(2))));
            return new Prospect(Rule.requiring(SmallRules.criterion(random, 2)), SmallRules.DATES, worth);
        }

        Questions rank() {
            return Questions.rank(answers.build(), prospects, Optional.empty());
        }

        List<Prospect> waiting() {
            return prospects.stream()
                    .filter(prospect -> !missing(prospect).isEmpty())
                    .toList();
        }

        List<Prospect> waiting(Question question) {
            return prospects.stream()
                    .filter(prospect -> missing(prospect).contains(question.fact()))
                    .toList();
        }

        private List<Fact<?>> missing(Prospect prospect) {
            return check(prospect, answers.build()).missing();
        }

        private static Verdict check(Prospect prospect, Applicant applicant) {
            return prospect.rule().check(applicant, prospect.dates()).verdict();
        }

        /** Everybody whom the answers leave possible and of whom only this fact is known better. */
        List<Applicant> tried(Question question) {
            return Completions.completionsOf(answers, question.fact()).stream()
                    .map(answer -> with(question.fact(), answer))
                    .toList();
        }

        Applicant with(Fact<?> fact, Answer<?> answer) {
            var more = new SmallRules.Answers();
            more.putAll(answers);
            more.put(fact, answer);
            return more.build();
        }

        int settled(Question question) {
            return (int) waiting(question).stream()
                    .filter(prospect -> tried(question).stream()
                            .anyMatch(person -> !(check(prospect, person) instanceof Verdict.NeedsInfo)))
                    .count();
        }

        BigInteger eligible(Applicant person, Question question, Currency currency) {
            return waiting(question).stream()
                    .filter(prospect -> check(prospect, person) instanceof Verdict.Eligible)
                    .flatMap(prospect -> prospect.worth().stream())
                    .filter(worth -> worth.currency().equals(currency))
                    .map(worth -> BigInteger.valueOf(worth.minor()))
                    .reduce(BigInteger.ZERO, BigInteger::add);
        }

        String text(Question question) {
            return question + "\n" + answers + "\n"
                    + String.join(
                            "\n",
                            prospects.stream()
                                    .map(prospect -> SmallRules.text(prospect.rule()))
                                    .toList());
        }
    }
}
