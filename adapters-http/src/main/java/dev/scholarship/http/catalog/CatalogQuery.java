package dev.scholarship.http.catalog;

import dev.scholarship.domain.catalog.AmountRange;
import dev.scholarship.domain.catalog.Filter;
import dev.scholarship.domain.catalog.Order;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.http.problem.Problem;
import dev.scholarship.http.problem.ProblemException;
import dev.scholarship.http.request.Cursor;
import dev.scholarship.http.request.Field;
import dev.scholarship.http.request.Fields;
import dev.scholarship.http.request.Paging;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that choose scholarships and a page of them, read from a query or a body. */
public final class CatalogQuery {

    private static final Map<String, Window.State> STATES = Fields.choicesOf(Window.State.values(), Enum::name);
    private static final Map<String, Scholarship.Kind> KINDS = Fields.choicesOf(Scholarship.Kind.values(), Enum::name);
    private static final Map<String, Order> ORDERS =
            Fields.choicesOf(Order.values(), order -> order.name().toLowerCase(Locale.ROOT));

    private static final Map<String, Order> ORDERS_WITHOUT_WORDS = ORDERS.entrySet().stream()
            .filter(order -> order.getValue() != Order.RELEVANCE)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Field<String> words;
    private final Field<String> provider;
    private final Field<Code> level;
    private final Field<Code> region;
    private final Field<Code> country;
    private final Field<Code> field;
    private final AmountFields amounts;
    private final Field<LocalDate> closesFrom;
    private final Field<LocalDate> closesTo;
    private final List<Window.State> states;
    private final List<Scholarship.Kind> kinds;
    private final Field<Order> order;
    private final Paging paging;

    private CatalogQuery(
            Fields filter, Field<String> words, Field<Code> level, Fields page, Map<String, Order> orders) {
        this(filter, words, level, page.choice("sort", orders), Paging.in(page));
        refuseOrderThatThereIsNot(filter, page);
    }

    private CatalogQuery(Fields filter, Field<String> words, Field<Code> level, Field<Order> order, Paging paging) {
        this.words = words;
        this.provider = filter.text("provider", Filter.LONGEST_TEXT);
        this.level = level;
        this.region = CodeFields.code(filter, "region", Attributes.RESIDENCE);
        this.country = CodeFields.country(filter);
        this.field = CodeFields.code(filter, "field", Attributes.PROGRAM);
        this.amounts = AmountFields.in(filter);
        this.closesFrom = filter.date("closes_from");
        this.closesTo = filter.date("closes_to");
        this.states = filter.choices("status", STATES);
        this.kinds = filter.choices("kind", KINDS);
        this.order = order;
        this.paging = paging;
        refuseReversedDates(filter);
    }

    /** Asks for all fields; take them after {@link Fields#done()}. */
    public static CatalogQuery searching(Fields fields) {
        return searching(fields, fields);
    }

    /** Asks for the fields of the filter and those of the page in two places. */
    public static CatalogQuery searching(Fields filter, Fields page) {
        return new CatalogQuery(filter, words(filter), level(filter), page, ORDERS);
    }

    /** Asks for the fields of the filter only, where there is neither an order to choose nor a page. */
    public static CatalogQuery choosing(Fields filter) {
        return new CatalogQuery(filter, words(filter), level(filter), Field.none(), Paging.none());
    }

    /** Asks for all fields but {@code q}, and for an order that needs none. */
    public static CatalogQuery listing(Fields fields) {
        fields.refuseIfGiven("q", "unknown_field", "No such field here. Words are looked for under /api/v1/search.");
        return new CatalogQuery(fields, Field.none(), level(fields), fields, ORDERS_WITHOUT_WORDS);
    }

    /** Asks for all fields but {@code level}, where that name means something else. */
    public static CatalogQuery withoutLevel(Fields fields) {
        return new CatalogQuery(fields, words(fields), Field.none(), fields, ORDERS);
    }

    private static Field<String> words(Fields fields) {
        return fields.text("q", Filter.LONGEST_TEXT);
    }

    private static Field<Code> level(Fields fields) {
        return CodeFields.code(fields, "level", Attributes.LEVEL);
    }

