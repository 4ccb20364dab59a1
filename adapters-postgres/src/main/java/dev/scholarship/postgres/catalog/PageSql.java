package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.Filter;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.eligibility.Attributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The statement for one page: filter, then order, then cut; texts are fetched for what is left only.
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

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final boolean ranked;

    PageSql(Filter filter, Optional<String> tsquery, Optional<Page.Position> after, int rows, Instant now) {
        ranked = tsquery.isPresent();
        tsquery.ifPresent(query -> require("search @@ cast(:query as tsquery)", "query", query));
        filter.level()
                .ifPresent(
                        code -> require("levels && :levels", "levels", array(Confines.wanted(code, Attributes.LEVEL))));
        filter.region()
                .ifPresent(code ->
                        require("regions && :regions", "regions", array(Confines.wanted(code, Attributes.RESIDENCE))));
        filter.amountAtLeast().ifPresent(money -> {
            require("amount_currency = :currency", "currency", money.currency().getCurrencyCode());
            require("amount_most >= :amount", "amount", money.minor());
        });
        filter.closesFrom()
                .ifPresent(day -> require("withdrawn is null and closes >= :from", "from", Times.comparable(day)));
        filter.closesTo().ifPresent(day -> require("withdrawn is null and closes <= :to", "to", Times.comparable(day)));
        if (!filter.states().isEmpty()) {
            values.put("now", Times.stored(now));
            require(
                    STATE + " = any(:states)",
                    "states",
                    array(filter.states().stream().map(Enum::name).toList()));
        }
        after.ifPresent(this::startAfter);
        values.put("rows", rows);
    }

    String text() {
        return "select head.version as head_version, page.relevance, " + ListingRow.COLUMNS
                + " from catalog_head head left join (" + (ranked ? rankedIds() : ids())
                + ") page on true left join scholarship s on s.id = page.id " + ListingRow.JOINS
                + " order by page.relevance desc, page.id";
    }

    Map<String, Object> values() {
        return values;
    }

    private String ids() {
        return "select id, cast(0 as bigint) as relevance from scholarship" + where() + " order by id limit :rows";
    }

    /** A rank depends on its own row alone, and as an integer it is the same on the next page. */
    private String rankedIds() {
        return "select id, relevance from (select id,"
                + " cast(round(cast(ts_rank(search, cast(:query as tsquery)) as numeric) * 1000000) as bigint) as relevance"
                + " from scholarship" + where() + ") matching"
                + (values.containsKey("relevance")
                        ? " where relevance < :relevance or relevance = :relevance and id > :id"
                        : "")
                + " order by relevance desc, id limit :rows";
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private void startAfter(Page.Position position) {
        values.put("id", position.id().value());
        if (ranked) {
            values.put("relevance", position.relevance());
        } else {
            conditions.add("id > :id");
        }
    }

    private void require(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }
}
