package dev.scholarship.domain.eligibility.meaning;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.meaning.RuleDiff.Witness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks among people who nearly meet one of the rules. Used once. */
final class DiffSearch {

    /** How many people are looked at. */
    private static final int MOST_TRIED = 20_000;

    private static final Map<Fact<?>, Answer<?>> NOTHING = Map.of();

    private final Rule before;
    private final Rule after;
    private final Dates dates;
    private final Map<Fact<?>, List<Answer<?>>> candidates;

    DiffSearch(Rule before, Rule after, Dates dates) {
        this.before = before;
        this.after = after;
        this.dates = dates;
        this.candidates = Candidates.of(List.of(before, after), dates);
    }

    List<Witness> witnesses() {
        var found = new LinkedHashMap<String, Map<Fact<?>, Answer<?>>>();
        Stream.of(NOTHING, promising(before), promising(after))
                .flatMap(base -> Stream.concat(
                        Stream.of(base), changed(base).flatMap(one -> Stream.concat(Stream.of(one), changed(one)))))
                .limit(MOST_TRIED)
                .forEach(answers -> {
                    var change = change(answers);
                    if (!change.before().equals(change.after())) {
                        found.putIfAbsent(change.before() + " " + change.after(), answers);
                    }
                });
        return found.values().stream().map(this::smallest).toList();
    }

    private Stream<Map<Fact<?>, Answer<?>>> changed(Map<Fact<?>, Answer<?>> base) {
        return Promising.changed(base, candidates);
    }

    private Map<Fact<?>, Answer<?>> promising(Rule rule) {
        return new Promising(rule, dates, candidates).answers();
    }

    private Witness smallest(Map<Fact<?>, Answer<?>> answers) {
        var change = change(answers);
        var left = new LinkedHashMap<>(answers);
        for (var fact : new ArrayList<>(left.keySet())) {
            var without = new LinkedHashMap<>(left);
            without.remove(fact);
            var now = change(without);
            if (now.before().equals(change.before()) && now.after().equals(change.after())) {
                left.remove(fact);
            }
        }
        return new Witness(change.before(), change.after(), left);
    }

    private Witness change(Map<Fact<?>, Answer<?>> answers) {
        var applicant = Applicant.of(answers);
        return new Witness(
                before.check(applicant, dates).verdict().word(),
                after.check(applicant, dates).verdict().word(),
                answers);
    }
}
