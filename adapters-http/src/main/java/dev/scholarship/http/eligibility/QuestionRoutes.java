package dev.scholarship.http.eligibility;

import dev.scholarship.application.eligibility.RankQuestions;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.http.catalog.CatalogQuery;
import dev.scholarship.http.request.Paging;
import dev.scholarship.http.route.Reply;
import dev.scholarship.http.route.Request;
import dev.scholarship.http.route.RouteTable;
import dev.scholarship.http.route.Routes;

/** {@code /api/v1/questions/next}. */
public final class QuestionRoutes implements Routes {

    private final RankQuestions questions;
    private final ApplicantFields applicants;

    public QuestionRoutes(RankQuestions questions, Attributes attributes) {
        this.questions = questions;
        this.applicants = new ApplicantFields(attributes);
    }

    @Override
    public void addTo(RouteTable table) {
        table.post("/api/v1/questions/next", this::next);
    }

    private Reply next(Request request) {
        var query = request.query();
        applicants.refuseSensitive(query);
        query.done();
        var body = request.json();
        var now = questions.now();
        var applicant = applicants.in(body.objectOrEmpty("applicant"), now);
        var filter = CatalogQuery.choosing(body.objectOrEmpty("filter"));
        var currency = body.value("currency", Money::currency);
        var limit = Paging.limitIn(body);
        body.done();
        var ranked = questions.forFilter(applicant, filter.filter(), currency.optional(), now);
        return Reply.personal(QuestionsJson.from(ranked, applicant, limit.limit()));
    }
}
