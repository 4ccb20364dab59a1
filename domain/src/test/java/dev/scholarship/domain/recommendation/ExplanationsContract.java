package dev.scholarship.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.receipt.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Explanations} does. */
public abstract class ExplanationsContract {

    protected static final Instant NOW = Instant.parse("2026-11-26T12:00:00.123456Z");

    private static final UUID ONE = UUID.fromString("0198e7a2-5b1c-7d3e-8f40-112233445566");
    private static final UUID OTHER = UUID.fromString("0198e7a2-5b1c-7d3e-8f40-112233445567");

    /** An empty one that keeps so many. */
    protected abstract Explanations keeping(int most);

    @Test
    void whatIsKeptIsFoundAsItWas() {
        var explanations = keeping(10);
        var first = explanation(ONE, 1, NOW);
        var second = explanation(ONE, 2, NOW);
        explanations.keep(List.of(first, second));
        explanations.keep(List.of(explanation(OTHER, 1, NOW)));
        assertThat(explanations.find(first.id(), NOW)).contains(first);
        assertThat(explanations.find(second.id(), NOW)).contains(second);
        assertThat(explanations.find(new ExplanationId(ONE, 3), NOW)).isEmpty();
        assertThat(explanations.find(new ExplanationId(OTHER, 2), NOW)).isEmpty();
    }

    @Test
    void whatIsNewDrivesOutWhatIsOld() {
        var explanations = keeping(3);
        explanations.keep(of(ONE, 2, NOW));
        explanations.keep(of(OTHER, 2, NOW));
        assertThat(explanations.find(new ExplanationId(ONE, 1), NOW)).isEmpty();
        for (var left : List.of(new ExplanationId(ONE, 2), new ExplanationId(OTHER, 1), new ExplanationId(OTHER, 2))) {
            assertThat(explanations.find(left, NOW)).as(left.toString()).isPresent();
        }
    }

    @Test
    void noneIsFoundAfterItsTime() {
        var explanations = keeping(10);
        explanations.keep(of(ONE, 1, NOW));
        var end = NOW.plus(Explanations.LONGEST);
        var id = new ExplanationId(ONE, 1);
        assertThat(explanations.find(id, end.minusNanos(1_000))).isPresent();
        assertThat(explanations.find(id, end)).isEmpty();
    }

    protected static List<Explanation> of(UUID answer, int count, Instant asOf) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(place -> explanation(answer, place, asOf))
                .toList();
    }

    private static Explanation explanation(UUID answer, int place, Instant asOf) {
        return new Explanation(
                new ExplanationId(answer, place),
                Ranking.VERSION,
                asOf,
                7,
                new Digest("a".repeat(64)),
                new ScholarshipId("s-" + place),
                new Digest("b".repeat(64)),
                List.of(
                        new Factor("certainty", 200, 400, Map.of("missing", "1", "unsettled", "0"), "It depends."),
                        new Factor("worth", 34, 200, Map.of("most", "900.00 USD"), "장학금 'quoted', {listed}\\"),
                        new Factor("effort", 100, 100, Map.of(), "Nothing.")));
    }
}
