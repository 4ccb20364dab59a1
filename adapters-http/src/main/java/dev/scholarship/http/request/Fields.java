package dev.scholarship.http.request;

import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.domain.text.Nearest;
import dev.scholarship.http.problem.FieldProblem;
import dev.scholarship.http.problem.Problem;
import dev.scholarship.http.problem.ProblemException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fields of one request, whether they came in a query or in a body.
 *
 * <p>Ask for every field that the resource knows, then call {@link #done()}: it ends the request with one problem that
 * lists all mistakes, among them every field that was sent but not asked for. Only then take the values.
 *
 * <p>For one thread.
 */
public abstract sealed class Fields permits QueryParameters, JsonBody {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");
    private static final int LONGEST_NAME_SHOWN = 64;
    private static final int MOST_NAMES_SHOWN = 20;

    private final FieldErrors errors;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> unwelcome = new HashSet<>();

    Fields(FieldErrors errors) {
        this.errors = errors;
    }

    /** What a field must be in JSON; in a query everything is text. */
    enum Kind {
        TEXT,
        NUMBER
    }

    /** One value as text, and where it stood. */
    record Item(String where, String text) {}

    /** The values under a name; those that cannot be items of this kind are reported and left out. */
    abstract List<Item> items(String name, Kind kind, boolean many);

    abstract boolean has(String name);

    /** What was sent, by name. */
    abstract Collection<String> names();

    /** Where a field of this name stands, or would. */
    abstract String where(String name);

    abstract FieldProblem problem(String where, String code, String detail);

    abstract Problem invalid(List<FieldProblem> errors);

    /** Text of 1 to {@code longest} characters, without control characters. */
    public Field<String> text(String name, int longest) {
        return one(name, Kind.TEXT, text -> checkedText(text, longest));
    }

    /**
     * Text that {@code reader} understands; it throws {@link InvalidValueException} or {@link BadTextException} for what
     * it does not.
     */
    public <T> Field<T> value(String name, Function<String, T> reader) {
        return one(name, Kind.TEXT, reader);
    }

    /** A whole number from {@code least} to {@code most}, both inclusive. */
    public Field<Long> integer(String name, long least, long most) {
        return one(name, Kind.NUMBER, text -> integerFrom(text, least, most));
    }

    /** A date such as 2026-11-21. */
    public Field<LocalDate> date(String name) {
        return one(name, Kind.TEXT, Fields::dateFrom);
    }

    /** The words for some values, each made by {@code word}. */
    public static <T> Map<String, T> choicesOf(T[] values, Function<T, String> word) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(word, Function.identity()));
    }

    /** One of the given words. */
    public <T> Field<T> choice(String name, Map<String, T> choices) {
        return one(name, Kind.TEXT, text -> chosen(text, choices));
    }

    /** Any of the given words, each as often as wanted: a repeated parameter, or an array. Absent is empty. */
    public <T> List<T> choices(String name, Map<String, T> choices) {
        return values(name, choices.size(), text -> chosen(text, choices));
    }

    /** Whether a field was sent that the resource knows. */
    public boolean given(String name) {
        known.add(name);
        return has(name);
    }

    /** Any number of values, at most {@code most}: a repeated parameter, or an array of text. Absent is empty. */
    public <T> List<T> values(String name, int most, Function<String, T> reader) {
        asked.add(name);
        var items = items(name, Kind.TEXT, true);
        if (items.size() > most) {
            refuse(where(name), "too_many", "At most " + most + " values.");
            return List.of();
        }
        var values = new ArrayList<T>();
        items.forEach(item -> read(item, reader).optional().ifPresent(values::add));
        return values;
    }

    /** Makes the absence of a field an error. */
    public void require(String name) {
        if (!has(name)) {
            refuseField(name, "required", "This field is required.");
        }
    }

    /** Records a mistake that concerns a field as a whole, or several fields together. */
    public void refuseField(String name, String code, String detail) {
        unwelcome.add(name);
        refuse(where(name), code, detail);
    }

    /** Refuses a field that the resource does not know, where more can be said than that. */
    public void refuseIfGiven(String name, String code, String detail) {
        if (has(name)) {
            refuseField(name, code, detail);
        }
    }

    /**
     * Ends the reading.
     *
     * @throws ProblemException 400, listing all mistakes, if there are any
     */
    public void done() {
        refuseUnknown();
        if (!errors.isEmpty()) {
            throw new ProblemException(invalid(errors.all()));
        }
    }

    void refuseUnknown() {
        for (var name : names()) {
            if (errors.full()) {
                return;
            }
            if (!asked.contains(name) && !unwelcome.contains(name)) {
                refuse(where(shown(name)), "unknown_field", unknown(name));
            }
        }
    }

    final void ask(String name) {
        asked.add(name);
    }

    final FieldErrors errors() {
        return errors;
    }

    final void refuse(String where, String code, String detail) {
        errors.add(problem(where, code, detail));
    }

    private <T> Field<T> one(String name, Kind kind, Function<String, T> reader) {
        asked.add(name);
        if (!has(name)) {
            return Field.none();
        }
        var items = items(name, kind, false);
        return items.isEmpty() ? Field.none() : read(items.getFirst(), reader);
    }

    private <T> Field<T> read(Item item, Function<String, T> reader) {
        try {
            return Field.given(reader.apply(item.text));
        } catch (InvalidValueException e) {
            refuse(item.where, e.code(), e.detail());
            return Field.none();
        } catch (BadTextException e) {
            refuse(item.where, "invalid_value", sentence(e.getMessage()));
            return Field.none();
        }
    }

    static String sentence(String message) {
        var capital = Character.isLetter(message.charAt(0))
                ? message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1)
                : message;
        return capital.endsWith("?") ? capital : capital + ".";
    }

    private String unknown(String name) {
        if (asked.isEmpty()) {
            return noneWanted();
        }
        var near = didYouMean(name, asked);
        return "No such field." + (near.isEmpty() ? allNames() : near);
    }

    /** All fields, where they are few enough to be read; they are many only where a person is described. */
    private String allNames() {
        var all = new TreeSet<>(known);
        all.addAll(asked);
        return all.size() > MOST_NAMES_SHOWN
                ? " /api/v1/attributes lists what can be said of a person, /docs all else."
                : " There are " + String.join(", ", all) + ".";
    }

    /** What to say of a field where none is asked for. */
    abstract String noneWanted();

    private static String didYouMean(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(near -> " Did you mean " + near + "?")
                .orElse("");
    }

    private static String shown(String name) {
        return name.length() <= LONGEST_NAME_SHOWN ? name : name.substring(0, LONGEST_NAME_SHOWN) + "…";
    }

    private static String checkedText(String text, int longest) {
        if (text.isBlank()) {
            throw new InvalidValueException("empty", "Must not be empty.");
        }
        if (text.length() > longest) {
            throw new InvalidValueException("too_long", "At most " + longest + " characters.");
        }
        if (text.codePoints().anyMatch(Fields::unwanted)) {
            throw new InvalidValueException("invalid_characters", "Contains characters that are not text.");
        }
        return text;
    }

    private static boolean unwanted(int character) {
        return switch (Character.getType(character)) {
            case Character.SURROGATE -> true;
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            default -> false;
        };
    }

    private static Long integerFrom(String text, long least, long most) {
        if (!INTEGER.matcher(text).matches()) {
            throw new InvalidValueException("not_an_integer", "Must be a whole number.");
        }
        long value = Long.parseLong(text);
        if (value < least || value > most) {
            throw new InvalidValueException("out_of_range", "Must be from " + least + " to " + most + ".");
        }
        return value;
    }

    private static LocalDate dateFrom(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidValueException("not_a_date", "Must be a date such as 2026-11-21.");
        }
    }

    private static <T> T chosen(String text, Map<String, T> choices) {
        var choice = choices.get(text);
        if (choice == null) {
            var words = choices.keySet().stream().sorted().toList();
            throw new InvalidValueException(
                    "not_a_choice", "Must be one of: " + String.join(", ", words) + "." + didYouMean(text, words));
        }
        return choice;
    }
}
