package dev.scholarship.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.application.catalog.CatalogSourceException;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.files.openscholarships.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogFilesTest {

    private static final String OWN = "{\"format\":\"scholarship-catalog\",\"version\":1}\n";
    private static final String OLD =
            "{\"id\":\"a_b\",\"organization\":\"x\",\"eligibility_criteria\":{},\"application_deadline\":\"2026-01-01\"}";

    @TempDir
    Path folder;

    @Test
    void theFormatIsToldByWhatIsInTheFile() throws IOException {
        assertThat(format(OWN)).isEqualTo("scholarship-catalog");
        assertThat(format(Samples.plain())).isEqualTo("open-scholarships");
        assertThat(format("[" + Samples.plain() + "]")).isEqualTo("open-scholarships");
        assertThat(format("[" + OLD + "]")).isEqualTo("predecessor");
        assertThat(format(OLD + "\n" + OLD)).isEqualTo("predecessor");
    }

    @Test
    void aBadFirstRecordDoesNotHideTheFormat() throws IOException {
        assertThat(format("{oops\n5\n" + OLD + "\n")).isEqualTo("predecessor");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "[]", "[{\"id\":1}]", "5\n6"})
    void anUnknownFormatIsOneSentence(String text) {
        assertThatThrownBy(() -> format(text))
                .isInstanceOf(CatalogSourceException.class)
                .hasMessage("\"some.jsonl\" is of no format that is known; the formats are scholarship-catalog,"
                        + " open-scholarships, predecessor, kosaf, and --format says which one to read");
    }

    @Test
    void differentFormatsAreRefused() throws IOException {
        Files.writeString(folder.resolve("a.json"), OLD);
        Files.writeString(folder.resolve("b.jsonl"), OWN);
        assertThatThrownBy(() -> CatalogFiles.source(List.of(folder), Attributes.standard()))
                .hasMessage("the files are of different formats: \"a.json\" is predecessor, \"b.jsonl\" is"
                        + " scholarship-catalog; import the files of one format at a time");
    }

    @Test
    void whatIsOfNoFormatAmongOthersIsARejectedRow() throws IOException {
        Files.writeString(folder.resolve("a.json"), Samples.plain());
        Files.writeString(folder.resolve("package.json"), "{\"name\":\"x\"}");
        try (var rows =
                CatalogFiles.source(List.of(folder), Attributes.standard()).rows()) {
            assertThat(rows.map(row -> row.getClass().getSimpleName())).containsExactly("Accepted", "Rejected");
        }
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> CatalogFiles.source(List.of(folder.resolve("gone.json")), Attributes.standard()))
                .hasMessage("\"gone.json\" cannot be imported: there is no such file or folder");
        assertThatThrownBy(() -> CatalogFiles.source(List.of(), Attributes.standard()))
                .isInstanceOf(CatalogSourceException.class);
    }

    @Test
    void aFormatIsNamedOrSuggested() {
        assertThat(CatalogFormat.named("predecessor")).isEqualTo(CatalogFormat.PREDECESSOR);
        assertThatThrownBy(() -> CatalogFormat.named("open-scholarship"))
                .hasMessage("there is no format \"open-scholarship\"; did you mean \"open-scholarships\"?; the formats"
                        + " are scholarship-catalog, open-scholarships, predecessor, kosaf");
    }

    private String format(String text) throws IOException {
        var file = Files.writeString(folder.resolve("some.jsonl"), text);
        var name = CatalogFiles.source(List.of(file), Attributes.standard()).name();
        return name.substring(0, name.indexOf(':'));
    }
}
