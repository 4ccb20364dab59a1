package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Fact;

/** Tests of yes: who is tested says all. */
record YesNoColumn(Fact<?> fact) implements Column {

    @Override
    public String encoding() {
        return "one set";
    }

    @Override
    public Part empty() {
        return CodePart.EMPTY;
    }

    @Override
    public Cell cell(Condition<?> condition, Clause.Days days) {
        return Cell.Under.YES;
    }

    @Override
    public Lookup known(Object value) {
        return (Boolean) value ? Lookup.PASS : Lookup.FAIL;
    }

    @Override
    public Lookup partial(Condition<?> within) {
        return Lookup.PASS;
    }
}
