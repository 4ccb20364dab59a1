package dev.scholarship.domain.recommendation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A contribution as it was given out, so that it can be kept and read whatever later versions of {@link Ranking} count.
 *
 * @param kind the sort of contribution, one lower-case word
 * @param most the most points of this sort
 * @param countedFrom what the points were counted from, by its name; a name is one word, a value has no line feed
 * @param reason why there are so many, in words
 */
public record Factor(String kind, int points, int most, Map<String, String> countedFrom, String reason) {

    public Factor {
        countedFrom = Map.copyOf(countedFrom);
    }

    static Factor of(Contribution contribution, Reasons reasons) {
        return new Factor(
                kind(contribution),
                contribution.points(),
                most(contribution),
                countedFrom(contribution),
                reasons.reason(contribution));
    }

    private static String kind(Contribution contribution) {
        return switch (contribution) {
            case Contribution.Certainty certainty -> "certainty";
            case Contribution.Worth worth -> "worth";
            case Contribution.Time time -> "time";
            case Contribution.Effort effort -> "effort";
            case Contribution.Wishes wishes -> "wishes";
            case Contribution.Freshness freshness -> "freshness";
        };
    }

    private static int most(Contribution contribution) {
        return switch (contribution) {
            case Contribution.Certainty certainty -> Contribution.Certainty.MOST;
            case Contribution.Worth worth -> Contribution.Worth.MOST;
            case Contribution.Time time -> Contribution.Time.MOST;
            case Contribution.Effort effort -> Contribution.Effort.MOST;
            case Contribution.Wishes wishes -> Contribution.Wishes.MOST;
            case Contribution.Freshness freshness -> Contribution.Freshness.MOST;
        };
    }

    private static Map<String, String> countedFrom(Contribution contribution) {
        return switch (contribution) {
            case Contribution.Certainty(var missing, var unsettled) ->
                Map.of("missing", "" + missing, "unsettled", "" + unsettled);
            case Contribution.Worth(var most, var smaller, var all) ->
                with(
                        Map.of("smaller", "" + smaller, "all", "" + all),
                        "most",
                        most.stream().map(Object::toString).collect(Collectors.toSet()));
            case Contribution.Time(var state, var days) ->
                with(
                        Map.of("state", state.name()),
                        "days",
                        days.stream().mapToObj(Long::toString).collect(Collectors.toSet()));
            case Contribution.Effort(var documents) -> Map.of("documents", "" + documents);
            case Contribution.Wishes(var met, var all) -> Map.of("met", "" + met, "all", "" + all);
            case Contribution.Freshness(var days) -> Map.of("days", "" + days);
        };
    }

    /** @param values one or none */
    private static Map<String, String> with(Map<String, String> others, String name, Set<String> values) {
        var all = new LinkedHashMap<>(others);
        values.forEach(value -> all.put(name, value));
        return all;
    }
}
