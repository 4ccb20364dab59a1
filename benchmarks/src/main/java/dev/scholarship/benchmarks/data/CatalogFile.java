package dev.scholarship.benchmarks.data;

import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.catalog.Provenance;
import dev.scholarship.domain.catalog.Provider;
import dev.scholarship.domain.catalog.RuleVersion;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.files.lines.CatalogLines;
import java.io.Writer;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes generated scholarships in the format that {@code ./scholarship import} reads. */
public final class CatalogFile {

    private static final LocalDate VERIFIED = LocalDate.of(2026, 11, 1);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Currency DOLLARS = Currency.getInstance("USD");
    private static final int LEAST_WORDS = 20;
    private static final int MOST_WORDS = 60;

    private static final List<String> FOUNDERS = List.of(
            "Abbott",
            "Barlow",
            "Castillo",
            "Dunmore",
            "Esparza",
            "Fairchild",
            "Garrison",
            "Hollis",
            "Ivers",
            "Jansen",
            "Kimball",
            "Lockwood",
            "Marchetti",
            "Northrop",
            "Okafor",
            "Prescott",
            "Quigley",
            "Ramirez",
            "Sterling",
            "Thornton",
            "Underhill",
            "Vasquez",
            "Whitfield",
            "Yamada",
            "Zimmerman");

    private static final List<String> SORTS =
            List.of("Memorial Scholarship", "Scholarship", "Award", "Grant", "Opportunity Fund", "Leadership Award");

    /** The earlier, the more frequent. */
    private static final List<String> WORDS = List.of(
            "students",
            "who",
            "the",
            "award",
            "for",
            "study",
            "college",
            "community",
            "their",
            "of",
            "education",
            "leadership",
            "service",
            "university",
            "field",
            "program",
            "support",
            "career",
            "science",
            "engineering",
            "nursing",
            "teaching",
            "agriculture",
            "business",
            "arts",
            "music",
            "technology",
            "research",
            "history",
            "writing",
            "aviation",
            "forestry",
            "journalism",
            "veterans",
            "families",
            "rural",
            "mentors",
            "apprentices",
            "robotics",
            "astronomy",
            "beekeeping",
            "glassblowing",
            "cartography",
            "oceanography",
            "lexicography");

    private final Catalogue catalogue;

    private CatalogFile(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Writes a header and the first {@code count} scholarships.
     *
     * @throws IllegalArgumentException if the program does not ask for what the mix demands
     */
    public static void write(Catalogue catalogue, int count, Writer out) {
        if (catalogue.mix() == Mix.WIDE) {
            throw new IllegalArgumentException(
                    "the program knows no attribute for institutions, so it could not read the mix \"wide\"");
        }
        var file = new CatalogFile(catalogue);
        CatalogLines.write(IntStream.range(0, count).mapToObj(file::listing), out);
    }

    private Listing listing(int number) {
        var award = catalogue.award(number);
        var text = RuleText.print(award.rule());
        var version = new RuleVersion(
                1,
                award.rule(),
                text,
                RuleText.sha256(text),
                VERIFIED.atStartOfDay(ZoneOffset.UTC).toInstant());
        return new Listing(scholarship(number, award), version, Optional.empty(), 1);
    }

    private Scholarship scholarship(int number, Award award) {
        var random = new SplittableRandom(catalogue.seed() + number);
        var founder = any(FOUNDERS, random);
        var page = URI.create("https://awards.example.org/" + number);
        return new Scholarship(
                new ScholarshipId("generated-%d-%07d".formatted(catalogue.seed(), number)),
                founder + " " + any(SORTS, random) + " " + number,
                Scholarship.Kind.SCHOLARSHIP,
                new Provider(founder + " Foundation", Provider.Kind.FOUNDATION),
                Optional.of(description(random)),
                amount(random),
                Optional.empty(),
                Optional.of(random.nextBoolean()),
                window(award),
                Optional.empty(),
                page,
                Optional.of(page),
                new Provenance("generated", page, VERIFIED, "generated for benchmarks; no such scholarship exists"),
                List.of());
    }

    /** Most words are those that stand first in the list, as in real texts. */
    private static String description(RandomGenerator random) {
        return IntStream.range(0, random.nextInt(LEAST_WORDS, MOST_WORDS))
                .mapToObj(i -> WORDS.get((int) (WORDS.size() * Math.pow(random.nextDouble(), 3))))
                .collect(Collectors.joining(" "));
    }

    private static Amount amount(RandomGenerator random) {
        long least = 100L * 100 * random.nextInt(1, 50);
        return switch (random.nextInt(4)) {
            case 0 -> new Amount.Unstated();
            case 1 -> new Amount.UpTo(dollars(least));
            case 2 -> new Amount.Range(dollars(least), dollars(2 * least));
            default -> new Amount.Fixed(dollars(least));
        };
    }

    private static Money dollars(long minor) {
        return new Money(minor, DOLLARS);
    }

    private static Window window(Award award) {
        return new Window(
                award.days().opens(),
                award.days().closes(),
                Optional.empty(),
                ZONE,
                true,
                Window.Basis.SUBMITTED,
                Window.Cycle.ANNUAL);
    }

    private static String any(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }
}
