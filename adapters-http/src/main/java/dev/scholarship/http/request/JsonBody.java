package dev.scholarship.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.http.problem.FieldProblem;
import dev.scholarship.http.problem.Problem;
import dev.scholarship.http.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The fields of a JSON object; places are JSON Pointers. Null is not a value: what is not known is left out. */
public final class JsonBody extends Fields {
    private final String place;
    private final JsonNode object;
    private final List<JsonBody> children = new ArrayList<>();

    private JsonBody(FieldErrors errors, String place, JsonNode object) {
        super(errors);
        this.place = place;
        this.object = object;
    }

    /**
     * Reads a body that must be one JSON object in UTF-8.
     *
     * @throws ProblemException 400, if it is not
     */
    public static JsonBody parse(byte[] body) {
        var node = JsonText.parse(body);
        if (!node.isObject()) {
            throw new ProblemException(
                    Problem.invalidBody(List.of(FieldProblem.inBody("", "not_an_object", "Must be a JSON object."))));
        }
        return new JsonBody(new FieldErrors(), "", node);
    }

    /** The object under a name; empty if it is absent or refused. Its fields are checked by this body's done(). */
    public Optional<JsonBody> object(String name) {
        ask(name);
        return has(name) ? child(where(name), object.path(name)) : Optional.empty();
    }

    /** The object under a name, or one without fields. */
    public JsonBody objectOrEmpty(String name) {
        return object(name).orElseGet(() -> empty(name));
    }

    /** The objects of the array under a name; none if it is absent, and without those that are refused. */
    public List<JsonBody> objects(String name, int most) {
        ask(name);
        var array = array(name);
        if (array.size() > most) {
            refuse(where(name), "too_many", "At most " + most + " values.");
            return List.of();
        }
        return IntStream.range(0, array.size())
                .mapToObj(i -> child(where(name) + "/" + i, array.get(i)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How many values the array under a name has; 0 where there is none. */
    public int size(String name) {
        return object.path(name).size();
    }

    /** True or false. */
    public Optional<Boolean> flag(String name) {
        ask(name);
        if (!has(name)) {
            return Optional.empty();
        }
        if (!object.path(name).isBoolean()) {
            refuse(where(name), "not_a_boolean", "Must be true or false.");
            return Optional.empty();
        }
        return Optional.of(object.path(name).booleanValue());
    }

    /** Accepts these fields without looking at them: they repeat what others say. */
    public void ignore(String... names) {
        List.of(names).forEach(this::ask);
    }

    /** What this object as a whole means; its complaint, a {@link BadTextException}, becomes this object's mistake. */
    public <T> Optional<T> meaning(Supplier<T> construction) {
        try {
            return Optional.of(construction.get());
        } catch (BadTextException e) {
            refuse(place, "invalid_value", sentence(e.getMessage()));
            return Optional.empty();
        }
    }

    private JsonBody empty(String name) {
        return new JsonBody(new FieldErrors(), where(name), JsonNodeFactory.instance.objectNode());
    }

    private Optional<JsonBody> child(String where, JsonNode node) {
        if (!node.isObject()) {
            refuse(where, "not_an_object", "Must be a JSON object.");
            return Optional.empty();
        }
        var child = new JsonBody(errors(), where, node);
        children.add(child);
        return Optional.of(child);
    }

    @Override
    void refuseUnknown() {
        super.refuseUnknown();
        children.forEach(JsonBody::refuseUnknown);
    }

    @Override
    List<Item> items(String name, Kind kind, boolean many) {
        if (!many) {
            return item(where(name), object.path(name), kind).stream().toList();
        }
        var array = array(name);
        var items = new ArrayList<Item>();
        for (int i = 0; i < array.size(); i++) {
            item(where(name) + "/" + i, array.get(i), kind).ifPresent(items::add);
        }
        return items;
    }

    private List<JsonNode> array(String name) {
        if (!has(name)) {
            return List.of();
        }
        var node = object.path(name);
        if (!node.isArray()) {
            refuse(where(name), "not_an_array", "Must be a JSON array, even of one value.");
            return List.of();
        }
        return List.copyOf(node.valueStream().toList());
    }

    private Optional<Item> item(String where, JsonNode node, Kind kind) {
        boolean fits = switch (kind) {
            case TEXT -> node.isTextual();
            case NUMBER -> node.isNumber();
        };
        if (!fits) {
            refuseKind(where, node, kind);
            return Optional.empty();
        }
        return Optional.of(new Item(where, node.asText()));
    }

    private void refuseKind(String where, JsonNode node, Kind kind) {
        if (node.isNull()) {
            refuse(where, "null_not_allowed", "Must not be null; leave it out instead.");
            return;
        }
        switch (kind) {
            case TEXT -> refuse(where, "not_a_string", "Must be a JSON string.");
            case NUMBER -> refuse(where, "not_a_number", "Must be a JSON number.");
        }
    }

    @Override
    boolean has(String name) {
        return object.has(name);
    }

    @Override
    Collection<String> names() {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }

    @Override
    String where(String name) {
        return place + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    @Override
    String noneWanted() {
        return "This object has no fields.";
    }

    @Override
    FieldProblem problem(String where, String code, String detail) {
        return FieldProblem.inBody(where, code, detail);
    }

    @Override
    Problem invalid(List<FieldProblem> errors) {
        return Problem.invalidBody(errors);
    }
}
