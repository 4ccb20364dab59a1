package dev.scholarship.benchmarks.data;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Rule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * As many scholarships and applicants as are asked for. Each depends on the mix, the seed and its number alone, so that
 * nothing has to be kept and a larger catalogue begins with a smaller one. Safe for many threads.
 */
public final class Catalogue {

    private static final int LEAST_DEMANDS = 4;
    private static final int MOST_DEMANDS = 8;
    private static final int CLOSING_DAYS = 365;
    private static final int MISSING_PERCENT = 15;
    private static final long PEOPLE = 1L << 40;

    private final Mix mix;
    private final long seed;
    private final List<Trait<?>> traits;
    private final Optional<RealDemands> real;
    private final int[] byWeight;

    /** @param files whose real demands {@link Mix#REAL} has besides those of the bundled sample */
    public Catalogue(Mix mix, long seed, List<Path> files) {
        this.mix = mix;
        this.seed = seed;
        this.real = mix == Mix.REAL ? Optional.of(RealDemands.of(files)) : Optional.empty();
        this.traits = switch (mix) {
            case STANDARD -> Traits.standard();
            case WIDE -> Traits.wide();
            case REAL -> new RealPeople().of(Attributes.standard().facts());
        };
        this.byWeight = IntStream.range(0, traits.size())
                .flatMap(i -> IntStream.generate(() -> i).limit(traits.get(i).weight()))
                .toArray();
    }

    /** The day on which everybody asks. */
    public static LocalDate asOf() {
        return Traits.AS_OF;
    }

    public Mix mix() {
        return mix;
    }

    public long seed() {
        return seed;
    }

    /** What the scholarships demand and people answer. */
    public List<Trait<?>> traits() {
        return traits;
    }

    public Award award(int number) {
        var random = random(number);
        var closes = Traits.AS_OF.plusDays(random.nextInt(CLOSING_DAYS));
        var days = new Clause.Days(Optional.empty(), Optional.empty(), Optional.of(closes));
        return new Award(real.map(demands -> demands.rule(random)).orElseGet(() -> rule(random)), days);
    }

    /** @param complete whether everything is answered; else some answers are missing, which ones differs */
    public Applicant applicant(int number, boolean complete) {
        var random = random(PEOPLE + number);
        var applicant = Applicant.builder();
        for (var trait : traits) {
            boolean given = random.nextInt(100) >= MISSING_PERCENT;
            if (complete || given) {
                trait.answer(applicant, random);
            }
        }
        return applicant.build();
    }

    /** In words, what it is made from. */
    @Override
    public String toString() {
        return "mix " + mix.word() + ", seed " + seed
                + real.map(demands -> ", from " + demands).orElse("");
    }

    private RandomGenerator random(long number) {
        return new SplittableRandom(seed * 0xBF58476D1CE4E5B9L + number);
    }

    private Rule rule(RandomGenerator random) {
        int count = random.nextInt(LEAST_DEMANDS, MOST_DEMANDS + 1);
        var chosen = new BitSet();
        while (chosen.cardinality() < count) {
            chosen.set(byWeight[random.nextInt(byWeight.length)]);
        }
        var demands = new ArrayList<Criterion>();
        chosen.stream().forEach(i -> demands.add(traits.get(i).demand(random)));
        return Rule.requiring(Criterion.all(demands));
    }
}
