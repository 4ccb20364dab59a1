package dev.scholarship.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.benchmarks.data.Catalogue;
import dev.scholarship.benchmarks.data.Mix;
import dev.scholarship.domain.eligibility.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeersTest {

    private static final int SIZE = 40;

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "WIDE"})
    void theIfChainDecidesAsRuleCheckDoes(Mix mix) {
        var workload = workload(mix, 300, false);

        assertThatCode(() -> Expected.requireSame(workload, IfChain.of(workload)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "WIDE"})
    void theIndexAnswersAsTheIfChainDoes(Mix mix) {
        var workload = workload(mix, 600, false);
        var expected = Expected.of(workload);
        var ours = Ours.of(workload);

        requireRight(Task.counts(ours), expected);
        requireRight(Task.first(ours, 2), expected);
        requireRight(Task.nearMisses(ours), expected);
    }

    @Test
    void theIndexAnswersAsRuleCheckDoesForRealRules() {
        var workload = workload(Mix.REAL, 100, false);

        requireRight(Task.counts(Ours.of(workload)), Expected.of(workload));
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "WIDE"})
    void peersWithTwoValuesAgreeOnApplicantsWhoHaveAnsweredEverything(Mix mix) {
        var workload = workload(mix, SIZE, true);
        var expected = Expected.of(workload);

        requireRight(Task.counts(Lucene.of(workload)), expected);
        requireRight(Task.counts(Judge.each(Cel.of(workload), SIZE)), expected);
        requireRight(Task.counts(Judge.each(JsonLogics.of(workload), SIZE)), expected);
        requireRight(Task.counts(Drools.matcher(workload)), expected);
    }

    @Test
    void aWrongAnswerIsNotTimed() {
        var workload = workload(Mix.STANDARD, 100, false);
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

    private static void requireRight(Task task, List<Expected> expected) {
        try (task) {
            for (int applicant = 0; applicant < Workload.APPLICANTS; applicant++) {
                task.requireRight(applicant, expected.get(applicant));
            }
        }
    }

    private static Workload workload(Mix mix, int size, boolean complete) {
        return new Workload(new Catalogue(mix, 1, List.of()), size, complete);
    }
}
