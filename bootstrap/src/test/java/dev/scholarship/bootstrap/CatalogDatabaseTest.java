package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogDatabaseTest {
    @TempDir
    Path temporary;

    private final ArrayList<String> steps = new ArrayList<>();

    @Test
    void saysHowToGoOnFromASchemaOfAnotherProgram() throws SQLException {
        try (var lifetime = new Lifetime()) {
            open(lifetime, "");
            change("update flyway_schema_history set checksum = 1 where version = '1'");
        }

        try (var lifetime = new Lifetime()) {
            assertThatThrownBy(() -> open(lifetime, ""))
                    .isInstanceOf(StartupException.class)
                    .hasMessage("the database cannot be used: the database's schema is not what this program's"
                            + " migrations make: it was made by another version of migration 1; start the version of"
                            + " the program that made it; or start anew with './scholarship reset', which deletes the"
                            + " data");
        }
    }

    @Test
    void showsNoParameterOfAnAddressThatIsNotThere() {
        try (var lifetime = new Lifetime()) {
            assertThatThrownBy(() -> open(lifetime, "jdbc:postgresql://127.0.0.1:1/name?sslkey=private"))
                    .isInstanceOf(StartupException.class)
                    .hasMessageStartingWith("the database jdbc:postgresql://127.0.0.1:1/name?… as  cannot be reached")
                    .hasMessageNotContaining("private");
        }
        assertThat(steps).isEmpty();
    }

    private void open(Lifetime lifetime, String url) {
        var settings = new Settings(
                new Settings.Http(0, "127.0.0.1", Duration.ZERO, new Settings.Cors(""), false),
                new Settings.Data(temporary.resolve("data")),
                new Settings.Database(url, "", "", 2),
                new Settings.Catalog(Duration.ofSeconds(1)),
                new Settings.Recommendations(false));
        new CatalogDatabase(settings, steps::add).open(lifetime);
    }

    private void change(String sql) throws SQLException {
        var address = LocalDatabase.runningIn(temporary.resolve("data")).orElseThrow();
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
