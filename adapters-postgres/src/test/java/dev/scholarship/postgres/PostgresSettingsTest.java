package dev.scholarship.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostgresSettingsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void thePasswordIsNotShown() {
        var settings = PostgresSettings.of("jdbc:postgresql://db/x?password=hidden", "user", "secret");

        assertThat(settings.toString()).contains("db/x", "user").doesNotContain("secret", "hidden");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> PostgresSettings.of("postgres://db", "user", ""))
                .hasMessage("a database's address starts with jdbc:postgresql:");
        assertThatThrownBy(() -> settings(0, SECOND, SECOND)).hasMessageContaining("at least one connection");
        assertThatThrownBy(() -> settings(1, Duration.ZERO, SECOND)).hasMessageContaining("statement timeout");
        assertThatThrownBy(() -> settings(1, SECOND, Duration.ofMillis(249))).hasMessageContaining("connect timeout");
    }

    private static PostgresSettings settings(int poolSize, Duration statement, Duration connect) {
        return new PostgresSettings("jdbc:postgresql://db/x", "user", "", poolSize, statement, connect);
    }
}
