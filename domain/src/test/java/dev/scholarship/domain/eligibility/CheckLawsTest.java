package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Laws of every check, tried on random rules over a vocabulary small enough to try every completion. */
class CheckLawsTest {

    private static final CodeKind COLOUR = new CodeKind(
            Vocabulary.of("colour")
                    .add("red", "red")
                    .addUnder("red", "crimson", "crimson")
                    .addUnder("red", "scarlet", "scarlet")
                    .add("blue", "blue")
                    .build(),
            CodeKind.Verb.IS);
    private static final List<Code> FINAL_COLOURS = List.of(new Code("crimson"), new Code("scarlet"), new Code("blue"));
    private static final List<Attribute<Code>> ATTRIBUTES = List.of("hat", "coat", "shoes", "bag").stream()
            .map(CheckLawsTest::attribute)
            .toList();

    @Test
    void aDecidedVerdictHoldsForEveryCompletion() {
        Seeds.each(5_000, random -> {
            var rule = Rule.requiring(criterion(random, 3));
            var applicant = applicant(random);
            var verdict = rule.check(applicant.build()).verdict();
            if (!(verdict instanceof Verdict.NeedsInfo)) {
                assertThat(completions(applicant))
                        .allSatisfy(
                                completion -> assertThat(word(rule, completion)).isEqualTo(verdict.word()));
            }
        });
    }

    @Test
    void anOpenVerdictThatIsCalledExactHasTwoCompletionsThatDiffer() {
        var open = new int[1];
        Seeds.each(5_000, random -> {
            var rule = Rule.requiring(criterion(random, 2));
            var applicant = applicant(random);
            var check = rule.check(applicant.build());
            if (check.verdict() instanceof Verdict.NeedsInfo && check.exact()) {
                open[0]++;
                assertThat(verdicts(rule, applicant)).hasSize(2);
            }
        });
        assertThat(open[0]).isGreaterThan(500);
    }

    @Test
    void whereACheckIsExactMissingIsWhatCanStillChangeTheVerdict() {
        Seeds.each(5_000, random -> {
            var rule = Rule.requiring(criterion(random, 2));
            var applicant = applicant(random);
            var check = rule.check(applicant.build());
            if (check.verdict() instanceof Verdict.NeedsInfo needs && check.exact()) {
                var matters = applicant.keySet().stream()
                        .filter(fact -> canChange(rule, applicant, fact))
                        .collect(Collectors.toSet());
                assertThat(Map.of("missing", (Object) new java.util.HashSet<>(needs.missing())))
                        .isEqualTo(Map.of("missing", (Object) matters));
            }
        });
    }

    @Test
    void moreAnswersNeverTurnAVerdictRound() {
        Seeds.each(5_000, random -> {
            var rule = Rule.requiring(criterion(random, 3));
            var applicant = applicant(random);
            var before = word(rule, applicant.build());
            applicant.replaceAll((fact, answer) -> random.nextBoolean() ? answer : completed(random, answer));
            var after = word(rule, applicant.build());
            assertThat(before.equals("NEEDS_INFO") || before.equals(after)).isTrue();
        });
    }

    @Test
    void theOrderOfCriteriaDoesNotMatter() {
        Seeds.each(5_000, random -> {
            var criterion = criterion(random, 3);
            var applicant = applicant(random).build();
            assertThat(word(Rule.requiring(shuffled(criterion, random)), applicant))
                    .isEqualTo(word(Rule.requiring(criterion), applicant));
        });
    }

    @Test
    void deMorgan() {
        Seeds.each(5_000, random -> {
            var parts = List.of(positive(random), positive(random), positive(random));
            var none = new Criterion.Not(Criterion.any(parts));
            var allNot = Criterion.all(
                    parts.stream().<Criterion>map(Criterion.Not::new).toList());
            var applicant = applicant(random).build();
            assertThat(word(Rule.requiring(none), applicant)).isEqualTo(word(Rule.requiring(allNot), applicant));
        });
    }

    @Test
    void theSameQuestionGetsTheSameAnswer() {
        Seeds.each(1_000, random -> {
            var rules = new RandomRules(random);
            var rule = rules.rule();
            var applicant = rules.applicant();
            assertThat(rule.check(applicant)).isEqualTo(rule.check(applicant));
        });
    }

    @Test
    void everyFindingCanBeSaid() {
        Seeds.each(2_000, random -> {
            var rules = new RandomRules(random);
            var check = rules.rule().check(rules.applicant());
            assertThat(check.findings())
                    .allSatisfy(finding ->
                            assertThat(Sentences.english().finding(finding)).matches("(Met|Not met|Open): .*\\."));
        });
    }

    private static Attribute<Code> attribute(String id) {
        return new Attribute<>(id, COLOUR, id, "Which " + id + "?", false);
    }

