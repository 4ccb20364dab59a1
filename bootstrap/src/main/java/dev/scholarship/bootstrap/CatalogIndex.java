package dev.scholarship.bootstrap;

import dev.scholarship.application.catalog.FollowCatalog;
import dev.scholarship.application.eligibility.VerdictIndex;
import dev.scholarship.domain.catalog.CatalogFeed;
import dev.scholarship.http.health.HealthCheck;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index of this process and the thread that lets it follow the catalogue; close it before the catalogue. */
final class CatalogIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogIndex.class);

    private final VerdictIndex verdicts = new VerdictIndex();
    private final CountDownLatch settled = new CountDownLatch(1);
    private final FollowCatalog follow;
    private final InstantSource clock;
    private final Thread thread;

    private CatalogIndex(
            CatalogFeed feed, Consumer<CatalogFeed.Batch> further, InstantSource clock, FollowCatalog.Pause pause) {
        this.clock = clock;
        follow = new FollowCatalog(feed, verdicts.andThen(further), clock, new Watcher());
        thread = Thread.ofPlatform().daemon().name("catalog-index").unstarted(() -> run(pause));
    }

    /** @param pause between two looks at the catalogue */
    static CatalogIndex follow(CatalogFeed feed, InstantSource clock, FollowCatalog.Pause pause) {
        return follow(feed, page -> {}, clock, pause);
    }

    /**
     * @param further is told each change after the index
     * @param pause between two looks at the catalogue
     */
    static CatalogIndex follow(
            CatalogFeed feed, Consumer<CatalogFeed.Batch> further, InstantSource clock, FollowCatalog.Pause pause) {
        var index = new CatalogIndex(feed, further, clock, pause);
        index.thread.start();
        return index;
    }

    VerdictIndex verdicts() {
        return verdicts;
    }

    /**
     * Whether it had the whole catalogue once. Afterwards it passes whatever happens: answers but recommendations do not depend
     * on how far it has come.
     */
    HealthCheck check() {
        return () -> follow.progress().currentAt().isPresent();
    }

    /** How far it has come, by the names of the contract. */
    Map<String, Long> figures() {
        var progress = follow.progress();
        var figures = new TreeMap<>(Map.of(
                "index_applied", progress.applied(),
                "index_head", progress.head(),
                "index_lag", progress.lag()));
        progress.currentAt().ifPresent(at -> figures.put("index_age_seconds", ageAt(at)));
        return figures;
    }

    /** Waits until it has the whole catalogue for the first time; false if it is closed before. */
    boolean awaitFirst() throws InterruptedException {
        settled.await();
        return check().passes();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            if (!thread.join(Duration.ofSeconds(10))) {
                LOG.warn("the catalogue is still being read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long ageAt(Instant at) {
        return Math.max(0, Duration.between(at, clock.instant()).toSeconds());
    }

    private void run(FollowCatalog.Pause pause) {
        try {
            follow.run(() -> {
                if (check().passes()) {
                    settled.countDown();
                }
                pause.pause();
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            settled.countDown();
        }
    }

    private static final class Watcher implements FollowCatalog.Watcher {

        @Override
        public void unreadable(CatalogFeed.Unreadable entry) {
            LOG.error("{}; no list that it is in can be answered until it is repaired", entry.reason());
        }

        @Override
        public void failing(RuntimeException failure) {
            LOG.warn("the index cannot follow the catalogue and is getting old; trying on", failure);
        }

        @Override
        public void recovered(FollowCatalog.Progress progress) {
            LOG.info("the index follows the catalogue again, at version {}", progress.applied());
        }
    }
}
