package dev.scholarship.domain.eligibility.receipt;

/**
 * The edition of what a rule means: of checks, answers and their canonical forms.
 *
 * <p>It changes with every change by which some rule comes out otherwise for somebody. A test checks a fixed body of
 * rules for a fixed body of people and fails where a check differs and this does not.
 */
final class Engine {

    static final String VERSION = "1";

    private Engine() {}
}
