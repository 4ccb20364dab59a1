package dev.scholarship.domain.eligibility.index;

/** Of each slot of one block, whether none, one or more of its demands are not met, and whether some are open. */
final class Tally {

    private final SlotSet failed = new SlotSet();
    private final SlotSet failedTwice = new SlotSet();
    private final SlotSet open = new SlotSet();
    private final SlotSet first = new SlotSet();
    private final SlotSet second = new SlotSet();

    void clear() {
        failed.clear();
        failedTwice.clear();
        open.clear();
    }

    /** Counts one more demand of each of these slots that is not met. */
    void fail(SlotSet slots) {
        failed.count(slots, failedTwice);
    }

    void failAllBut(SlotSet slots, SlotSet except) {
        failed.countAllBut(slots, except, failedTwice);
    }

    void fail(int slot) {
        failed.add(slot);
    }

    /** Slots of which a demand fails may be among them. */
    void open(SlotSet slots) {
        open.addAll(slots);
    }

    void openAllBut(SlotSet slots, SlotSet except) {
        open.addAllBut(slots, except);
    }

    void open(int slot) {
        open.add(slot);
    }

    void close(int slot) {
        open.remove(slot);
    }

    /** To work with, for whoever fills in the tally. */
    SlotSet first() {
        return first;
    }

    /** To work with, for whoever fills in the tally. */
    SlotSet second() {
        return second;
    }

    boolean hasFailed(int slot) {
        return failed.contains(slot);
    }

    /** Those of these slots that have not failed; until the next call. */
    SlotSet possible(SlotSet slots) {
        first.become(slots);
        first.removeAll(failed);
        return first;
    }

    /** The slots that have failed once; until the next call. */
    SlotSet failedOnce() {
        first.become(failed);
        first.removeAll(failedTwice);
        return first;
    }

    /** Those of these slots that have failed once at most; until the next call. */
    SlotSet failedOnceAtMost(SlotSet slots) {
        first.become(slots);
        first.removeAll(failedTwice);
        return first;
    }

    /** Those of these slots that have the verdict; until the next call. */
    SlotSet of(Standing standing, SlotSet slots) {
        first.become(slots);
        switch (standing) {
            case INELIGIBLE -> first.keepAll(failed);
            case NEEDS_INFO -> {
                first.removeAll(failed);
                first.keepAll(open);
            }
            case ELIGIBLE -> {
                first.removeAll(failed);
                first.removeAll(open);
            }
        }
        return first;
    }
}
