package dev.scholarship.files.entry;

import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Vocabulary;
import java.util.List;
import java.util.Set;

/** The ways in which importers put criteria together. */
public final class Criteria {

    private Criteria() {}

    /** All of them, whatever their number. */
    public static Criterion together(List<Criterion> criteria) {
        return switch (criteria.size()) {
            case 0 -> Criterion.nothing();
            case 1 -> criteria.get(0);
            default -> Criterion.all(criteria);
        };
    }

    /**
     * Any of them, on the ground of one sentence.
     *
     * @param alternatives at least one
     */
    public static Criterion anyOf(List<Criterion> alternatives, String quote) {
        if (alternatives.size() > 1) {
            return new Criterion.AtLeast(1, alternatives, List.of(quote));
        }
        return switch (alternatives.get(0)) {
            case Criterion.Test<?> test -> quoted(test, List.of(quote));
            case Criterion other -> unread(quote);
        };
    }

    /** The test on the ground of these sentences. */
    public static <V> Criterion quoted(Criterion.Test<V> test, List<String> quotes) {
        return new Criterion.Test<>(test.fact(), test.condition(), quotes);
    }

    public static Criterion unread(String sentence) {
        return new Criterion.Unsettled(Criterion.Why.UNREAD, sentence);
    }

    /** The codes that no other of them covers. */
    public static List<Code> withoutCovered(Set<Code> codes, Vocabulary vocabulary) {
        return codes.stream()
                .filter(code ->
                        codes.stream().noneMatch(other -> !other.equals(code) && vocabulary.covers(other, code)))
                .toList();
    }
}
