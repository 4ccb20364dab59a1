package dev.scholarship.benchmarks.peers;

/**
 * How many scholarships one applicant may apply for, and for how many it is open. Who only tells who is eligible is asked
 * by applicants who have answered everything, for whom nothing is open.
 */
public record Counts(int eligible, int open) {}
