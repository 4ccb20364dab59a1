package dev.scholarship.domain.eligibility;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Everything that a person has of one vocabulary; may be empty. */
public record Codes(SortedSet<Code> codes) {

    public Codes {
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }

    public Codes(Collection<Code> codes) {
        this(new TreeSet<>(codes));
    }
}
