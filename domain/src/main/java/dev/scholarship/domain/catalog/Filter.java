package dev.scholarship.domain.catalog;

import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.text.BadTextException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which scholarships are looked for, and in which order. All parts must hold; an empty part holds for every scholarship.
 *
 * @param text words, each of which must occur; see {@link Scholarships#search}
 * @param provider words, each of which must begin a word of the provider's name
 * @param level keeps what is not confined to other levels of study: the code, what covers it and what is below it
 * @param region keeps what is not confined to residents of other places, likewise
 * @param country keeps what is not confined to schools and colleges of other places, likewise
 * @param field keeps what is not confined to other fields of study, likewise
 * @param amount keeps what pays one person at most an amount in this range; an unstated amount is not known to
 * @param closesFrom keeps what closes on this day or later; without a stated closing day, and of what was
 *     withdrawn, nothing is known
 * @param closesTo keeps what closes on this day or earlier, likewise
 * @param states keeps what is in one of these states at the time of asking; empty means all
 * @param kinds keeps what is one of these; empty means all
 * @param among keeps what is one of these candidates
 * @param order {@link Order#RELEVANCE} needs a text, {@link Order#AMOUNT} an amount
 */
public record Filter(
        Optional<String> text,
        Optional<String> provider,
        Optional<Code> level,
        Optional<Code> region,
        Optional<Code> country,
        Optional<Code> field,
        Optional<AmountRange> amount,
        Optional<LocalDate> closesFrom,
        Optional<LocalDate> closesTo,
        Set<Window.State> states,
        Set<Scholarship.Kind> kinds,
        Optional<Candidates> among,
        Order order) {

    /** The most characters that {@code text} and {@code provider} may have. */
    public static final int LONGEST_TEXT = 200;

    public Filter {
        requireShort(text);
        requireShort(provider);
        if (closesFrom.isPresent() && closesTo.isPresent() && closesTo.get().isBefore(closesFrom.get())) {
            throw new BadTextException("nothing closes from " + closesFrom.get() + " to " + closesTo.get()
                    + "; the first day comes first");
        }
        if (order == Order.RELEVANCE && text.isEmpty() || order == Order.AMOUNT && amount.isEmpty()) {
            throw new IllegalArgumentException("this filter has no order by " + order);
        }
        states = Set.copyOf(states);
        kinds = Set.copyOf(kinds);
    }

    /** Every scholarship, by id. */
    public static Filter everything() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What this one keeps and has these words, most relevant first. */
    public Filter withText(String words) {
        return toBuilder().text(words).order(Order.RELEVANCE).build();
    }

    /** The same scholarships in another order. */
    public Filter in(Order other) {
        return toBuilder().order(other).build();
    }

    /** Those that are also candidates, in the same order. */
    public Filter among(Candidates candidates) {
        return toBuilder().among(candidates).build();
    }

    /** The same in other states at the time of asking; none of them means all. */
    public Filter in(Set<Window.State> others) {
        return toBuilder().states(others).build();
    }

    private Builder toBuilder() {
        var builder = builder();
        builder.text = text;
        builder.provider = provider;
        builder.level = level;
        builder.region = region;
        builder.country = country;
        builder.field = field;
        builder.amount = amount;
        builder.closesFrom = closesFrom;
        builder.closesTo = closesTo;
        builder.states = states;
        builder.kinds = kinds;
        builder.among = among;
        builder.order = Optional.of(order);
        return builder;
    }

    private static void requireShort(Optional<String> words) {
        if (words.isPresent() && words.get().length() > LONGEST_TEXT) {
            throw new BadTextException("a search has at most " + LONGEST_TEXT + " characters");
        }
    }

    /** Collects the parts; not safe for many threads. */
    public static final class Builder {

        private Optional<String> text = Optional.empty();
        private Optional<String> provider = Optional.empty();
        private Optional<Code> level = Optional.empty();
        private Optional<Code> region = Optional.empty();
        private Optional<Code> country = Optional.empty();
        private Optional<Code> field = Optional.empty();
        private Optional<AmountRange> amount = Optional.empty();
        private Optional<LocalDate> closesFrom = Optional.empty();
        private Optional<LocalDate> closesTo = Optional.empty();
        private Set<Window.State> states = Set.of();
        private Set<Scholarship.Kind> kinds = Set.of();
        private Optional<Candidates> among = Optional.empty();
        private Optional<Order> order = Optional.empty();

        private Builder() {}

        public Builder text(String words) {
            text = Optional.of(words);
            return this;
        }

        public Builder provider(String words) {
            provider = Optional.of(words);
            return this;
        }

        public Builder level(Code code) {
            level = Optional.of(code);
            return this;
        }

        public Builder region(Code code) {
            region = Optional.of(code);
            return this;
        }

        public Builder country(Code code) {
            country = Optional.of(code);
            return this;
        }

        public Builder field(Code code) {
            field = Optional.of(code);
            return this;
        }

        public Builder amount(AmountRange range) {
            amount = Optional.of(range);
            return this;
        }

        public Builder closesFrom(LocalDate day) {
            closesFrom = Optional.of(day);
            return this;
        }

        public Builder closesTo(LocalDate day) {
            closesTo = Optional.of(day);
            return this;
        }

        public Builder states(Set<Window.State> any) {
            states = any;
            return this;
        }

        public Builder kinds(Set<Scholarship.Kind> any) {
            kinds = any;
            return this;
        }

        public Builder among(Candidates candidates) {
            among = Optional.of(candidates);
            return this;
        }

        public Builder order(Order chosen) {
            order = Optional.of(chosen);
            return this;
        }

        /** Where no order was chosen, by relevance if there are words, otherwise by id. */
        public Filter build() {
            var byDefault = text.isPresent() ? Order.RELEVANCE : Order.ID;
            return new Filter(
                    text,
                    provider,
                    level,
                    region,
                    country,
                    field,
                    amount,
                    closesFrom,
                    closesTo,
                    states,
                    kinds,
                    among,
                    order.orElse(byDefault));
        }
    }
}
