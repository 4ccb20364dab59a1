package dev.scholarship.bootstrap.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A place in the contract: a node, and the JSON Pointer under which it stands. References are followed on the way. */
public record Place(JsonNode document, String pointer) {

    static Place top(JsonNode document) {
        return new Place(document, "");
    }

    JsonNode node() {
        return document.at(pointer);
    }

    boolean exists() {
        return !node().isMissingNode();
    }

    Place child(String name) {
        return new Place(document, pointer + "/" + escaped(name)).resolved();
    }

    /** The members of an object, or the items of an array, in order. */
    List<Map.Entry<String, Place>> children() {
        var children = new ArrayList<Map.Entry<String, Place>>();
        if (node().isArray()) {
            for (int i = 0; i < node().size(); i++) {
                children.add(Map.entry(String.valueOf(i), child(String.valueOf(i))));
            }
        } else {
            node().fieldNames().forEachRemaining(name -> children.add(Map.entry(name, child(name))));
        }
        return children;
    }

    /** A schema keeps its reference: other keywords may stand beside it, and the validator follows it by itself. */
    private Place resolved() {
        var reference = node().path("$ref").asText();
        return reference.isEmpty() || reference.startsWith("#/components/schemas/")
                ? this
                : new Place(document, reference.substring(1)).resolved();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
