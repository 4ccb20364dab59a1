package dev.scholarship.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract by itself: a schema that says less than it seems to would let everything pass. */
class ContractDocumentTest {
    /** A word that no validator knows is passed over without a sound. */
    private static final Set<String> KEYWORDS = Set.of(
            "$ref",
            "additionalProperties",
            "const",
            "dependentRequired",
            "dependentSchemas",
            "description",
            "discriminator",
            "else",
            "enum",
            "examples",
            "format",
            "if",
            "items",
            "maxItems",
            "maxLength",
            "maxProperties",
            "maximum",
            "minItems",
            "minLength",
            "minProperties",
            "minimum",
            "oneOf",
            "pattern",
            "properties",
            "propertyNames",
            "required",
            "then",
            "type");

    private static final Set<String> FORMATS = Set.of("date", "date-time", "int64", "uri", "uri-reference");

    private static JsonNode document;
    private static Contract contract;
    private static ContractCheck check;

    @BeforeAll
    static void read() throws IOException {
        document = ContractCheckTest.document();
        contract = Contract.of(document);
        check = new ContractCheck(contract);
    }

    @Test
    void everySchemaIsOneOfDraft202012() {
        var dialect = SchemaRegistry.withDialect(Dialects.getDraft202012())
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        eachSchema((place, schema) ->
                assertThat(dialect.validate(schema)).as(place).isEmpty());
    }

    @Test
    void everyWordOfASchemaHasAMeaning() {
        eachSchema((place, schema) -> {
            assertThat(names(schema)).as(place).isSubsetOf(KEYWORDS);
            if (schema.has("format")) {
                assertThat(schema.path("format").asText()).as(place).isIn(FORMATS);
            }
        });
    }

    @Test
    void everyObjectSaysWhatElseItMayHave() {
        eachSchema((place, schema) -> {
            if (schema.path("type").asText().equals("object")) {
                assertThat(schema.has("additionalProperties")).as(place).isTrue();
                assertThat(names(schema.path("properties"))).as(place).containsAll(texts(schema.path("required")));
            }
        });
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryComponentIsUsed() {
        var used = new TreeSet<String>();
        references(document, used);
        assertThat(used)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        var components = new TreeSet<String>();
        document.path("components")
                .properties()
                .forEach(kind -> names(kind.getValue())
                        .forEach(name -> components.add("#/components/" + kind.getKey() + "/" + name)));
        assertThat(components).isEqualTo(used);
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() {
        var wrong = new ArrayList<String>();
        for (var operation : contract.operations()) {
            operation
                    .parameters()
                    .forEach(parameter -> parameter
                            .example()
                            .ifPresent(example -> check.violations(parameter.schema(), example)
                                    .forEach(error -> wrong.add(operation.id() + " " + parameter.name() + error))));
            operation
                    .body()
                    .ifPresent(body -> body.examples()
                            .forEach((name, example) -> check.violations(body.schema(), example)
                                    .forEach(error -> wrong.add(operation.id() + " " + name + error))));
        }
        eachContent((place, content) -> {
            assertThat(content.child("examples").children()).as(place).isNotEmpty();
            if (!place.contains("JSON")) {
                content.child("examples")
                        .children()
                        .forEach(example -> check.violations(
                                        content.child("schema"),
                                        example.getValue().child("value").node())
                                .forEach(error -> wrong.add(place + " " + example.getKey() + error)));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyProblemIsShownWithItsStatusAndCode() {
        for (var operation : contract.operations()) {
            operation.responses().forEach((status, response) -> {
                var content = response.place().child("content").child(ContractCheck.PROBLEM);
                content.child("examples").children().forEach(example -> {
                    var problem = example.getValue().child("value").node();
                    var code = problem.path("code").asText();
                    assertThat(example.getKey()).isEqualTo(code);
                    assertThat(problem.path("status").asInt()).as(code).isEqualTo(status);
                    assertThat(problem.path("type").asText()).isEqualTo("urn:scholarship:problem:" + code);
                });
            });
        }
    }

    @Test
    void everyCodeIsShown() {
        var shown = new TreeSet<>(contract.outside().responses().values().stream()
                .flatMap(response -> response.codes().stream())
                .toList());
        contract.operations()
                .forEach(operation ->
                        operation.responses().values().forEach(response -> shown.addAll(response.codes())));
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(texts(document.at("/components/schemas/ProblemCode/enum")));
    }

    @Test
    void everyOperationIsDescribed() {
        assertThat(contract.operations()).hasSizeGreaterThan(20);
        assertThat(contract.operations().stream().map(Contract.Operation::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][A-Za-z]+"));
        document.path("paths")
                .forEach(item -> item.forEach(operation -> {
                    if (operation.isObject()) {
                        assertThat(operation.path("summary").asText())
                                .isNotBlank()
                                .doesNotEndWith(".");
                        assertThat(operation.path("tags")).hasSize(1);
                    }
                }));
    }

    private static void eachContent(BiConsumer<String, Place> visitor) {
        for (var operation : contract.operations()) {
            operation
                    .responses()
                    .forEach((status, response) -> response.contents()
                            .forEach((type, content) ->
                                    visitor.accept(operation.id() + " " + status + " " + type, content)));
        }
    }

    private static void eachSchema(BiConsumer<String, JsonNode> visitor) {
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> schema(schema.getKey(), schema.getValue(), visitor));
        for (var kind : List.of("parameters", "headers")) {
            document.path("components")
                    .path(kind)
                    .properties()
                    .forEach(one -> schema(one.getKey(), one.getValue().path("schema"), visitor));
        }
        eachContent((place, content) -> {
            assertThat(content.node().has("schema")).as(place).isTrue();
            schema(place, content.node().path("schema"), visitor);
        });
    }

    private static void schema(String place, JsonNode schema, BiConsumer<String, JsonNode> visitor) {
        if (schema.isBoolean()) {
            return;
        }
        visitor.accept(place, schema);
        for (var one : List.of("items", "additionalProperties", "propertyNames", "if", "then", "else")) {
            if (schema.path(one).isObject()) {
                schema(place + "/" + one, schema.path(one), visitor);
            }
        }
        for (var many : List.of("properties", "dependentSchemas")) {
            schema.path(many)
                    .properties()
                    .forEach(one -> schema(place + "/" + many + "/" + one.getKey(), one.getValue(), visitor));
        }
        schema.path("oneOf").forEach(one -> schema(place + "/oneOf", one, visitor));
    }

    private static void references(JsonNode node, Set<String> found) {
        if (node.path("$ref").isTextual()) {
            found.add(node.path("$ref").asText());
        }
        node.path("mapping").forEach(target -> found.add(target.asText()));
        node.forEach(child -> references(child, found));
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
