package dev.scholarship.application.catalog;

import static dev.scholarship.domain.catalog.EntryFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.domain.catalog.CatalogFeed;
import dev.scholarship.domain.catalog.CatalogUnavailable;
import dev.scholarship.domain.catalog.EntryFixture;
import dev.scholarship.domain.catalog.InMemoryCatalog;
import dev.scholarship.domain.catalog.ScholarshipId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FollowCatalogTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final TreeMap<ScholarshipId, CatalogFeed.Change> copy = new TreeMap<>();
    private final List<String> told = new ArrayList<>();
    private final ArrayDeque<Optional<RuntimeException>> faults = new ArrayDeque<>();
    private CatalogFeed feed = catalog;
    private final FollowCatalog follow = new FollowCatalog(
            (version, max) -> read(version, max),
            page -> page.changes().forEach(change -> copy.put(change.id(), change)),
            () -> NOW,
            new Told());

    @Test
    void beforeTheFirstTimeNothingIsKnown() {
        assertThat(follow.progress()).isEqualTo(new FollowCatalog.Progress(0, 0, Optional.empty()));
    }

    @Test
    void allPagesAreHandedOverAndThenWhatComesLater() {
        for (int i = 0; i < 1_200; i++) {
            write(entry("s-" + i));
        }

        follow.catchUp();

        assertThat(copy).hasSize(1_200);
        assertThat(follow.progress()).isEqualTo(new FollowCatalog.Progress(1_200, 1_200, Optional.of(NOW)));
        write(entry("s-7").title("Prize"));
        follow.catchUp();
        assertThat(copy.get(new ScholarshipId("s-7")).version()).isEqualTo(1_201);
        assertThat(follow.progress().applied()).isEqualTo(1_201);
    }

    @Test
    void whatWasReadBeforeAFailureIsNotReadAgain() {
        write(IntStream.range(0, 600).mapToObj(i -> entry("s-" + i)).toArray(EntryFixture[]::new));
        write(entry("late"));
        faults.add(Optional.empty());
        faults.add(Optional.of(away()));

        assertThatThrownBy(follow::catchUp).isInstanceOf(CatalogUnavailable.class);

        assertThat(follow.progress()).isEqualTo(new FollowCatalog.Progress(1, 2, Optional.empty()));
        assertThat(follow.progress().lag()).isEqualTo(1);
        assertThat(copy).hasSize(600);
        copy.clear();
        follow.catchUp();
        assertThat(copy).containsOnlyKeys(new ScholarshipId("late"));
        assertThat(follow.progress().lag()).isZero();
    }

    @Test
    void anOutageIsToldOnceAndSoIsItsEnd() throws InterruptedException {
        write(entry("a"));
        faults.add(Optional.of(away()));
        faults.add(Optional.of(new IllegalStateException("refused")));

        run(4);

        assertThat(told).containsExactly("failing: away", "recovered at 1");
        assertThat(copy).hasSize(1);
    }

    @Test
    void theEndOfOneOutageIsNotTheEndOfTheNext() throws InterruptedException {
        Stream.of(
                        Optional.<RuntimeException>of(away()),
                        Optional.<RuntimeException>empty(),
                        Optional.<RuntimeException>of(away()))
                .forEach(faults::add);

        run(4);

        assertThat(told).containsExactly("failing: away", "recovered at 0", "failing: away", "recovered at 0");
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestIsHandedOver() {
        var unreadable = new CatalogFeed.Unreadable(new ScholarshipId("x"), 1, "a rule of tomorrow");
        feed = (version, max) -> new CatalogFeed.Batch(version == 0 ? List.of(unreadable) : List.of(), 1, 1);

        follow.catchUp();
        follow.catchUp();

        assertThat(told).containsExactly("unreadable: x, a rule of tomorrow");
        assertThat(copy).containsOnlyKeys(new ScholarshipId("x"));
    }

    @Test
    void aCatalogueThatIsOlderThanTheCopyIsReadAnew() {
        write(entry("a"));
        write(entry("b"));
        follow.catchUp();
        var restored = new InMemoryCatalog();
        restored.write(List.of(entry("a").title("Before").get()), NOW);
        feed = restored;

        follow.catchUp();

        assertThat(follow.progress()).isEqualTo(new FollowCatalog.Progress(1, 1, Optional.of(NOW)));
        assertThat(copy.get(new ScholarshipId("a")))
                .isEqualTo(new CatalogFeed.Listed(
                        restored.find(new ScholarshipId("a")).orElseThrow()));
    }

    @Test
    void itEndsWhenItsThreadIsInterrupted() throws InterruptedException {
        Thread.currentThread().interrupt();
        follow.run(() -> {
            throw new AssertionError("not even a pause");
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThatThrownBy(() -> run(1)).isInstanceOf(InterruptedException.class);
    }

    /** So many times, each after the pause of the one before. */
    private void run(int times) throws InterruptedException {
        var left = new ArrayDeque<>(IntStream.range(1, times).boxed().toList());
        try {
            follow.run(() -> {
                if (left.poll() == null) {
                    throw new InterruptedException();
                }
            });
        } catch (InterruptedException e) {
            if (times == 1) {
                throw e;
            }
        }
    }

    private CatalogFeed.Batch read(long version, int max) {
        var fault = faults.isEmpty() ? Optional.<RuntimeException>empty() : faults.poll();
        if (fault.isPresent()) {
            throw fault.get();
        }
        return feed.since(version, max);
    }

    private static CatalogUnavailable away() {
        return new CatalogUnavailable("away", new IOException());
    }

    private void write(EntryFixture... entries) {
        catalog.write(Stream.of(entries).map(EntryFixture::get).toList(), NOW);
    }

    private final class Told implements FollowCatalog.Watcher {

        @Override
        public void unreadable(CatalogFeed.Unreadable entry) {
            told.add("unreadable: " + entry.id() + ", " + entry.reason());
        }

        @Override
        public void failing(RuntimeException failure) {
            told.add("failing: " + failure.getMessage());
        }

        @Override
        public void recovered(FollowCatalog.Progress progress) {
            told.add("recovered at " + progress.applied());
        }
    }
}
