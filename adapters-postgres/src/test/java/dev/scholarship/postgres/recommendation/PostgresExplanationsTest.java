package dev.scholarship.postgres.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.recommendation.Explanations;
import dev.scholarship.domain.recommendation.ExplanationsContract;
import dev.scholarship.postgres.PostgresDatabase;
import dev.scholarship.postgres.PostgresSettings;
import dev.scholarship.postgres.TestServer;
import dev.scholarship.postgres.session.Sessions;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

@ExtendWith(TestServer.class)
class PostgresExplanationsTest extends ExplanationsContract {

    private final PostgresSettings settings = TestServer.migratedDatabase();
    private final PostgresDatabase database = new PostgresDatabase(settings, Attributes.standard());

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected Explanations keeping(int most) {
        return most == Explanations.MOST ? database.explanations() : new PostgresExplanations(sessions(), most);
    }

    @Test
    void whatNobodyCanFindAnyMoreTakesNoRoom() {
        var explanations = keeping(5);
        explanations.keep(of(new UUID(1, 1), 3, NOW.minus(Explanations.LONGEST)));
        explanations.keep(of(new UUID(1, 2), 1, NOW));
        assertThat(rows()).isEqualTo(1);
        explanations.keep(of(new UUID(1, 3), 10, NOW));
        assertThat(rows()).isEqualTo(5);
    }

    private int rows() {
        return Jdbi.create(dataSource())
                .withHandle(handle -> handle.createQuery("select count(*) from explanation")
                        .mapTo(Integer.class)
                        .one());
    }

    private Sessions sessions() {
        return new Sessions(dataSource());
    }

    private PGSimpleDataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(settings.jdbcUrl());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        return source;
    }
}
