package dev.scholarship.files.openscholarships;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.application.catalog.CatalogSource.Rejected;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Seeds;
import dev.scholarship.files.entry.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fuzz")
class FuzzTest {

    private static final int ROUNDS = 5_000;

    @Test
    void aChangedRecordIsAcceptedWithAllItsSentencesOrRejectedWithAReason() throws IOException {
        var records = records();
        var count = new int[2];
        Seeds.each(ROUNDS, random -> {
            ObjectNode record = records.get(random.nextInt(records.size())).deepCopy();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                change(record, random);
            }
            count[check(record) ? 1 : 0]++;
        });
        assertThat(count[1]).as("rounds that prove something").isGreaterThan(count[0] / 20);
    }

    @Test
    void spacesAroundAFieldNameLoseNoDemand() throws IOException {
        var record = records().get(0).deepCopy();
        record.putObject("eligibility").put(" \nXX ", "graduate").put("XX", "graduate");
        assertThat(check(record)).isTrue();
    }

    @Test
    void flippedBytesNeverGetAnExceptionOutOfTheRows() throws IOException {
        var records = records();
        Seeds.each(ROUNDS, random -> {
            var record = records.get(random.nextInt(records.size()));
            var bytes = record.toString().getBytes(StandardCharsets.UTF_8);
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bytes[1 + random.nextInt(bytes.length - 1)] ^= (byte) (1 << random.nextInt(8));
            }
            var name = random.nextBoolean() ? "record.json" : "record.jsonl";
            assertThat(Samples.rows(name, bytes)).isNotEmpty().allSatisfy(row -> {
                switch (row) {
                    case Accepted same ->
                        assertThat(RuleText.parse(RuleText.print(same.entry().rule()), Attributes.standard()))
                                .isEqualTo(same.entry().rule());
                    case Rejected(var place, var reason) -> assertThat(reason).isNotBlank();
                }
            });
        });
    }

    /** Whether the record is accepted. */
    private static boolean check(ObjectNode record) {
        var rows = Samples.rows("record.json", record.toString());
        assertThat(rows).as("%s", record).hasSize(1);
        return switch (rows.get(0)) {
            case Accepted row -> {
                assertThat(row.entry().rule().sentences())
                        .as("%s", record)
                        .containsAll(demands(record.get("eligibility")));
                yield true;
            }
            case Rejected(var place, var reason) -> {
                assertThat(reason).as("%s", record).isNotBlank();
                yield false;
            }
        };
    }

    /** What a rule must quote, told from the record alone. */
    private static List<String> demands(JsonNode eligibility) {
        var demands = new ArrayList<String>();
        for (var field : eligibility.properties()) {
            switch (field.getKey()) {
                case "tags" -> {}
                case "other" -> demands.addAll(texts(field.getValue()));
                case "gpa_min" -> {
                    if (field.getValue().isNumber()) {
                        demands.add(
                                "gpa_min: " + field.getValue().decimalValue().toPlainString());
                    }
                }
                case "residency", "fields_of_study", "citizenship", "education_level" -> {
                    var texts = texts(field.getValue());
                    boolean any = field.getKey().equals("education_level") && texts.equals(List.of("any"));
                    if (texts.size() > 1 || texts.size() == 1 && !any) {
                        demands.add(field.getKey() + ": " + String.join(", ", texts));
                    }
                }
                default -> demands.add(Wording.oneLine("eligibility." + field.getKey() + ": " + field.getValue()));
            }
        }
        return demands;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(Wording.oneLine(text.textValue())));
        texts.removeIf(String::isEmpty);
        return texts;
    }

    /** Half of the changes hit the eligibility, and there half of them keep the record well-formed. */
    private static void change(ObjectNode record, RandomGenerator random) {
        var object = random.nextBoolean() && record.get("eligibility") instanceof ObjectNode eligibility
                ? eligibility
                : someObject(record, random);
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return;
        }
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + (char) ('a' + random.nextInt(26)), object.remove(name));
            case 2 -> object.set(name, value(3, random));
            case 3 -> {
                if (object.get(name) instanceof ArrayNode list) {
                    list.insert(random.nextInt(list.size() + 1), text(random));
                }
            }
            default -> {
                if (object.get(name).isTextual()) {
                    object.put(name, text(random));
                } else if (object.get(name).isNumber()) {
                    object.put(name, random.nextInt(5_000) / 1000.0);
                }
            }
        }
    }

    private static ObjectNode someObject(ObjectNode record, RandomGenerator random) {
        var objects = new ArrayList<>(List.of(record));
        record.forEach(value -> {
            if (value instanceof ObjectNode object) {
                objects.add(object);
            }
        });
        return objects.get(random.nextInt(objects.size()));
    }

    private static JsonNode value(int depth, RandomGenerator random) {
        var nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextInt(10_000) - 1_000);
            case 3 -> nodes.numberNode(random.nextDouble() * 5);
            case 4 -> nodes.textNode(text(random));
            case 5 -> nodes.arrayNode().add(value(depth - 1, random)).add(value(depth - 1, random));
            default -> nodes.objectNode().set(text(random), value(depth - 1, random));
        };
    }

    private static String text(RandomGenerator random) {
        var pieces = List.of(
                "NV",
                "US",
                "XX",
                "any",
                "ged",
                "graduate",
                " ",
                "\n",
                "\u0000",
                "\u2028",
                "\"",
                "\\",
                "é",
                "한국",
                "😀",
                "2026-02-30",
                "https://example.org",
                "3.0",
                ",",
                "must be a member",
                "\uFEFF",
                "a".repeat(4_001),
                "b".repeat(10_001));
        var text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(pieces.get(random.nextInt(random.nextInt(20) == 0 ? pieces.size() : pieces.size() - 2)));
        }
        return text.toString();
    }

    private static List<ObjectNode> records() throws IOException {
        try (var lines = OpenScholarships.class.getResourceAsStream("/dev/scholarship/files/open-scholarships.jsonl");
                var values = Samples.JSON.readerFor(ObjectNode.class).<ObjectNode>readValues(lines)) {
            return values.readAll();
        }
    }
}
