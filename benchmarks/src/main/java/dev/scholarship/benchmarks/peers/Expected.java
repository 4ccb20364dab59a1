package dev.scholarship.benchmarks.peers;

import dev.scholarship.benchmarks.data.Mix;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The right answers for each applicant, which everybody has to give before being timed.
 *
 * <p>They are those of the if-chain, after it gave the same verdict as {@code Rule.check} for each applicant and each of the
 * first {@value #CHECKED} scholarships; and those of {@code Rule.check} itself where the if-chain cannot state the rules.
 *
 * @param nearMisses for how many scholarships exactly one demand is not met; {@value #UNKNOWN} where nobody tells
 */
public record Expected(int eligible, int open, int nearMisses) {

    private static final int CHECKED = 5_000;
    private static final int UNKNOWN = -1;

    public static List<Expected> of(Workload workload) {
        return workload.catalogue().mix() == Mix.REAL ? byRules(workload) : byChain(workload);
    }

    private static List<Expected> byRules(Workload workload) {
        var matcher = Judge.each(RuleLoop.of(workload), workload.size());
        return all(applicant -> {
            var counts = matcher.counts(applicant);
            return new Expected(counts.eligible(), counts.open(), UNKNOWN);
        });
    }

    private static List<Expected> byChain(Workload workload) {
        var first = new Workload(workload.catalogue(), Math.min(CHECKED, workload.size()), workload.complete());
        requireSame(first, IfChain.of(first));
        var chain = IfChain.of(workload);
        return all(applicant -> {
            var counts = chain.counts(applicant);
            return new Expected(counts.eligible(), counts.open(), chain.nearMisses(applicant));
        });
    }

    private static List<Expected> all(IntFunction<Expected> each) {
        return IntStream.range(0, Workload.APPLICANTS).mapToObj(each).toList();
    }

    /** @throws IllegalStateException if a judge's verdict is not that of {@code Rule.check} */
    public static void requireSame(Workload workload, Judge judge) {
        var rules = RuleLoop.of(workload);
        for (int applicant = 0; applicant < Workload.APPLICANTS; applicant++) {
            for (int scholarship = 0; scholarship < workload.size(); scholarship++) {
                var expected = rules.verdict(scholarship, applicant);
                var actual = judge.verdict(scholarship, applicant);
                if (actual != expected) {
                    throw new IllegalStateException("scholarship %d, applicant %d: %s, but Rule.check says %s"
                            .formatted(scholarship, applicant, actual, expected));
                }
            }
        }
    }

    /** Writes them so that {@link #parse} reads them. */
    public static String print(List<Expected> all) {
        return all.stream()
                .map(one -> one.eligible + ":" + one.open + ":" + one.nearMisses)
                .collect(Collectors.joining(","));
    }

    public static List<Expected> parse(String text) {
        return Arrays.stream(text.split(","))
                .map(one -> Arrays.stream(one.split(":")).map(Integer::valueOf).toList())
                .map(one -> new Expected(one.get(0), one.get(1), one.get(2)))
                .toList();
    }
}
