package dev.scholarship.domain.eligibility.index;

/** What one applicant's answer means for the tests of one column. */
interface Lookup {

    /** Nothing that meets a test. */
    Lookup FAIL = (part, tally) -> tally.failed().add(part.tested());

    /** Nothing that decides a test. */
    Lookup OPEN = (part, tally) -> tally.open().add(part.tested());

    /** What meets every test. */
    Lookup PASS = (part, tally) -> {};

    /** Puts down which slots' tests are not met and which are open. */
    void into(Part part, Tally tally);
}
