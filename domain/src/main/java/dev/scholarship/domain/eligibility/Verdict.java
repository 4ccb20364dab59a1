package dev.scholarship.domain.eligibility;

import java.util.List;

/** Whether one person may apply. About the person only: time and documents are separate questions. */
public sealed interface Verdict {

    /** The word for this verdict in tables and JSON. */
    String word();

    /** The facts whose answers can still change the verdict, in rule order, each once; none of a decided verdict. */
    default List<Fact<?>> missing() {
        return List.of();
    }

    /**
     * Every requirement is met by what is known.
     *
     * @param subjectTo qualities that a committee has to find in the person, because nothing else that is known lets
     *     them apply; usually none
     */
    record Eligible(List<Criterion.Judged> subjectTo) implements Verdict {

        public Eligible {
            subjectTo = List.copyOf(subjectTo);
        }

        @Override
        public String word() {
            return "ELIGIBLE";
        }
    }

    /**
     * What is known already rules the person out, whatever else may be answered.
     *
     * @param because the findings that decide, at least one
     * @param favours exceptions that a committee may grant and with which the person would not be ruled out; nobody can
     *     count on them
     */
    record Ineligible(List<Finding> because, List<Criterion.Judged> favours) implements Verdict {

        public Ineligible {
            because = List.copyOf(because);
            favours = List.copyOf(favours);
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
     * @param unsettled the demands that no answer alone can meet, in rule order: unread and unclear ones, and tests that count
     *     from a day that the listing does not state
     */
    record NeedsInfo(List<Fact<?>> missing, List<Criterion.Leaf> unsettled) implements Verdict {

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
