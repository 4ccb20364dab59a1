package dev.scholarship.domain.eligibility;

import static dev.scholarship.domain.eligibility.Completions.MET;
import static dev.scholarship.domain.eligibility.Completions.UNMET;
import static dev.scholarship.domain.eligibility.Completions.completionsOf;
import static dev.scholarship.domain.eligibility.Completions.rebuilt;
import static dev.scholarship.domain.eligibility.Completions.unsettled;
import static dev.scholarship.domain.eligibility.SmallRules.CLOSING;
import static dev.scholarship.domain.eligibility.SmallRules.DATES;
import static dev.scholarship.domain.eligibility.SmallRules.applicant;
import static dev.scholarship.domain.eligibility.SmallRules.criterion;
import static dev.scholarship.domain.eligibility.SmallRules.text;
import static dev.scholarship.domain.eligibility.SmallRules.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of the qualities that a committee weighs, tried by granting and refusing each. */
class JudgedLawsTest {

    @Test
    void aVerdictIsSubjectToTheQualitiesWithoutWhichItWouldNotBeEligible() {
        var subject = new int[1];
        Seeds.each(4_000, random -> {
            var rule = judged(random);
            var applicant = applicant(random, rule).build();
            if (rule.check(applicant, DATES).verdict() instanceof Verdict.Eligible eligible) {
                subject[0] += eligible.subjectTo().size();
                var names = eligible.subjectTo().stream()
                        .map(Criterion.Judged::source)
                        .collect(Collectors.toSet());
                var refused = sets(names(rule, "way")).stream()
                        .filter(ways -> !word(granted(rule, ways), applicant).equals("ELIGIBLE"))
                        .toList();
                assertThat(names).as(text(rule)).isEqualTo(pivots(names(rule, "way"), refused));
            }
        });
        assertThat(subject[0]).isGreaterThan(Seeds.part(100));
    }

    @Test
    void aRefusalNamesTheFavoursWithWhichItWouldNotBeOne() {
        var favoured = new int[1];
        Seeds.each(4_000, random -> {
            var rule = judged(random);
            var applicant = applicant(random, rule).build();
            if (rule.check(applicant, DATES).verdict() instanceof Verdict.Ineligible ineligible) {
                favoured[0] += ineligible.favours().size();
                var names = ineligible.favours().stream()
                        .map(Criterion.Judged::source)
                        .collect(Collectors.toSet());
                var ways = names(rule, "way");
                var refused = sets(names(rule, "favour")).stream()
                        .filter(favours -> word(granted(rule, union(ways, favours)), applicant)
                                .equals("INELIGIBLE"))
                        .toList();
                assertThat(names).as(text(rule)).isEqualTo(pivots(names(rule, "favour"), refused));
            }
        });
        assertThat(favoured[0]).isGreaterThan(Seeds.part(100));
    }

    /** Of more than six qualities not every decision is tried; where all is answered, that changes nothing. */
    @Test
    void qualitiesThatAreTooManyToTryAreNamedAsIfTheyWereFewWhereAllIsAnswered() {
        var named = new TreeMap<String, Integer>();
        Seeds.each(4_000, random -> {
            var rule = judged(random);
            if (unsettled(rule.require()) == 0) {
                var applicant = answered(random, rule);
                var dates = CLOSING.get(random.nextInt(CLOSING.size()));
                var few = rule.check(applicant, dates).verdict();
                assertThat(qualities(withSpares(rule).check(applicant, dates).verdict()))
                        .as(text(rule))
                        .isEqualTo(qualities(few));
                named.merge(few.word(), qualities(few).size(), Integer::sum);
            }
        });
        assertThat(named)
                .containsOnlyKeys("ELIGIBLE", "INELIGIBLE")
                .allSatisfy((verdict, names) -> assertThat(names).as(verdict).isGreaterThan(Seeds.part(100)));
    }

    private static Applicant answered(RandomGenerator random, Rule rule) {
        var answers = applicant(random, rule);
        answers.keySet().forEach(fact -> {
            var completions = completionsOf(answers, fact);
            answers.put(fact, completions.get(random.nextInt(completions.size())));
        });
        return answers.build();
    }

