package dev.scholarship.domain.eligibility;

import java.util.List;

/** Whether one person may apply. About the person only: time and documents are separate questions. */
public sealed interface Verdict {

    /** The word for this verdict in tables and JSON. */
    String word();

    /** Every requirement is met by what is known. */
    record Eligible() implements Verdict {
        @Override
        public String word() {
            return "ELIGIBLE";
        }
    }

    /**
     * What is known already rules the person out, whatever else may be answered.
     *
     * @param because the findings that decide, at least one
     */
    record Ineligible(List<Finding> because) implements Verdict {

        public Ineligible {
            because = List.copyOf(because);
            if (because.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a finding");
            }
        }

        @Override
        public String word() {
            return "INELIGIBLE";
        }
    }

    /**
     * What is open decides.
     *
     * @param missing the facts whose answers can still change the verdict, in rule order, each once
     * @param unsettled the demands that no answer settles, in rule order
     */
    record NeedsInfo(List<Fact<?>> missing, List<Criterion.Unsettled> unsettled) implements Verdict {

        public NeedsInfo {
            missing = List.copyOf(missing);
            unsettled = List.copyOf(unsettled);
            if (missing.isEmpty() && unsettled.isEmpty()) {
                throw new IllegalArgumentException("an open verdict needs something open");
            }
        }

        @Override
        public String word() {
            return "NEEDS_INFO";
        }
    }
}
