package dev.scholarship.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.benchmarks.peers.IfChain;
import dev.scholarship.benchmarks.peers.Workload;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.files.CatalogFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {

    private static final int SIZE = 200;

    @ParameterizedTest
    @EnumSource
    void oneSeedGivesOneCatalogueAndAnotherSeedAnother(Mix mix) {
        assertThat(awards(mix, 7)).isEqualTo(awards(mix, 7)).isNotEqualTo(awards(mix, 8));
    }

    @ParameterizedTest
    @EnumSource
    void someAnswersAreMissingUnlessApplicantsAreComplete(Mix mix) {
        var catalogue = new Catalogue(mix, 1, List.of());

        assertThat(catalogue.applicant(1, true)).isEqualTo(catalogue.applicant(1, true));
        assertThat(catalogue.applicant(1, false)).isNotEqualTo(catalogue.applicant(1, true));
    }

    @Test
    void fewScholarshipsAreEligibleAndMoreAreOpen() {
        int size = 20_000;
        var chain = IfChain.of(new Workload(new Catalogue(Mix.STANDARD, 1, List.of()), size, false));

        double eligible = percent(i -> chain.counts(i).eligible(), size);
        double open = percent(i -> chain.counts(i).open(), size);

        assertThat(eligible).isBetween(0.1, 0.3);
        assertThat(open).isBetween(1.4, 2.4);
    }

    @Test
    void realRulesRestAsOftenOnWhatIsUnreadAsThoseTheyAreDrawnFrom() {
        var real = RealDemands.of(List.of());
        var drawn = awards(Mix.REAL, 1).stream()
                .flatMap(award -> award.rule().require().all())
                .filter(Criterion.Unsettled.class::isInstance)
                .count();
        var inOneRule = real.demands().stream()
                        .flatMap(Criterion::all)
                        .filter(Criterion.Unsettled.class::isInstance)
                        .count()
                / (double) real.rules();

        assertThat(drawn / (double) SIZE).isBetween(0.7 * inOneRule, 1.3 * inOneRule);
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "REAL"})
    void whatIsWrittenIsReadWithTheSameRules(Mix mix, @TempDir Path folder) throws IOException {
        var catalogue = new Catalogue(mix, 1, List.of());
        var text = new StringWriter();
        CatalogFile.write(catalogue, SIZE, text);
        var file = Files.writeString(folder.resolve("generated.jsonl"), text.toString());

        try (var rows =
                CatalogFiles.source(List.of(file), Attributes.standard()).rows()) {
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row).isInstanceOf(CatalogSource.Accepted.class))
                    .map(row -> ((CatalogSource.Accepted) row).entry().rule())
                    .isEqualTo(awards(mix, 1).stream().map(Award::rule).toList());
        }
    }

    @Test
    void whatTheProgramCouldNotReadIsNotWritten() {
        var catalogue = new Catalogue(Mix.WIDE, 1, List.of());

        assertThatThrownBy(() -> CatalogFile.write(catalogue, 1, new StringWriter()))
                .hasMessageContaining("no attribute for institutions");
    }

    private static double percent(IntUnaryOperator count, int size) {
        return 100
                * IntStream.range(0, Workload.APPLICANTS).map(count).average().orElseThrow()
                / size;
    }

    private static List<Award> awards(Mix mix, long seed) {
        var catalogue = new Catalogue(mix, seed, List.of());
        return IntStream.range(0, SIZE).mapToObj(catalogue::award).toList();
    }
}
