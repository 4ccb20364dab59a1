package dev.scholarship.application.catalog;

import dev.scholarship.domain.catalog.CatalogUnavailable;
import dev.scholarship.domain.catalog.Filter;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.catalog.Scholarships;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads every scholarship of the catalogue. Safe for many threads. */
public final class ReadCatalog {

    private static final int PAGE = 200;

    private final Scholarships scholarships;
    private final InstantSource clock;

    public ReadCatalog(Scholarships scholarships, InstantSource clock) {
        this.scholarships = scholarships;
        this.clock = clock;
    }

    /**
     * All pages, by id, each read when it is asked for. A page is one state of the catalogue; where others change it
     * meanwhile, later pages have a higher version.
     *
     * @throws CatalogUnavailable here or from the stream, if the catalogue cannot be read now
     */
    public Stream<Page> pages() {
        return Stream.iterate(
                        Optional.of(page(Optional.empty())),
                        Optional::isPresent,
                        page -> page.flatMap(Page::next).map(last -> page(Optional.of(last))))
                .flatMap(Optional::stream);
    }

    private Page page(Optional<Page.Position> after) {
        return scholarships.search(Filter.everything(), after, PAGE, clock.instant());
    }
}
