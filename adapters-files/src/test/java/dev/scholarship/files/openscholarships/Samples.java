package dev.scholarship.files.openscholarships;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.application.catalog.CatalogSource.Rejected;
import dev.scholarship.application.catalog.CatalogSource.Row;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.files.source.Input;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Records to try, and what becomes of them. */
public final class Samples {

    public static final ObjectMapper JSON = new ObjectMapper();

    private static final String PLAIN = """
            {"id":"plain","name":"Plain Scholarship","sponsor":"Plain Fund","sponsor_type":"foundation",
             "type":"scholarship","eligibility":{},"links":{"info_url":"https://example.org/plain"},
             "provenance":{"source_url":"https://example.org/source","source_name":"Plain Fund",
             "last_verified":"2026-06-16","verification_method":"manual","added":"2026-06-01"},
             "status":"active"}""";

    private Samples() {}

    /** A record with nothing but what must be there. */
    public static String plain() {
        return PLAIN.replace("\n", "");
    }

    /** The plain record with a value at a JSON Pointer, written as JSON. */
    public static String with(String pointer, String json) {
        return with(plain(), pointer, json);
    }

    public static String with(String record, String pointer, String json) {
        try {
            var tree = (ObjectNode) JSON.readTree(record);
            var at = tree;
            var names = pointer.substring(1).split("/");
            for (int i = 0; i < names.length - 1; i++) {
                at = at.withObjectProperty(names[i]);
            }
            at.putRawValue(names[names.length - 1], new com.fasterxml.jackson.databind.util.RawValue(json));
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static String without(String field) {
        try {
            var tree = (ObjectNode) JSON.readTree(plain());
            tree.remove(field);
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static CatalogSource source(String name, byte[] content) {
        var input = new Input(name, () -> new ByteArrayInputStream(content));
        return OpenScholarships.source("test", () -> List.of(input), Attributes.standard());
    }

    public static List<Row> rows(String name, byte[] content) {
        try (var rows = source(name, content).rows()) {
            return rows.toList();
        }
    }

    public static List<Row> rows(String name, String content) {
        return rows(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public static List<Row> bundle() {
        try (var rows = OpenScholarships.bundled(Attributes.standard()).rows()) {
            return rows.toList();
        }
    }

    public static Accepted accepted(String record) {
        var rows = rows("record.json", record);
        assertThat(rows).singleElement().isInstanceOf(Accepted.class);
        return (Accepted) rows.get(0);
    }

    /** Why a record is rejected. */
    public static String reason(String record) {
        var rows = rows("record.json", record);
        assertThat(rows).singleElement().isInstanceOf(Rejected.class);
        return ((Rejected) rows.get(0)).reason();
    }

    /** The rule's text after the source line. */
    public static String rule(String record) {
        var text = RuleText.print(accepted(record).entry().rule());
        return text.substring(text.indexOf("require"));
    }
}
