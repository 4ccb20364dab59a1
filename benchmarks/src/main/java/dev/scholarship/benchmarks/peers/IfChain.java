package dev.scholarship.benchmarks.peers;

import dev.scholarship.domain.eligibility.Truth;
import java.util.List;

/** What one writes by hand for these very attributes: one test after the other, over packed fields, rarest met first. */
public final class IfChain implements Matcher, Judge {

    private final Packed packed;
    private final List<Packed.Person> people;

    private IfChain(Packed packed, List<Packed.Person> people) {
        this.packed = packed;
        this.people = people;
    }

    public static IfChain of(Workload workload) {
        var columns = workload.columns().all();
        return new IfChain(
                Packed.of(workload),
                workload.replies().stream()
                        .map(replies -> Packed.Person.of(columns, replies))
                        .toList());
    }

    @Override
    public Counts counts(int applicant) {
        var person = people.get(applicant);
        int eligible = 0;
        int open = 0;
        for (int i = 0; i < packed.size(); i++) {
            if (isPossible(i, person)) {
                if ((packed.asked[i] & person.unknown()) == 0) {
                    eligible++;
                } else {
                    open++;
                }
            }
        }
        return new Counts(eligible, open);
    }

    @Override
    public Truth verdict(int scholarship, int applicant) {
        var person = people.get(applicant);
        if (!isPossible(scholarship, person)) {
            return Truth.FALSE;
        }
        return (packed.asked[scholarship] & person.unknown()) == 0 ? Truth.TRUE : Truth.UNKNOWN;
    }

    private boolean isPossible(int i, Packed.Person person) {
        return (packed.residence[i] & person.residence()) != 0
                && (packed.program[i] & person.program()) != 0
                && (packed.level[i] & person.level()) != 0
                && (packed.membership[i] & person.membership()) != 0
                && (packed.yes[i] & person.no()) == 0
                && (packed.ethnicity[i] & person.ethnicity()) != 0
                && packed.gpa[i] <= person.gpa()
                && packed.bornFrom[i] <= person.born()
                && packed.bornTo[i] >= person.bornBy()
                && (packed.service[i] & person.service()) != 0
                && (packed.gender[i] & person.gender()) != 0
                && (packed.citizenship[i] & person.citizenship()) != 0
                && (packed.enrolment[i] & person.enrolment()) != 0
                && packed.credits[i] <= person.credits()
                && isInstitution(packed.institution[i], person.institution());
    }

    private static boolean isInstitution(int demanded, int attended) {
        return demanded == Packed.ANY || attended == Packed.ANY || demanded == attended;
    }

    /** For how many scholarships exactly one demand is certainly not met. */
    public int nearMisses(int applicant) {
        var person = people.get(applicant);
        int near = 0;
        for (int i = 0; i < packed.size(); i++) {
            near += failures(i, person) == 1 ? 1 : 0;
        }
        return near;
    }

    private int failures(int i, Packed.Person person) {
        return failure((packed.residence[i] & person.residence()) == 0)
                + failure((packed.program[i] & person.program()) == 0)
                + failure((packed.level[i] & person.level()) == 0)
                + failure((packed.membership[i] & person.membership()) == 0)
                + Integer.bitCount(packed.yes[i] & person.no())
                + failure((packed.ethnicity[i] & person.ethnicity()) == 0)
                + failure(packed.gpa[i] > person.gpa())
                + failure(packed.bornFrom[i] > person.born() || packed.bornTo[i] < person.bornBy())
                + failure((packed.service[i] & person.service()) == 0)
                + failure((packed.gender[i] & person.gender()) == 0)
                + failure((packed.citizenship[i] & person.citizenship()) == 0)
                + failure((packed.enrolment[i] & person.enrolment()) == 0)
                + failure(packed.credits[i] > person.credits())
                + failure(!isInstitution(packed.institution[i], person.institution()));
    }

    private static int failure(boolean failed) {
        return failed ? 1 : 0;
    }
}
