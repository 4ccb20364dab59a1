package dev.scholarship.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.benchmarks.data.Catalogue;
import dev.scholarship.benchmarks.data.Mix;
import dev.scholarship.domain.eligibility.Truth;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeersTest {

    private static final int SIZE = 60;

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "WIDE"})
    void theIfChainDecidesAsRuleCheckDoes(Mix mix) {
        var workload = workload(mix, 500, false);

        assertThatCode(() -> Expected.requireSame(workload, IfChain.of(workload)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "WIDE"})
    void theIndexAnswersAsTheIfChainDoes(Mix mix) {
        requireRight(workload(mix, 2_000, false), workload -> Task.counts(Ours.of(workload)));
        requireRight(workload(mix, 2_000, false), workload -> Task.first(Ours.of(workload), 2));
        requireRight(workload(mix, 2_000, false), workload -> Task.nearMisses(Ours.of(workload)));
    }

    @Test
    void theIndexAnswersAsRuleCheckDoesForRealRules() {
        requireRight(workload(Mix.REAL, 200, false), workload -> Task.counts(Ours.of(workload)));
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "WIDE"})
    void peersWithTwoValuesAgreeOnApplicantsWhoHaveAnsweredEverything(Mix mix) {
        requireRight(workload(mix, SIZE, true), workload -> Task.counts(Lucene.of(workload)));
        requireRight(workload(mix, SIZE, true), workload -> Task.counts(Judge.each(Cel.of(workload), SIZE)));
        requireRight(workload(mix, SIZE, true), workload -> Task.counts(Judge.each(JsonLogics.of(workload), SIZE)));
        requireRight(workload(mix, SIZE, true), workload -> Task.counts(Drools.matcher(workload)));
    }

    @Test
    void aWrongAnswerIsNotTimed() {
        var workload = workload(Mix.STANDARD, 500, false);
        var right = Expected.of(workload).get(0);

        try (var task = Task.counts(applicant -> new Counts(right.eligible() + 1, right.open()))) {
            assertThatThrownBy(() -> task.requireRight(0, right)).hasMessageContaining("expected Counts");
        }
        assertThatThrownBy(() -> Expected.requireSame(workload, (scholarship, applicant) -> Truth.UNKNOWN))
                .hasMessageContaining("Rule.check says");
    }

    @Test
    void expectedAnswersSurviveBeingPassedOn() {
        var expected = List.of(new Expected(1, 2, 3), new Expected(0, 0, -1));

        assertThat(Expected.parse(Expected.print(expected))).isEqualTo(expected);
    }

    private static void requireRight(Workload workload, Function<Workload, Task> build) {
        var expected = Expected.of(workload);
        try (var task = build.apply(workload)) {
            for (int applicant = 0; applicant < Workload.APPLICANTS; applicant++) {
                task.requireRight(applicant, expected.get(applicant));
            }
        }
    }

    private static Workload workload(Mix mix, int size, boolean complete) {
        return new Workload(new Catalogue(mix, 1, List.of()), size, complete);
    }
}
