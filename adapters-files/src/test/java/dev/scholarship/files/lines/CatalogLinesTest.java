package dev.scholarship.files.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.application.catalog.CatalogSource.Rejected;
import dev.scholarship.application.catalog.CatalogSource.Row;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.EntryFixture;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.RandomEntries;
import dev.scholarship.domain.catalog.RuleVersion;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Seeds;
import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.files.openscholarships.Samples;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogLinesTest {

    private static final String HEADER = "{\"format\":\"scholarship-catalog\",\"version\":1}\n";
    private static final List<String> TEXTS = List.of(
            "plain",
            " two  spaces ",
            "line\nend\r\ttab",
            "\"quoted\\\" \u0001",
            "신안군 é 😀",
            "\u2028 and \u0085",
            "{\"format\":1}");

    @TempDir
    Path folder;

    @Test
    @Tag("fuzz")
    void importingWhatWasWrittenChangesNothing() {
        Seeds.each(300, random -> {
            var entries = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(i -> entry("award-" + i, random))
                    .toList();
            assertThat(entries(write(entries))).isEqualTo(entries);
        });
    }

    @Test
    void theSampleCatalogueSurvivesToo() {
        var sample =
                Samples.bundle().stream().map(row -> ((Accepted) row).entry()).toList();
        assertThat(entries(write(sample))).isEqualTo(sample);
    }

    @Test
    @Tag("fuzz")
    void equalEntriesAreEqualText() {
        Seeds.each(50, random -> {
            var entry = entry("award", random);
            assertThat(write(entries(write(List.of(entry))))).isEqualTo(write(List.of(entry)));
        });
    }

    @Test
    void aLineIsWrittenAsDocumented() {
        assertThat(write(List.of(EntryFixture.entry("plain").get())))
                .isEqualTo(HEADER
                        + "{\"id\":\"plain\",\"title\":\"Award\",\"kind\":\"SCHOLARSHIP\","
                        + "\"provider\":{\"name\":\"Someone\",\"kind\":\"FOUNDATION\"},"
                        + "\"amount\":{\"kind\":\"unstated\"},\"renewable\":true,"
                        + "\"window\":{\"zone\":\"UTC\",\"zone_stated\":false,\"basis\":\"UNSTATED\",\"cycle\":\"UNSTATED\"},"
                        + "\"window_note\":\"as every year\",\"information\":\"https://example.org/plain\","
                        + "\"source\":{\"name\":\"Example\",\"url\":\"https://example.org/\","
                        + "\"last_verified\":\"2026-11-01\",\"credit\":\"Example, CC0\"},"
                        + "\"rule\":\"rule 1\\nrequire nothing\\n\"}\n");
    }

    @Test
    void theExampleOfTheDocumentIsRead() throws IOException {
        var document = Files.readString(Path.of("..", "docs", "file-format.md"));
        var example = document.substring(document.indexOf("```json\n") + 8);
        assertThat(entries(example.substring(0, example.indexOf("```"))))
                .singleElement()
                .satisfies(entry -> assertThat(entry.scholarship().title()).isEqualTo("Example Award"));
    }

    @Test
    void anEmptyCatalogueIsAHeader() {
        assertThat(write(List.of())).isEqualTo(HEADER);
        assertThat(rows(HEADER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/titel | \"x\" | /titel: unknown field \"titel\"; did you mean \"title\"?",
                "/title | null | /title: expected a text, found null",
                "/title | 5 | /title: expected a text, found 5",
                "/title | \"\" | the record: the title is empty",
                "/description | null | /description: expected a text, found null",
                "/renewable | null | /renewable: expected true or false, found null",
                "/kind | \"scholarship\" | /kind: unknown word \"scholarship\"; did you mean \"SCHOLARSHIP\"?; expected FELLOWSHIP, GRANT, LOAN, LOAN_FORGIVENESS, PRIZE, SCHOLARSHIP, WAIVER",
                "/provider/nmae | \"x\" | /provider/nmae: unknown field \"nmae\"; did you mean \"name\"?",
                "/amount | {\"kind\":\"fixed\",\"money\":{\"minor\":1.5,\"currency\":\"USD\"}} | /amount/money/minor: expected a whole number, found 1.5",
                "/amount | {\"kind\":\"fixed\",\"money\":{\"minor\":1e30,\"currency\":\"USD\"}} | /amount/money/minor: expected a whole number, found 1E+30",
                "/amount | {\"kind\":\"fixed\",\"money\":{\"minor\":-1,\"currency\":\"USD\"}} | /amount/money: an amount is not negative",
                "/amount | {\"kind\":\"fixed\",\"money\":{\"minor\":1,\"currency\":\"usd\"}} | /amount/money/currency: unknown currency \"usd\"; did you mean \"USD\"?",
                "/amount | {\"kind\":\"up_to\",\"least\":{}} | /amount/most: is missing; expected an object; /amount/least: unknown field \"least\"",
                "/amount | {\"kind\":\"share_of_cost\",\"percent\":101,\"of\":\"tuition\"} | /amount: a share is 1 to 100 percent, not 101",
                "/window/zone | \"Mars\" | /window/zone: \"Mars\" is not a time zone such as America/New_York",
                "/window/closes | \"2026-02-30\" | /window/closes: \"2026-02-30\" is not a date such as 2026-06-16",
                "/window/closes_at | \"17:00\" | /window: a closing time needs a closing day",
                "/information | \"ftp://example.org\" | /information: \"ftp://example.org\" is not a web address of at most 2000 characters",
                "/rule | \"rule 1\\nrequire all of\\n  residnce in US\\n\" | /rule: rule 3:3: unknown attribute \"residnce\"; did you mean \"residence\"?",
                "/rule | \"\" | /rule: rule 1:1: a rule starts with the line \"rule 1\", the version of its grammar",
            })
    void whatIsWrongIsNamed(String pointer, String value, String reason) {
        assertThat(reason(pointer, value)).isEqualTo(reason);
    }

    @Test
    void anApplicationPageThatIsNoAddressIsLeftOut() {
        var rows = rows(HEADER + Samples.with(plain(), "/application", "\"ftp://example.org\""));
        var row = (Accepted) rows.get(0);
        assertThat(row.entry().scholarship().application()).isEmpty();
        assertThat(row.warnings())
                .containsExactly("/application: \"ftp://example.org\" is not a web address of at most 2000 characters,"
                        + " left out");
    }

    @Test
    void noLineMakesTheImporterFail() {
        for (var text : List.of("x".repeat(10_001), " ", "\u0000", "-", "+999999999-12-31", "http:")) {
            for (var field : List.of("id", "title", "provider/name", "description", "amount_note", "window_note")) {
                assertRead(field, text);
            }
            for (var field : List.of("information", "application", "source/name", "source/url", "source/credit")) {
                assertRead(field, text);
            }
            for (var field : List.of("source/last_verified", "window/opens", "window/closes", "window/zone", "rule")) {
                assertRead(field, text);
            }
        }
    }

    private void assertRead(String field, String text) {
        var json = Samples.JSON.getNodeFactory().textNode(text).toString();
        assertThat(rows(HEADER + Samples.with(plain(), "/" + field, json)))
                .as(field)
                .hasSize(1);
    }

    @Test
    void everyProblemOfALineIsInOneReason() {
        var line = Samples.with(Samples.with(plain(), "/id", "\"Bad Id\""), "/rule", "\"rule 1\"");
        assertThat(((Rejected) rows(HEADER + line).get(0)).reason()).contains("/id: ", "/rule: rule 2:1: ", "; ");
    }

    @Test
    void aBadLineDoesNotKeepTheOthersFromBeingRead() {
        var rows = rows(HEADER + "{oops\n\n5\n" + plain() + "\n");
        assertThat(rows.stream().map(Row::place)).containsExactly("some.jsonl:2", "some.jsonl:4", "some.jsonl:5");
        assertThat(rows.get(2)).isInstanceOf(Accepted.class);
    }

    @Test
    void withoutTheHeaderNothingOfAFileIsRead() {
        assertThat(rows(plain() + "\n" + plain()))
                .singleElement()
                .asString()
                .contains("the first line is not the header {\"format\":\"scholarship-catalog\",\"version\":1}: ")
                .endsWith("; nothing of the file was read]");
        assertThat(rows(HEADER.replace('1', '2') + plain()))
                .singleElement()
                .asString()
                .contains("/version: this program reads version 1, not 2");
    }

    @Test
    void eachFileHasItsOwnHeader() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), HEADER + plain());
        Files.writeString(folder.resolve("b.jsonl"), plain() + "\n");
        Files.writeString(folder.resolve("c.jsonl"), HEADER + plain());
        assertThat(read(CatalogLines.files(List.of(folder), Attributes.standard())))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Accepted.class),
                        second -> assertThat(second).isInstanceOf(Rejected.class),
                        third -> assertThat(third).isInstanceOf(Accepted.class));
    }

    @Test
    void whatNoLineCanHoldIsRefusedWhenItIsWritten() {
        var remarks = IntStream.range(0, 120).mapToObj(i -> "x".repeat(9_000)).toArray(String[]::new);
        var entry = EntryFixture.entry("long").remarks(remarks).get();
        assertThatThrownBy(() -> write(List.of(entry)))
                .isInstanceOf(BadTextException.class)
                .hasMessageContaining("the scholarship long has ");
    }

    private static Entry entry(String id, RandomGenerator random) {
        var base = new RandomEntries(random.nextLong()).entry(id).scholarship();
        var scholarship = new Scholarship(
                base.id(),
                text(random),
                Scholarship.Kind.values()[random.nextInt(Scholarship.Kind.values().length)],
                base.provider(),
                optional(random),
                base.amount(),
                optional(random),
                random.nextBoolean() ? Optional.empty() : Optional.of(random.nextBoolean()),
                base.window(),
                optional(random),
                URI.create("https://example.org/a%20b?q=1&r=2#s"),
                random.nextBoolean() ? Optional.empty() : Optional.of(URI.create("HTTP://Example.org/ü")),
                base.provenance(),
                Stream.generate(() -> text(random)).limit(random.nextInt(3)).toList());
        return new Entry(scholarship, new RandomRules(random).rule());
    }

    private static Optional<String> optional(RandomGenerator random) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(text(random));
    }

    private static String text(RandomGenerator random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static String write(List<Entry> entries) {
        var out = new StringWriter();
        long count = CatalogLines.write(entries.stream().map(CatalogLinesTest::listing), out);
        assertThat(count).isEqualTo(entries.size());
        return out.toString();
    }

    private static Listing listing(Entry entry) {
        var text = RuleText.print(entry.rule());
        return new Listing(
                entry.scholarship(),
                new RuleVersion(1, entry.rule(), text, RuleText.sha256(text), Instant.EPOCH),
                Optional.empty(),
                1);
    }

    private static String plain() {
        return write(List.of(EntryFixture.entry("plain").get()))
                .substring(HEADER.length())
                .strip();
    }

    private String reason(String pointer, String value) {
        var rows = rows(HEADER + Samples.with(plain(), pointer, value));
        assertThat(rows).singleElement().isInstanceOf(Rejected.class);
        return ((Rejected) rows.get(0)).reason();
    }

    private List<Entry> entries(String text) {
        return rows(text).stream().map(row -> ((Accepted) row).entry()).toList();
    }

    private List<Row> rows(String text) {
        try {
            var file = Files.writeString(folder.resolve("some.jsonl"), text);
            return read(CatalogLines.files(List.of(file), Attributes.standard()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> read(CatalogSource source) {
        try (var rows = source.rows()) {
            return rows.toList();
        }
    }
}
