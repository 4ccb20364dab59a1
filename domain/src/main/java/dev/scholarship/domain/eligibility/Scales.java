package dev.scholarship.domain.eligibility;

/** Grading scales on which a higher mark is better, starting at 0. */
final class Scales {

    static final Unit US4 = Unit.upTo("4.0", "us4", "on the US 4-point scale, unweighted");
    static final Unit KR40 = Unit.upTo("4.0", "kr40", "on the Korean 4.0-point scale");
    static final Unit KR43 = Unit.upTo("4.3", "kr43", "on the Korean 4.3-point scale");
    static final Unit KR45 = Unit.upTo("4.5", "kr45", "on the Korean 4.5-point scale");
    static final Unit PERCENT = Unit.upTo("100", "percent", "on the scale of 0 to 100");

    private Scales() {}
}
