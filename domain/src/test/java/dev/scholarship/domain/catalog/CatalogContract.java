package dev.scholarship.domain.catalog;

import static dev.scholarship.domain.catalog.EntryFixture.entry;
import static dev.scholarship.domain.catalog.EntryFixture.level;
import static dev.scholarship.domain.catalog.EntryFixture.residence;
import static dev.scholarship.domain.catalog.EntryFixture.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.RuleText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Scholarships} and {@link CatalogWriter} promise, whoever keeps the catalogue. */
public abstract class CatalogContract {

    protected static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3_600);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String SOURCE = "example";

    /** The catalogue, empty at the start of each test. */
    protected abstract Scholarships scholarships();

    /** Writes into the same catalogue. */
    protected abstract CatalogWriter writer();

    @Test
    void whatWasWrittenIsFound() {
        long seed = seed();
        var random = new RandomEntries(seed);
        var entries =
                IntStream.range(0, 200).mapToObj(i -> random.entry("s-" + i)).toList();

        write(entries, NOW);

        var ids = entries.stream().map(entry -> entry.scholarship().id()).toList();
        var found = scholarships().findAll(ids);
        for (var entry : entries) {
            var text = RuleText.print(entry.rule());
            var rule = new RuleVersion(1, entry.rule(), text, RuleText.sha256(text), NOW);
            var listing = new Listing(entry.scholarship(), rule, Optional.empty(), 1);
            assertThat(found).as("seed " + seed).containsEntry(listing.id(), listing);
            assertThat(scholarships().find(listing.id())).contains(listing);
        }
    }

    @Test
    void anUnknownIdIsNotThere() {
        write(entry("a"));

        assertThat(scholarships().find(id("b"))).isEmpty();
        assertThat(scholarships().findAll(List.of(id("a"), id("b"), id("a")))).containsOnlyKeys(id("a"));
        assertThat(scholarships().findAll(List.of())).isEmpty();
    }

    @Test
    void anEmptyCatalogueHasAnEmptyPage() {
        assertThat(page(Filter.everything())).isEqualTo(new Page(List.of(), List.of(), Optional.empty(), Map.of(), 0));
        assertThat(page(Filter.everything().withText("nursing")).items()).isEmpty();
    }

    @Test
    void aBatchThatChangesSomethingIsOneVersion() {
        assertThat(write(entry("a"), entry("b"))).isEqualTo(new CatalogWriter.Written(2, 0, 0, 0, 0, 1));
        assertThat(write(entry("a"), entry("b").title("Prize"), entry("c")))
                .isEqualTo(new CatalogWriter.Written(1, 1, 0, 1, 0, 2));

        assertThat(versions("a", "b", "c")).containsExactly(1L, 2L, 2L);
        assertThat(page(Filter.everything()).catalogVersion()).isEqualTo(2);
        assertThat(page(Filter.everything().withText("...")).catalogVersion()).isEqualTo(2);
    }

    @Test
    void aBatchThatChangesNothingIsNoVersion() {
        var random = new RandomEntries(seed());
        var entries =
                IntStream.range(0, 50).mapToObj(i -> random.entry("s-" + i)).toList();
        write(entries, NOW);

        assertThat(write(entries, LATER)).isEqualTo(new CatalogWriter.Written(0, 0, 0, 50, 0, 1));
        assertThat(write(List.of(), LATER)).isEqualTo(new CatalogWriter.Written(0, 0, 0, 0, 0, 1));
        assertThat(scholarships().find(id("s-0")).orElseThrow().rule().validFrom())
                .isEqualTo(NOW);
    }

    @Test
    void everyVersionOfARuleCanBeFoundByItsText() {
        write(entry("a"));
        write(List.of(entry("a").requiring(residence("US-NV")).title("Prize").get()), LATER);
        write(entry("b").requiring(residence("US-CA")));

        var present = scholarships().find(id("a")).orElseThrow();
        var past = scholarships().findWithRule(id("a"), sha256(entry("a")), NOW).orElseThrow();

        assertThat(past.rule().number()).isEqualTo(1);
        assertThat(past.rule().rule()).isEqualTo(entry("a").get().rule());
        assertThat(past.rule().validFrom()).isEqualTo(NOW);
        assertThat(past.scholarship()).isEqualTo(present.scholarship());
        assertThat(scholarships().findWithRule(id("a"), present.rule().sha256(), NOW))
                .contains(present);
        assertThat(scholarships().findWithRule(id("b"), sha256(entry("a")), NOW))
                .isEmpty();
        assertThat(scholarships().findWithRule(id("c"), sha256(entry("a")), NOW))
                .isEmpty();
    }

    @Test
    void ofVersionsWithOneTextTheOneThatDecidedThenIsFound() {
        write(List.of(entry("a").get()), NOW);
        write(List.of(entry("a").requiring(residence("US-NV")).get()), NOW.plusSeconds(10));
        write(List.of(entry("a").get()), NOW.plusSeconds(20));

        assertThat(Stream.of(-5, 0, 15, 20, 500)
                        .map(seconds -> scholarships()
                                .findWithRule(id("a"), sha256(entry("a")), NOW.plusSeconds(seconds))
                                .orElseThrow()
                                .rule()
                                .number()))
                .containsExactly(3, 1, 1, 3, 3);
    }

    private static String sha256(EntryFixture entry) {
        return RuleText.sha256(RuleText.print(entry.get().rule()));
    }

    @Test
    void aChangedRuleIsANewVersionOfTheRule() {
        write(entry("a"));
        var rule = entry("a").requiring(residence("US-NV"));

        write(List.of(rule.get()), LATER);

        var published = scholarships().find(id("a")).orElseThrow();
        assertThat(published.rule().number()).isEqualTo(2);
        assertThat(published.rule().rule()).isEqualTo(rule.get().rule());
        assertThat(published.rule().validFrom()).isEqualTo(LATER);
        assertThat(published.catalogVersion()).isEqualTo(2);
    }

    @Test
    void aChangedTitleKeepsTheRule() {
        write(entry("a"));

        write(List.of(entry("a").title("Prize").get()), LATER);

        var published = scholarships().find(id("a")).orElseThrow();
        assertThat(published.scholarship().title()).isEqualTo("Prize");
        assertThat(published.rule().number()).isEqualTo(1);
        assertThat(published.rule().validFrom()).isEqualTo(NOW);
    }

    @Test
    void aBatchHasEveryIdOnce() {
        assertThatThrownBy(() -> write(entry("a"), entry("a").title("Prize")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(scholarships().find(id("a"))).isEmpty();
    }

    @Test
    void versionsOfConcurrentWritersHaveNoGaps() throws Exception {
        int writers = 8;
        int batches = 10;
        var seen = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var work = IntStream.range(0, writers)
                    .<Callable<List<Long>>>mapToObj(writer -> () -> writeBatches(writer, batches))
                    .toList();
            for (var done : threads.invokeAll(work)) {
                seen.addAll(done.get());
            }
        }

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, writers * batches)
                        .mapToObj(Long::valueOf)
                        .toList());
        var listings = ids(Filter.everything(), 7).stream()
                .map(id -> scholarships().find(id).orElseThrow())
                .toList();
        assertThat(listings).hasSize(writers * batches * 2);
        assertThat(listings.stream().map(Listing::catalogVersion).distinct()).hasSize(writers * batches);
        assertThat(page(Filter.everything()).catalogVersion()).isEqualTo(writers * batches);
    }

    @Test
    void theLastEditionOfEachSourceIsRemembered() {
        var one = new Edition("us", "one", Optional.of(LocalDate.of(2026, 10, 1)));
        var other = new Edition("kr", "other", Optional.empty());
        var two = new Edition("us", "two", Optional.of(LocalDate.of(2026, 11, 1)));
        assertThat(writer().lastEdition("us")).isEmpty();

        Stream.of(one, other, two).forEach(edition -> writer().end(edition, Set.of(), missing -> true, NOW));

        assertThat(writer().lastEdition("us")).contains(two);
        assertThat(writer().lastEdition("kr")).contains(other);
    }

    @Test
    void whatAnEditionNoLongerListsIsWithdrawn() {
        complete("us", "one", entry("a").closes("2027-03-01"), entry("b").closes("2027-03-01"), entry("c"));
        var before = find("b");

        var ended = complete("us", "two", entry("a").closes("2027-03-01"), entry("c"));

        assertThat(ended).isEqualTo(new CatalogWriter.Ended(new CatalogWriter.Missing(1, 1, 2), true, 2));
        assertThat(find("b"))
                .isEqualTo(new Listing(before.scholarship(), before.rule(), Optional.of(DAY), 2))
                .returns(Window.State.CLOSED, listing -> listing.stateAt(NOW));
        assertThat(versions("a", "c")).containsExactly(1L, 1L);
        assertThat(ids(in(Window.State.CLOSED))).containsExactly("b");
        assertThat(ids(in(Window.State.OPEN))).containsExactly("a");
        assertThat(ids(closing("2027-01-01", "2027-12-31"))).containsExactly("a");
        assertThat(search("award")).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(page(Filter.everything()).catalogVersion()).isEqualTo(2);
    }

    @Test
    void theDayOfAWithdrawalIsThatOfTheEditionIfItHasOne() {
        complete("us", "one", entry("a"), entry("b"));
        var published = LocalDate.of(2026, 11, 3);

        end(new Edition("us", "two", Optional.of(published)), missing -> true, "a");

        assertThat(find("b").withdrawn()).contains(published);
    }

    @Test
    void theSameEditionAgainChangesNothing() {
        complete("us", "one", entry("a"), entry("b"));
        complete("us", "two", entry("a"));

        var again = complete("us", "two", entry("a"));

        assertThat(again).isEqualTo(new CatalogWriter.Ended(new CatalogWriter.Missing(0, 0, 1), true, 2));
        assertThat(find("b").catalogVersion()).isEqualTo(2);
    }

    @Test
    void whatIsListedAgainIsRestored() {
        complete("us", "one", entry("a"), entry("b"));
        complete("us", "two", entry("a"));

        assertThat(write("us", entry("a"), entry("b"))).isEqualTo(new CatalogWriter.Written(0, 0, 1, 1, 0, 3));

        assertThat(find("b").withdrawn()).isEmpty();
        assertThat(find("b").rule().number()).isEqualTo(1);
        assertThat(complete("us", "three", entry("a")).missing()).isEqualTo(new CatalogWriter.Missing(1, 1, 1));
    }

    @Test
    void whatIsNotWithdrawnStaysUntilItIs() {
        complete("us", "one", entry("a"), entry("b"));

        var kept = end(edition("us", "two"), missing -> false, "a");

        assertThat(kept).isEqualTo(new CatalogWriter.Ended(new CatalogWriter.Missing(1, 1, 1), false, 1));
        assertThat(find("b").withdrawn()).isEmpty();
        assertThat(writer().lastEdition("us")).contains(edition("us", "two"));
        assertThat(complete("us", "three", entry("a")).missing().entries()).isEqualTo(1);
        assertThat(find("b").withdrawn()).contains(DAY);
    }

    @Test
    void whatAnotherSourceListsStays() {
        complete("us", "one", entry("a"), entry("b"));
        complete("kr", "one", entry("b"));

        assertThat(complete("us", "two", entry("a")).missing().entries()).isZero();
        assertThat(find("b").withdrawn()).isEmpty();
        assertThat(find("b").catalogVersion()).isEqualTo(1);

        assertThat(complete("kr", "two").missing().entries()).isEqualTo(1);
        assertThat(find("b").withdrawn()).contains(DAY);
    }

    /** What an import that never ended has written is withdrawn by the next edition, but speaks for nothing. */
    @Test
    void onlyWhatACompleteEditionListedCountsAsStaying() {
        complete("us", "one", entry("a").closes("2026-11-20"), entry("b").closes("2027-03-01"), entry("c"));
        write("us", entry("d"), entry("e"));

        var ended = complete(
                "us", "two", entry("a").closes("2026-11-20"), entry("b").closes("2027-03-01"), entry("d"));

        assertThat(ended.missing()).isEqualTo(new CatalogWriter.Missing(2, 2, 1));
        assertThat(find("e").withdrawn()).isPresent();
    }

    @Test
    void whatWasClosedIsNotMissed() {
        complete("us", "one", entry("a").closes("2026-11-20"), entry("b"));

        assertThat(complete("us", "two", entry("b")).missing()).isEqualTo(new CatalogWriter.Missing(1, 0, 1));
        assertThat(find("a").withdrawn()).isPresent();
    }

    @Test
    void nothingHappensIfTheDecisionFails() {
        complete("us", "one", entry("a"));

        assertThatThrownBy(() -> end(edition("us", "two"), missing -> {
                    throw new IllegalArgumentException("undecided");
                }))
                .hasMessageContaining("undecided");

        assertThat(find("a").withdrawn()).isEmpty();
        assertThat(writer().lastEdition("us")).contains(edition("us", "one"));
    }

    @Test
    void whatWasVerifiedEarlierIsLeftOutUnlessItIsWanted() {
        write(entry("a").title("New").verified("2026-11-02"));
        var old = entry("a").title("Old").verified("2026-11-01");

        assertThat(write(old)).isEqualTo(new CatalogWriter.Written(0, 0, 0, 0, 1, 1));
        assertThat(find("a").scholarship().title()).isEqualTo("New");

        assertThat(writer().write(SOURCE, List.of(old.get()), CatalogWriter.Older.TAKEN, LATER))
                .isEqualTo(new CatalogWriter.Written(0, 1, 0, 0, 0, 2));
        assertThat(find("a").scholarship().title()).isEqualTo("Old");
    }

    @Test
    void whatWasVerifiedEarlierDoesNotRestore() {
        complete("us", "one", entry("a").verified("2026-11-02"));
        end(edition("us", "two"), missing -> true);

        var old = write("us", entry("a").verified("2026-11-01"));

        assertThat(old.outdated()).isEqualTo(1);
        assertThat(find("a").withdrawn()).contains(DAY);
        assertThat(end(edition("us", "three"), missing -> true).missing().entries())
                .isZero();
    }

    @Test
    void aPageNeedsAnItem() {
        assertThatThrownBy(() -> scholarships().search(Filter.everything(), Optional.empty(), 0, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void candidatesAreThoseNamedAndWhatChangedAfterTheyWereKnown() {
        write(entry("a"), entry("b"), entry("c"), entry("d"));
        write(entry("d").title("Prize"), entry("e"));
        var among = new Candidates(Set.of(id("a"), id("c"), id("gone")), 1);

        assertThat(ids(Filter.everything().among(among))).containsExactly("a", "c", "d", "e");
        assertThat(ids(Filter.everything().withText("award").among(among))).containsExactlyInAnyOrder("a", "c", "e");
        assertThat(ids(Filter.everything().among(new Candidates(Set.of(), 2)))).isEmpty();
        assertThat(ids(Filter.everything().in(Order.TITLE).among(new Candidates(Set.of(), 0))))
                .containsExactly("a", "b", "c", "e", "d");
    }

    /**
     * Also after the first page, or by a clock that is behind, when other windows are closed than those that the order calls
     * closed, and at the very moment when some close.
     */
    @Test
    void whatIsInSomeStatesIsListedByDeadlineAsAmongAll() {
        write(IntStream.range(0, 120).mapToObj(i -> various(1_000 + i)).toList(), NOW);
        write(
                IntStream.range(0, 40)
                        .mapToObj(i -> new RandomEntries(i).entry("t-" + i))
                        .toList(),
                NOW);
        var byDeadline = Filter.everything().in(Order.DEADLINE);
        var asked = Instant.parse("2026-11-02T12:00:00Z");
        var first = scholarships().search(byDeadline, Optional.empty(), 5, asked);
        var late = asked.plus(Duration.ofDays(2));
        var closing = Instant.parse("2026-11-04T00:00:00Z");
        var early = asked.minus(Duration.ofDays(2));
        for (var after : List.of(Optional.<Page.Position>empty(), first.next())) {
            for (var now : List.of(asked, late, closing, early)) {
                var all = scholarships().search(byDeadline, after, 1_000, now).items();
                for (var states : subsets(Window.State.values())) {
                    assertThat(scholarships()
                                    .search(byDeadline.in(states), after, 1_000, now)
                                    .items())
                            .as("%s at %s", states, now)
                            .isEqualTo(all.stream()
                                    .filter(item -> states.isEmpty() || states.contains(item.stateAt(now)))
                                    .toList());
                }
            }
        }
    }

    private static List<Set<Window.State>> subsets(Window.State... states) {
        return IntStream.range(0, 1 << states.length)
                .mapToObj(bits -> Stream.of(states)
                        .filter(state -> (bits >> state.ordinal() & 1) == 1)
                        .collect(Collectors.toSet()))
                .toList();
    }

    @Test
    void aSieveSeesWhatTheWholeListingSays() {
        write(IntStream.range(0, 9).mapToObj(i -> entry("s-" + i).get()).toList(), NOW);
        write(
                entry("s-3").title("Prize").closes("2027-03-01"),
                entry("z").window(Window.unstated(ZoneId.of("Asia/Seoul"))));
        var seen = new ArrayList<Outline>();

        var page = scholarships()
                .search(Filter.everything(), Optional.empty(), 20, NOW, new Sieve(outline -> seen.add(outline), 20));

        assertThat(page).isEqualTo(scholarships().search(Filter.everything(), Optional.empty(), 20, NOW));
        assertThat(seen).isEqualTo(page.items().stream().map(Outline::of).toList());
    }

    /** In every order, from every position, and past the first few that a page looks at together. */
    @Test
    void aSieveKeepsAPartOfTheListInItsOrder() {
        write(IntStream.range(1_000, 1_450).mapToObj(this::various).toList(), NOW);
        for (var filter : List.of(
                Filter.everything(),
                Filter.everything().in(Order.TITLE),
                Filter.everything().in(Order.DEADLINE),
                Filter.everything().in(Order.NEWEST),
                Filter.builder()
                        .amount(AmountRange.in(Money.currency("USD")))
                        .order(Order.AMOUNT)
                        .build(),
                Filter.everything().withText("award"))) {
            var whole = scholarships().search(filter, Optional.empty(), 1_000, NOW);
            for (int each : List.of(1, 2, 7, 150, 1_000)) {
                Predicate<Outline> keeps = outline -> number(outline.id()) % each == 0;
                var expected = whole.items().stream()
                        .filter(item -> keeps.test(Outline.of(item)))
                        .toList();
                for (var sieve : List.of(new Sieve(keeps, 10_000), new Sieve(keeps, 230), new Sieve(keeps, 40))) {
                    assertThat(sifted(filter, sieve))
                            .as("%s, each %d", filter.order(), each)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private Entry various(int number) {
        var entry = entry("s-" + number)
                .title("Award " + number % 9)
                .amount(new Amount.Fixed(Money.parse(number % 5 + " USD")));
        return (number % 3 == 0
                        ? entry
                        : entry.closes(
                                number % 50 == 1 ? "9999-12-31" : "2026-1" + number % 3 + "-0" + (1 + number % 7)))
                .get();
    }

    private static int number(ScholarshipId id) {
        return Integer.parseInt(id.value().substring(2));
    }

    /** All pages; one is short, and promises another, only where the sieve has looked at as many as it may. */
    private List<Listing> sifted(Filter filter, Sieve sieve) {
        var all = new ArrayList<Listing>();
        var seen = new AtomicInteger();
        Optional<Page.Position> after = Optional.empty();
        do {
            seen.set(0);
            var counting = new Sieve(
                    outline -> {
                        seen.incrementAndGet();
                        return sieve.keeps().test(outline);
                    },
                    sieve.most());
            var page = scholarships().search(filter, after, 7, NOW, counting);
            all.addAll(page.items());
            after = page.next();
            assertThat(seen.get()).isLessThanOrEqualTo(sieve.most());
            if (after.isPresent() && page.items().size() < 7) {
                assertThat(seen.get()).isEqualTo(sieve.most());
            }
        } while (after.isPresent());
        return all;
    }

    @Test
    void aSieveOnASearchWithoutWordsKeepsNothing() {
        write(entry("a"));
        var page = scholarships()
                .search(Filter.everything().withText("!?"), Optional.empty(), 5, NOW, new Sieve(outline -> true, 5));

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isEmpty();
        assertThat(page.catalogVersion()).isEqualTo(1);
    }

    @Test
    void everyItemHasItsPosition() {
        write(
                entry("a").closes("2027-03-01"),
                entry("b").title("Prize"),
                entry("c"),
                entry("d").closes("2026-12-01"));
        for (var filter : List.of(
                Filter.everything(),
                Filter.everything().in(Order.TITLE),
                Filter.everything().in(Order.DEADLINE),
                Filter.everything().withText("award"))) {
            var page = page(filter);
            for (int i = 0; i < page.items().size(); i++) {
                var rest = scholarships()
                        .search(filter, Optional.of(page.positions().get(i)), 10, NOW);
                assertThat(rest.items())
                        .isEqualTo(page.items().subList(i + 1, page.items().size()));
            }
        }
    }

    @Test
    void pagesFollowTheOrderOfIds() {
        write(entry("c"), entry("a"), entry("b-1"), entry("b"), entry("a-2"));

        var first = scholarships().search(Filter.everything(), Optional.empty(), 2, NOW);
        var second = scholarships().search(Filter.everything(), first.next(), 3, NOW);

        assertThat(first.items()).extracting(Listing::id).containsExactly(id("a"), id("a-2"));
        assertThat(first.next()).contains(new Page.Ranked(0, id("a-2")));
        assertThat(second.items()).extracting(Listing::id).containsExactly(id("b"), id("b-1"), id("c"));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void pagesSkipAndRepeatNothingWhileOthersComeAndGo() {
        for (var filter : List.of(Filter.everything(), Filter.everything().withText("award"))) {
            var prefix = filter.text().isPresent() ? "t" : "p";
            write(IntStream.range(10, 60).mapToObj(i -> entry(prefix + i).get()).toList(), NOW);
            var seen = new ArrayList<ScholarshipId>();
            Optional<Page.Position> after = Optional.empty();
            int round = 0;
            do {
                var page = scholarships().search(filter, after, 7, NOW);
                page.items().forEach(item -> seen.add(item.id()));
                after = page.next();
                write(
                        entry(prefix + "1" + round + "-new").title("Award of award"),
                        entry(prefix + "5" + round + "-new"),
                        entry(prefix + "3" + round).description("Round " + round));
                round++;
            } while (after.isPresent());

            assertThat(seen).doesNotHaveDuplicates();
            assertThat(seen)
                    .containsAll(IntStream.range(10, 60)
                            .filter(i -> i < 30 || i >= 40)
                            .mapToObj(i -> id(prefix + i))
                            .toList());
        }
    }

    @Test
    void theFilterOfLevelsKeepsWhatIsInReach() {
        write(
                entry("any"),
                entry("college").requiring(level("4-year")),
                entry("graduate").requiring(level("graduate")),
                entry("senior").requiring(level("us:senior")),
                entry("two").requiring(level("2-year")));

        assertThat(ids(studying(new Code("4-year")))).containsExactly("any", "college", "senior");
        assertThat(ids(studying(new Code("us:junior")))).containsExactly("any", "college");
        assertThat(ids(studying(new Code("undergraduate")))).containsExactly("any", "college", "senior", "two");
    }

    @Test
    void theFilterOfRegionsKeepsWhatIsInReach() {
        write(
                entry("any"),
                entry("ca").requiring(residence("US-CA")),
                entry("korea").requiring(residence("KR")),
                entry("nv").requiring(residence("US-NV")),
                entry("us").requiring(residence("US")));

        assertThat(ids(living("US-NV"))).containsExactly("any", "nv", "us");
        assertThat(ids(living("US"))).containsExactly("any", "ca", "nv", "us");
        assertThat(ids(living("KR"))).containsExactly("any", "korea");
        assertThat(ids(living("DE"))).containsExactly("any");
    }

    @Test
    void theFilterOfCountriesKeepsWhereOneMayStudy() {
        write(
                entry("any").requiring(residence("KR")),
                entry("nv").requiring(under(Attributes.INSTITUTION_PLACE, "US-NV")),
                entry("us-ca").requiring(under(Attributes.INSTITUTION_PLACE, "US", "CA")));

        assertThat(ids(Filter.builder().country(new Code("US")).build())).containsExactly("any", "nv", "us-ca");
        assertThat(ids(Filter.builder().country(new Code("CA")).build())).containsExactly("any", "us-ca");
        assertThat(ids(Filter.builder().country(new Code("KR")).build())).containsExactly("any");
    }

    @Test
    void theFilterOfFieldsKeepsWhatIsInReach() {
        write(
                entry("any"),
                entry("both")
                        .requiring(Criterion.all(
                                List.of(EntryFixture.studying("cip:14"), EntryFixture.studying("cip:26")))),
                entry("either").requiring(Criterion.any(List.of(EntryFixture.studying("cip:14"), level("graduate")))),
                entry("health").requiring(EntryFixture.studying("cip:51")),
                entry("nursing").requiring(EntryFixture.studying("cip:51.38", "cip:13")),
                entry("not-nursing").requiring(new Criterion.Not(EntryFixture.studying("cip:51.38"))));

        assertThat(ids(inField("cip:51.38"))).containsExactly("any", "either", "health", "not-nursing", "nursing");
        assertThat(ids(inField("cip:51"))).containsExactly("any", "either", "health", "not-nursing", "nursing");
        assertThat(ids(inField("cip:51.12"))).containsExactly("any", "either", "health", "not-nursing");
        assertThat(ids(inField("cip:26"))).containsExactly("any", "both", "either", "not-nursing");
        assertThat(ids(inField("cip:14.02"))).containsExactly("any", "both", "either", "not-nursing");
    }

    @Test
    void theFilterOfKindsKeepsAnyOfThem() {
        write(
                entry("grant").kind(Scholarship.Kind.GRANT),
                entry("loan").kind(Scholarship.Kind.LOAN),
                entry("prize").kind(Scholarship.Kind.PRIZE));

        assertThat(ids(Filter.builder().kinds(Set.of(Scholarship.Kind.LOAN)).build()))
                .containsExactly("loan");
        assertThat(ids(Filter.builder()
                        .kinds(Set.of(Scholarship.Kind.GRANT, Scholarship.Kind.PRIZE))
                        .build()))
                .containsExactly("grant", "prize");
    }

    @ParameterizedTest
    @CsvSource({
        "nursing, nurses",
        "FOUND, nurses",
        "foundation nursing, nurses",
        "ecole, ecole",
        "재단, sinan",
        "신안군, sinan",
        "award, ''",
        "nursng, ''",
        "..., ''"
    })
    void theFilterOfProvidersKeepsWhoseNameHasTheWords(String words, String expected) {
        write(
                entry("ecole").provider("École normale"),
                entry("nurses").provider("The Nursing Foundation").title("Award"),
                entry("sinan").provider("신안군장학재단"),
                entry("title").title("Nursing Foundation award").description("École 신안군장학재단"));

        var page = page(Filter.builder().provider(words).build());
        assertThat(page.items())
                .extracting(item -> item.id().value())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
        assertThat(page.corrections()).isEmpty();
    }

    @Test
    void byDeadlineTheSoonestIsFirstAndWhatIsOverComesAfter() {
        write(
                entry("closed-long-ago").closes("2025-01-31"),
                entry("closed-now").closes("2026-11-20"),
                entry("later").closes("2027-02-01"),
                entry("soon").closes("2026-11-30"),
                entry("soon-too").closes("2026-11-30"),
                entry("today").closes("2026-11-21"),
                entry("unstated"),
                entry("unstated-too"));

        assertThat(ids(Filter.everything().in(Order.DEADLINE)))
                .containsExactly(
                        "today",
                        "soon",
                        "soon-too",
                        "later",
                        "closed-now",
                        "closed-long-ago",
                        "unstated",
                        "unstated-too");
    }

    @Test
    void whatClosesBetweenTwoPagesByDeadlineIsNeitherSkippedNorShownTwice() {
        write(
                entry("a").closes("2026-11-22"),
                entry("b").closes("2026-11-23"),
                entry("c").closes("2026-11-20"));
        var filter = Filter.everything().in(Order.DEADLINE);

        var first = scholarships().search(filter, Optional.empty(), 1, NOW);
        var rest = scholarships().search(filter, first.next(), 5, Instant.parse("2026-12-01T00:00:00Z"));

        assertThat(first.items()).extracting(Listing::id).containsExactly(id("a"));
        assertThat(rest.items()).extracting(Listing::id).containsExactly(id("b"), id("c"));
    }

    @Test
    void aListGoesOnBehindAnyPosition() {
        write(entry("b").closes("2026-12-01").amount(new Amount.Fixed(Money.parse("1 USD"))));
        var id = id("a");
        for (long rank : List.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE)) {
            for (var order : List.of(Order.ID, Order.NEWEST, Order.AMOUNT)) {
                behind(paying("", "").in(order), new Page.Ranked(rank, id));
            }
            behind(Filter.everything().withText("award"), new Page.Ranked(rank, id));
        }
        for (var key : List.of("", "award", "'", "\\", "\uD83C\uDF93".repeat(80))) {
            behind(Filter.everything().in(Order.TITLE), new Page.Titled(key, id));
        }
        var instants = List.of(Instant.MIN, NOW, NOW.plusNanos(1), Instant.MAX);
        for (var asOf : instants) {
            behind(Filter.everything().in(Order.DEADLINE), new Page.Closing(Optional.empty(), asOf, id));
            for (var closes : instants) {
                behind(Filter.everything().in(Order.DEADLINE), new Page.Closing(Optional.of(closes), asOf, id));
            }
        }
    }

    private void behind(Filter filter, Page.Position position) {
        var page = scholarships().search(filter, Optional.of(position), 1, NOW);
        assertThat(page.items()).as("%s behind %s", filter.order(), position).hasSizeLessThan(2);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void byAmountTheHighestOfOneCurrencyIsFirst() {
        write(
                entry("euros").amount(new Amount.Fixed(Money.parse("9000 EUR"))),
                entry("fixed").amount(new Amount.Fixed(Money.parse("1000 USD"))),
                entry("range").amount(new Amount.Range(Money.parse("1 USD"), Money.parse("5000 USD"))),
                entry("same").amount(new Amount.UpTo(Money.parse("1000 USD"))),
                entry("unstated"));

        assertThat(ids(paying("", "").in(Order.AMOUNT))).containsExactly("range", "fixed", "same");
        assertThatThrownBy(() -> Filter.everything().in(Order.AMOUNT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Filter.everything().in(Order.RELEVANCE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void byTitleCaseAccentsAndSignsDoNotMatter() {
        write(
                entry("b").title("\"Élan\" award"),
                entry("c").title("ELAN Award"),
                entry("d").title("Zebra"),
                entry("e").title("장학금"),
                entry("f").title("\uD83C\uDF93 apple"),
                entry("g").title("\uD835\uDFD8 nought"),
                entry("h").title("..."),
                entry("i").title("Ω"),
                entry("j").title("\uD800\uDF00 Old Italic"),
                entry("k").title("\uA000 Yi"));

        assertThat(ids(Filter.everything().in(Order.TITLE)))
                .containsExactly("h", "g", "f", "b", "c", "d", "i", "k", "e", "j");
    }

    @Test
    void longTitlesThatBeginAlikeAreInOrderOfTheirIds() {
        write(entry("a").title("x".repeat(5_000) + "z"), entry("b").title("x".repeat(5_000) + "a"));

        assertThat(ids(Filter.everything().in(Order.TITLE), 1)).containsExactly(id("a"), id("b"));
    }

    @Test
    void byAgeWhatCameInLastIsFirstHoweverOftenItChanges() {
        write(entry("old"), entry("old-too"));
        write(entry("new"));
        write(entry("old").title("Changed"));

        assertThat(ids(Filter.everything().in(Order.NEWEST))).containsExactly("new", "old", "old-too");
    }

    @Test
    void whatWasWithdrawnComesLastInTheOrderByDeadline() {
        complete(
                "us",
                "one",
                entry("gone").closes("2026-12-01"),
                entry("stays").closes("2027-01-01"),
                entry("unstated"));
        complete("us", "two", entry("stays").closes("2027-01-01"), entry("unstated"));

        assertThat(ids(Filter.everything().in(Order.DEADLINE))).containsExactly("stays", "gone", "unstated");
    }

    @Test
    void inEveryOrderPagesStayWhatTheyAreWhileOthersComeAndGo() {
        var random = new RandomEntries(seed());
        write(IntStream.range(100, 160).mapToObj(i -> random.entry("s-" + i)).toList(), NOW);
        int round = 200;
        for (var order : List.of(Order.ID, Order.DEADLINE, Order.TITLE, Order.NEWEST)) {
            var filter = Filter.everything().in(order);
            var before = ids(filter, 1_000);
            var seen = new ArrayList<ScholarshipId>();
            Optional<Page.Position> after = Optional.empty();
            do {
                var page = scholarships().search(filter, after, 7, NOW);
                page.items().forEach(item -> seen.add(item.id()));
                after = page.next();
                write(List.of(random.entry("s-" + round++), random.entry("s-" + round++)), LATER);
            } while (after.isPresent());

            assertThat(seen).as(order.name()).doesNotHaveDuplicates();
            assertThat(seen.stream().filter(before::contains).toList())
                    .as(order.name())
                    .isEqualTo(before);
        }
    }

    @Test
    void theFilterOfAmountsGoesByTheMostThatOnePersonCanGet() {
        write(
                entry("fixed").amount(new Amount.Fixed(Money.parse("1000 USD"))),
                entry("kind").amount(new Amount.InKind("a laptop")),
                entry("less").amount(new Amount.Fixed(Money.parse("999.99 USD"))),
                entry("other").amount(new Amount.Fixed(Money.parse("5000 EUR"))),
                entry("range").amount(new Amount.Range(Money.parse("1 USD"), Money.parse("1000 USD"))),
                entry("share").amount(new Amount.ShareOfCost(100, "tuition")),
                entry("unstated"),
                entry("up-to").amount(new Amount.UpTo(Money.parse("2000 USD"))));

        assertThat(ids(paying("1000 USD", ""))).containsExactly("fixed", "range", "up-to");
        assertThat(ids(paying("", "999.99 USD"))).containsExactly("less");
        assertThat(ids(paying("1000 USD", "1000 USD"))).containsExactly("fixed", "range");
        assertThat(ids(paying("1000.01 USD", "1999.99 USD"))).isEmpty();
        assertThat(ids(paying("", ""))).containsExactly("fixed", "less", "range", "up-to");
    }

    @Test
    void theFilterOfClosingDaysIncludesBothEnds() {
        write(
                entry("a").closes("2026-12-01"),
                entry("b").closes("2026-12-15"),
                entry("c").closes("2026-12-31"),
                entry("d"));

        assertThat(ids(closing("2026-12-15", "2026-12-31"))).containsExactly("b", "c");
        assertThat(ids(closing("2026-12-02", "2026-12-15"))).containsExactly("b");
        assertThat(ids(closing("-999999999-01-01", "+999999999-12-31"))).containsExactly("a", "b", "c");
        assertThat(ids(closing("+999999999-12-31", "+999999999-12-31"))).isEmpty();
        assertThat(ids(closing("-999999999-01-01", "-999999999-01-01"))).isEmpty();
    }

    @Test
    void theFilterOfStatesFollowsTheClock() {
        var seoul = new Window(
                Optional.of(LocalDate.of(2026, 11, 1)),
                Optional.of(LocalDate.of(2026, 11, 30)),
                Optional.of(LocalTime.of(18, 0)),
                ZoneId.of("Asia/Seoul"),
                true,
                Window.Basis.RECEIVED,
                Window.Cycle.ANNUAL);
        write(entry("seoul").window(seoul));
        var open = in(Window.State.OPEN);
        var closed = in(Window.State.CLOSED);

        var deadline = Instant.parse("2026-11-30T09:00:00Z");
        assertThat(search(open, deadline.minusNanos(1)).items()).hasSize(1);
        assertThat(search(open, deadline).items()).isEmpty();
        assertThat(search(closed, deadline.minusNanos(1)).items()).isEmpty();
        assertThat(search(closed, deadline).items()).hasSize(1);
        assertThat(search(closed, Instant.MAX).items()).hasSize(1);
        assertThat(search(closed, Instant.MIN).items()).isEmpty();
    }

    @Test
    void statesAreThoseOfTheWindow() {
        long seed = seed();
        var random = new RandomEntries(seed);
        var windows = IntStream.range(0, 300).mapToObj(i -> random.window()).toList();
        write(
                IntStream.range(0, windows.size())
                        .mapToObj(i -> entry("w-" + i).window(windows.get(i)).get())
                        .toList(),
                NOW);

        for (var window : windows.subList(0, 40)) {
            var now = random.moment(window);
            for (var state : Window.State.values()) {
                var filter = in(state);
                var expected = IntStream.range(0, windows.size())
                        .filter(i -> windows.get(i).stateAt(now) == state)
                        .mapToObj(i -> "w-" + i)
                        .toList();
                assertThat(search(filter, now).items())
                        .as("seed %s, %s at %s", seed, state, now)
                        .extracting(item -> item.id().value())
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    /**
     * Against the model: after every batch, random filters keep the same scholarships in the same order, on pages of
     * random size. How relevant something is, the model does not know.
     */
    @Test
    void filtersMeanWhatTheModelSays() {
        long seed = seed();
        var random = new RandomEntries(seed);
        var model = new InMemoryCatalog();
        for (int batch = 0; batch < 5; batch++) {
            int offset = batch * 15;
            var entries = IntStream.range(offset, offset + 40)
                    .mapToObj(i -> random.entry("s-" + i))
                    .toList();
            var source = "source " + batch % 2;
            assertThat(writer().write(source, entries, CatalogWriter.Older.LEFT_OUT, NOW))
                    .isEqualTo(model.write(source, entries, CatalogWriter.Older.LEFT_OUT, NOW));
            var edition = edition(source, "edition " + batch);
            var listed = entries.stream()
                    .map(entry -> entry.scholarship().id())
                    .filter(id -> random.coin())
                    .collect(Collectors.toSet());
            assertThat(writer().end(edition, listed, missing -> missing.entries() % 4 > 0, NOW))
                    .isEqualTo(model.end(edition, listed, missing -> missing.entries() % 4 > 0, NOW));
            for (int i = 0; i < 60; i++) {
                var filter = random.filter();
                var now = random.moment(random.window());
                var expected = model.search(filter, Optional.empty(), 1_000, now);
                var actual = scholarships().search(filter, Optional.empty(), 1_000, now);
                var what = "seed " + seed + ", batch " + batch + ", " + filter + " at " + now;
                assertThat(actual.corrections()).as(what).isEqualTo(expected.corrections());
                assertThat(actual.catalogVersion()).as(what).isEqualTo(expected.catalogVersion());
                assertThat(actual.items()).as(what).containsExactlyInAnyOrderElementsOf(expected.items());
                if (filter.order() != Order.RELEVANCE) {
                    assertThat(actual.items()).as(what).isEqualTo(expected.items());
                }
                assertThat(ids(filter, 1 + i % 5, now))
                        .as(what)
                        .containsExactlyElementsOf(
                                actual.items().stream().map(Listing::id).toList());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nursing, title",
        "NURS, title",
        "ecole, provider",
        "École, provider",
        "shortage, description",
        "letter, criterion",
        "nursing award, title",
    })
    void wordsAreFoundWhereverTheyStand(String words, String expected) {
        write(
                entry("title").title("Nursing Award"),
                entry("provider").provider("ÉCOLE normale"),
                entry("description").description("For fields of shortage."),
                entry("criterion")
                        .requiring(new Criterion.Unsettled(Criterion.Why.UNREAD, "Send a letter of recommendation.")));

        assertThat(search(words)).containsExactly(expected);
    }

    @Test
    void everyWordMustOccur() {
        write(
                entry("a").title("Nursing and art"),
                entry("b").title("Nursing"),
                entry("c").title("Art"));

        assertThat(search("art nursing")).containsExactly("a");
        assertThat(search("nursing")).containsExactlyInAnyOrder("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"신안군", "장학", "재단", "단", "신", "장학재단의", "학재", "신안군장학재단"})
    void koreanWordsAreFoundInsideOthers(String word) {
        write(entry("sinan").title("신안군장학재단 학재단의 장학금"), entry("other").title("음악 경연"));

        assertThat(search(word)).containsExactly("sinan");
    }

    @Test
    void similarWordsAreTakenForAWordThatOccursNowhere() {
        write(
                entry("a").title("Nursing award"),
                entry("b").title("Nurse prize"),
                entry("c").title("신안군장학재단"));

        var page = page(Filter.everything().withText("nursng AWARD"));
        assertThat(page.items()).extracting(item -> item.id().value()).containsExactly("a");
        assertThat(page.corrections()).isEqualTo(Map.of("nursng", List.of("nursing")));
        assertThat(page(Filter.everything().withText("신안군장학제단")).corrections())
                .isEqualTo(Map.of("신안군장학제단", List.of("신안군장학재단")));
    }

    @Test
    void noSimilarWordIsTakenForAWordThatOccurs() {
        write(entry("a").title("Nursing award"), entry("b").title("Nursery"));

        var page = page(Filter.everything().withText("nurser"));
        assertThat(page.items()).extracting(item -> item.id().value()).containsExactly("b");
        assertThat(page.corrections()).isEmpty();
    }

    @Test
    void aWordThatNoScholarshipHasAnyMoreOccursNowhere() {
        write(entry("a").title("Nursng"), entry("b").title("Nursing"));
        write(entry("a").title("Award"));

        var page = page(Filter.everything().withText("nursng"));
        assertThat(page.items()).extracting(item -> item.id().value()).containsExactly("b");
        assertThat(page.corrections()).isEqualTo(Map.of("nursng", List.of("nursing")));
    }

    @Test
    void shortWordsAndNumbersAreNotCorrected() {
        write(entry("a").title("Art 2026"));

        assertThat(search("arx")).isEmpty();
        assertThat(search("2025")).isEmpty();
        assertThat(search("arts")).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "'", "\\", ":*", "&|!()", "\0", "\uD83C\uDF93", "\uD83C", "--", "<->"})
    void aTextWithoutWordsFindsNothing(String text) {
        write(entry("a"));

        assertThat(page(Filter.everything().withText(text)))
                .isEqualTo(new Page(List.of(), List.of(), Optional.empty(), Map.of(), 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'award'",
                "award\\",
                "award:*",
                "!award",
                "(award",
                "award & | award",
                "award\0",
                "\0award",
                "award \uD83C\uDF93",
                "award\uD83C",
                "\uDF93award",
                "award <-> award",
                "award';drop table scholarship;--award"
            })
    void signsAroundWordsDoNotMatter(String text) {
        write(entry("a").title("Award of drop table scholarship"));

        assertThat(search(text)).containsExactly("a");
    }

    @Test
    void longWordsAreWordsToo() {
        write(entry("a").title("x".repeat(10_000)).description("長".repeat(10_000)));

        assertThat(search("x".repeat(200))).containsExactly("a");
        assertThat(search("長".repeat(200))).containsExactly("a");
        assertThat(search("y".repeat(200))).isEmpty();
        assertThat(search("a ".repeat(100))).isEmpty();
    }

    /** Printed by the assertions, so that a failure can be repeated. */
    protected long seed() {
        return Long.getLong("seed", System.nanoTime());
    }

    protected CatalogWriter.Written write(EntryFixture... entries) {
        return write(SOURCE, entries);
    }

    private CatalogWriter.Written write(String source, EntryFixture... entries) {
        return writer().write(
                        source, Stream.of(entries).map(EntryFixture::get).toList(), CatalogWriter.Older.LEFT_OUT, NOW);
    }

    private CatalogWriter.Written write(List<Entry> entries, Instant recordedAt) {
        return writer().write(SOURCE, entries, CatalogWriter.Older.LEFT_OUT, recordedAt);
    }

    /** A whole edition without a day, which withdraws what is missing. */
    private CatalogWriter.Ended complete(String source, String digest, EntryFixture... entries) {
        write(source, entries);
        return end(
                edition(source, digest),
                missing -> true,
                Stream.of(entries).map(EntryFixture::id).toArray(String[]::new));
    }

    private CatalogWriter.Ended end(Edition edition, Predicate<CatalogWriter.Missing> withdraw, String... listed) {
        return writer().end(
                        edition, Stream.of(listed).map(CatalogContract::id).collect(Collectors.toSet()), withdraw, NOW);
    }

    private static Edition edition(String source, String digest) {
        return new Edition(source, digest, Optional.empty());
    }

    private Listing find(String id) {
        return scholarships().find(id(id)).orElseThrow();
    }

    protected static ScholarshipId id(String value) {
        return new ScholarshipId(value);
    }

    protected List<String> search(String words) {
        return ids(Filter.everything().withText(words));
    }

    private List<Long> writeBatches(int writer, int batches) {
        var versions = new ArrayList<Long>();
        for (int batch = 0; batch < batches; batch++) {
            var name = "w" + writer + "-b" + batch;
            versions.add(write(entry(name + "-x"), entry(name + "-y").title("Award " + name))
                    .catalogVersion());
        }
        return versions;
    }

    private List<Long> versions(String... ids) {
        return Stream.of(ids)
                .map(id -> scholarships().find(id(id)).orElseThrow().catalogVersion())
                .toList();
    }

    private Page page(Filter filter) {
        return search(filter, NOW);
    }

    private Page search(Filter filter, Instant now) {
        return scholarships().search(filter, Optional.empty(), 1_000, now);
    }

    private List<String> ids(Filter filter) {
        return ids(filter, 2).stream().map(ScholarshipId::value).toList();
    }

    private List<ScholarshipId> ids(Filter filter, int pageSize) {
        return ids(filter, pageSize, NOW);
    }

    private List<ScholarshipId> ids(Filter filter, int pageSize, Instant now) {
        var seen = new ArrayList<ScholarshipId>();
        var positions = new HashSet<Page.Position>();
        Optional<Page.Position> after = Optional.empty();
        do {
            var page = scholarships().search(filter, after, pageSize, now);
            assertThat(page.items().size()).isLessThanOrEqualTo(pageSize);
            page.items().forEach(item -> seen.add(item.id()));
            after = page.next();
            after.ifPresent(position -> assertThat(positions.add(position)).isTrue());
        } while (after.isPresent());
        return seen;
    }

    private static Filter studying(Code code) {
        return Filter.builder().level(code).build();
    }

    private static Filter living(String code) {
        return Filter.builder().region(new Code(code)).build();
    }

    private static Filter inField(String code) {
        return Filter.builder().field(new Code(code)).build();
    }

    private static Filter closing(String from, String to) {
        return Filter.builder()
                .closesFrom(LocalDate.parse(from))
                .closesTo(LocalDate.parse(to))
                .build();
    }

    private static Filter in(Window.State state) {
        return Filter.builder().states(Set.of(state)).build();
    }

    private static Filter paying(String least, String most) {
        return Filter.builder().amount(amounts(least, most)).build();
    }

    private static AmountRange amounts(String least, String most) {
        var ends = Stream.of(least, most)
                .map(text -> Optional.of(text).filter(some -> !some.isEmpty()).map(Money::parse))
                .toList();
        return new AmountRange(Money.currency("USD"), ends.get(0), ends.get(1));
    }
}
