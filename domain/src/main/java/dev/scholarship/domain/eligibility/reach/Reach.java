package dev.scholarship.domain.eligibility.reach;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Clause;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.Truth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many people a rule reaches, each number rounded down to whole groups, so that no number tells of fewer people than
 * a group has. Numbers are rounded one by one: what they leave out of the whole does not tell a small number either.
 *
 * <p>That is so for one answer. Whoever may ask about many rules and the same people can compare answers: two rules of
 * which one leaves out a single person differ wherever a number stands at the edge of a group. So count the questions of
 * an author, or keep the set of people from being asked about often.
 *
 * @param group the size of a group, at least 2
 * @param eligible how many are certain to be admitted
 * @param needsInfo how many have not said enough
 * @param ineligible how many are certainly ruled out
 * @param barriers what alone rules people out, in rule order
 */
public record Reach(int group, long eligible, long needsInfo, long ineligible, List<Barrier> barriers) {

    public static final int USUAL_GROUP = 10;

    /**
     * A demand without which more people would be reached.
     *
     * @param demand one of {@link Clause#demandsOf}
     * @param people how many meet every other demand for certain and this one certainly not; at least one group
     */
    public record Barrier(Criterion demand, long people) {}

    public Reach {
        if (group < 2) {
            throw new IllegalArgumentException("a group of " + group + " would tell of single people; take 2 or more");
        }
        barriers = List.copyOf(barriers);
    }

    /**
     * Counts the people whom a rule reaches; reads them once and keeps none.
     *
     * @param group the size of a group, at least 2; {@value #USUAL_GROUP} is usual
     */
    public static Reach of(Rule rule, Dates dates, Stream<? extends Applicant> people, int group) {
        var demands = Clause.demandsOf(rule).stream().map(Rule::requiring).toList();
        var verdicts = new EnumMap<Truth, Long>(Truth.class);
        var alone = new TreeMap<Integer, Long>();
        people.forEachOrdered(person -> {
            var verdict = rule.verdict(person, dates);
            verdicts.merge(verdict, 1L, Long::sum);
            if (verdict == Truth.FALSE) {
                onlyUnmet(demands, person, dates).forEach(demand -> alone.merge(demand, 1L, Long::sum));
            }
        });
        return new Reach(
                group,
                whole(verdicts.getOrDefault(Truth.TRUE, 0L), group),
                whole(verdicts.getOrDefault(Truth.UNKNOWN, 0L), group),
                whole(verdicts.getOrDefault(Truth.FALSE, 0L), group),
                barriers(demands, alone, group));
    }

    /** The position of the demand that is not met while all others are; nothing where there is no such demand. */
    private static IntStream onlyUnmet(List<Rule> demands, Applicant person, Dates dates) {
        int unmet = -1;
        for (int i = 0; i < demands.size(); i++) {
            var truth = demands.get(i).verdict(person, dates);
            if (truth == Truth.UNKNOWN || truth == Truth.FALSE && unmet >= 0) {
                return IntStream.empty();
            }
            unmet = truth == Truth.FALSE ? i : unmet;
        }
        return unmet < 0 ? IntStream.empty() : IntStream.of(unmet);
    }

    private static List<Barrier> barriers(List<Rule> demands, Map<Integer, Long> alone, int group) {
        return alone.entrySet().stream()
                .map(entry -> new Barrier(demands.get(entry.getKey()).require(), whole(entry.getValue(), group)))
                .filter(barrier -> barrier.people() > 0)
                .toList();
    }

    private static long whole(long people, int group) {
        return people / group * group;
    }
}
