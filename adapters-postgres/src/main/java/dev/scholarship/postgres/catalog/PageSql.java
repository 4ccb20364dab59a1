package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.AmountRange;
import dev.scholarship.domain.catalog.Filter;
import dev.scholarship.domain.catalog.Order;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The statement for one page: filter, then order, then cut; texts are fetched for what is left only.
 *
 * <p>A list is one run or a few, one after the other, each in the order of an index, so that the first rows can be had
 * without sorting the others.
 *
 * <p>Every row has the catalogue's version; without a match there is one row that has nothing else.
 */
final class PageSql {

    /** {@link dev.scholarship.domain.catalog.Listing#stateAt}, word for word. */
    static final String STATE = """
            case when withdrawn is not null then 'CLOSED'
                when closes_instant <= :now then 'CLOSED'
                when opens_instant > :now then 'UPCOMING'
                when cycle = 'ROLLING' then 'ROLLING'
                when closes is not null then 'OPEN'
                else 'UNKNOWN' end""";

    /** A rank depends on its own row alone, and as an integer it is the same on the next page. */
    private static final String RELEVANCE =
            "cast(round(cast(ts_rank(search, cast(:query as tsquery)) as numeric) * 1000000) as bigint)";

    private static final String BEHIND = "id > :id";

    private static final Run STILL_TO_CLOSE = new Run(List.of("deadline > :as_of"), "-rank", "deadline, id");
    private static final Run CLOSED = new Run(List.of("deadline <= :as_of"), "rank", "deadline desc, id");
    private static final Run UNSTATED = new Run(List.of("deadline is null"), "cast(0 as bigint)", "deadline, id");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Order order;
    private final List<Run> runs;

    /**
     * Rows that follow each other.
     *
     * @param rank higher comes first; also where the order is none of ranks, for putting runs together
     */
    private record Run(List<String> conditions, String rank, String order) {

        Run and(String... more) {
            return new Run(Stream.concat(conditions.stream(), Stream.of(more)).toList(), rank, order);
        }
    }

    PageSql(Filter filter, Optional<String> tsquery, Optional<Page.Position> after, int rows, Instant now) {
        order = filter.order();
        tsquery.ifPresent(query -> require("search @@ cast(:query as tsquery)", "query", query));
        filter.provider().ifPresent(this::requireProvider);
        filter.level().ifPresent(code -> requireReach("levels", code, Attributes.LEVEL));
        filter.region().ifPresent(code -> requireReach("regions", code, Attributes.RESIDENCE));
        filter.country().ifPresent(code -> requireReach("study_places", code, Attributes.INSTITUTION_PLACE));
        filter.field().ifPresent(code -> requireReach("fields", code, Attributes.PROGRAM));
        filter.amount().ifPresent(this::requireAmount);
        filter.closesFrom()
                .ifPresent(day -> require("withdrawn is null and closes >= :from", "from", Times.comparable(day)));
        filter.closesTo().ifPresent(day -> require("withdrawn is null and closes <= :to", "to", Times.comparable(day)));
        if (!filter.states().isEmpty()) {
            values.put("now", Times.stored(now));
            require(STATE + " = any(:states)", "states", names(filter.states()));
        }
        if (!filter.kinds().isEmpty()) {
            require("kind = any(:kinds)", "kinds", names(filter.kinds()));
        }
        after.ifPresent(position -> values.put("id", position.id().value()));
        runs = runs(after, now);
        values.put("rows", rows);
    }

    String text() {
        return "select head.version as head_version, page.rank, " + ListingRow.COLUMNS
                + " from catalog_head head left join (" + ids() + ") page on true"
                + " left join scholarship s on s.id = page.id " + ListingRow.JOINS + " order by " + rowOrder("page.");
    }

    /** The ids alone, for what the database plans to do. */
    String ids() {
        return "select * from ("
                + IntStream.range(0, runs.size()).mapToObj(this::run).collect(Collectors.joining(" union all "))
                + ") runs order by " + rowOrder("runs.") + " limit :rows";
    }

    Map<String, Object> values() {
        return values;
    }

    private String run(int number) {
        var run = runs.get(number);
        return "(select id, " + number + " as run, " + run.rank + " as rank"
                + (order == Order.TITLE ? ", title_key" : "")
                + " from (select id, " + key() + " as rank, title_key, deadline from scholarship"
                + where(conditions) + ") kept" + where(run.conditions) + " order by " + run.order + " limit :rows)";
    }

