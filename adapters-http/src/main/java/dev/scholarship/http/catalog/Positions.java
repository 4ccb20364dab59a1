package dev.scholarship.http.catalog;

import dev.scholarship.domain.catalog.Order;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.http.problem.Problem;
import dev.scholarship.http.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Positions as the parts of a cursor. */
final class Positions {

    private static final String UNSTATED = "";

    private Positions() {}

    static List<String> print(Page.Position position) {
        var id = position.id().value();
        return switch (position) {
            case Page.Ranked ranked -> List.of(String.valueOf(ranked.rank()), id);
            case Page.Titled titled -> List.of(titled.key(), id);
            case Page.Closing closing ->
                List.of(
                        closing.closes().map(Instant::toString).orElse(UNSTATED),
                        closing.asOf().toString(),
                        id);
        };
    }

    /** @throws ProblemException 400, if the parts are no position in this order */
    static Page.Position parse(Order order, List<String> parts) {
        if (parts.size() != (order == Order.DEADLINE ? 3 : 2)) {
            throw bad();
        }
        try {
            var first = parts.getFirst();
            var id = new ScholarshipId(parts.getLast());
            return switch (order) {
                case ID, RELEVANCE, AMOUNT, NEWEST -> new Page.Ranked(Long.parseLong(first), id);
                case TITLE -> new Page.Titled(first, id);
                case DEADLINE -> new Page.Closing(instant(first), Instant.parse(parts.get(1)), id);
            };
        } catch (NumberFormatException | DateTimeException | BadTextException e) {
            throw bad();
        }
    }

    private static Optional<Instant> instant(String text) {
        return text.equals(UNSTATED) ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    private static ProblemException bad() {
        return new ProblemException(Problem.badCursor());
    }
}
