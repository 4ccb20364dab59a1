package dev.scholarship.http.eligibility;

import dev.scholarship.application.eligibility.CheckEligibility;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.index.Standing;
import dev.scholarship.http.catalog.CatalogQuery;
import dev.scholarship.http.request.Fields;
import dev.scholarship.http.route.Reply;
import dev.scholarship.http.route.Request;
import dev.scholarship.http.route.RouteTable;
import dev.scholarship.http.route.Routes;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * {@code /api/v1/eligibility_check}, its alias {@code /api/v1/eligibility/check}, {@code /api/v1/attributes}
 * and {@code /api/v1/rules/check}.
 */
public final class EligibilityRoutes implements Routes {

    private static final String IDS_IN_QUERY = "scholarship_id";
    private static final String IDS_IN_BODY = "scholarship_ids";
    private static final Map<String, Standing> VERDICTS = Fields.choicesOf(Standing.values(), Enum::name);
    private static final List<String> CHOOSING_IN_QUERY = List.of(
            "q",
            "provider",
            "region",
            "country",
            "field",
            "kind",
            "amount_min",
            "amount_max",
            "currency",
            "closes_from",
            "closes_to",
            "status",
            "verdict",
            "sort",
            "limit",
            "cursor");
    private static final List<String> CHOOSING_IN_BODY = List.of("filter", "verdict", "sort", "limit", "cursor");

    private final CheckEligibility check;
    private final Attributes attributes;
    private final ApplicantFields applicants;
    private final RuleFields rules;

    public EligibilityRoutes(CheckEligibility check, Attributes attributes) {
        this.check = check;
        this.attributes = attributes;
        this.rules = new RuleFields(attributes);
        this.applicants = new ApplicantFields(attributes, check::today);
    }

    @Override
    public void addTo(RouteTable table) {
        for (var path : List.of("/api/v1/eligibility_check", "/api/v1/eligibility/check")) {
            table.get(path, this::checkByQuery).post(path, this::checkByBody);
        }
        table.get("/api/v1/attributes", this::attributes);
        table.post("/api/v1/rules/check", this::checkRule);
    }

    private Reply attributes(Request request) {
        request.query().done();
        return Reply.shared(AttributesJson.from(attributes));
    }

    /** Reads a rule and answers it in both forms; nothing is kept. */
    private Reply checkRule(Request request) {
        request.query().done();
        var body = request.json();
        var rule = rules.in(body);
        body.done();
        return Reply.personal(RuleJson.from(rule.orElseThrow()));
    }

    private Reply checkByQuery(Request request) {
        var query = request.query();
        var applicant = applicants.inQuery(query);
        if (query.given(IDS_IN_QUERY)) {
            return forIds(query, IDS_IN_QUERY, CHOOSING_IN_QUERY, applicant);
        }
        // In a query "level" is the person's; listings of one level are chosen by POST.
        var filter = CatalogQuery.withoutLevel(query);
        var verdicts = query.choices("verdict", VERDICTS);
        query.done();
        return forFilter(filter, verdicts, applicant);
    }

    private Reply checkByBody(Request request) {
        var query = request.query();
        applicants.refuseSensitive(query);
        query.done();
        var body = request.json();
        var applicant = applicants.in(body.objectOrEmpty("applicant"));
        if (body.given(IDS_IN_BODY)) {
            return forIds(body, IDS_IN_BODY, CHOOSING_IN_BODY, applicant);
        }
        var filter = CatalogQuery.searching(body.objectOrEmpty("filter"), body);
        var verdicts = body.choices("verdict", VERDICTS);
        body.done();
        return forFilter(filter, verdicts, applicant);
    }

    private Reply forIds(Fields fields, String name, List<String> choosing, Applicant applicant) {
        var ids = fields.values(name, CheckEligibility.MOST_IDS, ScholarshipId::new);
        choosing.stream()
                .filter(fields::given)
                .forEach(other -> fields.refuseField(
                        other, "not_with_ids", "Name scholarships or choose them by a filter, not both."));
        fields.done();
        return Reply.personal(CheckJson.from(check.forIds(applicant, ids)));
    }

    /** @param verdicts which ones are wanted; empty means all */
    private Reply forFilter(CatalogQuery query, List<Standing> verdicts, Applicant applicant) {
        var wanted = new TreeSet<>(verdicts);
        var choice = wanted.isEmpty() ? "" : wanted.toString();
        var after = query.after(choice);
        var answers = wanted.isEmpty()
                ? check.forFilter(applicant, query.filter(), after, query.limit())
                : check.forFilter(applicant, query.filter(), wanted, after, query.limit());
        return Reply.personal(CheckJson.from(answers, query.next(answers.page(), choice)));
    }
}
