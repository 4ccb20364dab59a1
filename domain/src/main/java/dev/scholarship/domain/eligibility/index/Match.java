package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Which of the scholarships of one moment an applicant may apply for. Later changes of the index do not show. Holds the
 * applicant, so it is personal. Decides when it is asked, so it is for one thread.
 *
 * @param <K> the scholarships' keys
 */
public final class Match<K> {

    private final Snapshot<K> snapshot;
    private final Question question;

    Match(Snapshot<K> snapshot, Question question) {
        this.snapshot = snapshot;
        this.question = question;
    }

    /** How many scholarships have each verdict. */
    public Map<Standing, Integer> counts() {
        int eligible = 0;
        int open = 0;
        for (int number = 0; number < snapshot.blockCount(); number++) {
            eligible += question.slots(Standing.ELIGIBLE, number).size();
            open += question.slots(Standing.NEEDS_INFO, number).size();
        }
        int ineligible = snapshot.slots().size() - eligible - open;
        return new EnumMap<>(
                Map.of(Standing.ELIGIBLE, eligible, Standing.INELIGIBLE, ineligible, Standing.NEEDS_INFO, open));
    }

    /** The verdict on one scholarship, empty where there is none with the key. */
    public Optional<Standing> standingOf(K key) {
        int slot = snapshot.slots().slot(key);
        return slot < 0 ? Optional.empty() : Optional.of(question.standing(slot));
    }

    /** Whether a scholarship has a verdict, or may have it because only {@link Rule#check} can tell, or is not known. */
    public boolean mayBe(K key, Standing standing) {
        int slot = snapshot.slots().slot(key);
        return slot < 0 || question.mayBe(standing, slot);
    }

    /** The scholarships with a verdict, in slot order. */
    public List<K> keys(Standing standing) {
        return first(Integer.MAX_VALUE, standing);
    }

    /**
     * The first scholarships in slot order that the applicant may apply for; decides no further than the last.
     *
     * @param most how many at most, not negative
     */
    public List<K> first(int most) {
        return first(most, Standing.ELIGIBLE);
    }

    /**
     * The first scholarships in slot order that have a verdict; decides no further than the last.
     *
     * @param most how many at most, not negative
     */
    public List<K> first(int most, Standing standing) {
        return first(most, standing, key -> true);
    }

    /**
     * The first scholarships in slot order that have a verdict and are wanted; decides no further than the last.
     *
     * @param most how many at most, not negative
     * @param wanted asked of scholarships that have the verdict only; does not ask this match
     */
    public List<K> first(int most, Standing standing, Predicate<? super K> wanted) {
        return first(most, standing, slot -> question.standing(slot) == standing, wanted);
    }

    /**
     * As {@link #first(int, Standing, Predicate)}, but also those that may have the verdict where only {@link Rule#check}
     * can tell, because clauses alone leave them open. Takes no check, so it is much faster where there are many of them.
     */
    public List<K> firstPossible(int most, Standing standing, Predicate<? super K> wanted) {
        return first(most, standing, slot -> question.mayBe(standing, slot), wanted);
    }

    private List<K> first(int most, Standing standing, IntPredicate has, Predicate<? super K> wanted) {
        if (most < 0) {
            throw new IllegalArgumentException("at most " + most + " scholarships cannot be asked for");
        }
        var keys = new ArrayList<K>();
        for (int number = 0; number < snapshot.blockCount() && keys.size() < most; number++) {
            int firstSlot = number * SlotSet.SLOTS;
            addKeys(
                    firstSlot,
                    question.candidates(standing, number),
                    most,
                    slot -> has.test(slot) && wanted.test(snapshot.slots().key(slot)),
                    keys);
        }
        return keys;
    }

    /**
     * The scholarships for which exactly one of the demands all of which the rule makes is certainly not met, in slot
     * order; others of its demands may be open.
     */
    public List<K> nearMisses() {
        var keys = new ArrayList<K>();
        for (int number = 0; number < snapshot.blockCount(); number++) {
            addKeys(number * SlotSet.SLOTS, question.nearMisses(number), Integer.MAX_VALUE, slot -> true, keys);
        }
        return keys;
    }

    /** How many scholarships {@link Rule#check} has settled so far because their clauses left them open. */
    public int settled() {
        return question.settled();
    }

    private void addKeys(int firstSlot, SlotSet slots, int most, IntPredicate wanted, List<K> keys) {
        for (int slot = slots.next(0); slot < SlotSet.SLOTS && keys.size() < most; slot = slots.next(slot + 1)) {
            if (wanted.test(firstSlot + slot)) {
                keys.add(snapshot.slots().key(firstSlot + slot));
            }
        }
    }
}
