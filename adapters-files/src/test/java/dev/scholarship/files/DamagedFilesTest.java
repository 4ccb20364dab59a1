package dev.scholarship.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.application.catalog.CatalogSource.Rejected;
import dev.scholarship.application.catalog.CatalogSourceException;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.RuleVersion;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Seeds;
import dev.scholarship.files.lines.CatalogLines;
import dev.scholarship.files.openscholarships.Samples;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of every format, cut, mixed up and spoilt. Each row is read or refused with its place and a reason, or the file as
 * a whole is; nothing else comes out of an import.
 */
@Tag("fuzz")
class DamagedFilesTest {

    private static final int FILES = 300;

    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("MS949"),
            Charset.forName("windows-1252"));
    private static final List<String> PIECES = List.of(
            "\"",
            "\\",
            ",",
            ";",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\0",
            "\u2028",
            "{",
            "}",
            "[",
            "]",
            ":",
            "null",
            "\ufeff",
            "1e999",
            "-0",
            "\\ud800",
            "/*",
            "#",
            "한국",
            "😀",
            "NaN",
            "2026-02-30",
            "require nothing");

    /** A file of each format, by a name of its kind. */
    private static final Map<String, String> WHOLE = new LinkedHashMap<>();

    @TempDir
    static Path folder;

    private final Map<String, Integer> counts = new TreeMap<>();

    @BeforeAll
    static void write() throws IOException {
        var entries =
                Samples.bundle().stream().map(row -> ((Accepted) row).entry()).limit(8);
        var lines = new StringWriter();
        CatalogLines.write(entries.map(DamagedFilesTest::listing), lines);
        WHOLE.put("own.jsonl", lines.toString());
        WHOLE.put("open.json", "[" + Samples.plain() + "," + Samples.with("/eligibility/gpa_min", "3.0") + "]");
        WHOLE.put(
                "predecessor.json",
                "[{\"id\":\"sch_001\",\"name\":\"Plain\",\"organization\":\"Fund\",\"description\":\"For all.\","
                        + "\"amount\":1500.0,\"max_awards\":1,\"application_deadline\":\"2026-03-01T00:00:00\","
                        + "\"scholarship_type\":\"merit_based\",\"eligibility_criteria\":{\"min_gpa\":3.2,"
                        + "\"grade_levels\":[\"undergraduate\"],\"residency_states\":[\"NV\"]},"
                        + "\"application_url\":\"https://example.org/apply\"}]");
        WHOLE.put("kosaf_20231222.csv", kosaf());
    }

    @Test
    void everyRowIsReadOrRefusedWithAReason() {
        Seeds.each(FILES, random -> {
            var name = one(random, List.copyOf(WHOLE.keySet()));
            var outcome = imported(name, damaged(random, WHOLE.get(name)));
            counts.merge(name + " " + outcome, 1, Integer::sum);
        });
        System.out.println("damaged files from seed " + Seeds.first() + " on: " + counts);
        assertThat(counts.keySet())
                .as("every format was read and refused")
                .containsAll(WHOLE.keySet().stream().map(name -> name + " read").toList());
    }

    private static String imported(String name, byte[] content) {
        try {
            var file = Files.write(folder.resolve(name), content);
            try (var rows =
                    CatalogFiles.source(List.of(file), Attributes.standard()).rows()) {
                var accepted = new ArrayList<Boolean>();
                rows.forEach(row -> {
                    assertThat(row.place()).isNotBlank();
                    switch (row) {
                        case Accepted(var place, var entry, var warnings) -> {
                            assertThat(RuleText.parse(RuleText.print(entry.rule()), Attributes.standard()))
                                    .isEqualTo(entry.rule());
                            assertThat(warnings).noneMatch(String::isBlank);
                            accepted.add(true);
                        }
                        case Rejected(var place, var reason) ->
                            assertThat(reason).isNotBlank();
                    }
                });
                return accepted.isEmpty() ? "rejected" : "read";
            }
        } catch (CatalogSourceException e) {
            assertThat(e).hasMessageContaining(name);
            return "refused";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] damaged(RandomGenerator random, String text) {
        var spoilt = text;
        for (int i = 0; i <= random.nextInt(3); i++) {
            spoilt = spoilt(random, spoilt);
        }
        var bytes = spoilt.getBytes(random.nextInt(6) == 0 ? one(random, ENCODINGS) : StandardCharsets.UTF_8);
        for (int flips = random.nextInt(4) == 0 ? random.nextInt(8) : 0; flips > 0 && bytes.length > 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static String spoilt(RandomGenerator random, String text) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(at);
            case 2, 3 -> text.substring(0, at) + one(random, PIECES) + text.substring(at);
            case 4 -> shuffled(random, text);
            case 5 -> text.replace(one(random, PIECES), one(random, PIECES));
            default -> text + text.substring(at);
        };
    }

    private static String shuffled(RandomGenerator random, String text) {
        var lines = Arrays.asList(text.split("\n", -1));
        Collections.shuffle(lines, new Random(random.nextLong()));
        return String.join("\n", lines);
    }

    private static Listing listing(Entry entry) {
        var text = RuleText.print(entry.rule());
        var rule = new RuleVersion(1, entry.rule(), text, RuleText.sha256(text), Instant.EPOCH);
        return new Listing(entry.scholarship(), rule, Optional.empty(), 1);
    }

    private static String kosaf() throws IOException {
        try (var file = DamagedFilesTest.class.getResourceAsStream("kosaf-excerpt-20231222.csv")) {
            return new String(file.readAllBytes(), UTF_8).lines().limit(9).collect(Collectors.joining("\n", "", "\n"));
        }
    }

    private static <T> T one(RandomGenerator random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
