package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.Order;
import dev.scholarship.domain.catalog.Outline;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.catalog.ScholarshipId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** What a list tells of a scholarship that is not read whole, and where it stands in the list. */
record OutlineRow(Outline outline, Page.Position position) {

    /**
     * @param row from {@link PageSql#outlines}
     * @param asOf what decides in this list what has closed
     * @return with the position that {@link Page.Position#of} gives to the whole listing
     */
    static OutlineRow read(ResultSet row, Order order, Instant asOf) throws SQLException {
        var id = new ScholarshipId(row.getString("id"));
        var outline = new Outline(id, ZoneId.of(row.getString("zone")), row.getLong("catalog_version"));
        var position = switch (order) {
            case ID, RELEVANCE, AMOUNT, NEWEST -> new Page.Ranked(row.getLong("rank"), id);
            case TITLE -> new Page.Titled(row.getString("title_key"), id);
            case DEADLINE -> new Page.Closing(deadline(row), asOf, id);
        };
        return new OutlineRow(outline, position);
    }

    private static Optional<Instant> deadline(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("deadline", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
