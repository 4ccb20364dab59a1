package dev.scholarship.domain.recommendation;

import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.catalog.Window;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One addend of a score, with what it was counted from. Counts nothing that the scholarship's rule does not ask for
 * about the person.
 */
public sealed interface Contribution {

    /** From 0 to the most that this sort of contribution can add, both included. */
    int points();

    /**
     * How close to certain it is that the person may apply.
     *
     * @param missing how many answers the verdict waits for
     * @param unsettled how many demands it waits for that no answer settles
     */
    record Certainty(int missing, int unsettled) implements Contribution {

        static final int MOST = 400;

        /** All of it where nothing is open; a half with one open thing, a third with two, and so on. */
        @Override
        public int points() {
            return MOST / (1 + missing + unsettled);
        }
    }

    /**
     * What the award is worth among the awards of its currency.
     *
     * @param most what one person can get, empty where that is not stated in money
     * @param smaller how many awards of this currency are worth less
     * @param all how many awards of this currency there are, at least one where {@code most} is present
     */
    record Worth(Optional<Money> most, int smaller, int all) implements Contribution {

        static final int MOST = 200;

        @Override
        public int points() {
            return most.isEmpty() ? 0 : Math.toIntExact(Math.ceilDiv((long) MOST * smaller, all));
        }
    }

    /**
     * How much time there is to apply.
     *
     * @param state not CLOSED
     * @param days whole days until it is too late, empty where no closing day is stated
     */
    record Time(Window.State state, OptionalLong days) implements Contribution {

        static final int MOST = 150;
        static final int DAYS = 30;

        /** All of it from {@value #DAYS} days on and where one can always apply; less than a half where one cannot yet, or nobody knows. */
        @Override
        public int points() {
            return switch (state) {
                case OPEN -> MOST * (int) Math.min(DAYS, days.orElse(DAYS)) / DAYS;
                case ROLLING -> MOST;
                case UPCOMING -> 60;
                case UNKNOWN -> 30;
                case CLOSED -> 0;
            };
        }
    }

    /**
     * How little there is to send.
     *
     * @param documents how many documents the person has to send, or perhaps has to
     */
    record Effort(int documents) implements Contribution {

        static final int MOST = 100;
        static final int EACH = 20;

        @Override
        public int points() {
            return Math.max(0, MOST - EACH * documents);
        }
    }

    /**
     * Which of the provider's wishes are met.
     *
     * @param met the points, or the number, of the wishes that are certainly met
     * @param all the points, or the number, of those that can be told from answers
     */
    record Wishes(int met, int all) implements Contribution {

        static final int MOST = 100;

        /** A half where nothing is wished, so that it is neither better nor worse than to meet half of the wishes. */
        @Override
        public int points() {
            return all == 0 ? MOST / 2 : MOST * met / all;
        }
    }

    /**
     * How long ago somebody read the listing.
     *
     * @param days whole days since then
     */
    record Freshness(long days) implements Contribution {

        static final int MOST = 50;
        static final int DAYS = 365;

        /** All of it on the day itself, nothing after a year. */
        @Override
        public int points() {
            return (int) (MOST * Math.max(0, DAYS - days) / DAYS);
        }
    }

    /** The most points that a score can have. */
    int MOST_POINTS = Certainty.MOST + Worth.MOST + Time.MOST + Effort.MOST + Wishes.MOST + Freshness.MOST;
}
