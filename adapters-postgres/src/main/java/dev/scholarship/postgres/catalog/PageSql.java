package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.AmountRange;
import dev.scholarship.domain.catalog.Candidates;
import dev.scholarship.domain.catalog.Filter;
import dev.scholarship.domain.catalog.Order;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.catalog.ScholarshipId;
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

/** The statements for one page: filter, then order, then cut; texts are fetched for what is left only. */
final class PageSql {

    /** {@link dev.scholarship.domain.catalog.Listing#stateAt}, word for word. */
    static final String STATE = """
            case when withdrawn is not null then 'CLOSED'
                when closes_instant <= :now then 'CLOSED'
                when opens_instant > :now then 'UPCOMING'
                when cycle = 'ROLLING' then 'ROLLING'
                when closes is not null then 'OPEN'
                else 'UNKNOWN' end""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Order order;
    private final Runs runs;

    PageSql(Filter filter, Optional<String> tsquery, Optional<Page.Position> after, long rows, Instant now) {
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
        filter.among().ifPresent(this::requireCandidate);
        runs = new Runs(order, filter.states(), after, now);
        values.putAll(runs.values());
        values.put("rows", rows);
    }

    /** Every row has the catalogue's version; without a match there is one row that has nothing else. */
    String text() {
        return "select head.version as head_version, page.rank, " + ListingRow.COLUMNS
                + " from catalog_head head left join (" + ids() + ") page on true"
                + " left join scholarship s on s.id = page.id " + ListingRow.JOINS + " order by " + rowOrder("page.");
    }

    /** The ids alone, for what the database plans to do. */
    String ids() {
        return "select * from ("
                + IntStream.range(0, runs.all().size())
                        .mapToObj(number -> "(" + run(number, "") + " limit :rows)")
                        .collect(Collectors.joining(" union all "))
                + ") runs order by " + rowOrder("runs.") + " limit :rows";
    }

    /**
     * What {@link OutlineRow} needs, without any text: statements whose rows follow each other. But for the orders by id and
     * by relevance, each is in the order of an index that has all that is selected.
     */
    List<String> outlines() {
        return IntStream.range(0, runs.all().size())
                .mapToObj(number -> run(number, ", zone, catalog_version" + deadline()) + " limit :rows")
                .toList();
    }

    Map<String, Object> values() {
        return values;
    }

    private String run(int number, String more) {
        var run = runs.all().get(number);
        return "select id, " + number + " as run, " + run.rank() + " as rank"
                + (order == Order.TITLE ? ", title_key" : "")
                + more
                + " from (select id, " + runs.rank()
                + " as rank, title_key, deadline, zone, catalog_version from scholarship"
                + where(conditions) + ") kept" + where(run.conditions()) + " order by " + run.order();
    }

    private String deadline() {
        return order == Order.DEADLINE ? ", deadline" : "";
    }

    private String rowOrder(String table) {
        return table + "run, " + (order == Order.TITLE ? table + "title_key" : table + "rank desc") + ", " + table
                + "id";
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

    private void requireCandidate(Candidates candidates) {
        var ids = candidates.ids().stream().map(ScholarshipId::value).sorted().toArray(String[]::new);
        require("(id = any(:candidates) or catalog_version > :known)", "candidates", ids);
        values.put("known", candidates.known());
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
