package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.CatalogFeed;
import dev.scholarship.domain.catalog.CatalogWriter;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.postgres.session.Sessions;

/** The catalogue's ports over a database that has the schema. */
public final class PostgresCatalog {

    private final Scholarships scholarships;
    private final CatalogWriter writer;
    private final CatalogFeed feed;

    public PostgresCatalog(Sessions sessions, Attributes attributes) {
        scholarships = new PostgresScholarships(sessions, attributes);
        writer = new PostgresCatalogWriter(sessions);
        feed = new PostgresCatalogFeed(sessions, attributes);
    }

    public Scholarships scholarships() {
        return scholarships;
    }

    public CatalogWriter writer() {
        return writer;
    }

    public CatalogFeed feed() {
        return feed;
    }
}
