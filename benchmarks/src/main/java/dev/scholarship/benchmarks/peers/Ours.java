package dev.scholarship.benchmarks.peers;

import dev.scholarship.benchmarks.data.Award;
import dev.scholarship.benchmarks.data.Catalogue;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.index.EligibilityIndex;
import dev.scholarship.domain.eligibility.index.Match;
import dev.scholarship.domain.eligibility.index.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The index of this project; the only class here that knows what it looks like from outside. */
public final class Ours implements Matcher {

    private final EligibilityIndex<Integer> index = new EligibilityIndex<>();
    private final List<Applicant> applicants;

    private Ours(Workload workload) {
        this.applicants = workload.applicants();
    }

    public static Ours of(Workload workload) {
        var ours = new Ours(workload);
        var awards = workload.awards().iterator();
        for (int number = 0; number < workload.size(); number++) {
            ours.put(number, awards.next());
        }
        return ours;
    }

    @Override
    public Counts counts(int applicant) {
        var counts = match(applicant).counts();
        return new Counts(counts.getOrDefault(Standing.ELIGIBLE, 0), counts.getOrDefault(Standing.NEEDS_INFO, 0));
    }

    /** How many there are among the first so many that the applicant may apply for. */
    public int first(int applicant, int most) {
        return match(applicant).first(most).size();
    }

    public int nearMisses(int applicant) {
        return match(applicant).nearMisses().size();
    }

    /** Adds a scholarship, or gives it other demands. */
    public void put(int scholarship, Award award) {
        index.put(scholarship, award.rule(), award.days());
    }

    private Match<Integer> match(int applicant) {
        return index.match(applicants.get(applicant), Catalogue.asOf());
    }

    /** What the index itself says that it takes, by what is held. */
    @Override
    public Map<String, Long> bytes() {
        var footprint = index.footprint();
        var bytes = new LinkedHashMap<String, Long>();
        footprint.columns().forEach(column -> bytes.put(column.fact() + ", " + column.encoding(), column.bytes()));
        bytes.put("numbers of clauses", footprint.clauses());
        bytes.put("numbers of rules", footprint.rules());
        bytes.put("references to keys", footprint.keys());
        return bytes;
    }
}
