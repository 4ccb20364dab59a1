package dev.scholarship.domain.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.text.Nearest;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The catalogue in memory: the meaning of its ports without a database, for tests. Relevance is always 0. */
public final class InMemoryCatalog implements Scholarships, CatalogWriter, CatalogFeed {

    private static final Comparator<Page.Position> IN_ORDER =
            ((Comparator<Page.Position>) InMemoryCatalog::inOrder).thenComparing(Page.Position::id);

    private final Map<ScholarshipId, Listing> listings = new TreeMap<>();
    private final Map<ScholarshipId, List<RuleVersion>> rules = new HashMap<>();
    private final Map<ScholarshipId, Map<String, Boolean>> listers = new HashMap<>();
    private final Map<String, Edition> editions = new HashMap<>();
    private final Map<ScholarshipId, Long> added = new HashMap<>();
    private long version;

    @Override
    public synchronized Optional<Listing> find(ScholarshipId id) {
        return Optional.ofNullable(listings.get(id));
    }

    @Override
    public synchronized Map<ScholarshipId, Listing> findAll(Collection<ScholarshipId> ids) {
        return ids.stream().distinct().filter(listings::containsKey).collect(Collectors.toMap(id -> id, listings::get));
    }

    @Override
    public synchronized Optional<Listing> findWithRule(ScholarshipId id, String sha256, Instant at) {
        var versions = rules.getOrDefault(id, List.of()).stream()
                .filter(version -> version.sha256().equals(sha256))
                .toList();
        var valid = versions.stream()
                .filter(version -> !version.validFrom().isAfter(at))
                .toList();
        return (valid.isEmpty() ? versions : valid)
                .stream().max(Comparator.comparing(RuleVersion::number)).map(version -> {
                    var now = listings.get(id);
                    return new Listing(now.scholarship(), version, now.withdrawn(), now.catalogVersion());
                });
    }

    @Override
    public Page search(Filter filter, Optional<Page.Position> after, int limit, Instant now) {
        return search(filter, after, limit, now, new Sieve(outline -> true, Integer.MAX_VALUE));
    }

    @Override
    public synchronized Page search(Filter filter, Optional<Page.Position> after, int limit, Instant now, Sieve sieve) {
        if (limit < 1) {
            throw new IllegalArgumentException("a page has at least one item");
        }
        var corrections = new TreeMap<String, List<String>>();
        var words = filter.text().map(text -> alternatives(text, corrections));
        var asOf = Page.asOf(after, now);
        var byPosition = listings.values().stream()
                .filter(listing -> keeps(filter, listing, now))
                .filter(listing -> words.map(all -> has(listing, all)).orElse(true))
                .collect(Collectors.toMap(listing -> position(listing, filter.order(), asOf), listing -> listing));
        var positions = byPosition.keySet().stream()
                .filter(position -> after.isEmpty() || IN_ORDER.compare(position, after.get()) > 0)
                .sorted(IN_ORDER)
                .toList();
        var kept = positions.stream()
                .limit(sieve.most())
                .filter(position -> sieve.keeps().test(Outline.of(byPosition.get(position))))
                .limit(limit + 1L)
                .toList();
        var shown = kept.subList(0, Math.min(limit, kept.size()));
        var next = kept.size() > limit
                ? Optional.of(shown.getLast())
                : Optional.of(positions)
                        .filter(all -> all.size() > sieve.most())
                        .map(all -> all.get(sieve.most() - 1));
        return new Page(shown.stream().map(byPosition::get).toList(), shown, next, corrections, version);
    }

    private Page.Position position(Listing listing, Order order, Instant asOf) {
        long rank = switch (order) {
            case AMOUNT ->
                listing.scholarship().amount().greatest().orElseThrow().minor();
            case NEWEST -> added.get(listing.id());
            case ID, RELEVANCE, DEADLINE, TITLE -> 0;
        };
        return Page.Position.of(listing, order, rank, asOf);
    }