    private String rowOrder(String table) {
        return table + "run, " + (order == Order.TITLE ? table + "title_key" : table + "rank desc") + ", " + table
                + "id";
    }

    private String key() {
        return switch (order) {
            case ID, TITLE -> "cast(0 as bigint)";
            case RELEVANCE -> RELEVANCE;
            case AMOUNT -> "amount_most";
            case NEWEST -> "added_version";
            case DEADLINE -> "cast(extract(epoch from deadline) * 1000000 as bigint)";
        };
    }

    private List<Run> runs(Optional<Page.Position> after, Instant now) {
        return switch (order) {
            case ID -> byId(after);
            case RELEVANCE -> byRelevance(after);
            case AMOUNT, NEWEST -> byRank(after);
            case TITLE -> byTitle(after);
            case DEADLINE -> byDeadline(after, now);
        };
    }

    private static List<Run> byId(Optional<Page.Position> after) {
        return List.of(new Run(after.map(position -> BEHIND).stream().toList(), "rank", "id"));
    }

    /** In one run: two would compute every rank twice. */
    private List<Run> byRelevance(Optional<Page.Position> after) {
        after.ifPresent(this::startAtRank);
        return List.of(new Run(
                after.map(position -> "(rank < :rank or rank = :rank and " + BEHIND + ")").stream()
                        .toList(),
                "rank",
                "rank desc, id"));
    }

    private List<Run> byRank(Optional<Page.Position> after) {
        var all = new Run(List.of(), "rank", "rank desc, id");
        after.ifPresent(this::startAtRank);
        return after.map(position -> beyond(all, "rank", "<", ":rank")).orElse(List.of(all));
    }

    private void startAtRank(Page.Position last) {
        values.put("rank", ((Page.Ranked) last).rank());
    }

    private List<Run> byTitle(Optional<Page.Position> after) {
        var all = new Run(List.of(), "rank", "title_key, id");
        after.ifPresent(last -> values.put("title", ((Page.Titled) last).key()));
        return after.map(position -> beyond(all, "title_key", ">", ":title")).orElse(List.of(all));
    }

    private List<Run> byDeadline(Optional<Page.Position> after, Instant now) {
        values.put("as_of", Times.stored(Page.asOf(after, now)));
        return after.map(Page.Closing.class::cast)
                .map(this::byDeadlineAfter)
                .orElse(List.of(STILL_TO_CLOSE, CLOSED, UNSTATED));
    }

    private List<Run> byDeadlineAfter(Page.Closing last) {
        if (last.closes().isEmpty()) {
            return List.of(UNSTATED.and(BEHIND));
        }
        var closes = last.closes().get();
        values.put("closes", Times.stored(closes));
        var runs = new ArrayList<Run>();
        if (closes.isAfter(last.asOf())) {
            runs.addAll(beyond(STILL_TO_CLOSE, "deadline", ">", ":closes"));
            runs.add(CLOSED);
        } else {
            runs.addAll(beyond(CLOSED, "deadline", "<", ":closes"));
        }
        runs.add(UNSTATED);
        return runs;
    }

    /** The rest of a run: what has the same key and comes behind, then what has a further key. */
    private static List<Run> beyond(Run run, String key, String sign, String value) {
        return List.of(run.and(key + " = " + value, BEHIND), run.and(key + " " + sign + " " + value));
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private void requireProvider(String words) {
        TextSearch.inProvider(words)
                .ifPresentOrElse(
                        query -> require("search @@ cast(:provider as tsquery)", "provider", query),
                        () -> conditions.add("false"));
    }

    private void requireReach(String column, Code code, Attribute<?> attribute) {
        require(
                column + " && :" + column,
                column,
                Confines.wanted(code, attribute).toArray(String[]::new));
    }

    private void requireAmount(AmountRange range) {
        require("amount_currency = :currency", "currency", range.currency().getCurrencyCode());
        range.least().ifPresent(money -> require("amount_most >= :least", "least", money.minor()));
        range.most().ifPresent(money -> require("amount_most <= :most", "most", money.minor()));
    }

    private void require(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private static String[] names(Iterable<? extends Enum<?>> some) {
        var names = new ArrayList<String>();
        some.forEach(one -> names.add(one.name()));
        return names.toArray(String[]::new);
    }
}
