package dev.scholarship.domain.catalog;

import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Entries, filters and moments that meet each other often; the seed decides all of them. */
public final class RandomEntries {

    private static final List<String> WORDS = List.of(
            "nursing",
            "nurse",
            "Nürnberg",
            "art",
            "ARTS",
            "engineering",
            "engineers",
            "women",
            "신안군장학재단",
            "장학금",
            "재단의",
            "école",
            "Академия",
            "2026",
            "first",
            "ﬁrst");
    private static final List<String> SEARCHED = List.of(
            "nurs",
            "nursng",
            "nursing",
            "nurnberg",
            "art",
            "engin",
            "enginering",
            "장학",
            "재단",
            "단",
            "신안군",
            "장학재단에",
            "ecole",
            "академия",
            "2026",
            "2027",
            "zzzzzzz",
            "womne",
            "f");
    private static final List<ZoneId> ZONES = Stream.of(
                    "UTC", "America/New_York", "Asia/Seoul", "Europe/Berlin", "Pacific/Apia", "+05:45")
            .map(ZoneId::of)
            .toList();
    private static final List<String> CURRENCIES = List.of("USD", "KRW", "EUR");

    private final Random random;

    public RandomEntries(long seed) {
        random = new Random(seed);
    }

    public Entry entry(String id) {
        var entry = EntryFixture.entry(id)
                .title(words(WORDS))
                .kind(one(List.of(Scholarship.Kind.values())))
                .provider(words(WORDS))
                .amount(amount())
                .window(window())
                .verified("2026-11-0" + (1 + random.nextInt(3)))
                .rule(rule());
        return (random.nextBoolean() ? entry.description(words(WORDS)) : entry).get();
    }

    /** Half of them have some words, each other part a quarter; in any order that they have. */
    Filter filter() {
        var filter = Filter.builder()
                .states(some(List.of(Window.State.values())))
                .kinds(some(List.of(Scholarship.Kind.values())));
        optional(1, 2).ifPresent(yes -> filter.text(words(SEARCHED)));
        optional(1, 4).ifPresent(yes -> filter.provider(words(SEARCHED)));
        optional(1, 4).ifPresent(yes -> filter.level(code(Attributes.LEVEL)));
        optional(1, 4).ifPresent(yes -> filter.region(place()));
        optional(1, 4).ifPresent(yes -> filter.country(place()));
        optional(1, 4).ifPresent(yes -> filter.field(field()));
        optional(1, 4).ifPresent(yes -> filter.amount(amounts()));
        optional(1, 4)
                .ifPresent(yes -> filter.closesFrom(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200))));
        optional(1, 4)
                .ifPresent(yes -> filter.closesTo(LocalDate.of(2026, 7, 19).plusDays(random.nextInt(200))));
        var any = filter.build();
        var order = one(List.of(Order.values()));
        return order == Order.RELEVANCE && any.text().isEmpty()
                        || order == Order.AMOUNT && any.amount().isEmpty()
                ? any
                : any.in(order);
    }

    private AmountRange amounts() {
        var currency = Money.currency(one(CURRENCIES));
        long least = random.nextInt(2_000);
        return new AmountRange(
                currency,
                optional(1, 2).map(yes -> new Money(least, currency)),
                optional(1, 2).map(yes -> new Money(least + random.nextInt(2_000), currency)));
    }

    boolean coin() {
        return random.nextBoolean();
    }

    /** Some moment, or one at or next to a boundary of a window. */
    Instant moment(Window window) {
        return Stream.of(window.closesInstant(), window.opensInstant())
                .flatMap(Optional::stream)
                .skip(random.nextInt(2))
                .findFirst()
                .map(boundary -> boundary.plusNanos(random.nextInt(3) - 1L))
                .orElseGet(() -> Instant.parse("2026-06-01T00:00:00Z").plusSeconds(random.nextInt(10_000_000)));
    }

    Window window() {
        var closes = optional(2, 3).map(yes -> LocalDate.of(2026, 3, 1).plusDays(random.nextInt(300)));
        var opens = optional(1, 2)
                .map(yes -> closes.orElse(LocalDate.of(2026, 6, 1)).minusDays(random.nextInt(100)));
        return new Window(
                opens,
                closes,
                closes.flatMap(day -> optional(1, 2)).map(yes -> time()),
                one(ZONES),
                random.nextBoolean(),
                one(List.of(Window.Basis.values())),
                one(List.of(Window.Cycle.values())));
    }

    private LocalTime time() {
        return one(List.of(
                LocalTime.MIDNIGHT,
                LocalTime.of(2, 30),
                LocalTime.of(17, 0),
                LocalTime.of(23, 59, 59, 999_999_000),
                LocalTime.ofSecondOfDay(random.nextInt(86_400))));
    }

    private Amount amount() {
        return switch (random.nextInt(6)) {
            case 0 -> new Amount.Fixed(money(random.nextInt(3_000)));
            case 1 -> range(random.nextInt(1_000));
            case 2 -> new Amount.UpTo(money(random.nextInt(3_000)));
            case 3 -> new Amount.ShareOfCost(1 + random.nextInt(100), "tuition");
            case 4 -> new Amount.InKind("a laptop");
            default -> new Amount.Unstated();
        };
    }

    private Amount range(long least) {
        var low = money(least);
        return new Amount.Range(low, new Money(least + 1 + random.nextInt(2_000), low.currency()));
    }

    private Money money(long minor) {
        return new Money(minor, Money.currency(one(CURRENCIES)));
    }

    private Rule rule() {
        return switch (random.nextInt(6)) {
            case 0 -> Rule.requiring(Criterion.nothing());
            case 1 -> Rule.requiring(new Criterion.Unsettled(Criterion.Why.UNREAD, words(WORDS)));
            case 2 -> Rule.requiring(confined());
            case 3 -> Rule.requiring(Criterion.any(List.of(confined(), confined())));
            case 4 -> Rule.requiring(studying());
            default -> Rule.requiring(Criterion.all(List.of(confined(), confined())));
        };
    }

    private Criterion confined() {
        return switch (random.nextInt(4)) {
            case 0 -> EntryFixture.under(Attributes.LEVEL, codes(() -> code(Attributes.LEVEL)));
            case 1 -> EntryFixture.under(Attributes.RESIDENCE, codes(this::place));
            case 2 -> EntryFixture.under(Attributes.INSTITUTION_PLACE, codes(this::place));
            default -> EntryFixture.studying(codes(this::field));
        };
    }

    private Criterion studying() {
        return Criterion.all(
                List.of(EntryFixture.studying(codes(this::field)), EntryFixture.studying(codes(this::field))));
    }

    private String[] codes(Supplier<Code> code) {
        return IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(at -> code.get().value())
                .distinct()
                .toArray(String[]::new);
    }

    private Code place() {
        return new Code(one(List.of("US", "US-NV", "US-CA", "KR", "DE")));
    }

    private Code field() {
        return new Code(one(List.of("cip:14", "cip:14.02", "cip:51", "cip:51.38", "cip:51.12", "cip:11")));
    }

    private Code code(Attribute<Code> attribute) {
        return one(List.copyOf(attribute.codes().orElseThrow().terms())).code();
    }

    private <T> Set<T> some(List<T> values) {
        return random.nextInt(3) > 0
                ? Set.of()
                : values.stream().filter(value -> random.nextBoolean()).collect(Collectors.toSet());
    }

    private String words(List<String> from) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(at -> one(from))
                .collect(Collectors.joining(" "));
    }

    private Optional<Boolean> optional(int times, int of) {
        return random.nextInt(of) < times ? Optional.of(true) : Optional.empty();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
