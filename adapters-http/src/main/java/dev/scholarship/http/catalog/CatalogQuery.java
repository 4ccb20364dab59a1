package dev.scholarship.http.catalog;

import dev.scholarship.domain.catalog.Filter;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.http.problem.Problem;
import dev.scholarship.http.problem.ProblemException;
import dev.scholarship.http.request.Cursor;
import dev.scholarship.http.request.Field;
import dev.scholarship.http.request.Fields;
import dev.scholarship.http.request.Paging;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields that choose scholarships and a page of them, read from a query or a body. */
public final class CatalogQuery {

    private static final Map<String, Window.State> STATES =
            Arrays.stream(Window.State.values()).collect(Collectors.toMap(Enum::name, Function.identity()));

    private final Field<String> words;
    private final Field<Code> level;
    private final Field<Code> region;
    private final Field<Money> amountAtLeast;
    private final Field<LocalDate> closesFrom;
    private final Field<LocalDate> closesTo;
    private final List<Window.State> states;
    private final Paging paging;

    private CatalogQuery(Fields filter, Field<String> words, Field<Code> level, Fields page) {
        this.words = words;
        this.level = level;
        this.region = filter.value("region", Attributes.RESIDENCE.kind()::parse);
        this.amountAtLeast = filter.value("amount_min", Money::parse);
        this.closesFrom = filter.date("closes_from");
        this.closesTo = filter.date("closes_to");
        this.states = filter.choices("status", STATES);
        this.paging = Paging.in(page);
        refuseReversedDates(filter);
    }

    /** Asks for all fields; take them after {@link Fields#done()}. */
    public static CatalogQuery searching(Fields fields) {
        return searching(fields, fields);
    }

    /** Asks for the fields of the filter and those of the page in two places. */
    public static CatalogQuery searching(Fields filter, Fields page) {
        return new CatalogQuery(filter, words(filter), level(filter), page);
    }

    /** Asks for all fields but {@code q}. */
    public static CatalogQuery listing(Fields fields) {
        return new CatalogQuery(fields, Field.none(), level(fields), fields);
    }

    /** Asks for all fields but {@code level}, where that name means something else. */
    public static CatalogQuery withoutLevel(Fields fields) {
        return new CatalogQuery(fields, words(fields), Field.none(), fields);
    }

    private static Field<String> words(Fields fields) {
        return fields.text("q", Filter.LONGEST_TEXT);
    }

    private static Field<Code> level(Fields fields) {
        return fields.value("level", Attributes.LEVEL.kind()::parse);
    }

    public Filter filter() {
        return new Filter(
                words.optional(),
                level.optional(),
                region.optional(),
                amountAtLeast.optional(),
                closesFrom.optional(),
                closesTo.optional(),
                new TreeSet<>(states));
    }

    public int limit() {
        return paging.limit();
    }

    /**
     * Where the page starts; empty for the first.
     *
     * @throws ProblemException 400, if the cursor is none of ours or was made for another filter
     */
    public Optional<Page.Position> after() {
        return paging.after(canonical()).map(CatalogQuery::position);
    }

    /**
     * The cursor of the page after this one.
     *
     * @param page what was found {@link #after} the cursor
     * @throws ProblemException 400, if other words were looked for than when the cursor was made: the page is one of
     *     another list then, in which the place of the cursor means nothing
     */
    public Optional<String> next(Page page) {
        var words = digest(page.corrections());
        if (paging.after(canonical())
                .filter(parts -> !parts.getLast().equals(words))
                .isPresent()) {
            throw new ProblemException(Problem.cursorOutdated());
        }
        return page.next()
                .map(position -> Cursor.print(
                        List.of(
                                String.valueOf(position.relevance()),
                                position.id().value(),
                                words),
                        canonical()));
    }

    /** Equal corrections have equal digests; none have an empty one. */
    private static String digest(Map<String, List<String>> corrections) {
        var sorted = new TreeMap<String, Set<String>>();
        corrections.forEach((word, similar) -> sorted.put(word, new TreeSet<>(similar)));
        return sorted.isEmpty() ? "" : Cursor.digestOf(sorted.toString());
    }

    /** Equal filters have equal texts. */
    private String canonical() {
        var filter = filter();
        return String.join(
                "\n",
                filter.text().orElse(""),
                filter.level().map(Code::value).orElse(""),
                filter.region().map(Code::value).orElse(""),
                filter.amountAtLeast().map(Money::toString).orElse(""),
                filter.closesFrom().map(LocalDate::toString).orElse(""),
                filter.closesTo().map(LocalDate::toString).orElse(""),
                new TreeSet<>(filter.states()).toString());
    }

    private void refuseReversedDates(Fields fields) {
        var from = closesFrom.optional();
        var to = closesTo.optional();
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            fields.refuseField("closes_to", "before_closes_from", "Must not be before closes_from.");
        }
    }

    private static Page.Position position(List<String> parts) {
        try {
            if (parts.size() == 3) {
                return new Page.Position(Long.parseLong(parts.get(0)), new ScholarshipId(parts.get(1)));
            }
        } catch (NumberFormatException | BadTextException e) {
            throw badCursor();
        }
        throw badCursor();
    }

    private static ProblemException badCursor() {
        return new ProblemException(Problem.badCursor());
    }
}
