package dev.scholarship.http.eligibility;

import dev.scholarship.application.eligibility.CheckEligibility;
import dev.scholarship.application.eligibility.IssueReceipt;
import dev.scholarship.application.eligibility.ReplayReceipt;
import dev.scholarship.domain.catalog.Page;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.index.Standing;
import dev.scholarship.http.catalog.CatalogQuery;
import dev.scholarship.http.json.Json;
import dev.scholarship.http.request.Fields;
import dev.scholarship.http.route.Reply;
import dev.scholarship.http.route.Request;
import dev.scholarship.http.route.RouteTable;
import dev.scholarship.http.route.Routes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * {@code /api/v1/eligibility_check}, its alias {@code /api/v1/eligibility/check}, {@code
 * /api/v1/eligibility_check/replay}, {@code /api/v1/attributes} and {@code /api/v1/rules/check}.
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
    private final IssueReceipt issue;
    private final ReplayReceipt replay;
    private final Attributes attributes;
    private final ApplicantFields applicants;
    private final RuleFields rules;

    public EligibilityRoutes(CheckEligibility check, IssueReceipt issue, ReplayReceipt replay, Attributes attributes) {
        this.check = check;
        this.issue = issue;
        this.replay = replay;
        this.attributes = attributes;
        this.rules = new RuleFields(attributes);
        this.applicants = new ApplicantFields(attributes);
    }

    @Override
    public void addTo(RouteTable table) {
        for (var path : List.of("/api/v1/eligibility_check", "/api/v1/eligibility/check")) {
            table.get(path, this::checkByQuery).post(path, this::checkByBody);
        }
        table.post("/api/v1/eligibility_check/replay", this::replay);
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
        var now = check.now();
        var applicant = applicants.inQuery(query, now);
        var question = new Question(applicant, now, false, false);
        if (query.given(IDS_IN_QUERY)) {
            return forIds(query, IDS_IN_QUERY, CHOOSING_IN_QUERY, question);
        }
        // In a query "level" is the person's; listings of one level are chosen by POST.
        var filter = CatalogQuery.withoutLevel(query);
        var verdicts = query.choices("verdict", VERDICTS);
        query.done();
        return forFilter(filter, verdicts, question);
    }

    private Reply checkByBody(Request request) {
        var query = request.query();
        applicants.refuseSensitive(query);
        query.done();
        var body = request.json();
        var now = check.now();
        var applicant = applicants.in(body.objectOrEmpty("applicant"), now);
        var question = new Question(
                applicant,
                now,
                body.flag("gaps").orElse(false),
                body.flag("receipts").orElse(false));
        if (body.given(IDS_IN_BODY)) {
            return forIds(body, IDS_IN_BODY, CHOOSING_IN_BODY, question);
        }
        var filter = CatalogQuery.searching(body.objectOrEmpty("filter"), body);
        var verdicts = body.choices("verdict", VERDICTS);
        body.done();
        return forFilter(filter, verdicts, question);
    }

    /** Makes a check again; nothing is kept. */
    private Reply replay(Request request) {
        var query = request.query();
        applicants.refuseSensitive(query);
        query.done();
        var body = request.json();
        body.require("receipt");
        var fields = new ReceiptFields(body.objectOrEmpty("receipt"));
        var applicant =
                applicants.in(body.objectOrEmpty("applicant"), fields.asOf().orElseGet(check::now));
        body.done();
        var receipt = fields.receipt();
        var asOf = receipt.inquiry().asOf();
        var replayed = replay.run(receipt, applicant, checked -> Json.write(CheckJson.Checked.from(checked, asOf)));
        return Reply.personal(ReplayJson.from(replayed, asOf));
    }

    private Reply forIds(Fields fields, String name, List<String> choosing, Question question) {
        var ids = fields.values(name, CheckEligibility.MOST_IDS, ScholarshipId::new);
        choosing.stream()
                .filter(fields::given)
                .forEach(other -> fields.refuseField(
                        other, "not_with_ids", "Name scholarships or choose them by a filter, not both."));
        fields.done();
        var answers = check.forIds(question.applicant(), ids, question.now());
        return Reply.personal(CheckJson.from(answers, checked -> item(checked, question)));
    }

    /** @param verdicts which ones are wanted; empty means all */
    private Reply forFilter(CatalogQuery query, List<Standing> verdicts, Question question) {
        var wanted = new TreeSet<>(verdicts);
        var choice = wanted.isEmpty() ? "" : wanted.toString();
        var answers = answers(query, wanted, query.after(choice), question);
        var next = query.next(answers.page(), choice);
        return Reply.personal(CheckJson.from(answers, next, checked -> item(checked, question)));
    }

    private CheckEligibility.ForFilter answers(
            CatalogQuery query, Set<Standing> wanted, Optional<Page.Position> after, Question question) {
        return wanted.isEmpty()
                ? check.forFilter(question.applicant(), query.filter(), after, query.limit(), question.now())
                : check.forFilter(question.applicant(), query.filter(), wanted, after, query.limit(), question.now());
    }

    private CheckJson.Item item(CheckEligibility.Checked checked, Question question) {
        var item = CheckJson.Checked.from(checked, question.now());
        return new CheckJson.More(
                item,
                asked(question.gaps(), () -> check.gap(checked, question.applicant(), question.now()))
                        .map(GapJson::from),
                asked(question.receipts(), () -> Optional.of(receipt(checked, item, question))));
    }

    private ReceiptJson receipt(CheckEligibility.Checked checked, CheckJson.Checked item, Question question) {
        return ReceiptJson.from(issue.of(checked, question.applicant(), question.now(), Json.write(item)));
    }

    private static <T> Optional<T> asked(boolean wanted, Supplier<Optional<T>> answer) {
        return wanted ? answer.get() : Optional.empty();
    }

    /**
     * @param gaps whether a gap is wanted for each check
     * @param receipts whether a receipt is wanted for each check; it is of the check without its gap
     */
    private record Question(Applicant applicant, Instant now, boolean gaps, boolean receipts) {}
}
