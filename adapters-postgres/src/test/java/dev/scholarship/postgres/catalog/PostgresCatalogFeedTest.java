package dev.scholarship.postgres.catalog;

import static dev.scholarship.domain.catalog.EntryFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.catalog.CatalogFeed;
import dev.scholarship.domain.catalog.CatalogFeedContract;
import dev.scholarship.domain.catalog.CatalogWriter;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.postgres.PostgresDatabase;
import dev.scholarship.postgres.PostgresSettings;
import dev.scholarship.postgres.TestServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class PostgresCatalogFeedTest extends CatalogFeedContract {

    private final PostgresSettings settings = TestServer.migratedDatabase();
    private final PostgresDatabase database = new PostgresDatabase(settings, Attributes.standard());

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected CatalogFeed feed() {
        return database.catalogFeed();
    }

    @Override
    protected Scholarships scholarships() {
        return database.scholarships();
    }

    @Override
    protected CatalogWriter writer() {
        return database.catalogWriter();
    }

    @Test
    void whatThisProgramCannotReadIsSaidInItsPlace() throws SQLException {
        writer().write("example", List.of(entry("a").get(), entry("b").get()), CatalogWriter.Older.LEFT_OUT, NOW);
        TestServer.execute(settings, """
                insert into rule_version
                select 'a', 2, text, encode(sha256(convert_to(text, 'UTF8')), 'hex'), now()
                from (values ('rule 9')) rule (text);
                update scholarship set rule_number = 2 where id = 'a'
                """);

        var changes = feed().since(0, 10).changes();

        assertThat(changes).extracting(change -> change.id().value()).containsExactly("a", "b");
        assertThat(changes.getFirst())
                .isInstanceOfSatisfying(
                        CatalogFeed.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason())
                                .startsWith("the stored scholarship a cannot be read by this program: ")
                                .contains("version 1 of the rule language"));
    }
}
