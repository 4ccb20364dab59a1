package dev.scholarship.domain.catalog;

import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.text.BadTextException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which scholarships are looked for. All parts must hold; an empty part holds for every scholarship.
 *
 * @param text words, each of which must occur; see {@link Scholarships#search}
 * @param level keeps what is not confined to other levels of study: the code, what covers it and what is below it
 * @param region keeps what is not confined to residents of other places, likewise
 * @param amountAtLeast keeps what may pay this much in this currency; an unstated amount is not known to
 * @param closesFrom keeps what closes on this day or later; without a stated closing day, and of what was
 *     withdrawn, nothing is known
 * @param closesTo keeps what closes on this day or earlier, likewise
 * @param states keeps what is in one of these states at the time of asking; empty means all
 */
public record Filter(
        Optional<String> text,
        Optional<Code> level,
        Optional<Code> region,
        Optional<Money> amountAtLeast,
        Optional<LocalDate> closesFrom,
        Optional<LocalDate> closesTo,
        Set<Window.State> states) {

    /** The most characters that {@code text} may have. */
    public static final int LONGEST_TEXT = 200;

    public Filter {
        if (text.isPresent() && text.get().length() > LONGEST_TEXT) {
            throw new BadTextException("a search has at most " + LONGEST_TEXT + " characters");
        }
        if (closesFrom.isPresent() && closesTo.isPresent() && closesTo.get().isBefore(closesFrom.get())) {
            throw new BadTextException("nothing closes from " + closesFrom.get() + " to " + closesTo.get()
                    + "; the first day comes first");
        }
        states = Set.copyOf(states);
    }

    /** Every scholarship. */
    public static Filter everything() {
        return new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    public Filter withText(String words) {
        return new Filter(Optional.of(words), level, region, amountAtLeast, closesFrom, closesTo, states);
    }
}
