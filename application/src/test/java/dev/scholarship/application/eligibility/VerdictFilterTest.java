package dev.scholarship.application.eligibility;

import static dev.scholarship.domain.catalog.EntryFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.catalog.CatalogFeed;
import dev.scholarship.domain.catalog.Edition;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.Filter;
import dev.scholarship.domain.catalog.InMemoryCatalog;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.Order;
import dev.scholarship.domain.catalog.Outline;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.catalog.RandomEntries;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.catalog.Sieve;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Seeds;
import dev.scholarship.domain.eligibility.index.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is left when the pages of a list are cut down to some verdicts, whatever the index knows. */
class VerdictFilterTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final int ALL = Integer.MAX_VALUE;
    private static final CheckEligibility.Effort BY_ID = new CheckEligibility.Effort(ALL, ALL, ALL);
    private static final CheckEligibility.Effort NEVER_BY_ID = new CheckEligibility.Effort(0, ALL, ALL);
    private static final CheckEligibility.Effort UNSETTLED = new CheckEligibility.Effort(0, ALL, 3);

    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final VerdictIndex index = new VerdictIndex();

    @Test
    void thePagesOfAVerdictAreWhatAllPagesSayOfIt() {
        Seeds.each(2, random -> {
            var many = new InMemoryCatalog();
            var behind = new VerdictIndex();
            many.write(entries(random, 50), NOW);
            behind.accept(many.since(0, 1_000));
            many.write(entries(random, 25), NOW.plusSeconds(1));
            many.end(
                    new Edition("a source", "two", Optional.empty()),
                    Set.of(new ScholarshipId("s-1"), new ScholarshipId("s-2")),
                    missing -> random.nextInt(3) == 0,
                    NOW);
            var applicant = new RandomRules(random).applicant();
            for (var filter : filters()) {
                var verdicts = someVerdicts(random);
                var expected = everything(new CheckEligibility(many, behind, () -> NOW), applicant, filter, verdicts);
                for (var effort : List.of(BY_ID, NEVER_BY_ID, UNSETTLED)) {
                    var check = new CheckEligibility(many, behind, () -> NOW, effort);
                    int limit = 3 + random.nextInt(9);
                    assertThat(pages(check, applicant, filter, verdicts, limit))
                            .as("%s, %s, %d a page", verdicts, effort, limit)
                            .isEqualTo(expected);
                }
            }
        });
    }

    /** At this moment it is a day later in Kiritimati than in Los Angeles, and in both another verdict. */
    @Test
    void everyScholarshipIsDecidedOnTheDayOfItsPlace() {
        var rule = rule("age at least 18 years");
        var moment = Instant.parse("2026-11-21T10:30:00Z");
        var zones = List.of("Pacific/Kiritimati", "UTC", "Pacific/Niue");
        catalog.write(
                zones.stream()
                        .map(zone -> entry(zone.substring(zone.indexOf('/') + 1).toLowerCase(Locale.ROOT))
                                .window(Window.unstated(ZoneId.of(zone)))
                                .rule(rule)
                                .get())
                        .toList(),
                moment);
        index.accept(catalog.since(0, 100));
        for (var born : List.of("2008-11-20", "2008-11-21", "2008-11-22", "2008-11-23")) {
            var applicant = applicant("age", born);
            for (var verdict : Standing.values()) {
                for (var effort : List.of(BY_ID, NEVER_BY_ID, UNSETTLED)) {
                    var check = new CheckEligibility(catalog, index, () -> moment, effort);
                    assertThat(pages(check, applicant, Filter.everything(), Set.of(verdict), 1))
                            .as("%s born %s", verdict, born)
                            .isEqualTo(everything(check, applicant, Filter.everything(), Set.of(verdict)));
                }
            }
        }
    }

    /** On up to three days, with changes of zone and rule that the index has not, and with entries that it cannot read. */
    @Test
    void anIndexThatIsLateInManyZonesLeavesNothingOut() {
        Seeds.each(5, random -> {
            var many = new InMemoryCatalog();
            var late = new VerdictIndex();
            many.write(placedEntries(random, 80), NOW);
            late.accept(many.since(0, 1_000));
            var unreadable = many.since(0, 1_000).changes().stream()
                    .filter(change -> random.nextInt(10) == 0)
                    .<CatalogFeed.Change>map(
                            change -> new CatalogFeed.Unreadable(change.id(), change.version(), "a rule of tomorrow"))
                    .toList();
            late.accept(new CatalogFeed.Batch(unreadable, 1, 1));
            many.write(placedEntries(random, 30), NOW.plusSeconds(1));
            var applicant = applicant("age", "2008-11-" + (19 + random.nextInt(5)));
            for (var moment :
                    List.of(NOW, Instant.parse("2026-11-21T10:30:00Z"), Instant.parse("2026-11-20T23:30:00Z"))) {
                var verdicts = someVerdicts(random);
                for (var effort : List.of(BY_ID, NEVER_BY_ID, UNSETTLED)) {
                    var check = new CheckEligibility(many, late, () -> moment, effort);
                    assertThat(pages(check, applicant, Filter.everything(), verdicts, 7))
                            .as("%s at %s, %s", verdicts, moment, effort)
                            .isEqualTo(everything(check, applicant, Filter.everything(), verdicts));
                }
            }
        });
    }

    /** What the catalogue says is never older than the candidates, so they must not become newer while it is read. */
    @Test
    void candidatesStayAsTheyWereWhenTheIndexWasAsked() {
        catalog.write(List.of(entry("a").rule(rule("residence in US")).get()), NOW);
        index.accept(catalog.since(0, 10));
        var read = catalog.find(new ScholarshipId("a")).orElseThrow();
        var eligible = index.candidates(applicant("residence", "US-NV"), Set.of(Standing.ELIGIBLE), NOW);
        var ineligible = index.candidates(applicant("residence", "US-NV"), Set.of(Standing.INELIGIBLE), NOW);
        catalog.write(List.of(entry("a").rule(rule("residence in KR")).get()), NOW.plusSeconds(1));
        index.accept(catalog.since(0, 10));

        assertThat(eligible.include(Outline.of(read))).isTrue();
        assertThat(eligible.possibleIds()).containsExactly(read.id());
        assertThat(ineligible.include(Outline.of(read))).isFalse();
        assertThat(ineligible.possibleIds()).isEmpty();
        assertThat(ineligible.include(Outline.of(catalog.find(read.id()).orElseThrow())))
                .isTrue();
    }

    @Test
    void aNextPageIsPromisedOnlyIfSomethingIsOnIt() {
        catalog.write(
                IntStream.range(0, 600)
                        .mapToObj(i -> entry("s-" + (1_000 + i))
                                .rule(rule(i == 3 || i == 7 ? "residence in US" : "residence in KR"))
                                .get())
                        .toList(),
                NOW);
        index.accept(catalog.since(0, 1_000));
        for (var effort : List.of(BY_ID, NEVER_BY_ID, UNSETTLED)) {
            var check = new CheckEligibility(catalog, index, () -> NOW, effort);
            var page = eligible(check, Optional.empty(), 2).page();
            assertThat(page.items()).extracting(item -> item.id().value()).containsExactly("s-1003", "s-1007");
            assertThat(page.next()).isEmpty();
            var first = eligible(check, Optional.empty(), 1).page();
            assertThat(eligible(check, first.next(), 1).page().items())
                    .extracting(item -> item.id().value())
                    .containsExactly("s-1007");
        }
    }

    @Test
    void whatIsReadInVainEndsAPageButNotTheList() {
        int most = VerdictPage.MOST_READ;
        onlyOneIsEligible(most + 250, most + 240);

        endsAPageButNotTheList(new CheckEligibility(catalog, index, () -> NOW, NEVER_BY_ID), most + 240);
    }

    @Test
    void whatIsLookedAtInVainEndsAPageButNotTheList() {
        onlyOneIsEligible(50, 40);
        index.accept(catalog.since(0, 100));

        endsAPageButNotTheList(
                new CheckEligibility(catalog, index, () -> NOW, new CheckEligibility.Effort(0, 30, ALL)), 40);
    }

    /** What changes behind the index has to be read, and is looked at too. */
    @Test
    void whatIsLookedAtForAPageIsCountedOverAllThatIsReadForIt() {
        onlyOneIsEligible(300, 290);
        index.accept(catalog.since(0, 1_000));
        catalog.write(
                IntStream.range(0, 30)
                        .mapToObj(i -> entry("s-" + (10_000 + i))
                                .title("New")
                                .rule(rule("residence in KR"))
                                .get())
                        .toList(),
                NOW.plusSeconds(1));
        var looked = new AtomicInteger();
        var counting = new Counting(catalog, looked);

        var effort = new CheckEligibility.Effort(0, 60, ALL);
        var first = eligible(new CheckEligibility(counting, index, () -> NOW, effort), Optional.empty(), 20)
                .page();

        assertThat(first.items()).isEmpty();
        assertThat(first.next()).isPresent();
        assertThat(looked.get()).isEqualTo(60);
    }

    private void onlyOneIsEligible(int of, int number) {
        catalog.write(
                IntStream.range(0, of)
                        .mapToObj(i -> entry("s-" + (10_000 + i))
                                .rule(rule(i == number ? "residence in US" : "residence in KR"))
                                .get())
                        .toList(),
                NOW);
    }

    private static void endsAPageButNotTheList(CheckEligibility check, int number) {
        var first = eligible(check, Optional.empty(), 20).page();
        assertThat(first.items()).isEmpty();
        assertThat(first.next()).isPresent();
        var second = eligible(check, first.next(), 20).page();
        assertThat(second.items()).extracting(item -> item.id().value()).containsExactly("s-" + (10_000 + number));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void beforeTheIndexKnowsAnythingNothingIsMissed() {
        catalog.write(
                List.of(
                        entry("a").get(),
                        entry("b").rule(rule("residence in KR")).get()),
                NOW);

        assertThat(eligible(new CheckEligibility(catalog, index, () -> NOW), Optional.empty(), 5)
                        .page()
                        .items())
                .extracting(item -> item.id().value())
                .containsExactly("a");
    }

    @Test
    void whatTheIndexCannotReadIsLookedAt() {
        catalog.write(List.of(entry("a").get(), entry("b").get()), NOW);
        index.accept(catalog.since(0, 10));
        var unreadable = new CatalogFeed.Unreadable(new ScholarshipId("a"), 1, "a rule of tomorrow");
        index.accept(new CatalogFeed.Batch(List.of(unreadable), 1, 1));

        var candidates = index.candidates(Applicant.builder().build(), Set.of(Standing.INELIGIBLE), NOW);

        assertThat(candidates.possibleIds()).containsExactly(new ScholarshipId("a"));
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void aListWhoseWordsChangeWhileItIsReadEndsThere() {
        catalog.write(
                IntStream.range(0, 300)
                        .mapToObj(
                                i -> entry("s-" + (1_000 + i)).title("Nursing").get())
                        .toList(),
                NOW);
        var changing = new ChangingWords(catalog);
        var check = new CheckEligibility(changing, index, () -> NOW, NEVER_BY_ID);
        var filter = Filter.everything().withText("nursng");

        var answer = check.forFilter(
                Applicant.builder().build(), filter, Set.of(Standing.NEEDS_INFO), Optional.empty(), 5, check.now());

        assertThat(answer.page().items()).isEmpty();
        assertThat(answer.page().corrections()).isEqualTo(Map.of("nursng", List.of("nursing")));
        assertThat(answer.page().next()).isEqualTo(Optional.of(changing.last));
    }

    private static CheckEligibility.ForFilter eligible(
            CheckEligibility check, Optional<Page.Position> after, int limit) {
        return check.forFilter(
                applicant("residence", "US-NV"),
                Filter.everything(),
                Set.of(Standing.ELIGIBLE),
                after,
                limit,
                check.now());
    }

    private static Applicant applicant(String fact, String answer) {
        var applicant = Applicant.builder();
        Attributes.standard().facts().stream()
                .filter(one -> one.id().equals(fact))
                .forEach(one -> answer(applicant, one, answer));
        return applicant.build();
    }

    private static <V> void answer(Applicant.Builder applicant, Fact<V> fact, String text) {
        Answer<V> answer = fact.parseAnswer(text, LocalDate.of(2026, 11, 21));
        applicant.answer(fact, answer);
    }

    private static Rule rule(String demand) {
        return RuleText.parse("rule 1\nrequire all of\n  " + demand + "\n", Attributes.standard());
    }

    private static List<Entry> entries(RandomGenerator random, int count) {
        var details = new RandomEntries(random.nextLong());
        var rules = new RandomRules(random);
        return IntStream.range(0, count)
                .mapToObj(i -> "s-" + random.nextInt(90))
                .distinct()
                .map(id -> new Entry(details.entry(id).scholarship(), rules.rule()))
                .toList();
    }

    /** Of the age of majority, somewhere on Earth. */
    private static List<Entry> placedEntries(RandomGenerator random, int count) {
        var zones = List.of("Pacific/Kiritimati", "Asia/Seoul", "UTC", "America/New_York", "Pacific/Niue");
        return IntStream.range(0, count)
                .mapToObj(i -> "s-" + random.nextInt(120))
                .distinct()
                .map(id -> entry(id)
                        .window(Window.unstated(ZoneId.of(zones.get(random.nextInt(zones.size())))))
                        .rule(rule(random.nextInt(4) == 0 ? "residence in US" : "age at least 18 years"))
                        .get())
                .toList();
    }

    private static List<Filter> filters() {
        var filters = new ArrayList<Filter>();
        for (var order : Order.values()) {
            if (order != Order.RELEVANCE && order != Order.AMOUNT) {
                filters.add(Filter.everything().in(order));
            }
        }
        filters.add(
                Filter.builder().kinds(EnumSet.allOf(Scholarship.Kind.class)).build());
        filters.add(Filter.builder().states(Set.of(Window.State.CLOSED)).build());
        filters.add(
                Filter.builder().region(new Code("US-NV")).order(Order.TITLE).build());
        return filters;
    }

    private static Set<Standing> someVerdicts(RandomGenerator random) {
        var some = EnumSet.of(Standing.values()[random.nextInt(3)]);
        some.add(Standing.values()[random.nextInt(3)]);
        return some;
    }

    private static List<String> everything(
            CheckEligibility check, Applicant applicant, Filter filter, Set<Standing> verdicts) {
        return check.forFilter(applicant, filter, Optional.empty(), 10_000, check.now()).answers().stream()
                .filter(answer -> verdicts.contains(
                        Standing.valueOf(answer.check().verdict().word())))
                .map(VerdictFilterTest::text)
                .toList();
    }

    private static List<String> pages(
            CheckEligibility check, Applicant applicant, Filter filter, Set<Standing> verdicts, int limit) {
        var all = new ArrayList<String>();
        Optional<Page.Position> after = Optional.empty();
        do {
            var answer = check.forFilter(applicant, filter, verdicts, after, limit, check.now());
            answer.answers().stream().map(VerdictFilterTest::text).forEach(all::add);
            after = answer.page().next();
            assertThat(answer.answers().size()).isEqualTo(answer.page().items().size());
            if (after.isPresent()) {
                assertThat(answer.answers()).hasSize(limit);
            }
        } while (after.isPresent());
        return all;
    }

    private static String text(CheckEligibility.Checked answer) {
        return answer.listing().id() + " " + answer.check();
    }

    /** Counts what is looked at. */
    private static final class Counting extends Passed {

        private final AtomicInteger looked;

        Counting(Scholarships scholarships, AtomicInteger looked) {
            super(scholarships);
            this.looked = looked;
        }

        @Override
        public Page search(Filter filter, Optional<Page.Position> after, int limit, Instant now, Sieve sieve) {
            var counting = new Sieve(
                    outline -> {
                        looked.incrementAndGet();
                        return sieve.keeps().test(outline);
                    },
                    sieve.most());
            return super.search(filter, after, limit, now, counting);
        }
    }

    /** Finds nothing of what it lists, and from the second page on corrects no word. */
    private static final class ChangingWords extends Passed {

        private Page.Position last;

        ChangingWords(Scholarships scholarships) {
            super(scholarships);
        }

        @Override
        public Page search(Filter filter, Optional<Page.Position> after, int limit, Instant now, Sieve sieve) {
            var page = super.search(filter, after, limit, now, sieve);
            if (after.isEmpty()) {
                last = page.next().orElseThrow();
                return page;
            }
            return new Page(page.items(), page.positions(), page.next(), Map.of(), page.catalogVersion());
        }
    }

    /** Another catalogue as it is. */
    private static class Passed implements Scholarships {

        private final Scholarships scholarships;

        Passed(Scholarships scholarships) {
            this.scholarships = scholarships;
        }

        @Override
        public Optional<Listing> find(ScholarshipId id) {
            return scholarships.find(id);
        }

        @Override
        public Map<ScholarshipId, Listing> findAll(Collection<ScholarshipId> ids) {
            return scholarships.findAll(ids);
        }

        @Override
        public Optional<Listing> findWithRule(ScholarshipId id, String sha256, Instant at) {
            return scholarships.findWithRule(id, sha256, at);
        }

        @Override
        public Page search(Filter filter, Optional<Page.Position> after, int limit, Instant now) {
            return scholarships.search(filter, after, limit, now);
        }

        @Override
        public Page search(Filter filter, Optional<Page.Position> after, int limit, Instant now, Sieve sieve) {
            return scholarships.search(filter, after, limit, now, sieve);
        }
    }
}
