package dev.scholarship.domain.recommendation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the contract of {@link Explanations} says, and nothing else. */
public final class InMemoryExplanations implements Explanations {

    private final Map<ExplanationId, Explanation> kept = new LinkedHashMap<>();
    private final int most;

    public InMemoryExplanations() {
        this(MOST);
    }

    public InMemoryExplanations(int most) {
        this.most = most;
    }

    @Override
    public synchronized void keep(List<Explanation> explanations) {
        explanations.forEach(explanation -> kept.put(explanation.id(), explanation));
        while (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    @Override
    public synchronized Optional<Explanation> find(ExplanationId id, Instant now) {
        return Optional.ofNullable(kept.get(id))
                .filter(explanation -> now.isBefore(explanation.asOf().plus(LONGEST)));
    }

    public synchronized int size() {
        return kept.size();
    }
}
