package dev.scholarship.files.entry;

import dev.scholarship.domain.text.BadTextException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong with a row, all of it, and what of the row could not be read. Not safe for many threads. */
public final class Remarks {

    private static final int MOST_IN_A_REASON = 20;

    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int problemCount;

    /** The row cannot become an entry. */
    public void problem(String text) {
        if (problemCount++ < MOST_IN_A_REASON) {
            problems.add(clean(text));
        }
    }

    /** The field at this JSON Pointer keeps the row from becoming an entry. */
    public void problem(String pointer, String text) {
        problem(at(pointer, text));
    }

    /** The field at this JSON Pointer could not be used as it stands. */
    public void warning(String pointer, String text) {
        warnings.add(clean(at(pointer, text)));
    }

    /** Makes a value of the domain; what the domain refuses is a problem at this JSON Pointer. */
    public <T> Optional<T> attempt(String pointer, Supplier<T> construction) {
        try {
            return Optional.of(construction.get());
        } catch (BadTextException e) {
            problem(pointer, e.getMessage());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            problem(pointer, Objects.requireNonNull(e.getMessage()));
            return Optional.empty();
        }
    }

    public boolean areFatal() {
        return problemCount > 0;
    }

    /** Every problem in one line. */
    public String reason() {
        int more = problemCount - problems.size();
        return String.join("; ", problems) + (more > 0 ? "; and " + more + " more" : "");
    }

    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    private static String at(String pointer, String text) {
        return (pointer.isEmpty() ? "the record" : pointer) + ": " + text;
    }

    private static String clean(String text) {
        return Wording.wellFormed(Wording.oneLine(text));
    }
}
