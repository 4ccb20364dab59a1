package dev.scholarship.files.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scholarship.domain.text.Nearest;
import dev.scholarship.files.entry.Remarks;
import dev.scholarship.files.entry.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * The fields of one JSON object, taken by name and type. A field of another type is a problem and counts as absent; a
 * null counts as absent except where a list is expected. What nobody took is in {@link #others}.
 */
public final class Fields {

    private static final int MOST_DIGITS = 15;

    private final ObjectNode object;
    private final String pointer;
    private final Remarks remarks;
    private final Set<String> known = new LinkedHashSet<>();

    public Fields(ObjectNode object, String pointer, Remarks remarks) {
        this.object = object;
        this.pointer = pointer;
        this.remarks = remarks;
    }

    /** The JSON Pointer of the object. */
    public String pointer() {
        return pointer;
    }

    /** The JSON Pointer of a field. */
    public String at(String name) {
        return Wording.pointer(pointer, name);
    }

    /** A text on one line; empty where it is absent or blank. */
    public Optional<String> text(String name) {
        return value(name, false).flatMap(value -> textOf(at(name), value)).filter(text -> !text.isEmpty());
    }

    /** A text on one line that must be there. */
    public Optional<String> requiredText(String name) {
        var text = required(name, "a text").flatMap(value -> textOf(at(name), value));
        if (text.isPresent() && text.get().isEmpty()) {
            remarks.problem(at(name), "is empty");
        }
        return text.filter(found -> !found.isEmpty());
    }

    /** A text exactly as it stands. */
    public Optional<String> exact(String name) {
        return value(name, true).flatMap(value -> exactOf(at(name), value));
    }

    /** A text exactly as it stands, which must be there. */
    public Optional<String> requiredExact(String name) {
        return required(name, "a text").flatMap(value -> exactOf(at(name), value));
    }

    /** Texts exactly as they stand. */
    public List<String> exacts(String name) {
        return list(name, this::exactOf);
    }

    /** A whole number of 64 bits, which must be there. */
    public Optional<Long> requiredWhole(String name) {
        return required(name, "a whole number").flatMap(value -> {
            try {
                if (value.isNumber()) {
                    return Optional.of(value.decimalValue().longValueExact());
                }
            } catch (ArithmeticException e) {
                // A fraction, or too large; the same message serves.
            }
            return wrong(at(name), "a whole number", value);
        });
    }

    /** One of these words. */
    public <E> Optional<E> word(String name, Map<String, E> words) {
        return value(name, false).flatMap(value -> wordOf(name, value, words));
    }

    /** One of these words, which must be there. */
    public <E> Optional<E> requiredWord(String name, Map<String, E> words) {
        return required(name, "a text").flatMap(value -> wordOf(name, value, words));
    }

    /** A number, exactly as it is written. */
    public Optional<BigDecimal> number(String name) {
        return value(name, false).flatMap(value -> {
            if (!value.isNumber()) {
                return wrong(at(name), "a number", value);
            }
            var number = value.decimalValue();
            long whole = (long) number.precision() - number.scale();
            if (whole > MOST_DIGITS || number.scale() > MOST_DIGITS) {
                remarks.problem(at(name), "has more than " + MOST_DIGITS + " digits before or after the point");
                return Optional.empty();
            }
            return Optional.of(number);
        });
    }

    public Optional<Boolean> flag(String name) {
        return value(name, false).flatMap(value -> flagOf(name, value));
    }

    /** Texts on one line each; a blank one is left out with a warning. */
    public List<String> texts(String name) {
        return list(name, place -> remarks.warning(place, "an empty text, left out"));
    }

    /** Texts on one line each, none blank: leaving one out would change what the list means. */
    public List<String> values(String name) {
        return list(name, place -> remarks.problem(place, "is empty"));
    }

    /** True or false; a null is neither. */
    public Optional<Boolean> exactFlag(String name) {
        return value(name, true).flatMap(value -> flagOf(name, value));
    }

    public Optional<Boolean> requiredFlag(String name) {
        return required(name, "true or false").flatMap(value -> flagOf(name, value));
    }

    public Optional<Fields> object(String name) {
        return value(name, false).flatMap(value -> fieldsOf(name, value));
    }

    public Optional<Fields> requiredObject(String name) {
        return required(name, "an object").flatMap(value -> fieldsOf(name, value));
    }

    /** The fields that nobody has asked for yet, in the order of the object. */
    public List<Map.Entry<String, JsonNode>> others() {
        return object.properties().stream()
                .filter(field -> !known.contains(field.getKey()))
                .toList();
    }

    /** Warns of the fields that nobody has asked for. */
    public void warnOfOthers() {
        others().forEach(field ->
                remarks.warning(at(field.getKey()), "unknown field, left out" + nearest(field.getKey())));
    }

    /** Refuses the fields that nobody has asked for. */
    public void refuseOthers() {
        others().forEach(field -> remarks.problem(
                at(field.getKey()),
                "unknown field \"" + Wording.shown(field.getKey()) + "\"" + nearest(field.getKey())));
    }

    /** A sentence's end that suggests the field that was probably meant. */
    public String nearest(String name) {
        return Nearest.hint(name, new TreeSet<>(known));
    }

    private Optional<JsonNode> value(String name, boolean nullIsWrong) {
        known.add(name);
        return Optional.ofNullable(object.get(name)).filter(value -> nullIsWrong || !value.isNull());
    }

    private Optional<JsonNode> required(String name, String expected) {
        known.add(name);
        var value = Optional.ofNullable(object.get(name));
        if (value.isEmpty()) {
            remarks.problem(at(name), "is missing; expected " + expected);
        }
        return value;
    }

    private Optional<String> textOf(String place, JsonNode value) {
        return value.isTextual() ? Optional.of(Wording.oneLine(value.textValue())) : wrong(place, "a text", value);
    }

    private Optional<Boolean> flagOf(String name, JsonNode value) {
        return value.isBoolean() ? Optional.of(value.booleanValue()) : wrong(at(name), "true or false", value);
    }

    private Optional<String> exactOf(String place, JsonNode value) {
        return value.isTextual() ? Optional.of(value.textValue()) : wrong(place, "a text", value);
    }

    private List<String> list(String name, Consumer<String> blank) {
        return list(name, (place, value) -> {
            var text = textOf(place, value);
            text.filter(String::isEmpty).ifPresent(empty -> blank.accept(place));
            return text.filter(found -> !found.isEmpty());
        });
    }

    private List<String> list(String name, BiFunction<String, JsonNode, Optional<String>> element) {
        var texts = new ArrayList<String>();
        value(name, true).ifPresent(list -> {
            if (!list.isArray()) {
                wrong(at(name), "a list of texts", list);
            }
            for (int i = 0; list.isArray() && i < list.size(); i++) {
                element.apply(at(name) + "/" + i, list.get(i)).ifPresent(texts::add);
            }
        });
        return List.copyOf(texts);
    }

    private <E> Optional<E> wordOf(String name, JsonNode value, Map<String, E> words) {
        return textOf(at(name), value).flatMap(word -> {
            var meaning = Optional.ofNullable(words.get(word));
            if (meaning.isEmpty()) {
                remarks.problem(
                        at(name),
                        "unknown word \"" + Wording.shown(word) + "\"" + Nearest.hint(word, words.keySet())
                                + "; expected " + String.join(", ", new TreeSet<>(words.keySet())));
            }
            return meaning;
        });
    }

    private Optional<Fields> fieldsOf(String name, JsonNode value) {
        return value instanceof ObjectNode fields
                ? Optional.of(new Fields(fields, at(name), remarks))
                : wrong(at(name), "an object", value);
    }

    private <T> Optional<T> wrong(String place, String expected, JsonNode found) {
        remarks.problem(place, "expected " + expected + ", found " + shown(found));
        return Optional.empty();
    }

    /** A value in a message. */
    public static String shown(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> '"' + Wording.shown(value.textValue()) + '"';
            default -> Wording.shown(value.toString());
        };
    }
}
