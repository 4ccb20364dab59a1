package dev.scholarship.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.http.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every code that an answer can carry is in the documentation, since clients decide by it. */
class CodesTest {
    /** A code stands before the sentence for people, which begins with a capital or is made by a method. */
    private static final Pattern CODE = Pattern.compile("\"([a-z][a-z0-9_]*)\", (?:\"[A-Z]|sentence\\(|unknown\\()");

    @Test
    void everyCodeIsDocumented() throws IOException {
        var page = Files.readString(Path.of("../docs/api.md"));
        assertThat(codes()).allSatisfy(code -> assertThat(page).containsPattern("[`\"]" + code + "[`\"]"));
    }

    @Test
    void everyCodeIsInTheContract() throws IOException {
        var contract = Files.readString(Path.of("src/main/resources/dev/scholarship/http/openapi/openapi.yaml"));
        assertThat(codes()).allSatisfy(code -> assertThat(contract).containsPattern("(- |\\[)" + code + "(\n|])"));
    }

    @Test
    void codesAreFoundInTheSources() throws IOException {
        assertThat(codes())
                .contains("bad_cursor", "body_incomplete", "duplicate_key", "invalid_body", "invalid_value")
                .contains("null_not_allowed", "required", "sensitive_in_url", "unavailable", "unknown_field")
                .containsAll(ofStatuses());
    }

    private static TreeSet<String> ofStatuses() {
        var codes = new TreeSet<String>();
        IntStream.range(400, 600)
                .mapToObj(status -> Problem.ofStatus(status).code())
                .forEach(codes::add);
        return codes;
    }

    private static TreeSet<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(CodesTest::text)
                    .flatMap(text -> CODE.matcher(text).results())
                    .forEach(code -> codes.add(code.group(1)));
        }
        return codes;
    }

    /** In one line, since the formatter breaks calls anywhere. */
    private static String text(Path file) {
        try {
            return Files.readString(file).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
