package dev.scholarship.domain.eligibility.index;

import dev.scholarship.domain.eligibility.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return slot < 0
                ? Optional.empty()
                : List.of(Standing.values()).stream()
                        .filter(standing ->
                                question.slots(standing, slot / SlotSet.SLOTS).contains(slot % SlotSet.SLOTS))
                        .findFirst();
    }

    /** The scholarships with a verdict, in slot order. */
    public List<K> keys(Standing standing) {
        return first(Integer.MAX_VALUE, standing);
    }

    /**
     * The first scholarships in slot order that the applicant may apply for; does not decide much further than the last.
     *
     * @param most how many at most, not negative
     */
    public List<K> first(int most) {
        return first(most, Standing.ELIGIBLE);
    }

    /**
     * The first scholarships in slot order that have a verdict; does not decide much further than the last.
     *
     * @param most how many at most, not negative
     */
    public List<K> first(int most, Standing standing) {
        return first(most, standing, key -> true);
    }

    /**
     * The first scholarships in slot order that have a verdict and are wanted; does not decide much further than the last.
     *
     * @param most how many at most, not negative
     * @param wanted asked of scholarships that have the verdict only; does not ask this match
     */
    public List<K> first(int most, Standing standing, Predicate<? super K> wanted) {
        if (most < 0) {
            throw new IllegalArgumentException("at most " + most + " scholarships cannot be asked for");
        }
        var keys = new ArrayList<K>();
        for (int number = 0; number < snapshot.blockCount() && keys.size() < most; number++) {
            addKeys(number, question.slots(standing, number), most, wanted, keys);
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
            addKeys(number, question.nearMisses(number), Integer.MAX_VALUE, key -> true, keys);
        }
        return keys;
    }

    /** How many scholarships {@link Rule#check} has settled so far because their clauses left them open. */
    public int settled() {
        return question.settled();
    }

    private void addKeys(int number, SlotSet slots, int most, Predicate<? super K> wanted, List<K> keys) {
        for (int slot = slots.next(0); slot < SlotSet.SLOTS && keys.size() < most; slot = slots.next(slot + 1)) {
            var key = snapshot.slots().key(number * SlotSet.SLOTS + slot);
            if (wanted.test(key)) {
                keys.add(key);
            }
        }
    }
}
