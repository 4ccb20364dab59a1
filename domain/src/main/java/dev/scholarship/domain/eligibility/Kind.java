package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the values of an attribute are, and how values, answers and conditions on them are written: everything about one
 * kind of value in one place.
 *
 * @param <V> the values' type
 */
public abstract sealed class Kind<V> permits CodeKind, CodeSetKind, DayKind, MeasureKind, YesNoKind {

    /** The word for this kind in a list of attributes: {@code code}, {@code code_set}, {@code day}, {@code measure} or {@code yes_no}. */
    public abstract String name();

    /** One answer that shows the notation. */
    public abstract String example();

    /**
     * Reads one value.
     *
     * @throws BadTextException if the text is none
     */
    public abstract V parse(String text);

    /** Writes one value so that {@link #parse} reads it back. */
    public abstract String print(V value);

    /** Reads an answer in the notation of {@link Answer}, given on a day. */
    final Answer<V> parseAnswer(String text, LocalDate asOf) {
        var trimmed = text.strip();
        return switch (trimmed) {
            case "" ->
                throw new BadTextException(
                        "an empty answer; write ? for unknown, - for declined, n/a for not applicable");
            case "?" -> new Answer.Unknown<>();
            case "-" -> new Answer.Declined<>();
            case "n/a" -> new Answer.NotApplicable<>();
            default ->
                parsePartial(trimmed, asOf)
                        .<Answer<V>>map(Answer.Partial::new)
                        .orElseGet(() -> new Answer.Known<>(parse(trimmed)));
        };
    }

    /** Writes an answer so that {@link Fact#parseAnswer} reads it back. */
    public final String printAnswer(Answer<V> answer) {
        return switch (answer) {
            case Answer.Known<V>(var value) -> print(value);
            case Answer.Partial<V>(var within) -> printPartial(within);
            case Answer.Unknown<V> unknown -> "?";
            case Answer.Declined<V> declined -> "-";
            case Answer.NotApplicable<V> notApplicable -> "n/a";
        };
    }

    /** Whether a condition is one on values of this kind. */
    abstract boolean admits(Condition<V> condition);

    /** Whether a condition of this kind can be what is known of a value. */
    boolean admitsPartial(Condition<V> within) {
        return admits(within);
    }

    /** Whether a value is one of this kind. */
    abstract boolean admits(V value);

    final boolean admits(Answer<V> answer) {
        return switch (answer) {
            case Answer.Known<V>(var value) -> admits(value);
            case Answer.Partial<V>(var within) -> admitsPartial(within);
            case Answer.Unknown<V> unknown -> true;
            case Answer.Declined<V> declined -> true;
            case Answer.NotApplicable<V> none -> true;
        };
    }

    /** What the text leaves possible, or empty where it is meant as one value. */
    abstract Optional<Condition<V>> parsePartial(String text, LocalDate asOf);

    abstract String printPartial(Condition<V> within);

    /** Reads what stands behind the attribute's name in a line of rule text. */
    abstract Demand<V> parseDemand(Words words);

    /** Writes it; empty where this kind has no words for the negated form. */
    abstract Optional<String> printDemand(Demand<V> demand);

    /** A condition as a line of rule text states it. */
    record Demand<V>(Condition<V> condition, boolean negated) {}
}
