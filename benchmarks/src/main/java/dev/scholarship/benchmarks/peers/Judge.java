package dev.scholarship.benchmarks.peers;

import dev.scholarship.domain.eligibility.Truth;

/** Decides for one applicant and one scholarship; TRUE is eligible, UNKNOWN open. For one thread at a time. */
@FunctionalInterface
public interface Judge {

    Truth verdict(int scholarship, int applicant);

    /** Decides for all scholarships one after the other. */
    static Matcher each(Judge judge, int size) {
        return applicant -> {
            int eligible = 0;
            int open = 0;
            for (int scholarship = 0; scholarship < size; scholarship++) {
                switch (judge.verdict(scholarship, applicant)) {
                    case TRUE -> eligible++;
                    case UNKNOWN -> open++;
                    case FALSE -> {}
                }
            }
            return new Counts(eligible, open);
        };
    }
}
