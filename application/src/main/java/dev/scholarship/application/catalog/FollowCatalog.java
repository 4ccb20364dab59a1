package dev.scholarship.application.catalog;

import dev.scholarship.domain.catalog.CatalogFeed;
import dev.scholarship.domain.catalog.CatalogUnavailable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps a copy of the catalogue up to date: reads its changes from the first one on and hands them to the copy.
 *
 * <p>A page that fails is read again, so the copy may be told a change twice, and each change after all earlier ones.
 * Where the catalogue is older than the copy, as after a restored backup, everything is read anew. Following is for one
 * thread; {@link #progress} may be asked by all.
 */
public final class FollowCatalog {

    private static final int PAGE = 500;

    private final CatalogFeed feed;
    private final Consumer<CatalogFeed.Batch> copy;
    private final InstantSource clock;
    private final Watcher watcher;
    private volatile Progress progress = new Progress(0, 0, Optional.empty());

    public FollowCatalog(CatalogFeed feed, Consumer<CatalogFeed.Batch> copy, InstantSource clock, Watcher watcher) {
        this.feed = feed;
        this.copy = copy;
        this.clock = clock;
        this.watcher = watcher;
    }

    /** Catches up, pauses, and so on until the thread is interrupted; failures are told to the watcher and tried again. */
    public void run(Pause pause) throws InterruptedException {
        boolean failing = false;
        while (!Thread.currentThread().isInterrupted()) {
            failing = !succeeds(failing);
            pause.pause();
        }
    }

    /**
     * Hands over all changes that there are.
     *
     * @throws CatalogUnavailable if the catalogue cannot be read now; what was handed over before stays
     */
    public void catchUp() {
        boolean last = false;
        while (!last) {
            var page = next();
            copy.accept(page);
            page.changes().forEach(this::report);
            last = page.isLast();
            progress = new Progress(
                    page.through(), page.head(), last ? Optional.of(clock.instant()) : progress.currentAt());
        }
    }

    /** How far the copy has come. */
    public Progress progress() {
        return progress;
    }

    private CatalogFeed.Batch next() {
        var page = feed.since(progress.applied(), PAGE);
        return page.head() < progress.applied() ? feed.since(0, PAGE) : page;
    }

    private void report(CatalogFeed.Change change) {
        if (change instanceof CatalogFeed.Unreadable unreadable) {
            watcher.unreadable(unreadable);
        }
    }

    private boolean succeeds(boolean failing) {
        try {
            catchUp();
        } catch (RuntimeException e) {
            if (!failing) {
                watcher.failing(e);
            }
            return false;
        }
        if (failing) {
            watcher.recovered(progress);
        }
        return true;
    }

    /**
     * A moment of following.
     *
     * @param applied the version up to which the copy has all changes
     * @param head the catalogue's version when it was last read
     * @param currentAt when the copy last had everything; empty before it first did
     */
    public record Progress(long applied, long head, Optional<Instant> currentAt) {

        /** How many versions the copy is behind, as far as is known. */
        public long lag() {
            return head - applied;
        }
    }

    /** Waits between two looks at the catalogue. */
    @FunctionalInterface
    public interface Pause {
        void pause() throws InterruptedException;
    }

    /** Is told what goes wrong; must not fail. */
    public interface Watcher {

        /** An entry cannot be read; it is told again when it changes. */
        void unreadable(CatalogFeed.Unreadable entry);

        /** Following fails from now on and is tried again. */
        void failing(RuntimeException failure);

        /** Following works again. */
        void recovered(Progress progress);
    }
}
