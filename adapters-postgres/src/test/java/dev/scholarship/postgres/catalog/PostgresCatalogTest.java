package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.CatalogContract;
import dev.scholarship.domain.catalog.CatalogWriter;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.postgres.PostgresDatabase;
import dev.scholarship.postgres.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class PostgresCatalogTest extends CatalogContract {

    private final PostgresDatabase database =
            new PostgresDatabase(TestServer.migratedDatabase(), Attributes.standard());

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected Scholarships scholarships() {
        return database.scholarships();
    }

    @Override
    protected CatalogWriter writer() {
        return database.catalogWriter();
    }
}