    public Filter filter() {
        var filter = Filter.builder().states(Set.copyOf(states)).kinds(Set.copyOf(kinds));
        words.optional().ifPresent(filter::text);
        provider.optional().ifPresent(filter::provider);
        level.optional().ifPresent(filter::level);
        region.optional().ifPresent(filter::region);
        country.optional().ifPresent(filter::country);
        field.optional().ifPresent(filter::field);
        amounts.range().ifPresent(filter::amount);
        closesFrom.optional().ifPresent(filter::closesFrom);
        closesTo.optional().ifPresent(filter::closesTo);
        order.optional().ifPresent(filter::order);
        return filter.build();
    }

    public int limit() {
        return paging.limit();
    }

    /** {@link #after(String)} of a list that nothing else decides on. */
    public Optional<Page.Position> after() {
        return after("");
    }

    /**
     * Where the page starts; empty for the first.
     *
     * @param choice what else decides what is in the list, in one canonical text
     * @throws ProblemException 400, if the cursor is none of ours or was made for another filter, choice or order
     */
    public Optional<Page.Position> after(String choice) {
        var filter = filter();
        return paging.after(canonical(filter, choice)).map(parts -> position(filter.order(), parts));
    }

    /** {@link #next(Page, String)} of a list that nothing else decides on. */
    public Optional<String> next(Page page) {
        return next(page, "");
    }

    /**
     * The cursor of the page after this one.
     *
     * @param page what was found {@link #after} the cursor
     * @param choice as there
     * @throws ProblemException 400, if other words were looked for than when the cursor was made: the page is one of
     *     another list then, in which the place of the cursor means nothing
     */
    public Optional<String> next(Page page, String choice) {
        var canonical = canonical(filter(), choice);
        var words = digest(page.corrections());
        if (paging.after(canonical)
                .filter(parts -> !parts.getLast().equals(words))
                .isPresent()) {
            throw new ProblemException(Problem.cursorOutdated());
        }
        return page.next().map(last -> Cursor.print(withWords(Positions.print(last), words), canonical));
    }

    private static List<String> withWords(List<String> position, String words) {
        return Stream.concat(position.stream(), Stream.of(words)).toList();
    }

    private static Page.Position position(Order order, List<String> parts) {
        if (parts.isEmpty()) {
            throw new ProblemException(Problem.badCursor());
        }
        return Positions.parse(order, parts.subList(0, parts.size() - 1));
    }

    /** Equal corrections have equal digests; none have an empty one. */
    private static String digest(Map<String, List<String>> corrections) {
        var sorted = new TreeMap<String, Set<String>>();
        corrections.forEach((word, similar) -> sorted.put(word, new TreeSet<>(similar)));
        return sorted.isEmpty() ? "" : Cursor.digestOf(sorted.toString());
    }

    /** Equal filters and choices have equal texts. */
    private static String canonical(Filter filter, String choice) {
        return choice.isEmpty() ? canonical(filter) : canonical(filter) + "\n" + choice;
    }

    private static String canonical(Filter filter) {
        return String.join(
                "\n",
                filter.text().orElse(""),
                filter.provider().orElse(""),
                filter.level().map(Code::value).orElse(""),
                filter.region().map(Code::value).orElse(""),
                filter.country().map(Code::value).orElse(""),
                filter.field().map(Code::value).orElse(""),
                filter.amount().map(AmountRange::toString).orElse(""),
                filter.closesFrom().map(LocalDate::toString).orElse(""),
                filter.closesTo().map(LocalDate::toString).orElse(""),
                new TreeSet<>(filter.states()).toString(),
                new TreeSet<>(filter.kinds()).toString(),
                filter.order().name());
    }

    private void refuseReversedDates(Fields fields) {
        var from = closesFrom.optional();
        var to = closesTo.optional();
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            fields.refuseField("closes_to", "before_closes_from", "Must not be before closes_from.");
        }
    }

    private void refuseOrderThatThereIsNot(Fields filter, Fields page) {
        var wanted = order.optional();
        if (wanted.equals(Optional.of(Order.RELEVANCE)) && !filter.given("q")) {
            page.refuseField("sort", "needs_q", "Relevance needs words to look for: add q, or choose another order.");
        }
        if (wanted.equals(Optional.of(Order.AMOUNT)) && !AmountFields.given(filter)) {
            page.refuseField(
                    "sort",
                    "needs_currency",
                    "Amounts are compared within one currency only: add currency, such as USD.");
        }
    }
}
