package dev.scholarship.benchmarks.flat;

import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.Fact;
import java.util.List;

/**
 * One fact.
 *
 * @param codes the codes that people have, whose positions are their numbers; empty where it is not one of codes
 */
public record Column(int number, Fact<?> fact, List<Code> codes, Shape shape) {

    /** What people answer. */
    public enum Shape {
        /** One code. */
        CODE,
        /** Any number of codes. */
        CODES,
        /** A whole number. */
        NUMBER,
        YES_NO
    }

    /** The attribute's id in a form that every peer takes for a name. */
    public String name() {
        return fact.id().replace('-', '_');
    }
}
