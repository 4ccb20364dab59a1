package dev.scholarship.application.eligibility;

import dev.scholarship.domain.catalog.Listing;
import dev.scholarship.domain.catalog.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Fills one page with the scholarships of a list that have a wanted verdict: goes through the list until one more is found
 * than the page takes, so that whether there is a next page is certain; until the list ends or gives no more at once; or
 * until {@value #MOST_READ} scholarships were read. Once.
 */
final class VerdictPage {

    static final int MOST_READ = 2_000;

    private static final int STRIDE = 200;

    private final Function<Listing, Optional<CheckEligibility.Checked>> wanted;
    private final int limit;
    private final List<CheckEligibility.Checked> kept = new ArrayList<>();
    private final List<Page.Position> positions = new ArrayList<>();

    /** @param wanted the answer about a scholarship if it has a wanted verdict */
    VerdictPage(Function<Listing, Optional<CheckEligibility.Checked>> wanted, int limit) {
        this.wanted = wanted;
        this.limit = limit;
    }

    /** @param list most of which is expected to be wanted */
    Filled read(Search list, Optional<Page.Position> after) {
        var first = list.page(after, limit + 1);
        var page = first;
        int asked = limit + 1;
        for (int read = 0; !isFullAfter(page); asked = STRIDE) {
            read += page.items().size();
            if (page.next().isEmpty() || page.items().size() < asked || read >= MOST_READ) {
                return filled(first, page.next());
            }
            var from = page.next();
            page = list.page(from, STRIDE);
            if (!page.corrections().equals(first.corrections())) {
                return filled(first, from);
            }
        }
        return filled(first, Optional.of(positions.getLast()));
    }

    /** Takes what is wanted; true when one more is wanted than there is room for. */
    private boolean isFullAfter(Page page) {
        for (int i = 0; i < page.items().size(); i++) {
            var answer = wanted.apply(page.items().get(i));
            if (answer.isPresent() && kept.size() == limit) {
                return true;
            }
            if (answer.isPresent()) {
                kept.add(answer.get());
                positions.add(page.positions().get(i));
            }
        }
        return false;
    }

    private Filled filled(Page first, Optional<Page.Position> next) {
        var items = kept.stream().map(CheckEligibility.Checked::listing).toList();
        return new Filled(kept, new Page(items, positions, next, first.corrections(), first.catalogVersion()));
    }

    /** A part of the list. */
    @FunctionalInterface
    interface Search {
        Page page(Optional<Page.Position> after, int most);
    }

    /**
     * The page and the answers about its items.
     *
     * @param page of the version that was read first; later parts may be newer
     */
    record Filled(List<CheckEligibility.Checked> answers, Page page) {}
}
