package dev.scholarship.http.eligibility;

import dev.scholarship.domain.eligibility.Anchor;
import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.CodeKind;
import dev.scholarship.domain.eligibility.CodeSetKind;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Day;
import dev.scholarship.domain.eligibility.DayKind;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Kind;
import dev.scholarship.domain.eligibility.MeasureKind;
import dev.scholarship.domain.eligibility.Moment;
import dev.scholarship.domain.eligibility.Person;
import dev.scholarship.domain.eligibility.Range;
import dev.scholarship.domain.eligibility.Span;
import dev.scholarship.domain.eligibility.Unit;
import dev.scholarship.domain.eligibility.Vocabulary;
import dev.scholarship.domain.eligibility.YesNoKind;
import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.domain.text.Nearest;
import dev.scholarship.http.request.JsonBody;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads criteria from JSON as {@link CriterionJson} writes them. Places and words, which repeat what the rest says, are
 * not looked at. What cannot be read is recorded as a mistake and gives nothing.
 */
final class CriterionFields {

    private static final int MOST_PARTS = 512;
    private static final int MOST_CODES = 2_000;
    private static final int MOST_SOURCES = 100;
    private static final int LONGEST_SOURCE = 4_000;
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,8})?");
    private static final List<String> KINDS =
            List.of("test", "held", "at_least", "not", "of", "when", "unless", "judged", "unread", "unclear");

    private final Attributes attributes;

    CriterionFields(Attributes attributes) {
        this.attributes = attributes;
    }

    /** The criterion under a name. */
    Optional<Criterion> criterion(JsonBody parent, String name) {
        return parent.object(name).flatMap(this::criterion);
    }

    /** The sentences under {@code sources}. */
    static List<String> sources(JsonBody json) {
        return json.values("sources", MOST_SOURCES, Function.identity());
    }

    private Optional<Criterion> criterion(JsonBody json) {
        json.require("kind");
        json.ignore("path", "words");
        return json.value("kind", CriterionFields::kind).optional().flatMap(kind -> switch (kind) {
            case "test" -> test(json);
            case "held" -> held(json);
            case "at_least" -> atLeast(json);
            case "not" -> one(json, "criterion", CriterionFields::not);
            case "of" -> of(json);
            case "when" -> when(json);
            case "unless" -> unless(json);
            case "judged" -> source(json, Criterion.Judged::new);
            case "unread" -> source(json, text -> new Criterion.Unsettled(Criterion.Why.UNREAD, text));
            default -> source(json, text -> new Criterion.Unsettled(Criterion.Why.UNCLEAR, text));
        });
    }

    private static String kind(String word) {
        if (!KINDS.contains(word)) {
            throw new BadTextException("unknown kind of criterion \"" + word + "\"" + Nearest.hint(word, KINDS)
                    + "; known: " + String.join(", ", KINDS));
        }
        return word;
    }

    private static Criterion not(Criterion criterion) {
        if (criterion instanceof Criterion.Not || criterion.equals(Criterion.nothing())) {
            throw new BadTextException("a negation stands over a demand that is not negated");
        }
        return new Criterion.Not(criterion);
    }

    private static Optional<Criterion> source(JsonBody json, Function<String, Criterion> construction) {
        json.require("source");
        return json.text("source", LONGEST_SOURCE)
                .optional()
                .flatMap(text -> json.meaning(() -> construction.apply(text)));
    }

    private Optional<Criterion> one(JsonBody json, String name, Function<Criterion, Criterion> construction) {
        json.require(name);
        return criterion(json, name).flatMap(criterion -> json.meaning(() -> construction.apply(criterion)));
    }

    private Optional<Criterion> of(JsonBody json) {
        json.require("role");
        var role = json.value("role", CriterionFields::role).optional();
        return one(
                        json,
                        "criterion",
                        criterion -> new Criterion.Of(role.orElse(Person.Role.PARENT), somebodys(criterion)))
                .filter(of -> role.isPresent());
    }

    private static Criterion somebodys(Criterion criterion) {
        if (criterion.equals(Criterion.nothing())) {
            throw new BadTextException("nothing is demanded of anybody here; leave it out");
        }
        return criterion;
    }

    private static Person.Role role(String word) {
        return Arrays.stream(Person.Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadTextException("unknown person \"" + word + "\"; known: "
                        + String.join(
                                ", ",
                                Arrays.stream(Person.Role.values())
                                        .map(Person.Role::word)
                                        .toList())));
    }

    private Optional<Criterion> when(JsonBody json) {
        json.require("condition");
        json.require("then");
        var condition = criterion(json, "condition");
        var then = criterion(json, "then");
        var otherwise = json.given("otherwise") ? criterion(json, "otherwise") : Optional.of(Criterion.nothing());
        if (condition.isEmpty() || then.isEmpty() || otherwise.isEmpty()) {
            return Optional.empty();
        }
        return json.meaning(() -> checked(() -> new Criterion.When(condition.get(), then.get(), otherwise.get())));
    }

    private Optional<Criterion> unless(JsonBody json) {
        json.require("demand");
        json.require("exception");
        var demand = criterion(json, "demand");
        var exception = criterion(json, "exception");
        if (demand.isEmpty() || exception.isEmpty()) {
            return Optional.empty();
        }
        return json.meaning(() -> checked(() -> new Criterion.Unless(demand.get(), exception.get())));
    }

    private Optional<Criterion> atLeast(JsonBody json) {
        json.require("count");
        var count = json.integer("count", 0, MOST_PARTS).optional();
        var parts = json.objects("of", MOST_PARTS).stream()
                .map(this::criterion)
                .flatMap(Optional::stream)
                .toList();
        var sources = sources(json);
        if (count.isEmpty() || parts.size() != json.size("of")) {
            return Optional.empty();
        }
        return json.meaning(
                () -> checked(() -> new Criterion.AtLeast(count.get().intValue(), parts, sources)));
    }

    private Optional<Criterion> held(JsonBody json) {
        json.require("since");
        json.require("at");
        var since = json.value("since", this::since).optional();
        var span = json.given("for_at_least")
                ? json.value("for_at_least", Span::parse).optional()
                : Optional.of(Span.NONE);
        var at = json.value("at", Anchor::parse).optional();
        var test = test(json);
        if (since.isEmpty() || span.isEmpty() || at.isEmpty() || test.isEmpty()) {
            return Optional.empty();
        }
        return json.meaning(
                () -> checked(() -> new Criterion.Held(ofCodes(test.get()), since.get(), span.get(), at.get())));
    }

    @SuppressWarnings("unchecked")
    private static Criterion.Test<Code> ofCodes(Criterion criterion) {
        if (criterion instanceof Criterion.Test<?> test
                && test.fact().attribute().kind() instanceof CodeKind) {
            return (Criterion.Test<Code>) test;
        }
        throw new BadTextException("only a test of codes, such as residence, lasts");
    }

    @SuppressWarnings("unchecked")
    private Attribute<LocalDate> since(String id) {
        var fact = attributes.fact(id);
        if (!(fact.attribute().kind() instanceof DayKind)) {
            throw new BadTextException(id + " is not a day");
        }
        return (Attribute<LocalDate>) fact.attribute();
    }

    private Optional<Criterion> test(JsonBody json) {
        json.require("fact");
        json.require("condition");
        var sources = sources(json);
        var fact = json.value("fact", this::fact).optional();
        var condition = json.object("condition");
        if (fact.isEmpty() || condition.isEmpty()) {
            return Optional.empty();
        }
        return condition(condition.get(), fact.get().attribute().kind())
                .flatMap(met -> json.meaning(() -> checked(() -> test(fact.get(), met, sources))));
    }

    /** Whose it is, the criterion around it says; the rule as a whole refuses what nobody is asked. */
    private Fact<?> fact(String id) {
        return attributes.all().stream()
                .flatMap(attribute -> Arrays.stream(Moment.values()).<Fact<?>>map(attribute::at))
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .orElseGet(() -> attributes.fact(id));
    }

    @SuppressWarnings("unchecked")
    private static <V> Criterion test(Fact<V> fact, Condition<?> condition, List<String> sources) {
        return new Criterion.Test<>(fact, (Condition<V>) condition, sources);
    }

    private Optional<? extends Condition<?>> condition(JsonBody json, Kind<?> kind) {
        return switch (kind) {
            case CodeKind codes -> {
                json.require("any_of");
                var roots = codes(json, "any_of", codes.vocabulary());
                yield json.meaning(() -> codes.under(roots));
            }
            case CodeSetKind codes -> {
                boolean every = json.given("all_of");
                var listed = codes(json, every ? "all_of" : "any_of", codes.vocabulary());
                yield json.meaning(() -> new Condition.Includes(codes.vocabulary(), listed, every));
            }
            case MeasureKind measures -> within(json, measures);
            case DayKind days -> days(json);
            case YesNoKind yesNo -> {
                json.require("yes");
                yield json.flag("yes").filter(yes -> yes).map(yes -> new Condition.Yes());
            }
        };
    }

    private static List<Code> codes(JsonBody json, String name, Vocabulary vocabulary) {
        return json.values(name, MOST_CODES, vocabulary::parse);
    }

    private static Optional<Condition.Within> within(JsonBody json, MeasureKind measures) {
        json.require("within");
        var ranges = new HashMap<Unit, Range>();
        for (var part : json.objects("within", measures.units().size())) {
            part.require("unit");
            var unit = part.value("unit", measures::unit).optional();
            range(part).ifPresent(range -> unit.ifPresent(known -> ranges.put(known, range)));
        }
        return ranges.size() == json.size("within")
                ? json.meaning(() -> checked(() -> new Condition.Within(ranges)))
                : Optional.empty();
    }

    private static Optional<Range> range(JsonBody json) {
        var low = json.value("low", CriterionFields::decimal).optional();
        var high = json.value("high", CriterionFields::decimal).optional();
        boolean lowIncluded = json.flag("low_included").orElse(true);
        boolean highIncluded = json.flag("high_included").orElse(true);
        return json.meaning(() -> checked(() -> new Range(low, lowIncluded, high, highIncluded)));
    }

    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new BadTextException(
                    "\"" + text + "\" is not a number; write digits with a point before the decimals");
        }
        return new BigDecimal(text);
    }

    private static Optional<Condition.Days> days(JsonBody json) {
        var from = bound(json, "from");
        var to = bound(json, "to");
        boolean read = from.isPresent() == json.given("from") && to.isPresent() == json.given("to");
        return read ? json.meaning(() -> checked(() -> new Condition.Days(from, to))) : Optional.empty();
    }

    private static Optional<Condition.Days.Bound> bound(JsonBody parent, String name) {
        return parent.object(name).flatMap(json -> {
            json.require("day");
            boolean included = json.flag("included").orElse(true);
            return json.value("day", Day::parse).optional().map(day -> new Condition.Days.Bound(day, included));
        });
    }

    /** What the domain takes for a programmer's mistake is here one of whoever wrote the JSON. */
    static <T> T checked(Supplier<T> construction) {
        try {
            return construction.get();
        } catch (IllegalArgumentException e) {
            throw new BadTextException(Objects.requireNonNull(e.getMessage()));
        }
    }
}
