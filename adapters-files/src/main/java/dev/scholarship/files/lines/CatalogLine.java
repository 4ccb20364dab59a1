package dev.scholarship.files.lines;

import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.catalog.Provenance;
import dev.scholarship.domain.catalog.Provider;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.RuleTextException;
import dev.scholarship.files.entry.Addresses;
import dev.scholarship.files.entry.Remarks;
import dev.scholarship.files.entry.Wording;
import dev.scholarship.files.json.Fields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Turns one line of this project's own format into an entry; used once. Every field is taken exactly or refused, but
 * for an application page that is no web address: it is left out.
 */
final class CatalogLine {

    private static final Map<String, Scholarship.Kind> KINDS = words(Scholarship.Kind.values());
    private static final Map<String, Provider.Kind> PROVIDERS = words(Provider.Kind.values());
    private static final Map<String, Window.Basis> BASES = words(Window.Basis.values());
    private static final Map<String, Window.Cycle> CYCLES = words(Window.Cycle.values());

    private static final Map<String, AmountReader> AMOUNTS = Map.of(
            "fixed", CatalogLine::fixed,
            "range", CatalogLine::range,
            "up_to", CatalogLine::upTo,
            "share_of_cost", CatalogLine::shareOfCost,
            "in_kind", CatalogLine::inKind,
            "unstated", (line, fields) -> Optional.of(new Amount.Unstated()));

    private final Fields fields;
    private final Attributes attributes;
    private final Remarks remarks;

    CatalogLine(Fields fields, Attributes attributes, Remarks remarks) {
        this.fields = fields;
        this.attributes = attributes;
        this.remarks = remarks;
    }

    /** The entry; whatever keeps it from being one is in the remarks. */
    Optional<Entry> entry() {
        var id = fields.requiredExact("id").flatMap(text -> remarks.attempt("/id", () -> new ScholarshipId(text)));
        var title = fields.requiredExact("title");
        var kind = fields.requiredWord("kind", KINDS);
        var provider = part("provider", this::provider);
        var description = fields.exact("description");
        var amount = part("amount", this::amount);
        var amountNote = fields.exact("amount_note");
        var renewable = fields.exactFlag("renewable");
        var window = part("window", this::window);
        var windowNote = fields.exact("window_note");
        var information =
                fields.requiredExact("information").flatMap(text -> Addresses.required("/information", text, remarks));
        var application =
                fields.exact("application").flatMap(text -> Addresses.optional("/application", text, remarks));
        var source = part("source", this::source);
        var doubts = fields.exacts("remarks");
        var rule = fields.requiredExact("rule").flatMap(this::rule);
        fields.refuseOthers();
        if (remarks.areFatal()) {
            return Optional.empty();
        }
        return remarks.attempt(
                        "",
                        () -> new Scholarship(
                                id.orElseThrow(),
                                title.orElseThrow(),
                                kind.orElseThrow(),
                                provider.orElseThrow(),
                                description,
                                amount.orElseThrow(),
                                amountNote,
                                renewable,
                                window.orElseThrow(),
                                windowNote,
                                information.orElseThrow(),
                                application,
                                source.orElseThrow(),
                                doubts))
                .map(scholarship -> new Entry(scholarship, rule.orElseThrow()));
    }

    private Optional<Provider> provider(Fields part) {
        var name = part.requiredExact("name");
        var kind = part.requiredWord("kind", PROVIDERS);
        return complete(part, () -> new Provider(name.orElseThrow(), kind.orElseThrow()), name, kind);
    }

    private Optional<Amount> amount(Fields part) {
        return part.requiredWord("kind", AMOUNTS).flatMap(kind -> {
            var read = kind.read(this, part);
            part.refuseOthers();
            return read;
        });
    }

    private Optional<Amount> fixed(Fields part) {
        return money(part, "money").map(Amount.Fixed::new);
    }

    private Optional<Amount> range(Fields part) {
        var least = money(part, "least");
        var most = money(part, "most");
        return least.flatMap(low ->
                most.flatMap(high -> remarks.attempt("/amount", () -> new Amount.Range(low, high))));
    }

