package dev.scholarship.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.files.kosaf.Kosaf;
import dev.scholarship.files.openscholarships.OpenScholarships;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionsOfFilesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "kosaf_20231222.csv, kosaf_20240122.csv",
        "2023-12-22/table.csv, 2024-01-22/table.csv",
        "data-2023.12.22/t_20231222_cp949.csv, data-2024.01.22/t_20240122_cp949.csv",
    })
    void filesThatDifferInTheirDayAreEditionsOfOneSource(String one, String other) throws IOException {
        assertThat(source(one).name()).isEqualTo(source(other).name()).startsWith("kosaf: ");
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv, b.csv",
        "a/table.csv, b/table.csv",
        "kosaf_20231222_1.csv, kosaf_20231222_2.csv",
        "kosaf_20231322.csv, kosaf_20231422.csv",
        "kosaf_120231222.csv, kosaf_120240122.csv",
    })
    void otherFilesAreOtherSources(String one, String other) throws IOException {
        assertThat(source(one).name()).isNotEqualTo(source(other).name());
    }

    @Test
    void theSamePlaceIsTheSameSourceHoweverItIsNamed() throws IOException {
        source("a/table.csv");
        var there = folder.resolve("a/table.csv");
        var here = Path.of("").toAbsolutePath().relativize(there);

        assertThat(files(here).name()).isEqualTo(files(there).name());
        assertThat(files(folder.resolve("a/../a/table.csv")).name())
                .isEqualTo(files(there).name());
    }

    @Test
    void theOrderOfFilesDoesNotMatter() throws IOException {
        source("a.csv");
        source("b.csv");

        assertThat(files(folder.resolve("a.csv"), folder.resolve("b.csv")).name())
                .isEqualTo(
                        files(folder.resolve("b.csv"), folder.resolve("a.csv")).name());
    }

    @ParameterizedTest
    @CsvSource({
        "kosaf_20231222.csv, 2023-12-22",
        "kosaf-2023-12-22.csv, 2023-12-22",
        "20230101_to_20231222.csv, 2023-12-22",
        "20231222/table.csv,",
        "kosaf_20231322.csv,",
        "kosaf.csv,",
    })
    void theDayOfAnEditionIsTheLastInTheNameOfItsFile(String name, LocalDate day) throws IOException {
        assertThat(source(name).editionDay()).isEqualTo(Optional.ofNullable(day));
    }

    @Test
    void theDayOfSeveralFilesIsTheNewest() throws IOException {
        source("all/a_20240122.csv");
        source("all/b_20231222.csv");
        source("all/c.csv");

        assertThat(files(folder.resolve("all")).editionDay()).contains(LocalDate.of(2024, 1, 22));
    }

    @Test
    void recordsHaveEditionsToo() throws IOException {
        Stream.of("awards-2026-11-01.jsonl", "awards-2026-12-01.jsonl").forEach(name -> {
            var source = OpenScholarships.files(List.of(folder.resolve(name)), Attributes.standard());
            assertThat(source.name()).endsWith("/awards-*.jsonl");
        });
        Files.createFile(folder.resolve("awards-2026-11-01.jsonl"));
        assertThat(OpenScholarships.files(List.of(folder.resolve("awards-2026-11-01.jsonl")), Attributes.standard())
                        .editionDay())
                .contains(LocalDate.of(2026, 11, 1));
    }

    private CatalogSource source(String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return files(Files.createFile(file));
    }

    private static CatalogSource files(Path... paths) {
        return Kosaf.files(List.of(paths), Attributes.standard());
    }
}
