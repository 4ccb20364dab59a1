package dev.scholarship.domain.eligibility;

/**
 * Whether somebody can sensibly be told to change what is so of them. Who fails at what nobody can or should change is
 * told why, and never advised to change it.
 */
public enum Changeable {
    /**
     * Not to be changed for an award: what a person is, comes from or went through, what they live on, and what only
     * time changes.
     */
    NO,
    /** A number may rise, "no" may become "yes", and codes may come to those that a person has. Never the other way. */
    UPWARDS,
    /** A person may choose it anew: also one code in place of another. */
    EITHER_WAY
}
