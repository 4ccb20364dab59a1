package dev.scholarship.application.catalog;

import static dev.scholarship.domain.catalog.EntryFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.domain.catalog.CatalogUnavailable;
import dev.scholarship.domain.catalog.CatalogWriter;
import dev.scholarship.domain.catalog.Edition;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.EntryFixture;
import dev.scholarship.domain.catalog.InMemoryCatalog;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.ScholarshipId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportCatalogTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ImportChoices ALWAYS = new ImportChoices(ImportChoices.Unlisted.ALWAYS, false);
    private static final ImportChoices NEVER = new ImportChoices(ImportChoices.Unlisted.NEVER, false);
    private static final ImportChoices OLDER = new ImportChoices(ImportChoices.Unlisted.SAFE, true);

    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final ImportCatalog imports = new ImportCatalog(catalog, InstantSource.fixed(NOW));

    @Test
    void anEditionThatStaysIsImportedOnce() {
        var source = new Changing(false);
        run(source);
        assertThat(imports.isImported(source)).isTrue();
    }

    @Test
    void aSourceThatChangesWhileItIsReadIsImportedAgain() {
        var source = new Changing(true);
        run(source);
        assertThat(imports.isImported(source)).isFalse();
    }

    @Test
    void whatALaterEditionDoesNotListIsWithdrawnAndComesBackWithTheNextThatDoes() {
        run(edition("one", entry("a"), entry("b"), entry("c")));

        assertThat(run(edition("two", entry("a"), entry("b").title("Prize"))))
                .isEqualTo(report(2, 0, 1, 0, 1, 0, new Ending.Withdrawn(1)));
        assertThat(withdrawn()).containsExactly("c");

        assertThat(run(edition("three", entry("a"), entry("c"))))
                .isEqualTo(report(2, 0, 0, 1, 1, 0, new Ending.Withdrawn(1)));
        assertThat(withdrawn()).containsExactly("b");
    }

    @Test
    void theSameEditionAgainChangesNothing() {
        run(edition("one", entry("a"), entry("b")));
        run(edition("two", entry("a")));
        var before = catalog.find(id("b"));

        assertThat(run(edition("two", entry("a")))).isEqualTo(report(1, 0, 0, 0, 1, 0, new Ending.Withdrawn(0)));
        assertThat(catalog.find(id("b"))).isEqualTo(before);
    }

    @Test
    void otherSourcesAreLeftAlone() {
        run(edition("one", entry("a")).named("first"));

        assertThat(run(edition("one", entry("b")).named("second")).ending()).isEqualTo(new Ending.Withdrawn(0));
        assertThat(withdrawn()).isEmpty();
    }

    @Test
    void nothingIsWithdrawnWhereARowWasRejected() {
        run(edition("one", entry("a"), entry("b")));
        var broken = edition("two", entry("a")).rejecting("line 2");

        assertThat(run(broken).ending())
                .isEqualTo(new Ending.Kept(new CatalogWriter.Missing(1, 1, 1), Ending.Reason.ROWS_REJECTED));
        assertThat(withdrawn()).isEmpty();

        assertThat(run(broken, ALWAYS).ending()).isEqualTo(new Ending.Withdrawn(1));
        assertThat(withdrawn()).containsExactly("b");
    }

    /** A row that was rejected may be the very entry, so that the source still lists it. */
    @Test
    void aRejectedRowAlsoKeepsWhatAnotherSourceListsToo() {
        run(edition("one", entry("a"), entry("b")).named("first"));
        run(edition("one", entry("b"), entry("c")).named("second"));

        run(edition("two", entry("a")).named("first").rejecting("line 2"));
        run(edition("two", entry("c")).named("second"));

        assertThat(withdrawn()).isEmpty();
    }

    @Test
    void moreThanWhatStaysIsNotWithdrawnWithoutAConfirmation() {
        run(edition("one", entry("a"), entry("b"), entry("c"), entry("d")));
        var half = edition("half", entry("a"), entry("b"));
        var less = edition("less", entry("a"), entry("new-1"), entry("new-2"), entry("new-3"));

        assertThat(run(less).ending())
                .isEqualTo(new Ending.Kept(new CatalogWriter.Missing(3, 3, 1), Ending.Reason.MOST_WOULD_GO));
        assertThat(withdrawn()).isEmpty();

        assertThat(run(half, NEVER).ending()).isInstanceOf(Ending.Kept.class);
        assertThat(withdrawn()).isEmpty();
        assertThat(run(less, ALWAYS).ending()).isEqualTo(new Ending.Withdrawn(3));
        assertThat(withdrawn()).containsExactly("b", "c", "d");
    }

    /** Files of one name but for the day may be additions to each other, not editions. */
    @Test
    void additionsUnderOneNameLoseNothing() {
        for (int month = 1; month <= 4; month++) {
            int size = month * month;
            var entries = IntStream.range(0, size)
                    .mapToObj(i -> entry("month-" + size + "-" + i))
                    .toArray(EntryFixture[]::new);
            run(edition("month " + month, entries));
        }
        assertThat(withdrawn()).isEmpty();
    }

    @Test
    void halfOfASourceIsWithdrawn() {
        run(edition("one", entry("a"), entry("b")));

        assertThat(run(edition("two", entry("a"))).ending()).isEqualTo(new Ending.Withdrawn(1));
    }

    @Test
    void whatWasNotWantedToBeWithdrawnIsWithdrawnByTheNextEdition() {
        run(edition("one", entry("a"), entry("b")));

        assertThat(run(edition("two", entry("a")), NEVER).ending())
                .isEqualTo(new Ending.Kept(new CatalogWriter.Missing(1, 1, 1), Ending.Reason.NOT_WANTED));
        assertThat(run(edition("two", entry("a"))).ending()).isEqualTo(new Ending.Withdrawn(1));
    }

    @Test
    void anEditionOfAnEarlierDayIsRefusedUnlessItIsWanted() {
        run(edition("new", entry("a").title("New")).of("2026-11-02"));
        var old = edition("old", entry("a").title("Old"), entry("b")).of("2026-11-01");

        assertThat(run(old).ending())
                .isEqualTo(new Ending.Refused(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2)));
        assertThat(catalog.find(id("b"))).isEmpty();

        assertThat(run(old, OLDER)).isEqualTo(report(2, 1, 1, 0, 0, 0, new Ending.Withdrawn(0)));
        assertThat(catalog.find(id("a")).orElseThrow().scholarship().title()).isEqualTo("Old");
    }

    @Test
    void anEditionOfTheSameDayOrOfNoDayIsNotRefused() {
        run(edition("one", entry("a")).of("2026-11-02"));

        assertThat(run(edition("two", entry("a")).of("2026-11-02")).ending()).isEqualTo(new Ending.Withdrawn(0));
        assertThat(run(edition("three", entry("a"))).ending()).isEqualTo(new Ending.Withdrawn(0));
        assertThat(run(edition("four", entry("a")).of("2026-11-01")).ending()).isEqualTo(new Ending.Withdrawn(0));
    }

    @Test
    void anOlderEditionWithoutADayRevertsAndWithdrawsNothing() {
        run(edition("new", entry("a").title("New").verified("2026-11-02"), entry("b"), entry("c")));
        var old = edition("old", entry("a").title("Old").verified("2026-11-01"), entry("b"));

        assertThat(run(old))
                .isEqualTo(report(
                        2,
                        0,
                        0,
                        0,
                        1,
                        1,
                        new Ending.Kept(new CatalogWriter.Missing(1, 1, 2), Ending.Reason.ENTRIES_OUTDATED)));
        assertThat(catalog.find(id("a")).orElseThrow().scholarship().title()).isEqualTo("New");
        assertThat(withdrawn()).isEmpty();

        assertThat(run(old, OLDER)).isEqualTo(report(2, 0, 1, 0, 1, 0, new Ending.Withdrawn(1)));
    }

    @Test
    void aCrashBetweenTheLastBatchAndTheWithdrawalIsCompletedByImportingAgain() {
        run(edition("one", entry("a"), entry("b")));
        var next = edition("two", entry("a"), entry("c"));
        var crashing = new ImportCatalog(new Crashing(), InstantSource.fixed(NOW));

        assertThatThrownBy(() -> crashing.run(next, ImportChoices.safe(), report -> {}))
                .isInstanceOf(CatalogUnavailable.class);
        assertThat(catalog.find(id("c"))).isPresent();
        assertThat(withdrawn()).isEmpty();
        assertThat(imports.isImported(next)).isFalse();

        assertThat(run(next)).isEqualTo(report(2, 0, 0, 0, 2, 0, new Ending.Withdrawn(1)));
        assertThat(withdrawn()).containsExactly("b");
        assertThat(imports.isImported(next)).isTrue();
    }

    @Test
    void progressIsToldAfterEachBatch() {
        var entries = IntStream.range(0, 501).mapToObj(i -> entry("s-" + i)).toArray(EntryFixture[]::new);
        var told = new ArrayList<ImportReport>();

        imports.run(edition("one", entries), ImportChoices.safe(), told::add);

        assertThat(told).extracting(ImportReport::read).containsExactly(500, 501);
        assertThat(told).extracting(ImportReport::ending).containsOnly(new Ending.Running());
    }

    @Test
    void aReportKeepsTheRemarksOfItsTime() {
        var rows = IntStream.range(0, 1_001)
                .mapToObj(i -> entry("s-" + i))
                .flatMap(entry -> Stream.<CatalogSource.Row>of(
                        new CatalogSource.Accepted(entry.id(), entry.get(), List.of("no amount", "no date")),
                        new CatalogSource.Rejected("after " + entry.id(), "empty")))
                .toList();
        var told = new ArrayList<ImportReport>();

        var last =
                imports.run(new Published("somebody", "one", Optional.empty(), rows), ImportChoices.safe(), told::add);

        assertThat(told).extracting(report -> report.warnings().size()).containsExactly(1_000, 2_000, 2_002);
        assertThat(told).extracting(report -> report.rejected().size()).containsExactly(499, 999, 1_001);
        assertThat(told).allSatisfy(report -> {
            assertThat(last.warnings()).startsWith(report.warnings().toArray(ImportReport.Remark[]::new));
            assertThat(last.rejected()).startsWith(report.rejected().toArray(ImportReport.Remark[]::new));
        });
        assertThat(last.warnings())
                .hasSize(2_002)
                .startsWith(
                        new ImportReport.Remark("s-0", "no amount"),
                        new ImportReport.Remark("s-0", "no date"),
                        new ImportReport.Remark("s-1", "no amount"));
    }

    private ImportReport run(CatalogSource source) {
        return run(source, ImportChoices.safe());
    }

    private ImportReport run(CatalogSource source, ImportChoices choices) {
        var report = imports.run(source, choices, progress -> {});
        return new ImportReport(
                report.read(),
                report.created(),
                report.changed(),
                report.restored(),
                report.unchanged(),
                report.outdated(),
                List.of(),
                List.of(),
                report.ending());
    }

    private static ImportReport report(
            int read, int created, int changed, int restored, int unchanged, int outdated, Ending ending) {
        return new ImportReport(read, created, changed, restored, unchanged, outdated, List.of(), List.of(), ending);
    }

    private List<String> withdrawn() {
        return new ReadCatalog(catalog, InstantSource.fixed(NOW))
                .pages()
                .flatMap(page -> page.items().stream())
                .filter(listing -> listing.withdrawn().isPresent())
                .map(Listing::id)
                .map(ScholarshipId::value)
                .toList();
    }

    private static ScholarshipId id(String value) {
        return new ScholarshipId(value);
    }

    private static Published edition(String digest, EntryFixture... entries) {
        return new Published(
                "somebody",
                digest,
                Optional.empty(),
                Stream.of(entries)
                        .<CatalogSource.Row>map(entry -> new CatalogSource.Accepted(entry.id(), entry.get(), List.of()))
                        .toList());
    }

    /** An edition as its source published it. */
    private record Published(String name, String edition, Optional<LocalDate> editionDay, List<Row> all)
            implements CatalogSource {

        Published named(String source) {
            return new Published(source, edition, editionDay, all);
        }

        Published of(String day) {
            return new Published(name, edition, Optional.of(LocalDate.parse(day)), all);
        }

        Published rejecting(String place) {
            var rejected = Stream.<Row>of(new Rejected(place, "cannot be read"));
            return new Published(
                    name,
                    edition,
                    editionDay,
                    Stream.concat(all.stream(), rejected).toList());
        }

        @Override
        public Stream<Row> rows() {
            return all.stream();
        }
    }

    /** The database goes away before an edition ends. */
    private final class Crashing implements CatalogWriter {

        @Override
        public Written write(String source, List<Entry> entries, Older older, Instant recordedAt) {
            return catalog.write(source, entries, older, recordedAt);
        }

        @Override
        public Optional<Edition> lastEdition(String source) {
            return catalog.lastEdition(source);
        }

        @Override
        public Ended end(Edition edition, Set<ScholarshipId> listed, Predicate<Missing> withdraw, Instant recordedAt) {
            throw new CatalogUnavailable("gone", new IllegalStateException());
        }
    }

    /** A source that may get another edition as soon as somebody reads its rows. */
    private static final class Changing implements CatalogSource {

        private final boolean changes;
        private String edition = "first";

        private Changing(boolean changes) {
            this.changes = changes;
        }

        @Override
        public String name() {
            return "changing";
        }

        @Override
        public String edition() {
            return edition;
        }

        @Override
        public Stream<Row> rows() {
            var rows = Stream.<Row>of(new Accepted("here", entry("plain").get(), List.of()));
            if (changes) {
                edition = "second";
            }
            return rows;
        }
    }
}
