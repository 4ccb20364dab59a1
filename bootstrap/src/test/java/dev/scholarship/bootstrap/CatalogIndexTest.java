package dev.scholarship.bootstrap;

import static dev.scholarship.domain.catalog.EntryFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.scholarship.domain.catalog.CatalogFeed;
import dev.scholarship.domain.catalog.CatalogUnavailable;
import dev.scholarship.domain.catalog.InMemoryCatalog;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class CatalogIndexTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final CyclicBarrier looks = new CyclicBarrier(2);
    private volatile Instant now = NOW;
    private volatile boolean away;

    @BeforeEach
    void silence() {
        logger().setLevel(Level.OFF);
    }

    @AfterEach
    void speak() {
        logger().setLevel(null);
    }

    @Test
    void readinessWaitsForTheFirstTimeAndStaysThroughALaterOutage() throws Exception {
        away = true;
        write("a");
        try (var index = CatalogIndex.follow(this::since, () -> now, this::look)) {
            nextLook();
            assertThat(index.check().passes()).isFalse();
            assertThat(index.figures()).isEqualTo(Map.of("index_applied", 0L, "index_head", 0L, "index_lag", 0L));
            away = false;
            lookAgain();
            assertThat(index.check().passes()).isTrue();
            assertThat(index.awaitFirst()).isTrue();
            assertThat(index.figures()).containsEntry("index_age_seconds", 0L).containsEntry("index_applied", 1L);

            away = true;
            now = NOW.plusSeconds(90);
            lookAgain();
            assertThat(index.check().passes()).isTrue();
            assertThat(index.figures()).containsEntry("index_age_seconds", 90L);

            away = false;
            write("b");
            lookAgain();
            assertThat(index.figures())
                    .isEqualTo(Map.of("index_applied", 2L, "index_head", 2L, "index_lag", 0L, "index_age_seconds", 0L));
            assertThat(index.verdicts().size()).isEqualTo(2);
        }
    }

    @Test
    void closingItEndsTheWaitForTheFirstTime() throws Exception {
        away = true;
        var index = CatalogIndex.follow(this::since, () -> now, this::look);
        nextLook();

        index.close();

        assertThat(index.awaitFirst()).isFalse();
    }

    private CatalogFeed.Batch since(long version, int max) {
        if (away) {
            throw new CatalogUnavailable("away", new IOException());
        }
        return catalog.since(version, max);
    }

    /** The pause of the index: says that it has looked, and waits until it may look again. */
    private void look() throws InterruptedException {
        meet();
        meet();
    }

    private void nextLook() throws InterruptedException {
        meet();
    }

    private void lookAgain() throws InterruptedException {
        meet();
        meet();
    }

    private void meet() throws InterruptedException {
        try {
            looks.await(1, TimeUnit.MINUTES);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private void write(String id) {
        catalog.write(List.of(entry(id).get()), NOW);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(CatalogIndex.class);
    }
}
