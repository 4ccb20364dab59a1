package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.Order;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.catalog.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A list in its order, from a position on: one run of rows or a few, one after the other, each in the order of an index,
 * so that the first rows can be had without sorting the others.
 */
final class Runs {

    /** A rank depends on its own row alone, and as an integer it is the same on the next page. */
    private static final String RELEVANCE =
            "cast(round(cast(ts_rank(search, cast(:query as tsquery)) as numeric) * 1000000) as bigint)";

    private static final String BEHIND = "id > :id";

    private static final Set<Window.State> ANY = EnumSet.allOf(Window.State.class);
    private static final Set<Window.State> CLOSED_ONLY = EnumSet.of(Window.State.CLOSED);
    private static final Set<Window.State> ANY_BUT_OPEN = EnumSet.complementOf(EnumSet.of(Window.State.OPEN));

    private static final Run STILL_TO_CLOSE = new Run(List.of("deadline > :as_of"), "-rank", "deadline, id", ANY);
    private static final Run CLOSED = new Run(List.of("deadline <= :as_of"), "rank", "deadline desc, id", CLOSED_ONLY);
    private static final Run UNSTATED =
            new Run(List.of("deadline is null"), "cast(0 as bigint)", "deadline, id", ANY_BUT_OPEN);

    private final Order order;
    private final Set<Window.State> states;
    private final Map<String, Object> values = new HashMap<>();
    private final List<Run> all;

    /**
     * Rows that follow each other.
     *
     * @param rank higher comes first; also where the order is none of ranks, for putting runs together
     * @param states which its rows can have at the time of asking, if that is not before the list was begun
     */
    record Run(List<String> conditions, String rank, String order, Set<Window.State> states) {

        Run and(String... more) {
            return new Run(Stream.concat(conditions.stream(), Stream.of(more)).toList(), rank, order, states);
        }
    }

    /** @param states all that is wanted at the time of asking, which is called now; empty means all */
    Runs(Order order, Set<Window.State> states, Optional<Page.Position> after, Instant now) {
        this.order = order;
        this.states = states;
        after.ifPresent(position -> values.put("id", position.id().value()));
        all = all(after, now);
    }

    /** At least one; the columns of their conditions are id, rank, title_key and deadline. */
    List<Run> all() {
        return all;
    }

    /** What the conditions name. */
    Map<String, Object> values() {
        return values;
    }

    /** A row's rank, before a run makes it its own. */
    String rank() {
        return switch (order) {
            case ID, TITLE -> "cast(0 as bigint)";
            case RELEVANCE -> RELEVANCE;
            case AMOUNT -> "amount_most";
            case NEWEST -> "added_version";
            case DEADLINE -> "cast(extract(epoch from deadline) * 1000000 as bigint)";
        };
    }

    private List<Run> all(Optional<Page.Position> after, Instant now) {
        return switch (order) {
            case ID -> byId(after);
            case RELEVANCE -> byRelevance(after);
            case AMOUNT, NEWEST -> byRank(after);
            case TITLE -> byTitle(after);
            case DEADLINE -> byDeadline(after, now);
        };
    }

    private static List<Run> byId(Optional<Page.Position> after) {
        return List.of(new Run(after.map(position -> BEHIND).stream().toList(), "rank", "id", ANY));
    }

    /** In one run: two would compute every rank twice. */
    private List<Run> byRelevance(Optional<Page.Position> after) {
        after.ifPresent(this::startAtRank);
        return List.of(new Run(
                after.map(position -> "(rank < :rank or rank = :rank and " + BEHIND + ")").stream()
                        .toList(),
                "rank",
                "rank desc, id",
                ANY));
    }

    private List<Run> byRank(Optional<Page.Position> after) {
        var all = new Run(List.of(), "rank", "rank desc, id", ANY);
        after.ifPresent(this::startAtRank);
        return after.map(position -> beyond(all, "rank", "<", ":rank")).orElse(List.of(all));
    }

    private void startAtRank(Page.Position last) {
        values.put("rank", ((Page.Ranked) last).rank());
    }

    private List<Run> byTitle(Optional<Page.Position> after) {
        var all = new Run(List.of(), "rank", "title_key, id", ANY);
        after.ifPresent(last -> values.put("title", ((Page.Titled) last).key()));
        return after.map(position -> beyond(all, "title_key", ">", ":title")).orElse(List.of(all));
    }

    private List<Run> byDeadline(Optional<Page.Position> after, Instant now) {
        values.put("as_of", Times.stored(Page.asOf(after, now)));
        boolean closedStay = !now.isBefore(Page.asOf(after, now));
        var some = after
                .map(Page.Closing.class::cast)
                .map(this::byDeadlineAfter)
                .orElse(List.of(STILL_TO_CLOSE, CLOSED, UNSTATED))
                .stream()
                .filter(run -> states.isEmpty() || !closedStay || !Collections.disjoint(states, run.states()))
                .map(run -> states.equals(CLOSED_ONLY) && run.states().equals(ANY) ? run.and("deadline <= :now") : run)
                .toList();
        return some.isEmpty() ? List.of(CLOSED.and("false")) : some;
    }

    private List<Run> byDeadlineAfter(Page.Closing last) {
        if (last.closes().isEmpty()) {
            return List.of(UNSTATED.and(BEHIND));
        }
        var closes = last.closes().get();
        values.put("closes", Times.stored(closes));
        var runs = new ArrayList<Run>();
        if (closes.isAfter(last.asOf())) {
            runs.addAll(beyond(STILL_TO_CLOSE, "deadline", ">", ":closes"));
            runs.add(CLOSED);
        } else {
            runs.addAll(beyond(CLOSED, "deadline", "<", ":closes"));
        }
        runs.add(UNSTATED);
        return runs;
    }

    /** The rest of a run: what has the same key and comes behind, then what has a further key. */
    private static List<Run> beyond(Run run, String key, String sign, String value) {
        return List.of(run.and(key + " = " + value, BEHIND), run.and(key + " " + sign + " " + value));
    }
}
