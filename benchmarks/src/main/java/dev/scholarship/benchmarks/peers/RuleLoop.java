package dev.scholarship.benchmarks.peers;

import dev.scholarship.benchmarks.data.Award;
import dev.scholarship.benchmarks.data.Catalogue;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Check;
import dev.scholarship.domain.eligibility.Truth;
import dev.scholarship.domain.eligibility.Verdict;
import java.util.List;

/** {@code Rule.check}, which also makes all findings, over the objects of the criteria. */
public final class RuleLoop implements Judge {

    private final List<Award> awards;
    private final List<Applicant> applicants;

    private RuleLoop(Workload workload) {
        this.awards = workload.awards().toList();
        this.applicants = workload.applicants();
    }

    public static RuleLoop of(Workload workload) {
        return new RuleLoop(workload);
    }

    /** {@code Rule.verdict}, without findings. */
    public static Judge verdicts(Workload workload) {
        var loop = new RuleLoop(workload);
        return loop::truth;
    }

    private Truth truth(int scholarship, int applicant) {
        var award = awards.get(scholarship);
        return award.rule().verdict(applicants.get(applicant), award.days().on(Catalogue.asOf()));
    }

    public Check check(int scholarship, int applicant) {
        var award = awards.get(scholarship);
        return award.rule().check(applicants.get(applicant), award.days().on(Catalogue.asOf()));
    }

    @Override
    public Truth verdict(int scholarship, int applicant) {
        return switch (check(scholarship, applicant).verdict()) {
            case Verdict.Eligible eligible -> Truth.TRUE;
            case Verdict.Ineligible ineligible -> Truth.FALSE;
            case Verdict.NeedsInfo needs -> Truth.UNKNOWN;
        };
    }
}