    private static int inOrder(Page.Position one, Page.Position other) {
        return switch (one) {
            case Page.Ranked(var rank, var id) -> Long.compare(((Page.Ranked) other).rank(), rank);
            case Page.Titled(var key, var id) ->
                Arrays.compareUnsigned(
                        key.getBytes(UTF_8), ((Page.Titled) other).key().getBytes(UTF_8));
            case Page.Closing closing -> inOrder(closing, (Page.Closing) other);
        };
    }

    private static int inOrder(Page.Closing one, Page.Closing other) {
        int group = group(one) - group(other);
        if (group != 0 || one.closes().isEmpty()) {
            return group;
        }
        int sooner = one.closes().get().compareTo(other.closes().get());
        return group(one) == 0 ? sooner : -sooner;
    }

    /** Still to close, closed, not stated. */
    private static int group(Page.Closing position) {
        return position.closes()
                .map(closes -> closes.isAfter(position.asOf()) ? 0 : 1)
                .orElse(2);
    }

    @Override
    public synchronized Batch since(long after, int max) {
        if (after < 0 || max < 1) {
            throw new IllegalArgumentException("versions after " + after + ", at least " + max);
        }
        var changes = listings.values().stream()
                .filter(listing -> listing.catalogVersion() > after)
                .map(Change::of)
                .sorted(Comparator.comparingLong(Change::version).thenComparing(Change::id))
                .toList();
        long end = changes.size() < max ? version : changes.get(max - 1).version();
        return Batch.of(
                changes.stream().takeWhile(change -> change.version() <= end).toList(), max, version);
    }

    /** Writes entries that some source lists. */
    public Written write(List<Entry> entries, Instant recordedAt) {
        return write("a source", entries, Older.LEFT_OUT, recordedAt);
    }

