package dev.scholarship.domain.catalog;

import static dev.scholarship.domain.catalog.EntryFixture.entry;
import static dev.scholarship.domain.catalog.EntryFixture.residence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link CatalogFeed} promises, whoever keeps the catalogue. */
public abstract class CatalogFeedContract {

    protected static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String SOURCE = "example";
    private static final int EVERYTHING = 10_000;

    /** The feed of a catalogue that is empty at the start of each test. */
    protected abstract CatalogFeed feed();

    /** Reads the same catalogue. */
    protected abstract Scholarships scholarships();

    /** Writes into the same catalogue. */
    protected abstract CatalogWriter writer();

    @Test
    void anEmptyCatalogueHasNoChanges() {
        assertThat(feed().since(0, 1))
                .isEqualTo(new CatalogFeed.Batch(List.of(), 0, 0))
                .returns(true, CatalogFeed.Batch::isLast);
    }

    @Test
    void aPageNeedsAChangeAndNoVersionIsNegative() {
        assertThatThrownBy(() -> feed().since(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> feed().since(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 100})
    void theWholeCatalogueIsEveryEntryOnceInAnyPageSize(int max) {
        for (int batch = 0; batch < 7; batch++) {
            var name = "b" + batch + "-";
            write(IntStream.range(0, 1 + batch % 4)
                    .mapToObj(i -> entry(name + i))
                    .toArray(EntryFixture[]::new));
        }

        var pages = pages(max);

        var changes = pages.stream().flatMap(page -> page.changes().stream()).toList();
        assertThat(changes).isEqualTo(feed().since(0, EVERYTHING).changes());
        assertThat(changes).extracting(CatalogFeed.Change::id).hasSize(16).doesNotHaveDuplicates();
        assertThat(changes).extracting(CatalogFeed.Change::version).isSorted();
        assertThat(changes)
                .allSatisfy(change -> assertThat(change)
                        .isEqualTo(new CatalogFeed.Listed(
                                scholarships().find(change.id()).orElseThrow())));
        for (var page : pages) {
            assertThat(page.head()).isEqualTo(7);
            var last = page.changes().isEmpty() ? 7 : page.changes().getLast().version();
            assertThat(page.changes().stream()
                            .filter(change -> change.version() < last)
                            .count())
                    .as("as many as wanted are reached in the last version only")
                    .isLessThan(max);
        }
    }

    @Test
    void aVersionIsNeverCut() {
        write(entry("a"));
        write(entry("b"), entry("c"), entry("d"));
        write(entry("e"));

        var first = feed().since(0, 2);
        assertThat(ids(first)).containsExactly("a", "b", "c", "d");
        assertThat(first.through()).isEqualTo(2);
        assertThat(first.isLast()).isFalse();
        var second = feed().since(first.through(), 2);
        assertThat(ids(second)).containsExactly("e");
        assertThat(second.isLast()).isTrue();
    }

    @Test
    void whatChangesAgainComesAgainAndOnlyLast() {
        write(entry("a"), entry("b"));
        var first = feed().since(0, 10);
        write(entry("a").requiring(residence("US-NV")));

        assertThat(feed().since(first.through(), 10))
                .isEqualTo(new CatalogFeed.Batch(List.of(new CatalogFeed.Listed(find("a"))), 2, 2));
        assertThat(ids(feed().since(0, 10))).containsExactly("b", "a");
    }

    @Test
    void aVersionAllOfWhichHasChangedAgainIsPassed() {
        write(entry("a"));
        write(entry("a").title("Prize"));

        assertThat(feed().since(0, 1).through()).isEqualTo(2);
        assertThat(feed().since(2, 1)).isEqualTo(new CatalogFeed.Batch(List.of(), 2, 2));
    }

    @Test
    void whatIsWithdrawnIsARemovalAndWhatIsRestoredIsNot() {
        write(entry("a"), entry("b"));
        end("one", "a", "b");
        write(entry("a"));
        end("two", "a");

        var removal = feed().since(1, 10);
        assertThat(removal.changes()).containsExactly(new CatalogFeed.Withdrawn(find("b")));
        assertThat(find("b").withdrawn()).contains(LocalDate.of(2026, 11, 21));

        write(entry("b"));
        assertThat(feed().since(removal.through(), 10).changes()).containsExactly(new CatalogFeed.Listed(find("b")));
    }

    @Test
    void nothingIsLostWhileOthersWrite() throws Exception {
        int writers = 4;
        int rounds = 25;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var work = IntStream.range(0, writers)
                    .<Callable<Void>>mapToObj(writer -> () -> {
                        for (int round = 0; round < rounds; round++) {
                            write(
                                    entry("w" + writer + "-r" + round),
                                    entry("shared").title("By " + writer + " " + round));
                        }
                        return null;
                    })
                    .map(threads::submit)
                    .toList();
            var copy = new TreeMap<ScholarshipId, CatalogFeed.Change>();
            long version = 0;
            boolean written;
            CatalogFeed.Batch page;
            do {
                written = work.stream().allMatch(done -> done.isDone());
                page = feed().since(version, 3);
                assertThat(page.through()).isGreaterThanOrEqualTo(version).isLessThanOrEqualTo(page.head());
                version = page.through();
                page.changes().forEach(change -> copy.put(change.id(), change));
            } while (!written || !page.isLast());
            for (var done : work) {
                done.get();
            }
            assertThat(copy).hasSize(writers * rounds + 1).isEqualTo(catalog());
        }
    }

    private Map<ScholarshipId, CatalogFeed.Change> catalog() {
        var all = scholarships().search(Filter.everything(), Optional.empty(), EVERYTHING, NOW);
        return all.items().stream().collect(Collectors.toMap(Listing::id, CatalogFeed.Change::of));
    }

    private List<CatalogFeed.Batch> pages(int max) {
        var pages = new ArrayList<CatalogFeed.Batch>();
        do {
            long through = pages.isEmpty() ? 0 : pages.getLast().through();
            pages.add(feed().since(through, max));
        } while (!pages.getLast().isLast());
        return pages;
    }

    private static List<String> ids(CatalogFeed.Batch page) {
        return page.changes().stream().map(change -> change.id().value()).toList();
    }

    private Listing find(String id) {
        return scholarships().find(new ScholarshipId(id)).orElseThrow();
    }

    private void write(EntryFixture... entries) {
        var all = Stream.of(entries).map(EntryFixture::get).toList();
        writer().write(SOURCE, all, CatalogWriter.Older.LEFT_OUT, NOW);
    }

    private void end(String digest, String... listed) {
        Set<ScholarshipId> ids = Stream.of(listed).map(ScholarshipId::new).collect(Collectors.toSet());
        writer().end(new Edition(SOURCE, digest, Optional.empty()), ids, missing -> true, NOW);
    }
}
