package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.Codes;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Vocabulary;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tests of one code, and of having some of several codes: by the codes that the tests name. */
final class CodeColumn implements Column {

    private final Fact<?> fact;
    private final Roots roots;

    CodeColumn(Fact<?> fact, Vocabulary vocabulary) {
        this.fact = fact;
        this.roots = new Roots(vocabulary);
    }

    @Override
    public Fact<?> fact() {
        return fact;
    }

    @Override
    public String encoding() {
        return "sets and postings";
    }

    @Override
    public Part empty() {
        return CodePart.EMPTY;
    }

    @Override
    public @Nullable Cell cell(Condition<?> condition, Clause.Days days) {
        return switch (condition) {
            case Condition.Under under -> under(under.roots());
            case Condition.Includes includes -> includes.every() ? null : under(includes.codes());
            case Condition.Days other -> null;
            case Condition.Within other -> null;
            case Condition.Yes other -> null;
        };
    }

    private @Nullable Cell under(List<Code> codes) {
        var numbers = new int[codes.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = roots.number(codes.get(i));
            if (numbers[i] > CodePart.MOST_NUMBER) {
                return null;
            }
        }
        return new Cell.Under(numbers);
    }

    @Override
    public Lookup known(Object value) {
        return value instanceof Codes several ? among(several.codes()) : among(List.of((Code) value));
    }

    private Lookup among(Collection<Code> codes) {
        int[] covering = roots.covering(codes);
        int[] touching = roots.touching(codes);
        return touching.length == covering.length
                ? (part, tally) -> failAllBut(part, touching, tally)
                : (part, tally) -> {
                    failAllBut(part, touching, tally);
                    openAllBut(part, List.of(covering), tally);
                };
    }

    @Override
    public Lookup partial(Condition<?> within) {
        return switch (within) {
            case Condition.Under under -> oneOf(under.roots());
            case Condition.Includes includes -> withMore(includes);
            case Condition.Days other -> Lookup.OPEN;
            case Condition.Within other -> Lookup.OPEN;
            case Condition.Yes other -> Lookup.OPEN;
        };
    }

    private Lookup oneOf(List<Code> codes) {
        int[] touching = roots.touching(codes);
        var covering = each(codes);
        return (part, tally) -> {
            failAllBut(part, touching, tally);
            openAllBut(part, covering, tally);
        };
    }

    /** A set of which only a part is known may always have more, so it fails nothing. */
    private Lookup withMore(Condition.Includes known) {
        var covering = known.every() ? List.of(roots.covering(known.codes())) : each(known.codes());
        return (part, tally) -> openAllBut(part, covering, tally);
    }

    private List<int[]> each(List<Code> codes) {
        return codes.stream().map(code -> roots.covering(List.of(code))).toList();
    }

    private static void failAllBut(Part part, int[] numbers, Tally tally) {
        tally.failed().addAllBut(part.tested(), ((CodePart) part).slotsOf(numbers, tally.first()));
    }

    /** @param alternatives numbers, some of which a test has to name for each way in which the answer can turn out */
    private static void openAllBut(Part part, List<int[]> alternatives, Tally tally) {
        var certain = tally.first().become(part.tested());
        for (int[] numbers : alternatives) {
            certain.keepAll(((CodePart) part).slotsOf(numbers, tally.second()));
        }
        tally.open().addAllBut(part.tested(), certain);
    }
}
