package dev.scholarship.http.catalog;

import dev.scholarship.application.catalog.ReadScholarship;
import dev.scholarship.application.catalog.SearchScholarships;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.http.eligibility.RuleJson;
import dev.scholarship.http.problem.Problem;
import dev.scholarship.http.problem.ProblemException;
import dev.scholarship.http.request.Fields;
import dev.scholarship.http.route.Reply;
import dev.scholarship.http.route.Request;
import dev.scholarship.http.route.RouteTable;
import dev.scholarship.http.route.Routes;
import java.util.Optional;

/** {@code /api/v1/scholarships} and {@code /api/v1/search}. */
public final class CatalogRoutes implements Routes {

    private final SearchScholarships search;
    private final ReadScholarship read;

    public CatalogRoutes(SearchScholarships search, ReadScholarship read) {
        this.search = search;
        this.read = read;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/api/v1/scholarships", this::list)
                .get("/api/v1/scholarships/{id}", this::one)
                .get("/api/v1/scholarships/{id}/rule", this::rule)
                .get("/api/v1/search", this::search)
                .post("/api/v1/search", this::searchByBody);
    }

    private Reply list(Request request) {
        var fields = request.query();
        return linked(request, fields, CatalogQuery.listing(fields));
    }

    private Reply search(Request request) {
        var fields = request.query();
        return linked(request, fields, CatalogQuery.searching(fields));
    }

    private Reply searchByBody(Request request) {
        request.query().done();
        var fields = request.json();
        var query = CatalogQuery.searching(fields);
        fields.done();
        return Reply.personal(page(query));
    }

    private Reply linked(Request request, Fields fields, CatalogQuery query) {
        fields.done();
        var page = page(query);
        var reply = Reply.shared(page);
        return page.nextCursor()
                .map(cursor -> reply.withHeader("Link", request.nextLink(cursor)))
                .orElse(reply);
    }

    private PageJson page(CatalogQuery query) {
        var found = search.page(query.filter(), query.after(), query.limit());
        return PageJson.from(found, query.next(found.page()));
    }

    private Reply one(Request request) {
        var found = find(request);
        return Reply.shared(ScholarshipJson.from(found.listing(), found.asOf()));
    }

    private Reply rule(Request request) {
        var listing = find(request).listing();
        return Reply.shared(RuleJson.from(listing.id(), listing.rule()));
    }

    private ReadScholarship.Read find(Request request) {
        request.query().done();
        return id(request).flatMap(read::withId).orElseThrow(() -> new ProblemException(Problem.noSuchScholarship()));
    }

    /** A text that cannot be an id names no scholarship. */
    private static Optional<ScholarshipId> id(Request request) {
        try {
            return Optional.of(new ScholarshipId(request.pathParameter("id")));
        } catch (BadTextException e) {
            return Optional.empty();
        }
    }
}
