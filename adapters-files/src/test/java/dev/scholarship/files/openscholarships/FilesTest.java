package dev.scholarship.files.openscholarships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.application.catalog.CatalogSource.Rejected;
import dev.scholarship.application.catalog.CatalogSource.Row;
import dev.scholarship.application.catalog.CatalogSourceException;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.files.json.Document;
import dev.scholarship.files.source.Input;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    private static final String ONE = record("one");
    private static final String TWO = record("two");

    @TempDir
    private Path folder;

    @Test
    void theBundleIsOneOfJsonLines() {
        assertThat(places(OpenScholarships.bundled(Attributes.standard())))
                .startsWith("open-scholarships.jsonl:1", "open-scholarships.jsonl:2")
                .endsWith("open-scholarships.jsonl:112");
        assertThat(OpenScholarships.bundled(Attributes.standard()).name()).isEqualTo("open-scholarships");
    }

    @Test
    void aFileHoldsARecordAListOrOneRecordALine() {
        assertThat(places(source(write("one.json", ONE)))).containsExactly("one.json");
        assertThat(places(source(write("list.json", "\uFEFF [" + ONE + ", " + TWO + "]"))))
                .containsExactly("list.json[0]", "list.json[1]");
        assertThat(places(source(write("lines.jsonl", ONE + "\r\n\n" + TWO))))
                .containsExactly("lines.jsonl:1", "lines.jsonl:3");
        assertThat(places(source(write("lines.txt", "\n" + ONE + "\n" + TWO + "\n"))))
                .containsExactly("lines.txt:2", "lines.txt:3");
        assertThat(places(source(write("empty.json", "[]")))).isEmpty();
    }

    @Test
    void aFolderIsReadInTheOrderOfItsFilesNames() {
        write("b.json", TWO);
        write("a/z.jsonl", ONE);
        write("a/README.md", "no record");
        assertThat(places(source(folder))).containsExactly("a/z.jsonl:1", "b.json");
    }

    @Test
    void aBadRowDoesNotKeepTheOthersFromBeingRead() {
        assertThat(rows(source(write("lines.jsonl", ONE + "\n{oops\n5\n" + TWO + TWO + "\n" + TWO))))
                .satisfiesExactly(
                        row -> assertThat(row).isInstanceOf(Accepted.class),
                        row -> assertThat(reason(row)).startsWith("not JSON at column 2: "),
                        row -> assertThat(reason(row)).isEqualTo("expected a record, a JSON object, found 5"),
                        row -> assertThat(reason(row)).isEqualTo("the line has more than one JSON value"),
                        row -> assertThat(row).isInstanceOf(Accepted.class));
        var doubled = ONE.replace("\"status\"", "\"name\":\"again\",\"status\"");
        assertThat(rows(source(write("list.json", "[" + doubled + ",null," + TWO + "]"))))
                .satisfiesExactly(
                        row -> assertThat(reason(row)).isEqualTo("/name: stands here twice"),
                        row -> assertThat(reason(row)).isEqualTo("expected a record, a JSON object, found null"),
                        row -> assertThat(row).isInstanceOf(Accepted.class));
    }

    @Test
    void whatFollowsABrokenListIsNotRead() {
        assertThat(rows(source(write("list.json", "[" + ONE + ", {oops, " + TWO + "]"))))
                .satisfiesExactly(
                        row -> assertThat(row).isInstanceOf(Accepted.class),
                        row -> assertThat(reason(row)).endsWith("; the rest of the file was not read"));
        assertThat(rows(source(write("list.json", "[" + ONE + "] x")))).hasSize(2);
        assertThat(rows(source(write("list.json", "[" + ONE)))).hasSize(2);
    }

    @Test
    void aSourceThatCannotBeReadSaysWhy() {
        assertFails(folder.resolve("gone.json"), "\"gone.json\" cannot be imported: there is no such file or folder");
        assertFails(
                write("page.html", "<html>"),
                "\"page.html\" cannot be imported: the file is not JSON in UTF-8; a record starts with {, a list with [");
        assertFails(write("empty.jsonl", " \n"), "\"empty.jsonl\" cannot be imported: the file is empty");
        var empty = write("empty/readme.txt", "").getParent();
        assertFails(empty, "\"empty\" cannot be imported: the folder has no .json or .jsonl file");
        assertThatThrownBy(() -> OpenScholarships.files(List.of(), Attributes.standard()))
                .isInstanceOf(CatalogSourceException.class)
                .hasMessage("no file or folder to import was named");
    }

    @Test
    void oneUnreadableFileOfManyIsARejectedRow() {
        var source = source(folder.resolve("gone.json"), write("page.json", "<html>"), write("one.json", ONE));
        assertThat(rows(source))
                .satisfiesExactly(
                        row -> assertThat(row).isEqualTo(new Rejected("gone.json", "there is no such file or folder")),
                        row -> assertThat(reason(row)).startsWith("the file is not JSON"),
                        row -> assertThat(row).isInstanceOf(Accepted.class));
        assertThat(source.edition()).hasSize(64);
    }

    @Test
    void equalContentIsTheSameEditionWhereverItLies() {
        write("here/a.json", ONE);
        write("here/b.json", TWO);
        write("there/a.json", ONE);
        write("there/b.json", TWO);
        var here = source(folder.resolve("here"));
        var there = source(folder.resolve("there"));
        assertThat(here.edition()).isEqualTo(there.edition()).matches("[0-9a-f]{64}");
        assertThat(here.name()).isNotEqualTo(there.name()).startsWith("open-scholarships: ");
        write("there/b.json", TWO + " ");
        assertThat(there.edition()).isNotEqualTo(here.edition());
    }

    @Test
    void aFileIsReadNoFurtherThanItsRowsAreAskedFor() {
        var line = (with(ONE, "x") + "\n").getBytes(StandardCharsets.UTF_8);
        var endless = new InputStream() {
            private long left = 50_000L * line.length;

            @Override
            public int read() {
                return left-- > 0 ? line[Math.floorMod(-left - 1, line.length)] & 0xFF : -1;
            }
        };
        var input = new Input("many.jsonl", () -> endless);
        var source = OpenScholarships.source("many", () -> List.of(input), Attributes.standard());
        try (var rows = source.rows()) {
            assertThat(rows.limit(10).count()).isEqualTo(10);
        }
        assertThat(endless.left).as("bytes that were not read ahead").isGreaterThan(45_000L * line.length);
    }

    @Test
    void aLineWithoutEndIsPassedOver() {
        var content = "{\"a\":\"" + "a".repeat(5 * Document.MOST_CHARACTERS) + "\"}\n" + ONE;
        assertThat(Samples.rows("long.jsonl", content))
                .satisfiesExactly(
                        row -> assertThat(reason(row)).isEqualTo("the line has more than 4194304 bytes"),
                        row -> assertThat(row).isInstanceOf(Accepted.class));
    }

    private static void assertFails(Path path, String message) {
        var source = source(path);
        assertThatThrownBy(source::rows)
                .isInstanceOf(CatalogSourceException.class)
                .hasMessage(message);
    }

    private static String reason(Row row) {
        return ((Rejected) row).reason();
    }

    private static CatalogSource source(Path... paths) {
        return OpenScholarships.files(List.of(paths), Attributes.standard());
    }

    private static List<Row> rows(CatalogSource source) {
        try (var rows = source.rows()) {
            return rows.toList();
        }
    }

    private static List<String> places(CatalogSource source) {
        assertThat(rows(source)).allMatch(Accepted.class::isInstance);
        return rows(source).stream().map(Row::place).toList();
    }

    private Path write(String name, String content) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String record(String id) {
        return Samples.with("/id", "\"" + id + "\"");
    }

    private static String with(String record, String summary) {
        return Samples.with(record, "/summary", "\"" + summary + "\"");
    }
}