    @Override
    public synchronized Written write(String source, List<Entry> entries, Older older, Instant recordedAt) {
        if (entries.stream().map(entry -> entry.scholarship().id()).distinct().count() < entries.size()) {
            throw new IllegalArgumentException("a batch has every id once");
        }
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var entry : entries) {
            var id = entry.scholarship().id();
            counts.merge(write(entry, older, recordedAt), 1, Integer::sum);
            if (listings.get(id).withdrawn().isEmpty()) {
                listers(id).putIfAbsent(source, false);
            }
        }
        version += counts.keySet().stream().anyMatch(Outcome::isChange) ? 1 : 0;
        return new Written(
                counts.getOrDefault(Outcome.CREATED, 0),
                counts.getOrDefault(Outcome.CHANGED, 0),
                counts.getOrDefault(Outcome.RESTORED, 0),
                counts.getOrDefault(Outcome.UNCHANGED, 0),
                counts.getOrDefault(Outcome.OUTDATED, 0),
                version);
    }

    @Override
    public synchronized Optional<Edition> lastEdition(String source) {
        return Optional.ofNullable(editions.get(source));
    }

    @Override
    public synchronized Ended end(
            Edition edition, Set<ScholarshipId> listed, Predicate<Missing> withdraw, Instant recordedAt) {
        var source = edition.source();
        var ofSource = listers.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(source))
                .map(Map.Entry::getKey)
                .toList();
        var unlisted = ofSource.stream().filter(id -> !listed.contains(id)).toList();
        var gone = unlisted.stream().filter(id -> listers(id).size() == 1).toList();
        var missing = new Missing(
                gone.size(),
                open(gone.stream(), recordedAt),
                open(
                        ofSource.stream()
                                .filter(listed::contains)
                                .filter(id -> listers(id).get(source)),
                        recordedAt));
        boolean withdrawn = withdraw.test(missing);
        if (withdrawn) {
            unlisted.forEach(id -> listers(id).remove(source));
            version += gone.isEmpty() ? 0 : 1;
            var day = edition.day().orElse(LocalDate.ofInstant(recordedAt, ZoneOffset.UTC));
            gone.forEach(id -> listings.computeIfPresent(
                    id, (same, old) -> new Listing(old.scholarship(), old.rule(), Optional.of(day), version)));
        }
        ofSource.stream().filter(listed::contains).forEach(id -> listers(id).put(source, true));
        editions.put(source, edition);
        return new Ended(missing, withdrawn, version);
    }

    private Outcome write(Entry entry, Older older, Instant recordedAt) {
        var id = entry.scholarship().id();
        var old = listings.get(id);
        if (old != null
                && older == Older.LEFT_OUT
                && verified(entry.scholarship()).isBefore(verified(old.scholarship()))) {
            return Outcome.OUTDATED;
        }
        var listing =
                new Listing(entry.scholarship(), rule(entry.rule(), old, recordedAt), Optional.empty(), version + 1);
        var outcome = Outcome.of(old, listing);
        if (outcome.isChange()) {
            listings.put(id, listing);
            if (old == null || old.rule() != listing.rule()) {
                rules.computeIfAbsent(id, same -> new ArrayList<>()).add(listing.rule());
            }
            added.putIfAbsent(id, version + 1);
        }
        return outcome;
    }

    private static LocalDate verified(Scholarship scholarship) {
        return scholarship.provenance().lastVerified();
    }

    private int open(Stream<ScholarshipId> ids, Instant now) {
        return (int) ids.map(listings::get)
                .filter(listing -> listing.stateAt(now) != Window.State.CLOSED)
                .count();
    }

    /** The sources that list an entry, and whether an edition that was completed did. */
    private Map<String, Boolean> listers(ScholarshipId id) {
        return listers.computeIfAbsent(id, same -> new HashMap<>());
    }

    /** A text without any word finds nothing. */
    private static boolean has(Listing listing, List<List<Set<String>>> words) {
        var there = words(listing);
        return !words.isEmpty() && words.stream().allMatch(ways -> ways.stream().anyMatch(there::containsAll));
    }

    private static RuleVersion rule(Rule rule, Listing old, Instant recordedAt) {
        if (old != null && old.rule().rule().equals(rule)) {
            return old.rule();
        }
        var text = RuleText.print(rule);
        int number = old == null ? 1 : old.rule().number() + 1;
        return new RuleVersion(number, rule, text, RuleText.sha256(text), recordedAt);
    }

    private static boolean keeps(Filter filter, Listing listing, Instant now) {
        var scholarship = listing.scholarship();
        return inReach(filter.level(), listing, Attributes.LEVEL)
                && inReach(filter.region(), listing, Attributes.RESIDENCE)
                && inReach(filter.country(), listing, Attributes.INSTITUTION_PLACE)
                && inReach(filter.field(), listing, Attributes.PROGRAM)
                && filter.provider()
                        .map(words -> isCalled(scholarship.provider(), words))
                        .orElse(true)
                && filter.amount()
                        .map(range -> range.includes(scholarship.amount()))
                        .orElse(true)
                && filter.closesFrom()
                        .map(from -> closes(listing)
                                .filter(day -> !day.isBefore(from))
                                .isPresent())
                        .orElse(true)
                && filter.closesTo()
                        .map(to ->
                                closes(listing).filter(day -> !day.isAfter(to)).isPresent())
                        .orElse(true)
                && (filter.states().isEmpty() || filter.states().contains(listing.stateAt(now)))
                && (filter.kinds().isEmpty() || filter.kinds().contains(scholarship.kind()))
                && filter.among().map(candidates -> candidates.include(listing)).orElse(true);
    }

    /** Nobody knows when what was withdrawn closes next. */
    private static Optional<LocalDate> closes(Listing listing) {
        return listing.withdrawn().isPresent()
                ? Optional.empty()
                : listing.scholarship().window().closes();
    }

    private static boolean isCalled(Provider provider, String text) {
        var there = split(provider.name()).flatMap(InMemoryCatalog::indexed).collect(Collectors.toSet());
        var words = split(text).toList();
        return !words.isEmpty()
                && words.stream().allMatch(word -> ways(word, there).stream().anyMatch(there::containsAll));
    }

    private static boolean inReach(Optional<Code> wanted, Listing listing, Attribute<?> attribute) {
        var confined = listing.rule().rule().confinedTo(attribute);
        if (wanted.isEmpty() || confined.isEmpty()) {
            return true;
        }
        var vocabulary = attribute.codes().orElseThrow();
        return confined.stream()
                .anyMatch(code -> vocabulary.covers(code, wanted.get()) || vocabulary.covers(wanted.get(), code));
    }

    /** For each word of a search the words that will do, each as what must all be there. */
    private List<List<Set<String>>> alternatives(String text, Map<String, List<String>> corrections) {
        var known = new TreeMap<String, Integer>();
        listings.values().forEach(listing -> words(listing).forEach(word -> known.merge(word, 1, Integer::sum)));
        return split(text)
                .map(word -> {
                    if (known.keySet().containsAll(sought(word)) || begins(word, known.keySet())) {
                        return ways(word, known.keySet());
                    }
                    var near = near(word, known);
                    if (!near.isEmpty()) {
                        corrections.put(word, near);
                    }
                    return near.stream()
                            .flatMap(other -> ways(other, known.keySet()).stream())
                            .toList();
                })
                .toList();
    }

    private static List<Set<String>> ways(String word, Set<String> known) {
        return isDense(word) && word.length() > 1
                ? List.of(sought(word))
                : known.stream()
                        .filter(other -> other.startsWith(word))
                        .map(Set::of)
                        .toList();
    }

    private static boolean begins(String word, Set<String> known) {
        return (!isDense(word) || word.length() == 1) && known.stream().anyMatch(other -> other.startsWith(word));
    }

    /** The nearest words, those in the most scholarships first. */
    private static List<String> near(String word, Map<String, Integer> known) {
        int allowed = word.length() < 4 || !word.matches(".*\\p{L}.*") ? 0 : word.length() < 6 ? 1 : 2;
        for (int edits = 1; edits <= allowed; edits++) {
            int distance = edits;
            var near = known.keySet().stream()
                    .filter(other -> other.length() > 2 && Nearest.distance(word, other) == distance)
                    .sorted(Comparator.<String>comparingInt(known::get)
                            .reversed()
                            .thenComparing(other -> other))
                    .limit(3)
                    .toList();
            if (!near.isEmpty()) {
                return near;
            }
        }
        return List.of();
    }

    private static Set<String> words(Listing listing) {
        var scholarship = listing.scholarship();
        return Stream.of(
                        Stream.of(scholarship.title(), scholarship.provider().name()),
                        scholarship.description().stream(),
                        listing.rule().rule().sentences().stream())
                .flatMap(texts -> texts)
                .flatMap(InMemoryCatalog::split)
                .flatMap(InMemoryCatalog::indexed)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A Korean word is known by itself, by every two neighbouring characters and by its last one. */
    private static Stream<String> indexed(String word) {
        return isDense(word)
                ? Stream.of(Stream.of(word, word.substring(word.length() - 1)), sought(word).stream())
                        .flatMap(words -> words)
                : Stream.of(word);
    }

    private static Set<String> sought(String word) {
        return isDense(word) && word.length() > 1
                ? IntStream.range(0, word.length() - 1)
                        .mapToObj(at -> word.substring(at, at + 2))
                        .collect(Collectors.toSet())
                : Set.of(word);
    }

    private static boolean isDense(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HANGUL;
    }

    private static Stream<String> split(String text) {
        var folded = Normalizer.normalize(
                Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT),
                Normalizer.Form.NFC);
        return Arrays.stream(folded.split(
                        "[^\\p{L}\\p{N}]+|(?<=\\p{IsHangul})(?!\\p{IsHangul})|(?<!\\p{IsHangul})(?=\\p{IsHangul})"))
                .filter(word -> !word.isEmpty());
    }

    private enum Outcome {
        CREATED,
        CHANGED,
        RESTORED,
        UNCHANGED,
        OUTDATED;

        static Outcome of(Listing old, Listing listing) {
            if (old == null) {
                return CREATED;
            }
            if (old.withdrawn().isPresent()) {
                return RESTORED;
            }
            return old.scholarship().equals(listing.scholarship()) && old.rule().equals(listing.rule())
                    ? UNCHANGED
                    : CHANGED;
        }

        boolean isChange() {
            return this != UNCHANGED && this != OUTDATED;
        }
    }
}
