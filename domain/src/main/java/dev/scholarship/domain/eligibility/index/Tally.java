package dev.scholarship.domain.eligibility.index;

/**
 * Of each slot of one block, whether none, one or more of its demands are not met, and whether some are open. Complete
 * once everything has been put down and {@link #complete} was called. For one thread.
 */
final class Tally {

    private final Gathering failed = new Gathering();
    private final Gathering open = new Gathering();
    private final SlotSet first = new SlotSet();
    private final SlotSet second = new SlotSet();

    /**
     * @param alwaysOpen the slots of which a demand is open whatever the answers
     * @param counting whether to tell of which slots several demands are not met
     */
    void begin(SlotSet alwaysOpen, boolean counting) {
        failed.begin(counting);
        open.begin(false);
        open.add(alwaysOpen);
    }

    /** The slots of which a demand is not met, each demand for itself. */
    Gathering failed() {
        return failed;
    }

    /** The slots of which a demand is open; slots that have failed may be among them. */
    Gathering open() {
        return open;
    }

    void complete() {
        failed.complete();
        open.complete();
    }

    /** To work with, for whoever fills in the tally. */
    SlotSet first() {
        return first;
    }

    /** To work with, for whoever fills in the tally. */
    SlotSet second() {
        return second;
    }

    /** Those of these slots that have not failed; until the next call. */
    SlotSet possible(SlotSet slots) {
        return first.become(slots, failed.all());
    }

    /** The slots that have failed once; until the next call. */
    SlotSet failedOnce() {
        return first.become(failed.all(), failed.twice());
    }

    /** Those of these slots that have failed once at most; until the next call. */
    SlotSet failedOnceAtMost(SlotSet slots) {
        return first.become(slots, failed.twice());
    }

    /** Those of these slots that have the verdict; until the next call. */
    SlotSet of(Standing standing, SlotSet slots) {
        return switch (standing) {
            case INELIGIBLE -> first.become(slots).keepAll(failed.all());
            case NEEDS_INFO -> first.become(slots, failed.all()).keepAll(open.all());
            case ELIGIBLE -> first.become(slots, failed.all()).removeAll(open.all());
        };
    }
}
