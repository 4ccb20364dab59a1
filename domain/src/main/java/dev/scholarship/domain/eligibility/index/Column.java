package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.CodeKind;
import dev.scholarship.domain.eligibility.CodeSetKind;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.DayKind;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.MeasureKind;
import dev.scholarship.domain.eligibility.YesNoKind;
import org.jspecify.annotations.Nullable;

/**
 * How tests of one fact of the applicant are kept, at most one of each scholarship. Many threads may look up while one
 * encodes.
 */
sealed interface Column permits CodeColumn, DayColumn, MeasureColumn, YesNoColumn {

    static Column of(Fact<?> fact) {
        return switch (fact.attribute().kind()) {
            case CodeKind kind -> new CodeColumn(fact, kind.vocabulary());
            case CodeSetKind kind -> new CodeColumn(fact, kind.vocabulary());
            case DayKind kind -> new DayColumn(fact);
            case MeasureKind kind -> new MeasureColumn(fact, kind.units());
            case YesNoKind kind -> new YesNoColumn(fact);
        };
    }

    Fact<?> fact();

    /** How it is encoded, in a word or two. */
    String encoding();

    /** The part of a block that has no test in the column. */
    Part empty();

    /** A test in this column's form, null where it has none. */
    @Nullable
    Cell cell(Condition<?> condition, Clause.Days days);

    Lookup known(Object value);

    Lookup partial(Condition<?> within);

    default Lookup lookup(Applicant applicant) {
        Answer<?> answer = applicant.answer(fact());
        return switch (answer) {
            case Answer.Known<?>(var value) -> known(value);
            case Answer.Partial<?>(var within) -> partial(within);
            case Answer.Unknown<?> unknown -> Lookup.OPEN;
            case Answer.Declined<?> declined -> Lookup.OPEN;
            case Answer.NotApplicable<?> none -> Lookup.FAIL;
        };
    }
}
