package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Something that puts one applicant before another and never decides who may apply. */
public sealed interface Wish {

    /** The most points that a wish can be worth. */
    int MOST_POINTS = 1_000;

    /** What it is worth where the listing says so, from 1 to {@value #MOST_POINTS}. */
    OptionalInt points();

    /** The sentences of the listing that say so, as published. */
    List<String> sources();

    /**
     * Who meets a criterion comes first.
     *
     * @param criterion without {@link Criterion.Unsettled} and {@link Criterion.Judged}, and not {@link
     *     Criterion#nothing}
     */
    record Meets(Criterion criterion, OptionalInt points) implements Wish {

        public Meets {
            if (criterion.equals(Criterion.nothing())) {
                throw new IllegalArgumentException("a wish that everybody meets is none");
            }
            criterion.all().forEach(Meets::requireSettled);
            RuleLimits.check(criterion);
            check(points);
        }

        public Meets(Criterion criterion) {
            this(criterion, OptionalInt.empty());
        }

        private static void requireSettled(Criterion criterion) {
            if (criterion instanceof Criterion.Unsettled) {
                throw new BadTextException(
                        "a wish ranks applicants, so it cannot be unread or unclear; make it a note");
            }
            if (criterion instanceof Criterion.Judged) {
                throw new BadTextException("within a wish nothing is judged; write a wish of its own for it");
            }
        }

        @Override
        public List<String> sources() {
            return criterion.all().flatMap(part -> part.sources().stream()).toList();
        }
    }

    /**
     * The higher, or the lower, a number, the better.
     *
     * @param fact a number for which the applicant is asked
     */
    record Ranks(boolean higher, Fact<Measure> fact, OptionalInt points, List<String> sources) implements Wish {

        public Ranks {
            sources = Quotes.checked(sources);
            if (fact.person() != Person.APPLICANT) {
                throw new IllegalArgumentException("a wish ranks by the applicant's own numbers");
            }
            RuleLimits.requireAsked(fact.attribute(), Optional.empty(), fact.moment());
            check(points);
        }
    }

    /** A committee weighs a quality. */
    record Judged(String source, OptionalInt points) implements Wish {

        public Judged {
            Quotes.check(source);
            check(points);
        }

        @Override
        public List<String> sources() {
            return List.of(source);
        }
    }

    private static void check(OptionalInt points) {
        if (points.isPresent() && (points.getAsInt() < 1 || points.getAsInt() > MOST_POINTS)) {
            throw new BadTextException("a wish is worth 1 to " + MOST_POINTS + " points, not " + points.getAsInt());
        }
    }

    /**
     * Wishes of one rank. A later tier counts only between those whom the earlier ones leave equal.
     *
     * @param strictly whether others get the award only if nobody whom these wishes fit is suitable
     * @param wishes at least one
     */
    record Tier(boolean strictly, List<Wish> wishes) {

        public Tier {
            wishes = List.copyOf(wishes);
            if (wishes.isEmpty()) {
                throw new IllegalArgumentException("a tier has a wish");
            }
        }

        /** Whether rule text says one of the wishes in the words of a remark. */
        boolean isLikeRemarks() {
            return wishes.stream()
                    .anyMatch(wish ->
                            wish instanceof Judged judged && judged.points().isEmpty());
        }
    }
}