    private Optional<Amount> upTo(Fields part) {
        return money(part, "most").map(Amount.UpTo::new);
    }

    private Optional<Amount> shareOfCost(Fields part) {
        var percent = part.requiredWhole("percent");
        var of = part.requiredExact("of");
        return percent.flatMap(share -> of.flatMap(what -> remarks.attempt(
                "/amount",
                () -> new Amount.ShareOfCost(Math.clamp(share, Integer.MIN_VALUE, Integer.MAX_VALUE), what))));
    }

    private Optional<Amount> inKind(Fields part) {
        return part.requiredExact("what").flatMap(what -> remarks.attempt("/amount", () -> new Amount.InKind(what)));
    }

    private Optional<Money> money(Fields amount, String name) {
        return amount.requiredObject(name).flatMap(part -> {
            var minor = part.requiredWhole("minor");
            var currency = part.requiredExact("currency")
                    .flatMap(code -> remarks.attempt(part.at("currency"), () -> Money.currency(code)));
            return complete(part, () -> new Money(minor.orElseThrow(), currency.orElseThrow()), minor, currency);
        });
    }

    private Optional<Window> window(Fields part) {
        var opens = part.exact("opens").flatMap(text -> day(part.at("opens"), text));
        var closes = part.exact("closes").flatMap(text -> day(part.at("closes"), text));
        var closesAt = part.exact("closes_at")
                .flatMap(text -> time(part.at("closes_at"), text, "a time such as 17:00", LocalTime::parse));
        var zone = part.requiredExact("zone")
                .flatMap(text -> time(part.at("zone"), text, "a time zone such as America/New_York", ZoneId::of));
        var stated = part.requiredFlag("zone_stated");
        var basis = part.requiredWord("basis", BASES);
        var cycle = part.requiredWord("cycle", CYCLES);
        return complete(
                part,
                () -> new Window(
                        opens,
                        closes,
                        closesAt,
                        zone.orElseThrow(),
                        stated.orElseThrow(),
                        basis.orElseThrow(),
                        cycle.orElseThrow()),
                zone,
                stated,
                basis,
                cycle);
    }

    private Optional<Provenance> source(Fields part) {
        var name = part.requiredExact("name");
        var url = part.requiredExact("url").flatMap(text -> Addresses.required(part.at("url"), text, remarks));
        var verified = part.requiredExact("last_verified").flatMap(text -> day(part.at("last_verified"), text));
        var credit = part.requiredExact("credit");
        return complete(
                part,
                () -> new Provenance(
                        name.orElseThrow(), url.orElseThrow(), verified.orElseThrow(), credit.orElseThrow()),
                name,
                url,
                verified,
                credit);
    }

    private Optional<Rule> rule(String text) {
        try {
            var rule = RuleText.parse(text, attributes);
            return remarks.attempt("/rule", () -> RuleText.print(rule)).map(printed -> rule);
        } catch (RuleTextException e) {
            remarks.problem("/rule", "rule " + e.getMessage());
            return Optional.empty();
        }
    }

    private <T> Optional<T> part(String name, Function<Fields, Optional<T>> read) {
        return fields.requiredObject(name).flatMap(read);
    }

    /** Ends the reading of a part and makes its value if all that it needs is there. */
    private <T> Optional<T> complete(Fields part, Supplier<T> make, Optional<?>... needed) {
        part.refuseOthers();
        return Arrays.stream(needed).allMatch(Optional::isPresent)
                ? remarks.attempt(part.pointer(), make)
                : Optional.empty();
    }

    private Optional<LocalDate> day(String pointer, String text) {
        return time(pointer, text, "a date such as 2026-06-16", LocalDate::parse);
    }

    private <T> Optional<T> time(String pointer, String text, String expected, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException e) {
            remarks.problem(pointer, "\"" + Wording.shown(text) + "\" is not " + expected);
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] values) {
        return List.of(values).stream().collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
    }

    @FunctionalInterface
    private interface AmountReader {
        Optional<Amount> read(CatalogLine line, Fields fields);
    }
}
