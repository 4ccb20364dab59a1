package dev.scholarship.http.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.scholarship.application.eligibility.CheckEligibility;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Document;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Finding;
import dev.scholarship.domain.eligibility.Sentences;
import dev.scholarship.domain.eligibility.Verdict;
import dev.scholarship.http.catalog.WindowJson;
import dev.scholarship.http.problem.Problem;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The answers to an eligibility question in JSON. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CheckJson(
        Instant asOf,
        List<Item> items,
        Optional<String> nextCursor,
        Optional<Boolean> hasMore,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> corrections,
        Optional<Long> catalogVersion) {

    private static final Sentences WORDS = Sentences.english();

    /** @param item how one that was checked is shown */
    static CheckJson from(CheckEligibility.ForIds answers, Function<CheckEligibility.Checked, Item> item) {
        return new CheckJson(
                answers.asOf(),
                answers.answers().stream()
                        .map(answer -> Item.from(answer, item))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    /** @param item how one that was checked is shown */
    static CheckJson from(
            CheckEligibility.ForFilter answers,
            Optional<String> nextCursor,
            Function<CheckEligibility.Checked, Item> item) {
        return new CheckJson(
                answers.asOf(),
                answers.answers().stream().map(item).toList(),
                nextCursor,
                Optional.of(nextCursor.isPresent()),
                answers.page().corrections(),
                Optional.of(answers.page().catalogVersion()));
    }

    /** One scholarship: checked, or a problem in its place. */
    sealed interface Item {

        private static Item from(CheckEligibility.PerId answer, Function<CheckEligibility.Checked, Item> item) {
            return switch (answer) {
                case CheckEligibility.Checked checked -> item.apply(checked);
                case CheckEligibility.NotFound(var id) -> NotFound.of(id);
            };
        }
    }

    /** Says nothing about the person. */
    record NotFound(String scholarshipId, ProblemJson problem) implements Item {

        static NotFound of(ScholarshipId id) {
            var problem = Problem.noSuchScholarship();
            return new NotFound(
                    id.value(),
                    new ProblemJson(
                            problem.type(), problem.title(), problem.status(), problem.detail(), problem.code()));
        }
    }

    /**
     * A verdict with what was asked for besides.
     *
     * @param gap what would have to become different; only with INELIGIBLE
     * @param receipt of the bytes of the check alone
     */
    record More(
            @JsonUnwrapped Checked check,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<GapJson> gap,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ReceiptJson> receipt)
            implements Item {}

    record ProblemJson(String type, String title, int status, String detail, String code) {}

    /**
     * A verdict with its reasons.
     *
     * @param withdrawn the day since which no source lists it
     * @param because the findings that rule the person out; only with INELIGIBLE
     * @param missing the answers that can still change the verdict; only with NEEDS_INFO
     * @param irrelevant the facts that are not answered, or not precisely, and that nobody needs to answer for this
     * @param unsettled the requirements that no answer settles; only with NEEDS_INFO
     * @param subjectTo the qualities that a committee has to find; only with ELIGIBLE, usually none
     * @param favours the exceptions that a committee may grant; only with INELIGIBLE, usually none
     * @param findings every requirement that counts for this person, in the order of the rule
     * @param documents what has to be sent; never part of the verdict
     * @param judged what a committee weighs; never part of the verdict
     * @param agreed what one promises by applying
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Checked(
            String scholarshipId,
            String title,
            String verdict,
            String summary,
            boolean exact,
            boolean canApplyNow,
            WindowJson window,
            Optional<LocalDate> withdrawn,
            List<FindingJson> because,
            List<MissingJson> missing,
            List<String> irrelevant,
            List<UnsettledJson> unsettled,
            List<String> subjectTo,
            List<String> favours,
            List<FindingJson> findings,
            List<FindingJson> preferences,
            List<AskedJson> documents,
            List<String> judged,
            List<String> agreed,
            List<String> notes,
            RuleRef rule)
            implements Item {

        public static Checked from(CheckEligibility.Checked checked, Instant asOf) {
            var scholarship = checked.listing().scholarship();
            var check = checked.check();
            var rule = checked.listing().rule();
            return new Checked(
                    scholarship.id().value(),
                    scholarship.title(),
                    check.verdict().word(),
                    WORDS.verdict(check.verdict()),
                    check.exact(),
                    checked.canApplyNow(),
                    WindowJson.from(checked.listing(), asOf),
                    checked.listing().withdrawn(),
                    because(check.verdict()),
                    missing(check.verdict(), check.findings()),
                    checked.irrelevant().stream().map(Fact::id).toList(),
                    unsettled(check.verdict(), scholarship),
                    subjectTo(check.verdict()),
                    favours(check.verdict()),
                    check.findings().stream().map(FindingJson::from).toList(),
                    check.preferences().stream().map(FindingJson::from).toList(),
                    check.documents().stream().map(AskedJson::from).toList(),
                    rule.rule().judged(),
                    rule.rule().agreed(),
                    rule.rule().notes(),
                    new RuleRef(rule.number(), rule.sha256(), "/api/v1/scholarships/" + scholarship.id() + "/rule"));
        }

        private static List<FindingJson> because(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Ineligible(var because, var favours) ->
                    because.stream().map(FindingJson::from).toList();
                case Verdict.Eligible eligible -> List.of();
                case Verdict.NeedsInfo needs -> List.of();
            };
        }

        private static List<String> subjectTo(Verdict verdict) {
            return verdict instanceof Verdict.Eligible(var subjectTo) ? sources(subjectTo) : List.of();
        }

        private static List<String> favours(Verdict verdict) {
            return verdict instanceof Verdict.Ineligible(var because, var favours) ? sources(favours) : List.of();
        }

        private static List<String> sources(List<Criterion.Judged> qualities) {
            return qualities.stream().map(Criterion.Judged::source).toList();
        }

        private static List<MissingJson> missing(Verdict verdict, List<Finding> findings) {
            return switch (verdict) {
                case Verdict.NeedsInfo(var missing, var unsettled) ->
                    missing.stream()
                            .map(fact -> MissingJson.from(fact, findings))
                            .toList();
                case Verdict.Eligible eligible -> List.of();
                case Verdict.Ineligible ineligible -> List.of();
            };
        }

        private static List<UnsettledJson> unsettled(Verdict verdict, Scholarship scholarship) {
            return switch (verdict) {
                case Verdict.NeedsInfo(var missing, var unsettled) ->
                    unsettled.stream()
                            .map(criterion -> UnsettledJson.from(criterion, scholarship))
                            .toList();
                case Verdict.Eligible eligible -> List.of();
                case Verdict.Ineligible ineligible -> List.of();
            };
        }
    }

    /**
     * What was found about one requirement.
     *
     * @param criterion its place in the rule
     * @param state of a demand MET, NOT_MET, OPEN or JUDGED; of a case and an exception APPLIES, APPLIES_NOT, OPEN or
     *     JUDGED
     * @param part what it does in the rule: {@code demand}, {@code case} or {@code exception}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record FindingJson(
            String criterion, String state, String part, Optional<String> fact, String sentence, List<String> sources) {

        static FindingJson from(Finding finding) {
            return new FindingJson(
                    finding.path(),
                    state(finding),
                    finding.part().name().toLowerCase(Locale.ROOT),
                    fact(finding).map(Fact::id),
                    WORDS.finding(finding),
                    finding.criterion().sources());
        }

        private static Optional<Fact<?>> fact(Finding finding) {
            return switch (finding) {
                case Finding.Tested<?> tested -> Optional.of(tested.fact());
                case Finding.Undated undated -> Optional.of(undated.fact());
                case Finding.Open open -> Optional.empty();
                case Finding.Weighed weighed -> Optional.empty();
            };
        }

        private static String state(Finding finding) {
            if (finding instanceof Finding.Weighed) {
                return "JUDGED";
            }
            boolean demand = finding.part() == Finding.Part.DEMAND;
            return switch (finding.met()) {
                case TRUE -> demand ? "MET" : "APPLIES";
                case FALSE -> demand ? "NOT_MET" : "APPLIES_NOT";
                case UNKNOWN -> "OPEN";
            };
        }
    }

    /**
     * An answer that can still change the verdict.
     *
     * @param state UNKNOWN, DECLINED, or IMPRECISE where the answer given does not settle it
     */
    record MissingJson(String fact, String state, String question) {

        static MissingJson from(Fact<?> fact, List<Finding> findings) {
            return new MissingJson(fact.id(), state(fact, findings), WORDS.question(fact));
        }

        private static String state(Fact<?> fact, List<Finding> findings) {
            return findings.stream()
                    .flatMap(finding -> answer(finding, fact).stream())
                    .findFirst()
                    .map(MissingJson::state)
                    .orElseThrow();
        }

        private static Optional<Answer<?>> answer(Finding finding, Fact<?> fact) {
            return switch (finding) {
                case Finding.Tested<?> tested when tested.fact().equals(fact) -> Optional.of(tested.answer());
                case Finding.Undated undated when undated.fact().equals(fact) -> Optional.of(undated.answer());
                default -> Optional.empty();
            };
        }

        static String state(Answer<?> answer) {
            return switch (answer) {
                case Answer.Unknown<?> unknown -> "UNKNOWN";
                case Answer.Declined<?> declined -> "DECLINED";
                case Answer.Known<?> known -> "IMPRECISE";
                case Answer.Partial<?> partial -> "IMPRECISE";
                case Answer.NotApplicable<?> none -> throw new IllegalStateException("settles every test");
            };
        }
    }

    /**
     * A requirement that no answer settles.
     *
     * @param why {@code unread}, {@code unclear}, or {@code undated} where the listing does not state the day that a
     *     requirement counts from
     * @param source the listing's sentence, or the requirement in words
     * @param ask who can settle it
     */
    record UnsettledJson(String why, String source, AskJson ask) {

        static UnsettledJson from(Criterion.Leaf leaf, Scholarship scholarship) {
            var why = leaf instanceof Criterion.Unsettled unsettled
                    ? unsettled.why().word()
                    : "undated";
            var source = leaf.sources().isEmpty() ? WORDS.demand(leaf) : String.join(" ", leaf.sources());
            return new UnsettledJson(
                    why, source, new AskJson(scholarship.provider().name(), scholarship.information()));
        }
    }

    /**
     * A document of the application.
     *
     * @param needed {@code yes}, {@code no}, or {@code open} where it depends on an answer that is missing
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AskedJson(String document, int copies, String needed, String sentence, List<String> sources) {

        static AskedJson from(Document.Asked asked) {
            var needed = switch (asked.needed()) {
                case TRUE -> "yes";
                case FALSE -> "no";
                case UNKNOWN -> "open";
            };
            return new AskedJson(
                    asked.document().name().value(),
                    asked.document().copies(),
                    needed,
                    WORDS.document(asked),
                    asked.document().sources());
        }
    }

    record AskJson(String provider, URI information) {}

    /** The rule version that decided. */
    record RuleRef(int version, String sha256, String link) {}
}
