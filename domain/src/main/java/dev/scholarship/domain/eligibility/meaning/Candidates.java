package dev.scholarship.domain.eligibility.meaning;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.Codes;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Person;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.Vocabulary;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Answers that rules tell apart: the values at their thresholds, their codes and one that is none of them, yes and no.
 * Not all that they tell apart: of several codes not every combination is among them.
 */
public final class Candidates {

    private final Map<Fact<?>, Set<Answer<?>>> answers = new LinkedHashMap<>();

    private Candidates() {}

    /** For each fact that the rules test, in rule order. */
    public static Map<Fact<?>, List<Answer<?>>> of(List<Rule> rules, Dates dates) {
        var candidates = new Candidates();
        for (var rule : rules) {
            for (var threshold : Threshold.of(rule, dates)) {
                threshold.untouched(List.of()).forEach(side -> candidates.add(side.fact(), side.answer()));
            }
            candidates.addCodes(rule.require(), List.of(Person.APPLICANT));
        }
        var all = new LinkedHashMap<Fact<?>, List<Answer<?>>>();
        candidates.answers.forEach((fact, found) -> all.put(fact, List.copyOf(found)));
        return all;
    }

    private void add(Fact<?> fact, Answer<?> answer) {
        answers.computeIfAbsent(fact, unseen -> new LinkedHashSet<>()).add(answer);
    }

    private void addCodes(Criterion criterion, List<Person> persons) {
        switch (criterion) {
            case Criterion.Test<?> test -> {
                var fact = test.fact().of(persons.get(0));
                values(test.condition()).forEach(value -> add(fact, new Answer.Known<>(value)));
            }
            case Criterion.Of others -> addCodes(others.of(), others.role().persons());
            case Criterion other -> other.parts().forEach(part -> addCodes(part, persons));
        }
    }

    private static Stream<?> values(Condition<?> condition) {
        return switch (condition) {
            case Condition.Under under ->
                Stream.concat(under.roots().stream(), other(under.vocabulary(), under.roots()));
            case Condition.Includes includes -> sets(includes);
            case Condition.Yes yes -> Stream.of(true, false);
            case Condition.Within within -> Stream.empty();
            case Condition.Days days -> Stream.empty();
        };
    }

    private static Stream<Codes> sets(Condition.Includes includes) {
        var single = includes.codes().stream().map(code -> new Codes(List.of(code)));
        var more = Stream.of(new Codes(List.of()), new Codes(includes.codes()));
        var other = other(includes.vocabulary(), includes.codes()).map(code -> new Codes(List.of(code)));
        return Stream.of(single, more, other).flatMap(sets -> sets);
    }

    /** A code that has nothing to do with these, a sibling of the first if there is one. */
    private static Stream<Code> other(Vocabulary vocabulary, List<Code> codes) {
        var parent = vocabulary.find(codes.get(0).value()).flatMap(Vocabulary.Term::parent);
        var others = vocabulary.terms().stream()
                .filter(term -> codes.stream()
                        .noneMatch(
                                code -> vocabulary.covers(code, term.code()) || vocabulary.covers(term.code(), code)))
                .toList();
        return Stream.concat(others.stream().filter(term -> term.parent().equals(parent)), others.stream())
                .map(Vocabulary.Term::code)
                .limit(1);
    }
}
