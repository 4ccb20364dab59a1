package dev.scholarship.domain.eligibility;

import java.math.BigDecimal;

/**
 * Another value of a fact.
 *
 * @param value of the fact's kind
 * @param distance how far it is: of a number the part of its scale, of codes how many come or go, of yes and no 1
 */
record Remedy(Fact<?> fact, Object value, BigDecimal distance) {}
