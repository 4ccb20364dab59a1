package dev.scholarship.domain.eligibility;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Changes that are tried together.
 *
 * @param moved the time that passes
 * @param values of each fact that changes, its other value
 */
record Steps(Optional<Moved> moved, Map<Fact<?>, Remedy> values) {

    static final Steps NONE = new Steps(Optional.empty(), Map.of());

    Steps after(Moved time) {
        return new Steps(Optional.of(time), values);
    }

    Steps with(Remedy remedy) {
        var more = new LinkedHashMap<>(values);
        more.put(remedy.fact(), remedy);
        return new Steps(moved, more);
    }

    int count() {
        return values.size() + (moved.isPresent() ? 1 : 0);
    }

    BigDecimal distance() {
        return values.values().stream().map(Remedy::distance).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Dates on(Dates dates) {
        return moved.map(time -> time.on(dates)).orElse(dates);
    }

    Applicant of(Applicant applicant) {
        return new Changed(applicant, values);
    }

    private record Changed(Applicant before, Map<Fact<?>, Remedy> values) implements Applicant {

        @Override
        @SuppressWarnings("unchecked")
        public <V> Answer<V> answer(Fact<V> fact) {
            var remedy = values.get(fact);
            return remedy == null ? before.answer(fact) : Answer.known((V) remedy.value());
        }
    }
}