    /** The rule with seven more favours and as many rights, on which nothing hangs. */
    private static Rule withSpares(Rule rule) {
        var spares = IntStream.range(0, 7)
                .boxed()
                .flatMap(i -> Stream.of(
                        new Criterion.Unless(MET, new Criterion.Judged("spare favour " + i)),
                        Criterion.any(List.of(MET, new Criterion.Judged("spare way " + i)))));
        return Rule.requiring(
                Criterion.all(Stream.concat(Stream.of(rule.require()), spares).toList()));
    }

    private static Set<String> qualities(Verdict verdict) {
        var qualities = switch (verdict) {
            case Verdict.Eligible(var subjectTo) -> subjectTo;
            case Verdict.Ineligible(var because, var favours) -> favours;
            case Verdict.NeedsInfo needs -> List.<Criterion.Judged>of();
        };
        return qualities.stream().map(Criterion.Judged::source).collect(Collectors.toSet());
    }

    /** The names that make the difference for some set of the others; {@code refused} are the sets that do not do. */
    private static Set<String> pivots(Set<String> names, List<Set<String>> refused) {
        return names.stream()
                .filter(name -> refused.stream()
                        .anyMatch(set -> !set.contains(name) && !refused.contains(union(set, Set.of(name)))))
                .collect(Collectors.toSet());
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static List<Set<String>> sets(Set<String> names) {
        var sets = new ArrayList<Set<String>>(List.of(Set.of()));
        names.forEach(name -> List.copyOf(sets).forEach(set -> sets.add(union(set, Set.of(name)))));
        return sets;
    }

    private static Set<String> names(Rule rule, String kind) {
        return rule.require()
                .all()
                .flatMap(part -> part instanceof Criterion.Judged judged ? Stream.of(judged.source()) : Stream.empty())
                .filter(name -> name.startsWith(kind))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rule with each quality turned into a demand that everybody meets or nobody. */
    private static Rule granted(Rule rule, Set<String> names) {
        return Rule.requiring(granted(rule.require(), names));
    }

    private static Criterion granted(Criterion criterion, Set<String> names) {
        return rebuilt(
                criterion,
                leaf -> leaf instanceof Criterion.Judged judged ? names.contains(judged.source()) ? MET : UNMET : leaf);
    }

    /** A rule with at most six qualities, each of a name of its own. */
    private static Rule judged(RandomGenerator random) {
        var number = new int[1];
        while (true) {
            number[0] = 0;
            var criterion = withQualities(criterion(random, 4), random, number);
            if (number[0] > 0 && number[0] <= 6) {
                return Rule.requiring(criterion);
            }
        }
    }

    private static Criterion withQualities(Criterion criterion, RandomGenerator random, int[] number) {
        return withQualities(criterion, random, number, true);
    }

    private static Criterion withQualities(Criterion criterion, RandomGenerator random, int[] number, boolean ways) {
        return switch (criterion) {
            case Criterion.Leaf leaf -> leaf;
            case Criterion.Held held -> held;
            case Criterion.When when ->
                new Criterion.When(
                        when.condition(),
                        withQualities(when.then(), random, number, ways),
                        withQualities(when.otherwise(), random, number, ways));
            case Criterion.Unless unless ->
                new Criterion.Unless(
                        withQualities(unless.demand(), random, number, ways),
                        unless.exception() instanceof Criterion.Judged || random.nextBoolean()
                                ? new Criterion.Judged("favour " + number[0]++)
                                : withQualities(unless.exception(), random, number, false));
            case Criterion.Not(var denied) -> new Criterion.Not(withQualities(denied, random, number, false));
            case Criterion.Of of -> new Criterion.Of(of.role(), withQualities(of.of(), random, number, ways));
            case Criterion.AtLeast group when group.of().isEmpty() -> group;
            case Criterion.AtLeast group -> {
                var parts = new ArrayList<Criterion>();
                group.of().forEach(part -> parts.add(withQualities(part, random, number, ways)));
                if (ways && random.nextInt(2) == 0) {
                    parts.add(random.nextInt(parts.size()), new Criterion.Judged("way " + number[0]++));
                }
                yield new Criterion.AtLeast(group.count(), parts, List.of());
            }
        };
    }
}