    private static Criterion criterion(RandomGenerator random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 0 -> test(random);
            case 1 -> {
                var inner = criterion(random, depth - 1);
                yield inner instanceof Criterion.Not ? inner : new Criterion.Not(inner);
            }
            default -> {
                var parts = new ArrayList<Criterion>();
                for (int i = 0; i < 2 + random.nextInt(2); i++) {
                    parts.add(criterion(random, depth - 1));
                }
                yield new Criterion.AtLeast(1 + random.nextInt(parts.size()), parts, List.of());
            }
        };
    }

    private static Criterion positive(RandomGenerator random) {
        var criterion = criterion(random, 1);
        return criterion instanceof Criterion.Not not ? not.criterion() : criterion;
    }

    private static Criterion test(RandomGenerator random) {
        var attribute = ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size()));
        var code = List.of("red", "crimson", "scarlet", "blue").get(random.nextInt(4));
        return new Criterion.Test<>(attribute.now(), COLOUR.under(new Code(code)));
    }

    private static Answers applicant(RandomGenerator random) {
        var answers = new Answers();
        for (var attribute : ATTRIBUTES) {
            answers.put(
                    attribute.now(),
                    switch (random.nextInt(6)) {
                        case 0 -> new Answer.Known<>(FINAL_COLOURS.get(random.nextInt(3)));
                        case 1 -> new Answer.Known<>(new Code("red"));
                        case 2 -> new Answer.Partial<>(COLOUR.under(new Code("crimson"), new Code("blue")));
                        case 3 -> new Answer.Declined<>();
                        case 4 -> new Answer.NotApplicable<>();
                        default -> new Answer.Unknown<>();
                    });
        }
        return answers;
    }

    private static List<Answer<Code>> completions(Answer<Code> answer) {
        return switch (answer) {
            case Answer.Known<Code>(var value) when value.value().equals("red") -> known("crimson", "scarlet");
            case Answer.Known<Code> known -> List.of(known);
            case Answer.Partial<Code> partial -> known("crimson", "blue");
            case Answer.NotApplicable<Code> none -> List.of(none);
            case Answer.Unknown<Code> unknown -> anything();
            case Answer.Declined<Code> declined -> anything();
        };
    }

    private static List<Answer<Code>> anything() {
        var all = new ArrayList<>(known("crimson", "scarlet", "blue"));
        all.add(new Answer.NotApplicable<>());
        return all;
    }

    private static List<Answer<Code>> known(String... codes) {
        return List.of(codes).stream()
                .<Answer<Code>>map(code -> Answer.known(new Code(code)))
                .toList();
    }

    private static Answer<Code> completed(RandomGenerator random, Answer<Code> answer) {
        var completions = completions(answer);
        return completions.get(random.nextInt(completions.size()));
    }

    private static List<Applicant> completions(Answers answers) {
        var all = new ArrayList<Answers>(List.of(new Answers()));
        for (var entry : answers.entrySet()) {
            var longer = new ArrayList<Answers>();
            for (var partial : all) {
                for (var completion : completions(entry.getValue())) {
                    var next = new Answers();
                    next.putAll(partial);
                    next.put(entry.getKey(), completion);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all.stream().map(Answers::build).toList();
    }

    private static TreeSet<String> verdicts(Rule rule, Answers answers) {
        return completions(answers).stream()
                .map(completion -> word(rule, completion))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether two completions that differ in this fact only differ in the verdict. */
    private static boolean canChange(Rule rule, Answers answers, Fact<Code> fact) {
        var others = new Answers();
        others.putAll(answers);
        others.remove(fact);
        return completions(others).stream()
                .anyMatch(other -> completions(answers.get(fact)).stream()
                                .map(answer -> word(rule, with(other, fact, answer)))
                                .distinct()
                                .count()
                        > 1);
    }

    private static Applicant with(Applicant other, Fact<Code> fact, Answer<Code> answer) {
        var builder = Applicant.builder();
        ATTRIBUTES.forEach(attribute -> builder.answer(attribute.now(), other.answer(attribute.now())));
        return builder.answer(fact, answer).build();
    }

    private static Criterion shuffled(Criterion criterion, RandomGenerator random) {
        return switch (criterion) {
            case Criterion.Leaf leaf -> leaf;
            case Criterion.Not not -> new Criterion.Not(shuffled(not.criterion(), random));
            case Criterion.Of of -> new Criterion.Of(of.role(), shuffled(of.of(), random));
            case Criterion.AtLeast group -> {
                var parts = new ArrayList<>(
                        group.of().stream().map(part -> shuffled(part, random)).toList());
                Collections.shuffle(parts, new Random(random.nextLong()));
                yield new Criterion.AtLeast(group.count(), parts, group.sources());
            }
        };
    }

    private static String word(Rule rule, Applicant applicant) {
        return rule.check(applicant).verdict().word();
    }

    private static final class Answers extends HashMap<Fact<Code>, Answer<Code>> {

        private static final long serialVersionUID = 1L;

        Applicant build() {
            var builder = Applicant.builder();
            forEach(builder::answer);
            return builder.build();
        }
    }
}
