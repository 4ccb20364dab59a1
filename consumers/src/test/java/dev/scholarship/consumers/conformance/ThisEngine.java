package dev.scholarship.consumers.conformance;

import dev.scholarship.consumers.conformance.Corpus.Example;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Check;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Verdict;
import java.util.Set;
import java.util.stream.Collectors;

/** The engine of this project. */
final class ThisEngine implements Engine {

    @Override
    public String name() {
        return "This project";
    }

    @Override
    public Answer answer(Example example) {
        return switch (check(example).verdict()) {
            case Verdict.NeedsInfo needs ->
                new Answer.Verdict(
                        needs.word(), needs.missing().stream().map(Fact::id).collect(Collectors.toSet()));
            case Verdict.Eligible eligible -> new Answer.Verdict(eligible.word(), Set.of());
            case Verdict.Ineligible ineligible -> new Answer.Verdict(ineligible.word(), Set.of());
        };
    }

    Check check(Example example) {
        var applicant = Applicant.builder();
        example.expected()
                .applicant()
                .forEach(
                        (fact, answer) -> applicant.parsed(Attributes.standard().fact(fact), answer, example.asOf()));
        return RuleText.parse(example.rule().text(), Attributes.standard())
                .check(applicant.build(), example.statedDates());
    }
}
