package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.catalog.Sieve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a sieve keeps of a list: looks at a few rows, and at more at a time the longer the page does not fill, so that
 * neither a dense list is read far nor a thin one in many statements.
 *
 * @param next where the next page starts, empty at the end
 */
record Sifting(List<OutlineRow> kept, Optional<Page.Position> next) {

    private static final int FIRST = 200;
    private static final int GROWTH = 4;

    /** @param limit the most that are kept */
    static Sifting of(Outlines list, Optional<Page.Position> after, int limit, Sieve sieve) {
        var kept = new ArrayList<OutlineRow>();
        var from = after;
        int left = sieve.most();
        for (long stride = FIRST; ; stride *= GROWTH) {
            int most = (int) Math.min(stride, left);
            var rows = list.after(from, most + 1L);
            for (var row : rows.subList(0, Math.min(most, rows.size()))) {
                if (sieve.keeps().test(row.outline())) {
                    if (kept.size() == limit) {
                        return new Sifting(kept, Optional.of(kept.getLast().position()));
                    }
                    kept.add(row);
                }
            }
            if (rows.size() <= most) {
                return new Sifting(kept, Optional.empty());
            }
            from = Optional.of(rows.get(most - 1).position());
            left -= most;
            if (left == 0) {
                return new Sifting(kept, from);
            }
        }
    }

    List<ScholarshipId> ids() {
        return kept.stream().map(row -> row.outline().id()).toList();
    }

    List<Page.Position> positions() {
        return kept.stream().map(OutlineRow::position).toList();
    }

    /** A list, part by part. */
    @FunctionalInterface
    interface Outlines {
        List<OutlineRow> after(Optional<Page.Position> position, long most);
    }
}
